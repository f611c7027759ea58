/** Declining a request to change: the reason that the judge will read. What sends it stands in the foot of the dialog. Knows no sheet. */
import { useTranslation } from 'react-i18next'
import { Field } from '../../ui/field.tsx'
import css from './form.module.css'

type Props = Readonly<{ reason: string; onReason: (reason: string) => void }>

export function ChangeDeclineForm({ reason, onReason }: Props) {
  const { t } = useTranslation()
  return (
    <section className={css.form}>
      <h3 className={css.title}>{t('reconciliation.decline.title')}</h3>
      <p className={css.text}>{t('reconciliation.decline.text')}</p>
      <Field label={t('reconciliation.decline.reason')} value={reason} onChange={onReason} maxLength={200} lines={3} required />
    </section>
  )
}
