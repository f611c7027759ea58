/** A judge who gives one mark again and again. Knows things with marks, in running order. */
import type { Thousandths } from '../../domain/quantity.ts'

/** `items`: those of the run, in running order; `first`: where it begins. */
export type MarkRun<Item> = Readonly<{ value: Thousandths; first: Item; items: readonly Item[] }>

/** Every stretch of at least `times` equal marks, as long as it is, in running order. One without a mark (null) neither counts nor ends a run. */
export function sameMarkRuns<Item>(
  items: readonly Item[],
  times: number,
  markOf: (item: Item) => Thousandths | null,
): readonly MarkRun<Item>[] {
  const runs: { value: Thousandths; first: Item; items: Item[] }[] = []
  for (const item of items) {
    const value = markOf(item)
    if (value === null) continue
    const last = runs.at(-1)
    if (last?.value === value) last.items.push(item)
    else runs.push({ value, first: item, items: [item] })
  }
  return runs.filter(run => run.items.length >= times)
}
