/** rounding: a value, a sum or a mean, rounded by every method. */
import { z } from 'zod'
import type { RoundingMethod } from '../../../shared/domain/rounding.ts'
import { divide, type Exact, exact, formatExact, sum } from '../../../shared/scoring/exact.ts'
import { round } from '../../../shared/scoring/round.ts'
import { adapter } from './adapter.ts'
import { amount, count, rowsOf } from './fields.ts'
import { foundBy } from './found-value.ts'

const places = count.refine(many => many <= 15)
const divisor = amount.refine(({ over }) => over !== 0n).default(exact(1n))
const valued = z.object({ id: z.string(), value: amount, divide_by: divisor, places })
const summed = z.object({ id: z.string(), sum: z.array(amount), divide_by: divisor, places })
const Rows = z.object({
  rows: rowsOf(z.union([valued, summed.transform(({ sum: terms, ...row }) => ({ ...row, value: sum(terms) }))])),
})

/** → id: half_up, half_even, down (towards zero), floor, ceil. */
export const rounding = adapter(Rows, ({ rows }) => ({
  found: foundBy(
    rows,
    ({ id }) => id,
    ({ value, divide_by: by, places: many }) => {
      const rounded = (method: RoundingMethod) => written(divide(value, by), { method, places: many })
      return {
        half_up: rounded('half-up'),
        half_even: rounded('half-even'),
        down: rounded('down'),
        floor: rounded('floor'),
        ceil: rounded('ceil'),
      }
    },
  ),
}))

function written(value: Exact, to: Readonly<{ method: RoundingMethod; places: number }>): string {
  return formatExact(round(value, to), to.places)
}
