/** The marks that an alert compares, side by side, with the one in question marked. Knows no rule. */
import { useTranslation } from 'react-i18next'
import type { AlertSign } from '../../../shared/contract/alerts.ts'
import { pointsText } from '../../lib/points.ts'
import { Mark } from '../../ui/mark.tsx'
import css from './alert-marks.module.css'
import { commonStep } from './matrix-rows.ts'

type Props = Readonly<{ label: string; marks: AlertSign['marks'] }>

export function AlertMarks({ label, marks }: Props) {
  const { t } = useTranslation()
  const step = commonStep(marks.map(({ value }) => value))
  const isSingled = marks.some(({ isMeant }) => !isMeant)
  // An entry's mean of the others may have any decimals; nobody reads more than two.
  const mean = (other: number) => (other / 1000).toFixed(2)
  return (
    <figure className={css.figure}>
      <figcaption className={css.label}>{label}</figcaption>
      <ul className={css.marks}>
        {marks.map(({ who, value, isMeant, other }) => (
          <li key={who} className={css.mark} data-meant={(isMeant && isSingled) || undefined}>
            <span className={css.who}>{who}</span>
            <span className={css.line}>
              <b className={css.value}>{pointsText(value, step)}</b>
              {isMeant && isSingled && (
                <Mark icon="alert" tone="look">
                  {t('alerts.meant')}
                </Mark>
              )}
            </span>
            {other !== null && <span className={css.other}>{t('alerts.mean', { value: mean(other) })}</span>}
          </li>
        ))}
      </ul>
    </figure>
  )
}
