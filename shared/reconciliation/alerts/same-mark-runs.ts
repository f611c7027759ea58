/** A judge who gives one mark again and again. Knows one judge's marks in running order. */
import type { Thousandths } from '../../domain/quantity.ts'

/** `places`: of the marks of the run, rising. */
export type MarkRun = Readonly<{ value: Thousandths; places: readonly number[] }>

/** Every stretch of at least `times` equal marks, as long as it is, in running order. A missing mark (null) neither counts nor ends a run. */
export function sameMarkRuns(marks: readonly (Thousandths | null)[], times: number): readonly MarkRun[] {
  const runs: { value: Thousandths; places: number[] }[] = []
  for (const [place, value] of marks.entries()) {
    if (value === null) continue
    const last = runs.at(-1)
    if (last?.value === value) last.places.push(place)
    else runs.push({ value, places: [place] })
  }
  return runs.filter(({ places }) => places.length >= times)
}
