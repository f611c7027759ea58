/** The question to a judge, why the judges shall talk, or why marks stand again: usual words at one press, or own ones. Knows no call. */
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import css from './form.module.css'

type Props = Readonly<{ act: 'ask' | 'discuss' | 'reinstate'; reason: string; onReason: (reason: string) => void }>

export function EntryReasonForm({ act, reason, onReason }: Props) {
  const { t } = useTranslation()
  const usual = t(`reconcile.${act}.usual`).split('|')
  return (
    <section className={css.form}>
      <fieldset className={css.presets} aria-label={t('reconciliation.return.presetsLabel')}>
        {usual.map(words => (
          <Button key={words} wide current={words === reason} onPress={() => onReason(words)}>
            {words}
          </Button>
        ))}
      </fieldset>
      <Field label={t(`reconcile.${act}.reason`)} value={reason} onChange={onReason} maxLength={200} lines={2} required />
    </section>
  )
}
