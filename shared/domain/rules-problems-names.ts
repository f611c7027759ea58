/** Names in the rules that must be names of something: parts, criteria, and names that may stand only once. Knows no rule. */
import type { CriterionId, PartId } from './ids.ts'
import type { Part } from './part.ts'
import { criteriaOf } from './rubric.ts'
import type { RulesProblem } from './rules-problem.ts'

/** A part that the track does not have, at this place; or nothing. */
export function unknownPart(part: PartId, parts: readonly Part[], place: string): readonly RulesProblem[] {
  return parts.some(({ id }) => id === part) ? [] : [{ problem: 'part-unknown', place, part }]
}

/** A criterion that none of these parts has, at this place; or nothing. */
export function unknownCriterion(criterion: CriterionId, parts: readonly Part[], place: string): readonly RulesProblem[] {
  const isKnown = parts.some(({ rubric }) => criteriaOf(rubric).some(({ id }) => id === criterion))
  return isKnown ? [] : [{ problem: 'criterion-unknown', place, criterion }]
}

/** A part and one of its criteria, at `….part` and `….criterion`. Of a part that is not there no criterion is looked for. */
export function unknownCriterionOf(
  { part, criterion }: Readonly<{ part: PartId; criterion: CriterionId }>,
  parts: readonly Part[],
  place: string,
): readonly RulesProblem[] {
  const stray = unknownPart(part, parts, `${place}.part`)
  if (stray.length > 0) return stray
  const own = parts.filter(({ id }) => id === part)
  return unknownCriterion(criterion, own, `${place}.criterion`)
}

/** The items whose name an earlier one has already, with their own position and that of the first. */
export function repeated<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
): readonly Readonly<{ item: Item; index: number; first: number }>[] {
  const names = items.map(nameOf)
  return items.flatMap((item, index) => {
    const first = names.indexOf(nameOf(item))
    return first < index ? [{ item, index, first }] : []
  })
}

/** Percents that must total 100, at this place. */
export function notHundred(percents: readonly number[], place: string): readonly RulesProblem[] {
  const sum = percents.reduce((total, percent) => total + percent, 0)
  return sum === 100 ? [] : [{ problem: 'weights-not-100', place, sum }]
}
