/** Parts and sheets for alerts, small enough to reckon by hand. */

import { Part } from '../../../../shared/domain/part.ts'
import { sumOfMarks } from '../../../../shared/domain/rubric.ts'
import type { MarkedSheet } from '../../../../shared/reconciliation/alerts/alert.ts'

const name = (zh: string) => ({ zh, en: zh })
const level = (label: string, points: number) => ({ label, points })

/** Marked by levels only: there is no step. */
export const levelsPart = Part.parse({
  id: 'talk',
  name: name('说课'),
  rubric: {
    title: name('说课'),
    max: 100_000,
    groups: [
      {
        id: 'all',
        name: name('全部'),
        max: 100_000,
        criteria: [
          { id: 'one', name: name('一'), bands: [], kind: 'levels', max: 60_000, levels: [level('A', 60_000), level('B', 40_000)] },
          { id: 'two', name: name('二'), bands: [], kind: 'levels', max: 40_000, levels: [level('A', 40_000), level('B', 20_000)] },
        ],
      },
    ],
  },
})

let versions = 0
/** A sheet of the small contest's design part: content (of 12) and form (of 8), in thousandths. */
function aSheet(judge: string, entry: string, marks: Readonly<Record<string, number>>): MarkedSheet {
  versions += 1
  return {
    sheet: `${judge}/${entry}/design`,
    judge,
    entry,
    version: String(versions).padStart(64, '0'),
    marks,
    total: sumOfMarks(marks as never),
  } as unknown as MarkedSheet
}

/** The sheets of one entry, judge by judge: j1, j2 … */
export function sheetsOf(entry: string, marks: readonly (readonly [number, number] | null)[]): readonly MarkedSheet[] {
  return marks.flatMap((given, at) => (given === null ? [] : [aSheet(`j${at + 1}`, entry, { content: given[0], form: given[1] })]))
}
