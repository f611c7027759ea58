/** The judge's own earlier totals of this part as a quiet strip, for consistency. A ladder of ticks; no judgement. */
import { useTranslation } from 'react-i18next'
import type { SheetInHand } from '../../../shared/contract/sheets.ts'
import { pointsText } from '../../lib/points.ts'
import css from './own-totals.module.css'
import { useSums } from './use-sums.ts'

export function OwnTotals({ sheet }: Readonly<{ sheet: SheetInHand }>) {
  const { t } = useTranslation()
  const { sum, open, missing } = useSums(sheet)
  const totals = [...sheet.ownTotals].sort((a, b) => a - b)
  const [low, high] = [totals[0], totals.at(-1)]
  const median = totals[(totals.length - 1) >> 1]
  if (low === undefined || high === undefined || median === undefined) return null
  const x = (total: number) => (total / sheet.rubric.max) * 1000
  return (
    <div className={css.strip}>
      <p className={css.words}>
        {t('judging.sheet.own', { count: totals.length })}
        <br />
        {missing === 0
          ? t('judging.sheet.ownHere', { total: pointsText(sum) })
          : t('judging.sheet.ownRange', { from: pointsText(sum), to: pointsText(sum + open) })}
      </p>
      <div className={css.axis}>
        <svg viewBox="0 0 1000 40" preserveAspectRatio="none" aria-hidden="true">
          <line className={css.line} x1="0" y1="26" x2="1000" y2="26" />
          <path className={css.tick} d={totals.map(total => `M${x(total)} 12V26`).join('')} />
          <line className={css.median} x1={x(median)} y1="4" x2={x(median)} y2="26" />
          <line className={missing === 0 ? css.here : css.range} x1={x(sum)} y1="34" x2={x(missing === 0 ? sum + 1 : sum + open)} y2="34" />
        </svg>
        <p className={css.words}>
          {t('judging.sheet.ownText', { low: pointsText(low), median: pointsText(median), high: pointsText(high) })}
        </p>
      </div>
    </div>
  )
}
