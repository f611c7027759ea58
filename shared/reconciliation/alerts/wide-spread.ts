/** How far apart the highest and the lowest of some marks are. Knows no judge, no entry and no rubric. */
import type { Thousandths } from '../../domain/quantity.ts'

/** `ends`: the places of all marks that are the highest or the lowest. */
export type WideSpread = Readonly<{ highest: Thousandths; lowest: Thousandths; ends: readonly number[] }>

/** The highest and the lowest mark where they lie further apart than `limit` (thousandths of a point); undefined where they do not, and
 * without marks. */
export function wideSpread(marks: readonly Thousandths[], limit: Thousandths): WideSpread | undefined {
  const sorted = marks.toSorted((a, b) => a - b)
  const [lowest, highest] = [sorted[0], sorted.at(-1)]
  if (lowest === undefined || highest === undefined || highest - lowest <= limit) return undefined
  return { highest, lowest, ends: marks.flatMap((mark, at) => (mark === highest || mark === lowest ? [at] : [])) }
}
