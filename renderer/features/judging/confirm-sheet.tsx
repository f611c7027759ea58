/** The chief asks whether a sealed sheet stands: the question, and the answer that it does. To change the sheet there is the request beside it. */
import { startTransition, useActionState, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SheetInHand } from '../../../shared/contract/sheets.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { confirmSheet } from './judging-store.ts'

const MOST = 200

/** What was asked, and what the judge has answered. */
export function QuestionState({ sheet: { question } }: Readonly<{ sheet: SheetInHand }>) {
  const { t } = useTranslation()
  if (question === null) return null
  const { question: text, answer } = question
  if (answer === undefined) return <b>{t('judging.question.asked', { question: text })}</b>
  return <span>{answer === '' ? t('judging.question.stands') : t('judging.question.standsWith', { note: answer })}</span>
}

export function ConfirmButton({ sheet }: Readonly<{ sheet: SheetInHand }>) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  if (sheet.question === null || sheet.question.answer !== undefined) return null
  return (
    <>
      <Button look="ink" icon="tick" onPress={() => setIsOpen(true)}>
        {t('judging.question.open')}
      </Button>
      {isOpen && <ConfirmSheet sheet={sheet} question={sheet.question.question} onClose={() => setIsOpen(false)} />}
    </>
  )
}

function ConfirmSheet({ sheet, question, onClose }: Readonly<{ sheet: SheetInHand; question: string; onClose: () => void }>) {
  const { t } = useTranslation()
  const [note, setNote] = useState('')
  const [problem, send, isSending] = useActionState(async () => {
    const reply = await confirmSheet(sheet, note.trim())
    if (reply.ok) onClose()
    return reply.ok ? undefined : refusalSentence(t, reply)
  }, undefined)
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('judging.question.title', { number: sheet.number })}
      lead={t('judging.question.asked', { question })}
      actions={
        <>
          <Button onPress={onClose}>{t('common.actions.cancel')}</Button>
          <Button look="ink" busy={isSending} onPress={() => startTransition(send)}>
            {t('judging.question.send')}
          </Button>
        </>
      }
    >
      <p>{t('judging.question.text')}</p>
      <Field label={t('judging.question.note')} value={note} onChange={setNote} lines={2} maxLength={MOST} problem={problem} />
    </Dialog>
  )
}
