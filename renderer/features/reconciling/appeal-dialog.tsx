/** An appeal against a penalty: writing down whose and why, or ruling upon it. The penalty counts until then. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PenaltyLine } from '../../../shared/contract/reconciliations.ts'
import type { PanelId } from '../../../shared/domain/ids.ts'
import { call } from '../../lib/api.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { sayToast } from '../../ui/toast.tsx'
import css from './form.module.css'

type Props = Readonly<{ panel: PanelId; penalty: PenaltyLine; onClose: () => void; onDone: () => void }>
type Ruling = 'stands' | 'falls'

/** Rules upon an open appeal; writes one down where there is none. */
export function AppealDialog({ panel, penalty: { id, number, appeal }, onClose, onDone }: Props) {
  const { t } = useTranslation()
  const isRuling = appeal !== null && appeal.ruling === null
  const [by, setBy] = useState('')
  const [reason, setReason] = useState('')
  const [ruling, setRuling] = useState<Ruling>()
  const [refusal, setRefusal] = useState<string>()
  const [busy, setBusy] = useState(false)
  const isReady = reason.trim() !== '' && (isRuling ? ruling !== undefined : by.trim() !== '')
  const send = async () => {
    setBusy(true)
    const why = reason.trim()
    const reply = isRuling
      ? await call('penalty.rule', { panel, penalty: id, stands: ruling === 'stands', reason: why })
      : await call('penalty.appeal', { panel, penalty: id, by: by.trim(), reason: why })
    setBusy(false)
    if (!reply.ok) return setRefusal(refusalSentence(t, reply))
    sayToast('done', t(isRuling ? 'hall.ledger.ruleDone' : 'hall.ledger.appealDone'))
    onDone()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(isRuling ? 'hall.ledger.ruleTitle' : 'hall.ledger.appealTitle', { number })}
      lead={isRuling ? t('hall.ledger.appealed', { by: appeal.by, reason: appeal.reason }) : t('hall.ledger.appealText')}
      actions={
        <>
          <Button onPress={onClose}>{t('common.actions.cancel')}</Button>
          <Button look="ink" busy={busy} disabled={!isReady} onPress={() => void send()}>
            {t(isRuling ? 'hall.ledger.ruleConfirm' : 'hall.ledger.appealConfirm')}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        {refusal && <Notice tone="wrong" title={refusal} />}
        {isRuling ? (
          <ChoiceList
            label={t('hall.ledger.ruling')}
            kind="one"
            options={(['stands', 'falls'] as const).map(value => ({ value, label: t(`hall.ledger.rulings.${value}`) }))}
            chosen={ruling === undefined ? [] : [ruling]}
            onChange={([next]) => setRuling(next)}
          />
        ) : (
          <Field label={t('hall.ledger.by')} value={by} onChange={setBy} maxLength={200} required />
        )}
        <Field
          label={t(isRuling ? 'hall.ledger.ruleWhy' : 'hall.ledger.why')}
          value={reason}
          onChange={setReason}
          maxLength={200}
          lines={2}
          required
        />
      </div>
    </Dialog>
  )
}
