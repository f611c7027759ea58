/** Joint maximum likelihood: moves measures and steps until observed and expected marks agree. Knows scored observations; no report. */

import { zip } from '../zip.ts'
import { mean, total } from './moments.ts'
import type { Facet, RaschData, Scored, Steps } from './rasch-model.ts'
import { expectation, locationOf } from './rasch-probability.ts'

export type Estimate = Readonly<{ steps: Steps; iterations: number; converged: boolean }>

/** Far below the digits anyone reads: a loose rule stops a slow iteration far from its goal. */
const SMALLEST_CHANGE = 1e-10
const MOST_ITERATIONS = 3000

/** Sets the measures of all elements (in place) and gives the steps. Unadjusted: no correction of the known outward bias of joint
 * estimation, about L/(L-1) for L judges. Goes on until no measure and no step changes by 1e-10 logit, or until `mostIterations` are done:
 * then some measures may have no end (one group of entries beats another without a single contradiction), or the links are too thin. */
export function estimate(data: RaschData, mostIterations = MOST_ITERATIONS): Estimate {
  const all = data.facets.flatMap(({ elements }) => elements)
  let steps: Steps = data.counts.slice(1).map(() => 0)
  for (let iterations = 1; iterations <= mostIterations; iterations++) {
    const before = [...all.map(({ measure }) => measure), ...steps]
    for (const facet of data.facets) moveElements(facet, data.observations, steps)
    steps = centre(data.facets, movedSteps(data, steps))
    const after = [...all.map(({ measure }) => measure), ...steps]
    const change = Math.max(...zip(before, after).map(([a, b]) => Math.abs(a - b)))
    if (change < SMALLEST_CHANGE) return { steps, iterations, converged: true }
  }
  return { steps, iterations: mostIterations, converged: false }
}

/** One Newton step for every element of a facet. They share no observation, so that together it is Newton's step of the whole facet. */
function moveElements({ elements }: Facet, observations: readonly Scored[], steps: Steps): void {
  const sums = new Map(elements.map(element => [element, { residual: 0, variance: 0 }]))
  for (const { elements: met, score } of observations) {
    const expected = expectation(locationOf(met), steps)
    for (const element of met) {
      const sum = sums.get(element)
      if (sum === undefined) continue
      sum.residual += score - expected.mean
      sum.variance += expected.variance
    }
  }
  // At most one logit at a time: far from the goal Newton overshoots.
  for (const [element, { residual, variance }] of sums) element.measure += element.sign * Math.max(-1, Math.min(1, residual / variance))
}

/** Iterative scaling of the categories: observed over expected counts, which can never lower the likelihood. */
function movedSteps({ observations, counts }: RaschData, steps: Steps): Steps {
  const probabilities = observations.map(({ elements }) => expectation(locationOf(elements), steps).probabilities)
  const logs = counts.map((count, score) => Math.log(count / total(probabilities.flatMap(all => all.slice(score, score + 1)))))
  return zip(steps, zip(logs.slice(0, -1), logs.slice(1))).map(([step, [lower, upper]]) => step + lower - upper)
}

/** Shifts every facet but the free one, and the steps, to mean 0, and gives the free facet what keeps all expectations as they were. */
function centre(facets: readonly Facet[], steps: Steps): Steps {
  const middle = mean(steps)
  let shift = -middle
  for (const { elements, sign } of facets.filter(({ isFree }) => !isFree)) {
    const off = mean(elements.map(({ measure }) => measure))
    for (const element of elements) element.measure -= off
    shift += sign * off
  }
  for (const element of facets.flatMap(({ isFree, elements }) => (isFree ? elements : []))) element.measure += element.sign * shift
  return steps.map(step => step - middle)
}
