/** The question to a judge, why the judges shall talk, or why marks stand again: usual words at one press, or own ones. Knows no call. */
import { useTranslation } from 'react-i18next'
import { ReasonField } from '../../ui/reason-field.tsx'
import css from './form.module.css'

type Props = Readonly<{ act: 'ask' | 'discuss' | 'reinstate'; reason: string; onReason: (reason: string) => void }>

export function EntryReasonForm({ act, reason, onReason }: Props) {
  const { t } = useTranslation()
  return (
    <section className={css.form}>
      <ReasonField
        label={t(`reconcile.${act}.reason`)}
        value={reason}
        onChange={onReason}
        usual={t(`reconcile.${act}.usual`).split('|')}
        isLong
        lines={2}
      />
    </section>
  )
}
