/** Which sheet comes next, in words: its number and part. Knows the judge's list; not which sheet it should be. */
import type { TFunction } from 'i18next'
import type { MyPanel } from '../../../shared/contract/sheets.ts'
import type { SheetId } from '../../../shared/domain/ids.ts'
import type { Name } from '../../../shared/domain/quantity.ts'

/** 下一份 W-018, with the part where a contestant has several; the calibration lecture has no number. */
export function nextInWords(
  t: TFunction,
  say: (name: Name) => string,
  { panels, next }: Readonly<{ panels: readonly MyPanel[]; next: SheetId }>,
) {
  for (const { entries, parts } of panels)
    for (const { number, sheets } of entries) {
      const part = parts.find(({ id }) => sheets.some(sheet => sheet.id === next && sheet.part === id))
      if (part === undefined) continue
      return parts.length === 1 ? t('judging.receipt.next', { number }) : t('judging.receipt.nextPart', { number, part: say(part.name) })
    }
  return t('judging.receipt.nextLecture')
}
