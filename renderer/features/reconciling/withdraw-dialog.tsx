/** Taking a penalty back, with the reason. The record itself stays. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PenaltyLine } from '../../../shared/contract/reconciliations.ts'
import type { PanelId } from '../../../shared/domain/ids.ts'
import { call } from '../../lib/api.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { sayToast } from '../../ui/toast.tsx'
import css from './form.module.css'

type Props = Readonly<{ panel: PanelId; penalty: PenaltyLine; onClose: () => void; onDone: () => void }>

export function WithdrawDialog({ panel, penalty, onClose, onDone }: Props) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [refusal, setRefusal] = useState<string>()
  const [busy, setBusy] = useState(false)
  const withdraw = async () => {
    setBusy(true)
    const reply = await call('penalty.withdraw', { panel, penalty: penalty.id, reason: reason.trim() })
    setBusy(false)
    if (!reply.ok) return setRefusal(refusalSentence(t, reply))
    sayToast('done', t('reconciliation.penalty.withdrawDone'))
    onDone()
  }
  return (
    <ConfirmDialog
      open
      title={t('reconciliation.penalty.withdrawTitle', { number: penalty.number })}
      confirm={t('reconciliation.penalty.withdrawConfirm')}
      busy={busy}
      disabled={reason.trim() === ''}
      onConfirm={withdraw}
      onCancel={onClose}
    >
      <div className={css.form}>
        <p className={css.text}>{t('reconciliation.penalty.withdrawText')}</p>
        {refusal && <Notice tone="wrong" title={refusal} />}
        <Field label={t('reconciliation.penalty.withdrawReason')} value={reason} onChange={setReason} maxLength={200} required />
      </div>
    </ConfirmDialog>
  )
}
