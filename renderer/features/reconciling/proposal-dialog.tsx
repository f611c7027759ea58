/** A time outside the limit: what each timekeeper has, what the rules take off for it, and the chief's decision. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Proposal } from '../../../shared/contract/halls.ts'
import type { Digest, PanelId } from '../../../shared/domain/ids.ts'
import { call } from '../../lib/api.ts'
import { limitText, spokenText } from '../../lib/minutes.ts'
import { pointsText } from '../../lib/points.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { useName } from '../../lib/use-name.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceList } from '../../ui/choice-list.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { sayToast } from '../../ui/toast.tsx'
import css from './form.module.css'

type Props = Readonly<{ panel: PanelId; proposal: Proposal; readOnly: boolean; onClose: () => void; onDone: () => void }>

export function ProposalDialog({ panel, proposal, readOnly, onClose, onDone }: Props) {
  const { t } = useTranslation()
  const name = useName()
  const { entry, part, timings, limit } = proposal
  const [timing, setTiming] = useState<Digest | undefined>(timings.find(({ deduction }) => deduction !== null)?.version)
  const [isDeclining, setIsDeclining] = useState(false)
  const [reason, setReason] = useState('')
  const [refusal, setRefusal] = useState<string>()
  const [busy, setBusy] = useState(false)
  const chosen = timings.find(({ version }) => version === timing)
  const amount = chosen?.deduction ?? null
  const settle = async (doing: ReturnType<typeof confirm> | ReturnType<typeof decline>, done: string) => {
    setBusy(true)
    const reply = await doing
    setBusy(false)
    if (!reply.ok) return setRefusal(refusalSentence(t, reply))
    sayToast('done', done)
    onDone()
    onClose()
  }
  const confirm = (version: Digest) => call('proposal.confirm', { panel, entry, part, timing: version })
  const decline = () => call('proposal.decline', { panel, entry, part, reason: reason.trim() })
  const deciding = (
    <>
      <Button onPress={onClose}>{t('common.actions.close')}</Button>
      {!readOnly && <Button onPress={() => setIsDeclining(true)}>{t('hall.proposals.decline')}</Button>}
      {!readOnly && timing !== undefined && amount !== null && (
        <Button look="ink" busy={busy} onPress={() => void settle(confirm(timing), t('hall.proposals.confirmed'))}>
          {t('hall.proposals.confirm', { amount: pointsText(amount) })}
        </Button>
      )}
    </>
  )
  const declining = (
    <>
      <Button onPress={() => setIsDeclining(false)}>{t('common.actions.back')}</Button>
      <Button look="ink" busy={busy} disabled={reason.trim() === ''} onPress={() => void settle(decline(), t('hall.proposals.declined'))}>
        {t('hall.proposals.declineConfirm')}
      </Button>
    </>
  )
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('hall.proposals.open', { number: proposal.number })}
      lead={t('hall.proposals.lead', { part: name(proposal.partName), limit: limitText(limit) })}
      actions={isDeclining ? declining : deciding}
    >
      <div className={css.form}>
        {refusal && <Notice tone="wrong" title={refusal} />}
        {isDeclining ? (
          <Field label={t('hall.proposals.declineReason')} value={reason} onChange={setReason} maxLength={200} required />
        ) : (
          <ChoiceList
            label={t('hall.proposals.choose')}
            kind="one"
            disabled={readOnly}
            options={timings.map(({ version, name: timekeeper, elapsed, deduction }) => ({
              value: version,
              label: t('hall.proposals.time', { name: timekeeper, time: spokenText(limit, elapsed) }),
              note: deduction === null ? t('hall.proposals.inside') : t('hall.proposals.takes', { amount: pointsText(deduction) }),
            }))}
            chosen={timing === undefined ? [] : [timing]}
            onChange={([next]) => next !== undefined && setTiming(next)}
          />
        )}
      </div>
    </Dialog>
  )
}
