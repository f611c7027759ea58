/** Recording a penalty: whose, how much, why. Points are read, never computed. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PanelProgress } from '../../../shared/contract/reconciliations.ts'
import type { EntryId, PanelId } from '../../../shared/domain/ids.ts'
import { PenaltyType } from '../../../shared/domain/penalty.ts'
import type { Thousandths } from '../../../shared/domain/quantity.ts'
import { call } from '../../lib/api.ts'
import { parsePoints, pointsText } from '../../lib/points.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Select } from '../../ui/select.tsx'
import { sayToast } from '../../ui/toast.tsx'
import css from './form.module.css'

type Props = Readonly<{
  panel: PanelId
  entries: PanelProgress['entries']
  /** What an entry could score at most, in thousandths. */
  most: number
  onClose: () => void
  onDone: () => void
}>

export function PenaltyDialog({ panel, entries, most, onClose, onDone }: Props) {
  const { t } = useTranslation()
  const [entry, setEntry] = useState<EntryId>()
  const [points, setPoints] = useState('')
  const [reason, setReason] = useState('')
  const [type, setType] = useState<PenaltyType>('other')
  const [refusal, setRefusal] = useState<string>()
  const [busy, setBusy] = useState(false)
  const amount = parsePoints(points)
  const isAmount = amount !== undefined && amount > 0 && amount <= most
  const wrong = amount === undefined ? 'notANumber' : amount === 0 ? 'zero' : 'tooMuch'
  const problem = points === '' || isAmount ? undefined : t(`reconciliation.penalty.${wrong}`, { most: pointsText(most) })
  const isReady = entry !== undefined && isAmount && reason.trim() !== ''
  const number = entries.find(each => each.entry === entry)?.number
  const record = async () => {
    if (entry === undefined || amount === undefined) return
    setBusy(true)
    const reply = await call('penalty.record', { panel, entry, amount: amount as Thousandths, reason: reason.trim(), type })
    setBusy(false)
    if (!reply.ok) return setRefusal(refusalSentence(t, reply))
    sayToast('done', t('reconciliation.penalty.recorded'))
    onDone()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('reconciliation.penalty.record')}
      lead={t('reconciliation.penalty.recordLead')}
      actions={
        <>
          <Button onPress={onClose}>{t('common.actions.cancel')}</Button>
          <Button look="ink" busy={busy} disabled={!isReady} onPress={record}>
            {t('reconciliation.penalty.confirm')}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        {refusal && <Notice tone="wrong" title={refusal} />}
        <Select
          label={t('reconciliation.penalty.entry')}
          placeholder={t('reconciliation.penalty.choose')}
          value={entry}
          onChange={setEntry}
          options={entries.map(each => ({ value: each.entry, label: each.number }))}
        />
        <Field
          kind="number"
          label={t('reconciliation.penalty.amount')}
          unit={t('reconciliation.penalty.unit')}
          value={points}
          onChange={setPoints}
          problem={problem}
          required
        />
        <Select
          label={t('hall.ledger.type')}
          value={type}
          onChange={setType}
          options={PenaltyType.options.map(value => ({ value, label: t(`hall.types.${value}`) }))}
        />
        <Field label={t('reconciliation.penalty.reason')} value={reason} onChange={setReason} maxLength={200} lines={2} required />
        {isAmount && number !== undefined && <p>{t('reconciliation.penalty.comesOff', { number, amount: pointsText(amount) })}</p>}
      </div>
    </Dialog>
  )
}
