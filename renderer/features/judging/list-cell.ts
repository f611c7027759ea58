/** One sheet of the list in words: what its cell shows, and the whole of it for those who do not see the cell. Draws nothing. */
import { useTranslation } from 'react-i18next'
import type { MyEntry, MyPanel, MySheet } from '../../../shared/contract/sheets.ts'
import { pointsText } from '../../lib/points.ts'
import { useName } from '../../lib/use-name.ts'
import { isCalibrating, isOpenable, isToDo } from './to-do.ts'

export type CellWords = Readonly<{
  /** The state, or why the sheet cannot be begun. */
  state: string
  isClosed: boolean
  /** What is written so far, with one decimal as on the sheet. */
  total: string | undefined
  /** What there is to know besides. */
  note: string | undefined
  label: string
}>

/** Half a point is the usual step: totals below each other keep their decimal points in line. */
const HALF = 500

export function useCellWords(): (panel: MyPanel, entry: Pick<MyEntry, 'number' | 'segment'>, sheet: MySheet) => CellWords {
  const { t } = useTranslation()
  const say = useName()
  const noteOf = (sheet: MySheet) => {
    if (sheet.isQuestioned) return t('judging.list.questioned')
    if (sheet.isDeclined) return t('judging.list.declined')
    if (sheet.isRequested) return t('judging.list.requested')
    if (sheet.state === 'returned') return t('judging.list.again')
    if (sheet.state === 'recused') return t('judging.list.recused')
    if (sheet.state === 'absent') return t('judging.list.late')
    const missing = sheet.criteria - sheet.marked
    if (sheet.state !== 'draft') return undefined
    return missing > 0 ? t('judging.list.missing', { count: missing }) : t('judging.list.toSeal')
  }
  return (panel, { number, segment }, sheet) => {
    const part = panel.parts.find(({ id }) => id === sheet.part)
    const isClosed = isToDo(sheet) && !isOpenable(sheet)
    const why = t(isCalibrating(panel) ? 'judging.list.afterCalibration' : 'judging.list.closed')
    const state = isClosed ? why : t(`states.${sheet.state}`)
    const [total, note] = [sheet.total === null ? undefined : pointsText(sheet.total, HALF), noteOf(sheet)]
    const words = { number, part: part ? say(part.name) : '', state }
    const cell =
      sheet.total === null ? t('judging.list.cell', words) : t('judging.list.cellTotal', { ...words, total: pointsText(sheet.total) })
    const rest = [segment, note].filter(each => each !== null && each !== undefined)
    return { state, isClosed, total, note, label: [cell, ...rest].join(t('judging.list.comma')) }
  }
}
