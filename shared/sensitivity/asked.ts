/** What every question about the firmness of a track's result starts from. Answers none of them and changes nothing. */
import { allocateAwards } from '../awards/allocate.ts'
import type { AwardContender } from '../awards/competitors.ts'
import type { AwardId, EntryId } from '../domain/ids.ts'
import type { LineDecision } from '../domain/line-decision.ts'
import type { Part } from '../domain/part.ts'
import type { TrackResult } from '../domain/result.ts'
import { byNumber } from '../scoring/entry-order.ts'
import { scoreTrack } from '../scoring/score-track.ts'
import type { EntryInput, TrackInput } from '../scoring/track-input.ts'

export type Asked = Readonly<{
  input: TrackInput
  /** The parts of the track, whose rubrics say which marks could have been given. */
  parts: readonly Pick<Part, 'id' | 'rubric'>[]
  /** One for every entry. */
  contenders: readonly AwardContender[]
  /** What people decided about award lines; a decision about other entries than a line runs through does not apply to it. */
  decisions?: readonly LineDecision[]
}>

/** An entry that would have another award, or one where it had none, or none where it had one. */
export type AwardChange = Readonly<{ entry: EntryId; before?: AwardId; after?: AwardId }>
export type Holders = ReadonlyMap<EntryId, AwardId>

/** The results and awards of the track as it stands, or with other entries in place of its own. */
export function answerOf(asked: Asked, entries: readonly EntryInput[] = asked.input.entries): TrackResult {
  return awarded(scoreTrack({ ...asked.input, entries, isUntold: true }), asked)
}

/** The result with the awards by place that the track's rules give. */
export function awarded(result: TrackResult, { input, contenders, decisions = [] }: Asked): TrackResult {
  return allocateAwards(result, input.rules.awards, { contenders, decisions })
}

export function holdersOf({ entries }: TrackResult): Holders {
  return new Map(entries.flatMap(({ entry, award }) => (award === undefined ? [] : [[entry, award] as const])))
}

/** Whose award differs, in the order of the entries' numbers. */
export function awardChanges({ input }: Asked, before: Holders, after: Holders): readonly AwardChange[] {
  const differing = input.entries.filter(({ entry }) => before.get(entry) !== after.get(entry))
  return differing.toSorted(byNumber).map(({ entry }) => {
    const [had, has] = [before.get(entry), after.get(entry)]
    return { entry, ...(had === undefined ? {} : { before: had }), ...(has === undefined ? {} : { after: has }) }
  })
}
