/** Giving a sheet back: the reason that the judge will read. Knows no sheet. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import css from './form.module.css'

type Props = Readonly<{ busy: boolean; onCancel: () => void; onReturn: (reason: string) => void }>

const presets = ['check', 'rubric', 'entry'] as const

export function ReturnForm({ busy, onCancel, onReturn }: Props) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  return (
    <section className={css.form}>
      <h3 className={css.title}>{t('reconciliation.return.title')}</h3>
      <p className={css.text}>{t('reconciliation.return.text')}</p>
      <fieldset className={css.presets} aria-label={t('reconciliation.return.presetsLabel')}>
        {presets.map(preset => {
          const words = t(`reconciliation.return.presets.${preset}`)
          return (
            <Button key={preset} wide current={words === reason} onPress={() => setReason(words)}>
              {words}
            </Button>
          )
        })}
      </fieldset>
      <Field label={t('reconciliation.return.reason')} value={reason} onChange={setReason} maxLength={200} required />
      <div className={css.actions}>
        <Button onPress={onCancel}>{t('common.actions.cancel')}</Button>
        <Button look="ink" busy={busy} disabled={reason.trim() === ''} onPress={() => onReturn(reason.trim())}>
          {t('reconciliation.return.confirm')}
        </Button>
      </div>
    </section>
  )
}
