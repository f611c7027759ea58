/** What the rating scale model expects of one mark. Knows a location in logits and steps; no elements' names, no data. */

import { total } from './moments.ts'
import type { Element, Steps } from './rasch-model.ts'

/** Expected category (from 0) and its variance, and the probability of every category. */
export type Expectation = Readonly<{ probabilities: readonly number[]; mean: number; variance: number }>

/** Where a mark of these elements stands: the sum of their measures, each with its facet's sign, in logits. */
export function locationOf(elements: readonly Element[]): number {
  return elements.reduce((sum, { sign, measure }) => sum + sign * measure, 0)
}

/** ln(P_k / P_k-1) = location - step_k. Andrich 1978; Linacre 1989. */
export function expectation(location: number, steps: Steps): Expectation {
  const logits = [0]
  let logit = 0
  for (const step of steps) {
    logit += location - step
    logits.push(logit)
  }
  // The largest exponent becomes 0, so that none overflows.
  const top = Math.max(...logits)
  const weights = logits.map(value => Math.exp(value - top))
  const all = total(weights)
  const probabilities = weights.map(weight => weight / all)
  const mean = probabilities.reduce((sum, p, category) => sum + category * p, 0)
  const variance = probabilities.reduce((sum, p, category) => sum + (category - mean) ** 2 * p, 0)
  return { probabilities, mean, variance }
}
