/** Everything that stands out of one matter: each sign as a sentence with its limit, and once the marks that they compare. */
import { useTranslation } from 'react-i18next'
import type { AlertSign, ListedAlert } from '../../../shared/contract/alerts.ts'
import { Icon } from '../../ui/icons.tsx'
import { AlertLimit } from './alert-limit.tsx'
import { AlertMarks } from './alert-marks.tsx'
import css from './alert-signs.module.css'
import type { AlertWords } from './use-alert-words.ts'

type Props = Readonly<{ alert: ListedAlert; words: AlertWords }>

export function AlertSigns({ alert, words }: Props) {
  const { t } = useTranslation()
  const label = (sign: AlertSign) => {
    if (sign.kind === 'inversion') return t('alerts.entryMarks')
    if (sign.kind === 'same-mark') return t('alerts.runMarks')
    return sign.kind === 'criterion' ? t('alerts.criterionMarks', { criterion: words.criterionOf(sign.limit) }) : t('alerts.marks')
  }
  // Distance, z, Q and spread all compare the same totals.
  const groups = [...Map.groupBy(alert.signs, label)]
  return (
    <div className={css.groups}>
      {groups.map(([caption, signs]) => (
        <section key={caption} className={css.group}>
          <ul className={css.signs}>
            {signs.map(sign => {
              const limit = words.limitOf(sign)
              return (
                <li key={sign.limit} className={css.sign}>
                  <Icon name="alert" />
                  <span>{words.sentence({ sign, alert })}</span>
                  {limit && <AlertLimit limit={limit} words={words} />}
                </li>
              )
            })}
          </ul>
          <AlertMarks label={caption} marks={signs[0]?.marks ?? []} />
        </section>
      ))}
    </div>
  )
}
