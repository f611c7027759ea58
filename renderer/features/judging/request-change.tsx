/** A judge asks the chief to give a sealed sheet back, with a reason; or reads how far that has come. */
import { type FormEvent, startTransition, useActionState, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SheetInHand } from '../../../shared/contract/sheets.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { useName } from '../../lib/use-name.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { requestChange } from './judging-store.ts'
import { PhraseChips } from './phrase-chips.tsx'

const MOST = 200

/** Nothing where the sheet cannot be asked for: calibration, or a chief who is thinking about it. */
export function RequestButton({ sheet }: Readonly<{ sheet: SheetInHand }>) {
  const { t } = useTranslation()
  const [isAsking, setIsAsking] = useState(false)
  const isWaiting = sheet.request !== null && sheet.request.declined === undefined
  if (sheet.isCalibration || isWaiting || !['sealed', 'received', 'accepted'].includes(sheet.state)) return null
  return (
    <>
      <Button icon="returned" onPress={() => setIsAsking(true)}>
        {t('judging.request.open')}
      </Button>
      {isAsking && <RequestDialog sheet={sheet} onClose={() => setIsAsking(false)} />}
    </>
  )
}

/** What was asked, and what the chief said. */
export function RequestState({ sheet }: Readonly<{ sheet: SheetInHand }>) {
  const { t } = useTranslation()
  if (sheet.request === null) return null
  const { reason, declined } = sheet.request
  return (
    <span>{declined === undefined ? t('judging.request.waiting', { reason }) : t('judging.request.declined', { reason: declined })}</span>
  )
}

function RequestDialog({ sheet, onClose }: Readonly<{ sheet: SheetInHand; onClose: () => void }>) {
  const { t } = useTranslation()
  const say = useName()
  const [reason, setReason] = useState('')
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const [problem, send, isSending] = useActionState(async () => {
    const reply = await requestChange(sheet, reason.trim())
    if (reply.ok) onClose()
    return reply.ok ? undefined : refusalSentence(t, reply)
  }, undefined)
  const isReady = reason.trim() !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) startTransition(send)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      startAt={field}
      title={t('judging.request.title', { number: sheet.number, part: say(sheet.part) })}
      lead={t('judging.request.lead')}
      actions={
        <>
          <Button onPress={onClose}>{t('common.actions.cancel')}</Button>
          <Button look="ink" disabled={!isReady} busy={isSending} onPress={() => startTransition(send)}>
            {t('judging.request.send')}
          </Button>
        </>
      }
    >
      <form onSubmit={submit}>
        <Field
          ref={field}
          label={t('judging.request.reason')}
          value={reason}
          onChange={setReason}
          lines={3}
          maxLength={MOST}
          problem={problem}
        />
        <PhraseChips label={t('judging.request.phrases')} phrases={t('judging.request.quick')} onPick={phrase => setReason(phrase)} />
      </form>
    </Dialog>
  )
}
