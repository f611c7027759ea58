/** What became of each judge's mark of an entry, read off its explanation. Counts nothing. */
import type { CriterionId, PartId, PersonId } from '../../../shared/domain/ids.ts'
import type { EntryResult, MarkFate } from '../../../shared/domain/result.ts'

type At = Readonly<{ part: PartId; criterion?: CriterionId }>

/** By judge: of a part's totals, or of one criterion where the rules reduce those. Rules that add the parts first speak of no part: those fates
 * hold for every part. */
export function fatesOf({ explanation }: EntryResult, { part, criterion }: At): ReadonlyMap<PersonId, MarkFate> {
  const steps = explanation.filter(step => step.key === 'marks' && step.criterion === criterion && (step.part ?? part) === part)
  return new Map(steps.flatMap(step => (step.key === 'marks' ? step.marks.map(({ judge, fate }) => [judge, fate] as const) : [])))
}

/** The line under the totals: what was divided by what; undefined while the part has come to nothing, or was reduced in several lists. */
export function reductionOf({ explanation }: EntryResult, part: PartId) {
  const steps = explanation.flatMap(step =>
    step.key === 'reduced' && step.criterion === undefined && (step.part ?? part) === part ? [step] : [],
  )
  return steps.length === 1 ? steps[0] : undefined
}

export const isStruck = (fate: MarkFate | undefined) => fate === 'dropped-high' || fate === 'dropped-low'
