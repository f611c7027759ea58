/** What each entry has in one part or criterion, as single-item prizes compare it. Knows the marks and the result; gives no prize. */
import type { CriterionId, EntryId, PartId } from '../domain/ids.ts'
import type { TrackResult } from '../domain/result.ts'
import { type Exact, fromText } from './exact.ts'
import { criterionScore } from './score-entry.ts'
import { stopFor } from './score-round.ts'
import type { TrackInput } from './track-input.ts'

type Scored = Readonly<{ input: Pick<TrackInput, 'parts' | 'rules' | 'entries' | 'stops'>; result: TrackResult }>

/** In points. Of a part the score that the result reports; of a criterion its marks reduced as a tie would compare them, after a decided stop
 * as it was decided. Who has no value yet is not there; nobody is, of a part that the track has not. `result`: of this input. */
export function itemValues(
  { part: id, criterion }: Readonly<{ part: PartId; criterion?: CriterionId | undefined }>,
  { input, result }: Scored,
): ReadonlyMap<EntryId, Exact> {
  if (criterion !== undefined) return criterionValues({ part: id, criterion }, input)
  return new Map(
    result.entries.flatMap(({ entry, parts }) =>
      parts.flatMap(({ part, value }) => (part === id ? [[entry, fromText(value)] as const] : [])),
    ),
  )
}

type At = Readonly<{ part: PartId; criterion: CriterionId }>

function criterionValues({ part: id, criterion }: At, { parts, rules, entries, stops }: Scored['input']): ReadonlyMap<EntryId, Exact> {
  const part = parts.find(one => one.part === id)
  if (part === undefined) return new Map()
  return new Map(
    entries.flatMap(entry => {
      const value = criterionScore(entry, part, { criterion, rules, stop: stopFor(entry, stops) })
      return value === undefined ? [] : [[entry.entry, value] as const]
    }),
  )
}
