/** Many-facet Rasch analysis of a whole event, a report for afterwards. Knows observations by element names; nothing of awards, which must
 * not follow from it unless the rules said so before. */

import { zip } from '../zip.ts'
import { comparableGroups, type FacetGroups } from './connected.ts'
import { type Estimable, estimable, type NotEstimable } from './rasch-estimable.ts'
import { estimate } from './rasch-estimate.ts'
import { type Fit, fairAverage, fitOf } from './rasch-fit.ts'
import type { Facet, RaschData, RaschModel, RaschObservation } from './rasch-model.ts'
import type { None, Statistic } from './statistic.ts'

/** `measure` in logits; `fair`: expected category with the other facets at their means. */
type MeasuredElement = Readonly<{ name: string; measure: number; fair: number }> & Fit
/** Elements in alphabetical order. `categories`: those in use, ascending; `steps`: the i-th leads from the i-th to the next of them. */
export type RaschReport = Readonly<{
  facets: readonly Readonly<{ facet: string; elements: readonly MeasuredElement[] }>[]
  categories: readonly number[]
  unusedCategories: readonly number[]
  steps: readonly number[]
  notEstimable: readonly NotEstimable[]
  iterations: number
  converged: boolean
}>

/** `groups`: per facet, the elements that can be compared with each other. */
type Disconnected = None & Readonly<{ none: 'disconnected'; groups: readonly FacetGroups[] }>
export type RaschOutcome = Statistic<RaschReport> | Disconnected

/** Measures by unadjusted joint maximum likelihood (rating scale model, any number of facets). Elements with marks at one end only are taken
 * out and named. A category nobody used (any more) is named and the scale closed over it: its step would be infinite; the fair average
 * still counts in the categories as given. Do not read a report that has not `converged`. A reason instead: `too-few` (no marks),
 * `constant` (all in one category), `infinite` (taking such elements out leaves none), `disconnected` with the groups, `incomplete` (a mark
 * without an element for each facet), `out-of-range` (category outside the model, or a model that frees an unknown facet). Linacre 1989. */
export function raschMeasures(model: RaschModel, observations: readonly RaschObservation[]): RaschOutcome {
  const unfit = reasonAgainst(model, observations)
  if (unfit !== null) return unfit
  const kept = estimable(model, observations)
  if (kept.observations.length === 0) return { none: 'infinite' }
  const groups = comparableGroups(model, kept.observations)
  if (groups.some(facet => facet.groups.length > 1)) return { none: 'disconnected', groups }
  const data = dataOf(model, kept)
  const estimated = estimate(data)
  const scale = { steps: estimated.steps, categories: kept.categories }
  const facets = data.facets.map(({ name, elements }) => {
    const others = data.facets.filter(other => other.name !== name).map(other => other.elements)
    const measured = elements.map(element => ({
      name: element.name,
      measure: element.measure,
      fair: fairAverage(element, others, scale),
      ...fitOf(
        data.observations.filter(other => other.elements.includes(element)),
        scale.steps,
      ),
    }))
    return { facet: name, elements: measured }
  })
  const unusedCategories = declaredCategories(model).filter(category => !kept.categories.includes(category))
  return { value: { facets, ...scale, unusedCategories, notEstimable: kept.notEstimable, ...estimated } }
}

function reasonAgainst(model: RaschModel, observations: readonly RaschObservation[]): None | null {
  const declared = declaredCategories(model)
  if (!model.facets.includes(model.noncentre)) return { none: 'out-of-range' }
  if (observations.some(({ category }) => !declared.includes(category))) return { none: 'out-of-range' }
  if (observations.some(({ elements }) => elements.length !== model.facets.length)) return { none: 'incomplete' }
  const [first] = observations
  if (first === undefined) return { none: 'too-few' }
  return observations.every(({ category }) => category === first.category) ? { none: 'constant' } : null
}

function declaredCategories({ categories, lowestCategory = 0 }: RaschModel): readonly number[] {
  return Array.from({ length: Math.max(0, categories) }, (_, at) => lowestCategory + at)
}

function dataOf({ facets, positive, noncentre }: RaschModel, { observations, categories }: Estimable): RaschData {
  const known = facets.map((name, at): Facet => {
    const names = new Set(observations.flatMap(({ elements }) => elements.slice(at, at + 1)))
    const sign = positive.includes(name) ? 1 : -1
    const elements = [...names].toSorted().map(element => ({ name: element, sign, measure: 0 }) as const)
    return { name, sign, isFree: name === noncentre, elements }
  })
  const scored = observations.map(({ elements, category }) => ({
    elements: zip(known, elements).flatMap(([facet, name]) => facet.elements.filter(element => element.name === name)),
    score: categories.indexOf(category),
  }))
  const counts = categories.map(category => observations.filter(other => other.category === category).length)
  return { facets: known, observations: scored, counts }
}
