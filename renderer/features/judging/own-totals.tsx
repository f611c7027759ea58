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
  const { max } = sheet.rubric
  // As far below the lowest as there is room above it: the axis shows where the totals differ, and stays while the present one grows.
  const from = Math.max(0, low - (max - low))
  const x = (total: number) => (max === from ? 1000 : (Math.max(0, total - from) / (max - from)) * 1000)
  const [here, most] = [x(sum), x(sum + open)]
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
          <path className={css.tick} d={totals.map((total, at) => tick(x(total), totals.indexOf(total) === at ? 0 : 1)).join('')} />
          <line className={css.median} x1={x(median)} y1="2" x2={x(median)} y2="26" />
          {missing === 0 ? (
            <line className={css.here} x1={here} y1="30" x2={here} y2="38" />
          ) : (
            <line className={css.range} x1={here} y1="34" x2={most} y2="34" />
          )}
        </svg>
        <p className={css.words}>
          {t('judging.sheet.ownText', { low: pointsText(low), median: pointsText(median), high: pointsText(high) })}
        </p>
      </div>
    </div>
  )
}

/** A second total of the same points stands on the first. */
const tick = (x: number, above: 0 | 1) => `M${x} ${above === 0 ? 16 : 5}V${above === 0 ? 26 : 14}`
