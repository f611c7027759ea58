/** How well one element's marks agree with finished Rasch measures, and its fair average. Knows measures; estimates nothing. */
import { mean, total } from './moments.ts'
import type { Element, Scored, Steps } from './rasch-model.ts'
import { expectation, locationOf } from './rasch-probability.ts'

/** `standardError` in logits, 1 / sqrt(sum of variances). `infit` and `outfit`: mean squares around 1, above it noisy, below it too
 * regular; infit is weighted by information, outfit feels single surprises. */
export type Fit = Readonly<{ marks: number; standardError: number; infit: number; outfit: number }>

/** Fit of the marks of one element, at least one. Wright & Masters 1982. */
export function fitOf(observations: readonly Scored[], steps: Steps): Fit {
  const cells = observations.map(({ elements, score }) => {
    const { mean: expected, variance } = expectation(locationOf(elements), steps)
    return { squared: (score - expected) ** 2, variance }
  })
  const variance = total(cells.map(cell => cell.variance))
  return {
    marks: cells.length,
    standardError: 1 / Math.sqrt(variance),
    infit: total(cells.map(cell => cell.squared)) / variance,
    outfit: mean(cells.map(cell => cell.squared / cell.variance)),
  }
}

/** Expected category of an element when every other facet stands at its mean measure (the free facet too, whose mean is not 0), in the
 * categories as given. Linacre's fair average. */
export function fairAverage(
  element: Element,
  others: readonly (readonly Element[])[],
  scale: Readonly<{ steps: Steps; categories: readonly number[] }>,
): number {
  const elsewhere = total(others.map(elements => mean(elements.map(other => locationOf([other])))))
  const { probabilities } = expectation(locationOf([element]) + elsewhere, scale.steps)
  return total(scale.categories.flatMap((category, at) => probabilities.slice(at, at + 1).map(p => p * category)))
}
