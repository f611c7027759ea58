/** Ranks of a list of numbers, equal ones sharing the mean of their places. Knows neither judges nor the direction of a scale. */
import { total } from './moments.ts'

/** Twice the mean rank of a value among `values`, ascending from 2: always a whole number, so that sums of ranks stay exact. */
export function doubledRankAmong(values: readonly number[]): (value: number) => number {
  const counts = [...countsOf(values)]
  return value => total(counts.map(([other, times]) => (other < value ? 2 * times : other === value ? times : 0))) + 1
}

/** Ranks from 1, smallest value first; ties get the mean of their places (1, 2.5, 2.5, 4). */
export function meanRanks(values: readonly number[]): readonly number[] {
  const rankOf = doubledRankAmong(values)
  return values.map(value => rankOf(value) / 2)
}

/** How often each value occurs. */
export function countsOf(values: readonly number[]): ReadonlyMap<number, number> {
  return new Map([...Map.groupBy(values, value => value)].map(([value, same]) => [value, same.length]))
}
