/** What the engine found, in the shape of what a case expects. Computes nothing. */
import type { Statistic } from '../../../shared/statistics/statistic.ts'

/** There is no such value, and why. */
export class NoValue {
  readonly because: string
  constructor(because: string) {
    this.because = because
  }
}

/** Exact values are decimal texts or fractions; numbers are doubles, from statistics, or whole. */
export type Found = string | number | null | NoValue | readonly Found[] | FoundObject
export type FoundObject = Readonly<{ [key: string]: Found }>

/** The number, or why there is none. */
export function foundStatistic(statistic: Statistic): Found {
  return statistic.none === undefined ? statistic.value : new NoValue(statistic.none)
}

/** One value for each item, by its name. */
export function foundBy<Item>(items: readonly Item[], name: (item: Item) => string, value: (item: Item) => Found): FoundObject {
  return Object.fromEntries(items.map(item => [name(item), value(item)]))
}

export function isFoundObject(found: Found | undefined): found is FoundObject {
  return typeof found === 'object' && found !== null && !Array.isArray(found) && !(found instanceof NoValue)
}
