/** Several parts become one score: points are added, or weighted and added, or the best runs are. Knows no judges. */
import type { Composition } from '../domain/composition.ts'
import type { PartId } from '../domain/ids.ts'
import { compare, type Exact, exact, sum, times } from './exact.ts'

export type PartValue = Readonly<{ part: PartId; value: Exact }>
/** `percent` is absent in the points style; `value` is before, `term` after the weight; `isLeftOut` is a run that was not among the best. */
export type Term = PartValue & Readonly<{ percent?: number; term: Exact; isLeftOut?: true }>
export type Composed = Readonly<{ terms: readonly Term[]; value: Exact }>

/** The composed score in points (C6): the sum of the parts; or the sum of part × percent ÷ 100, each part on a 100-point scale; or the sum
 * of the best `count` runs, where among equal runs the first in the list counts. Exact; `settle` may round each term. The same for an
 * entry's reduced parts and for one judge's parts. Throws when a part has no weight: rules with such a gap are refused before they are
 * frozen. */
export function composeParts(parts: readonly PartValue[], composition: Composition, settle: (term: Term) => Term = term => term): Composed {
  const terms = parts.map(part => settle(weigh(part, composition)))
  if (composition.method !== 'best') return { terms, value: sum(terms.map(({ term }) => term)) }
  const best = new Set(bestFirst(terms).slice(0, composition.count))
  return {
    terms: terms.map(term => (best.has(term) ? term : { ...term, isLeftOut: true })),
    value: sum([...best].map(({ term }) => term)),
  }
}

/** What a value of this part adds to the composed score: itself, or itself × percent ÷ 100. */
export function weigh({ part, value }: PartValue, composition: Composition): Term {
  if (composition.method !== 'weights') return { part, value, term: value }
  const percent = composition.percent[part]
  if (percent === undefined) throw new RangeError(`the rules give no weight to part ${part}`)
  return { part, value, percent, term: times(value, exact(BigInt(percent), 100n)) }
}

/** The runs by their values, highest first; equals keep their order. */
export function bestFirst<Run extends PartValue>(runs: readonly Run[]): readonly Run[] {
  return runs.toSorted((a, b) => compare(b.value, a.value))
}
