/** What stands at the foot of every page of a printed document, told to renderer/styles/print-page.css. Knows no document. */
import type { TFunction } from 'i18next'
import type { PrintHead } from '../../../shared/contract/print-documents.ts'

/** As much of a digest as a person compares by eye. */
const ENOUGH = 12

/** Stands in the sentence where the printer counts; no sentence has it. */
const MARK = '#'

/** Rules, time and station on the left; page and pages on the right, counted by the printer. */
export function footTexts(
  t: TFunction,
  { digest, printedAt, station }: PrintHead,
): readonly [left: string, page: readonly [string, string, string]] {
  const rules = digest === null ? t('prints.foot.open') : t('prints.foot.rules', { digest: digest.slice(0, ENOUGH) })
  const left = [rules, t('prints.foot.printed', { at: printedAt }), t('prints.foot.station', { station })].join('　')
  const [before = '', between = '', after = ''] = t('workbook.foot.page', { page: MARK, pages: MARK }).split(MARK)
  return [left, [before, between, after]]
}

/** Sets the foot of all pages, and comes back once the typefaces of page and foot are there. */
export async function setFoot([left, [before, between, after]]: ReturnType<typeof footTexts>): Promise<void> {
  const { style } = document.documentElement
  style.setProperty('--foot-left', quoted(left))
  style.setProperty('--foot-page', `${quoted(before)} counter(page) ${quoted(between)} counter(pages) ${quoted(after)}`)
  // Margin boxes are laid out only while printing: what they need is not asked for by the page itself.
  await document.fonts.load('400 12px "Noto Sans SC"', `${left}${before}${between}${after}0123456789`)
  // Laying out is what asks for the slices of the page itself.
  document.body.getBoundingClientRect()
  await document.fonts.ready
}

/** As a string of CSS. */
function quoted(text: string): string {
  return `"${text.replaceAll(/["\\\n]/g, sign => `\\${sign.charCodeAt(0).toString(16)} `)}"`
}
