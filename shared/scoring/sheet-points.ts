/** What one sheet's marks are worth in points, each criterion times its factor. Knows no other sheet and no rounding. */
import type { CriterionId } from '../domain/ids.ts'
import type { Marks } from '../domain/rubric.ts'
import type { Rules } from '../domain/rules.ts'
import { type Exact, exact, fromThousandths } from './exact.ts'
import { sheetTotal } from './sheet-total.ts'

type Factors = Rules['factors']

/** A criterion's factor as an exact number: 1600 thousandths are 8/5; 1 where the rules name none. */
export function factorOf(criterion: CriterionId, factors: Factors): Exact {
  const factor = factors?.[criterion]
  return factor === undefined ? exact(1n) : fromThousandths(factor)
}

/** The sum of the marks in points, each times its factor; without factors simply the sheet's total. Exact. Throws as `sheetTotal` does. */
export function sheetPoints(marks: Marks, factors: Factors): Exact {
  const total = sheetTotal(marks)
  if (factors === undefined) return fromThousandths(total)
  const millionths = Object.entries(marks).reduce((so, [id, mark]) => so + BigInt(mark) * BigInt(factors[id as CriterionId] ?? 1000), 0n)
  return exact(millionths, 1_000_000n)
}
