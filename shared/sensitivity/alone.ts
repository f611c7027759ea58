/** The score of one entry where it depends on no other. Knows no place and no award. */
import type { ExactText } from '../domain/quantity.ts'
import type { EntryResult } from '../domain/result.ts'
import type { Rules } from '../domain/rules.ts'
import { type Exact, fromText } from '../scoring/exact.ts'
import { scoreTrack } from '../scoring/score-track.ts'
import type { EntryInput, TrackInput } from '../scoring/track-input.ts'

/** `value` ranks, in points, exact, and `text` is the same written down. `score` is what a minimum is compared with; worked out when somebody asks. */
export type Worth = Readonly<{ value: Exact; text: ExactText; score: () => EntryResult['score'] }>

/** Whether an entry's score depends on no other entry, and the order of any two on those alone that are level with them. Not so where panels
 * are brought level, where a gate decides who goes on, where a tolerance joins neighbours of neighbours into one tie, and where a tie is
 * broken by how often a judge put an entry first among all. */
export function standAlone({ equating, rounds, rank, ties }: Rules): boolean {
  return equating === undefined && rounds === undefined && rank.tolerance === undefined && ties.every(({ by }) => by !== 'first-places')
}

/** The worth of an entry under rules by which it stands alone; nothing while it has no score. */
export function worthOf(entry: EntryInput, input: TrackInput): readonly Worth[] {
  const { rules } = input
  const alone = {
    ...input,
    entries: [entry],
    isUntold: true,
    rules: { ...rules, ties: [], rank: { ...rules.rank, by: 'rounded' as const } },
  }
  // Without any stage of rounding the score is the exact value, by which some rules rank.
  const unrounded = { ...alone, rules: { ...alone.rules, rounding: { ...rules.rounding, stages: [] } } }
  const ranking = scoreOf(rules.rank.by === 'exact' ? unrounded : alone)
  if (ranking === undefined) return []
  return [{ value: fromText(ranking), text: ranking, score: rules.rank.by === 'exact' ? () => scoreOf(alone) : () => ranking }]
}

function scoreOf(alone: TrackInput): EntryResult['score'] {
  return scoreTrack(alone).entries[0]?.score
}
