/** A mark beside the other marks of the same entry. Knows rows of a table; no statistic of a judge. */
import { mean } from './moments.ts'
import type { MarkTable } from './statistic.ts'
import { present } from './table.ts'

/** A judge's mark of an entry that at least one other judge marked too. `row` is the entry's place in the table. `deviation`: from the mean
 * of all marks of the entry, this one included; plus is generous. */
export type Compared = Readonly<{ row: number; mark: number; others: readonly number[]; panelMean: number; deviation: number }>

/** The marks of one judge (column) that can be compared. An entry with this mark alone is left out: its deviation from itself is always
 * zero and says nothing. */
export function comparedMarks(table: MarkTable, judge: number): readonly Compared[] {
  return table.flatMap((marks, row) => {
    const mark = marks[judge] ?? null
    const others = present(marks.toSpliced(judge, 1))
    if (mark === null || others.length === 0) return []
    const panelMean = mean([mark, ...others])
    return [{ row, mark, others, panelMean, deviation: mark - panelMean }]
  })
}
