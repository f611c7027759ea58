/** Giving a sheet back: the reason that the judge will read. What sends it stands in the foot of the dialog. Knows no sheet. */
import { useTranslation } from 'react-i18next'
import { ReasonField } from '../../ui/reason-field.tsx'
import css from './form.module.css'

type Props = Readonly<{ reason: string; onReason: (reason: string) => void; onEnter: () => void }>

const usual = ['check', 'rubric', 'entry'] as const

export function ReturnForm({ reason, onReason, onEnter }: Props) {
  const { t } = useTranslation()
  return (
    <section className={css.form}>
      <h3 className={css.title}>{t('reconciliation.return.title')}</h3>
      <p className={css.text}>{t('reconciliation.return.text')}</p>
      <ReasonField
        label={t('reconciliation.return.reason')}
        value={reason}
        onChange={onReason}
        usual={usual.map(each => t(`reconciliation.return.presets.${each}`))}
        isLong
        onEnter={onEnter}
      />
    </section>
  )
}
