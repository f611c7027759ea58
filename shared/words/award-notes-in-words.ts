/** Why an entry has an award or has not, as sentences. Gives no award. */
import type { AwardNote } from '../domain/result.ts'
import { awardName } from './award-rules-in-words.ts'
import { explanationWords, written } from './explained.ts'
import { points, type Ruled } from './ruled.ts'
import { say, sayMany } from './say.ts'

/** One sentence for each award that the entry was looked at for, in the order of the notes: its place, the line, what happened there, and
 * how much is lacking. */
export function awardNotesInWords(notes: readonly AwardNote[], noted: Ruled): readonly string[] {
  const { awards, comma } = explanationWords(noted)
  return notes.map(note => say(awards.sentence, { award: awardName(noted, note.award), pieces: piecesOf(note, noted).join(comma) }))
}

function piecesOf(note: AwardNote, noted: Ruled): readonly string[] {
  const { awards } = explanationWords(noted)
  const rule = noted.track.rules.awards.find(({ id }) => id === note.award)
  const { rank, line, equals, gap, reason, outcome, open } = note
  if (rank === undefined && outcome === 'below') return [awards.noScore]
  return [
    ...(rank === undefined ? [] : [say(rule?.per === 'group' ? awards.rankInGroup : awards.rank, { rank })]),
    ...(hasLine(outcome) && open !== true ? [line === 0 ? awards.noSeats : say(awards.line, { line })] : []),
    ...(equals === undefined ? [] : [sayMany(awards, 'equals', equals)]),
    outcomeText(note, noted),
    ...(outcome === 'school-cap' && rule?.schoolCap !== undefined ? [say(awards.cap, { cap: rule.schoolCap })] : []),
    ...(outcome === 'below-minimum' && rule?.minimum !== undefined ? [say(awards.minimum, { minimum: points(rule.minimum) })] : []),
    ...(gap === undefined || gap === '0' ? [] : [say(awards.gap, { gap: written(gap) })]),
    ...(reason === undefined ? [] : [say(awards.reason, { reason })]),
  ]
}

function outcomeText({ outcome, reason, open }: AwardNote, noted: Ruled): string {
  const { outcomes, decided, openLine } = explanationWords(noted).awards
  if (open === true) return openLine
  const isDecided = reason !== undefined && (outcome === 'let-in' || outcome === 'kept-out')
  return isDecided ? decided[outcome] : outcomes[outcome]
}

/** Where the line decided, it is said; whoever was not in the running for another reason need not know it. */
function hasLine(outcome: AwardNote['outcome']): boolean {
  return outcome !== 'better-award' && outcome !== 'ineligible'
}
