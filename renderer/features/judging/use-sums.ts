/** The running total of a sheet, and what is still open. */
import type { SheetInHand } from '../../../shared/contract/sheets.ts'
import { criteriaOf } from '../../../shared/domain/rubric.ts'
import { shownMark, useEditor } from './sheet-in-hand.ts'

/** `sum` of the marks shown, how many are `missing`, and the maxima that are still `open`; thousandths of a point. */
export function useSums(sheet: SheetInHand): Readonly<{ sum: number; missing: number; open: number }> {
  const editor = useEditor()
  const criteria = criteriaOf(sheet.rubric)
  const missing = criteria.filter(criterion => shownMark(editor, criterion.id) === undefined)
  return {
    sum: criteria.reduce((sum, criterion) => sum + (shownMark(editor, criterion.id) ?? 0), 0),
    missing: missing.length,
    open: missing.reduce((sum, criterion) => sum + criterion.max, 0),
  }
}
