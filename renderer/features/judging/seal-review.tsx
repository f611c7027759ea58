/** The page before the seal: the sheet as on paper, what still needs a look, the total, and the judge's PIN. Only here a sheet is sealed. */
import { startTransition, useActionState, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SheetInHand } from '../../../shared/contract/sheets.ts'
import { sealedComments } from '../../../shared/domain/comment.ts'
import { missingMarks } from '../../../shared/domain/rubric.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { useCountdown } from '../../lib/use-countdown.ts'
import { useName } from '../../lib/use-name.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { PIN_LENGTH, PinEntry } from '../../ui/pin-entry.tsx'
import { ScorePad } from '../../ui/score-pad.tsx'
import { SealButton } from '../../ui/seal-button.tsx'
import { ClearSheet } from './clear-sheet.tsx'
import { review, sealSheet } from './judging-store.ts'
import { SealForm } from './seal-form.tsx'
import { SealNotices } from './seal-notices.tsx'
import css from './seal-review.module.css'
import { useEditor } from './sheet-in-hand.ts'
import { useKey } from './sheet-keys.ts'

export function SealReview({ sheet }: Readonly<{ sheet: SheetInHand }>) {
  const { t } = useTranslation()
  const say = useName()
  const { marks, comments } = useEditor()
  const [pin, setPin] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const [seconds, lockFor] = useCountdown()
  const input = useRef<HTMLInputElement>(null)
  const back = useRef<HTMLButtonElement>(null)
  const firstMissing = useRef<HTMLButtonElement>(null)
  const isMarked = missingMarks(sheet.rubric, marks).length === 0
  const isComplete = isMarked && sheet.heldBack === 0
  const [refused, act, isSealing] = useActionState(async () => {
    const reply = await sealSheet(sheet, { marks, comments: [...sealedComments(comments)], pin })
    if (reply.ok) return undefined
    setPin('')
    if (reply.refusal === 'pin-locked' && reply.details?.seconds !== undefined) lockFor(Number(reply.details.seconds))
    const left = Number(reply.details?.left)
    const said = reply.refusal === 'pin-wrong' && left >= 0 ? t('signIn.pin-wrong', { count: left }) : refusalSentence(t, reply)
    return { said, isOfPin: reply.refusal.startsWith('pin-') }
  }, undefined)
  const isLocked = seconds > 0
  const isReady = isComplete && pin.length === PIN_LENGTH && !isLocked
  const seal = () => {
    if (isReady && !isSealing) return startTransition(act)
    setIsAsked(isComplete && pin.length < PIN_LENGTH)
    input.current?.focus()
  }
  useKey('F9', seal)
  const type = (typed: string) => {
    setIsAsked(false)
    setPin(typed.slice(0, PIN_LENGTH))
    input.current?.focus()
  }
  const ofPin = isAsked ? t('judging.review.pinFirst') : refused?.isOfPin && pin === '' ? refused.said : undefined
  const actions = (
    <>
      <Button ref={back} onPress={() => review(false)} shortcut="Esc">
        {t('judging.review.back')}
      </Button>
      <SealButton word={t('judging.review.confirm')} ready={isReady} disabled={!isComplete} busy={isSealing} onPress={seal} shortcut="F9" />
    </>
  )
  return (
    <Dialog
      open
      size="page"
      onClose={() => review(false)}
      title={t('judging.review.title', { number: sheet.number, part: say(sheet.part) })}
      lead={t('judging.review.lead')}
      startAt={isMarked ? (isComplete ? input : back) : firstMissing}
      back={<ClearSheet isEmpty={Object.keys(marks).length === 0} />}
      actions={actions}
    >
      <div className={css.page}>
        <SealForm sheet={sheet} marks={marks} comments={comments} />
        <div className={css.side}>
          <div className={css.looks}>
            {refused && !refused.isOfPin && <Notice tone="wrong" title={refused.said} />}
            <SealNotices sheet={sheet} marks={marks} first={firstMissing} />
          </div>
          {isComplete && (
            <form
              className={css.sign}
              onSubmit={event => {
                event.preventDefault()
                seal()
              }}
            >
              <PinEntry
                label={t('judging.review.pin')}
                value={pin}
                onChange={type}
                problem={isLocked ? t('signIn.pin-locked', { count: seconds }) : ofPin}
                input={input}
              />
              <ScorePad
                onKey={key => type(pin + key)}
                onErase={() => type(pin.slice(0, -1))}
                onClear={() => type('')}
                disabled={isLocked || isSealing}
              />
            </form>
          )}
        </div>
      </div>
    </Dialog>
  )
}
