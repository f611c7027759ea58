/** The marks that are given most, as keys to press, for a criterion without bands; above them the range it allows, written large. */
import { useTranslation } from 'react-i18next'
import type { Thousandths } from '../../../shared/domain/quantity.ts'
import { type Criterion, leastMark } from '../../../shared/domain/rubric.ts'
import { pointsText } from '../../lib/points.ts'
import { commonMarks } from './common-marks.ts'
import { give } from './mark-typing.ts'
import css from './quick-marks.module.css'

type Props = Readonly<{
  criterion: Exclude<Criterion, { kind: 'levels' }>
  mark: Thousandths | undefined
  canWrite: boolean
}>

export function QuickMarks({ criterion, mark, canWrite }: Props) {
  const { t } = useTranslation()
  const { step, max } = criterion
  const holes = { min: pointsText(leastMark(criterion)), max: pointsText(max) }
  return (
    <div className={css.quick}>
      <p className={css.span}>
        <b>{t('judging.sheet.range', holes)}</b> {t('judging.sheet.every', { step: pointsText(step) })}
      </p>
      <fieldset className={css.marks} aria-label={t('judging.sheet.common')}>
        {commonMarks(criterion).map(each => (
          <button
            key={each}
            type="button"
            className={css.mark}
            aria-pressed={mark === each}
            aria-label={t('judging.sheet.take', { mark: pointsText(each, step) })}
            disabled={!canWrite}
            onMouseDown={event => event.preventDefault()}
            onClick={() => give(each)}
          >
            {pointsText(each, step)}
          </button>
        ))}
      </fieldset>
    </div>
  )
}
