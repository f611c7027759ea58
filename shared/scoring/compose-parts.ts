/** Several parts become one score: points are added, or weighted and added. Knows no judges and no rounding. */
import type { PartId } from '../domain/ids.ts'
import type { Rules } from '../domain/rules.ts'
import { type Exact, exact, sum, times } from './exact.ts'

export type PartValue = Readonly<{ part: PartId; value: Exact }>
export type Composition = Rules['composition']
/** `percent` is absent in the points style; `value` is before, `term` after the weight. */
export type Term = PartValue & Readonly<{ percent?: number; term: Exact }>
export type Composed = Readonly<{ terms: readonly Term[]; value: Exact }>

/** The composed score in points (C6): the sum of the parts, or the sum of part × percent ÷ 100 where each part is on a 100-point scale.
 * Exact, no rounding. The same for an entry's reduced parts and for one judge's parts. Throws when a part has no weight: rules with such a
 * gap are refused before they are frozen. */
export function composeParts(parts: readonly PartValue[], composition: Composition): Composed {
  const terms = parts.map(part => weigh(part, composition))
  return { terms, value: sum(terms.map(({ term }) => term)) }
}

/** What a value of this part adds to the composed score: itself, or itself × percent ÷ 100. */
export function weigh({ part, value }: PartValue, composition: Composition): Term {
  if (composition.method === 'points') return { part, value, term: value }
  const percent = composition.percent[part]
  if (percent === undefined) throw new RangeError(`the rules give no weight to part ${part}`)
  return { part, value, percent, term: times(value, exact(BigInt(percent), 100n)) }
}
