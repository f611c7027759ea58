/** What a returned sheet said before, against what it says now. Knows marks, no picture. */
import type { SheetInHand } from '../../../shared/contract/sheets.ts'
import type { Thousandths } from '../../../shared/domain/quantity.ts'
import { type Criterion, criteriaOf, type Marks } from '../../../shared/domain/rubric.ts'

type Returned = Pick<SheetInHand, 'state' | 'returned'>

/** The mark that was given back, where the one that stands now is another; undefined where nothing changed. */
export function formerMark(
  { state, returned }: Returned,
  { id }: Pick<Criterion, 'id'>,
  mark: Thousandths | undefined,
): Readonly<{ mark: Thousandths | undefined }> | undefined {
  if (returned === null || state !== 'returned' || returned.marks[id] === mark) return undefined
  return { mark: returned.marks[id] }
}

/** The criteria whose mark is another than the one given back, in the order of the sheet. */
export function changedMarks(sheet: Returned & Pick<SheetInHand, 'rubric'>, marks: Marks) {
  return criteriaOf(sheet.rubric).flatMap(criterion => {
    const former = formerMark(sheet, criterion, marks[criterion.id])
    return former === undefined ? [] : [{ criterion, before: former.mark, after: marks[criterion.id] }]
  })
}
