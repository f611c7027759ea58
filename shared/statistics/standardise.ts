/** z- and T-scores: one judge's marks on a common scale. Knows one judge's list; not the panel. */
import { isConstant, mean, squaresAround } from './moments.ts'
import type { Statistic } from './statistic.ts'
import { present } from './table.ts'

/** `sample` divides by n - 1, `population` by n; with six marks the two differ by 9.5 %, so say which one was used. */
export type Divisor = 'sample' | 'population'
/** `z` in standard deviations, `t` = 50 + 10 z; a missing mark stays missing. */
export type Standardised = Readonly<{ mean: number; sd: number; z: readonly (number | null)[]; t: readonly (number | null)[] }>

/** Standardises one judge's marks. `too-few` below two marks, `constant` when they are all equal. */
export function standardise(marks: readonly (number | null)[], divisor: Divisor): Statistic<Standardised> {
  const given = present(marks)
  if (given.length < 2) return { none: 'too-few' }
  if (isConstant(given)) return { none: 'constant' }
  const centre = mean(given)
  const sd = Math.sqrt(squaresAround(given) / (divisor === 'sample' ? given.length - 1 : given.length))
  const z = marks.map(mark => (mark === null ? null : (mark - centre) / sd))
  return { value: { mean: centre, sd, z, t: z.map(score => (score === null ? null : 50 + 10 * score)) } }
}
