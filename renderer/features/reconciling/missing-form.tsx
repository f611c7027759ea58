/** Recording that a sheet will have no marks: of which kind, and why. Never a zero. Knows no sheet. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MissingReason } from '../../../shared/domain/score-sheet.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { ToggleGroup } from '../../ui/toggle-group.tsx'
import css from './form.module.css'

type Props = Readonly<{ busy: boolean; onCancel: () => void; onDeclare: (missing: MissingReason, reason: string) => void }>

export function MissingForm({ busy, onCancel, onDeclare }: Props) {
  const { t } = useTranslation()
  const [missing, setMissing] = useState<MissingReason>('absent')
  const [reason, setReason] = useState('')
  return (
    <section className={css.form}>
      <h3 className={css.title}>{t('reconciliation.missing.title')}</h3>
      <p className={css.text}>{t('reconciliation.missing.text')}</p>
      <ToggleGroup
        label={t('reconciliation.missing.kind')}
        value={missing}
        onChange={setMissing}
        options={MissingReason.options.map(value => ({ value, label: t(`reconciliation.missing.kinds.${value}`), icon: value }))}
      />
      <Field label={t('reconciliation.missing.reason')} value={reason} onChange={setReason} maxLength={200} lines={2} required />
      <div className={css.actions}>
        <Button onPress={onCancel}>{t('common.actions.cancel')}</Button>
        <Button look="ink" busy={busy} disabled={reason.trim() === ''} onPress={() => onDeclare(missing, reason.trim())}>
          {t('reconciliation.missing.confirm')}
        </Button>
      </div>
    </section>
  )
}
