/** Tables of marks and small readers for the tests of the statistics. */
import fc from 'fast-check'
import { expect } from 'vitest'
import type { MarkTable, Statistic } from '../../../shared/statistics/statistic.ts'

/** The value of a statistic that must have one. */
export function valueFrom<T>(statistic: Statistic<T>): T {
  if (statistic.none !== undefined) throw new Error(`no value: ${statistic.none}`)
  return statistic.value
}

export function expectClose(actual: Readonly<Record<string, number>>, expected: Readonly<Record<string, number>>, tolerance: number): void {
  const far = Object.entries(expected).filter(([key, value]) => !(Math.abs((actual[key] ?? Number.NaN) - value) <= tolerance))
  expect(far.map(([key, value]) => `${key}: ${actual[key]} instead of ${value}`)).toEqual([])
}

const mark = fc.integer({ min: 0, max: 40 }).map(quarters => 60 + quarters / 4)

/** A full table, with few different marks, so that ties are frequent. */
export const someFullTable = fc
  .tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 2, max: 6 }))
  .chain(([n, k]) => fc.array(fc.array(mark, { minLength: k, maxLength: k }), { minLength: n, maxLength: n }))

/** Any table that people can produce: gaps, one row, one judge, constant judges. */
export const someTable: fc.Arbitrary<MarkTable> = fc
  .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 5 }))
  .chain(([n, k]) =>
    fc.array(fc.array(fc.oneof(fc.constantFrom(null, 8, 9), mark), { minLength: k, maxLength: k }), { minLength: n, maxLength: n }),
  )

/** A full table and the same with its rows and columns in another order. */
export const someReordered = someFullTable.chain(table =>
  fc
    .tuple(
      fc.shuffledSubarray(table, { minLength: table.length }),
      fc.shuffledSubarray([...(table[0] ?? []).keys()], { minLength: table[0]?.length ?? 0 }),
    )
    .map(([rows, order]) => ({ table, reordered: rows.map(row => order.map(judge => row[judge] ?? null)) })),
)

/** All numbers anywhere inside an answer. */
export function numbersIn(answer: unknown): readonly number[] {
  if (typeof answer === 'number') return [answer]
  return typeof answer === 'object' && answer !== null ? Object.values(answer).flatMap(numbersIn) : []
}
