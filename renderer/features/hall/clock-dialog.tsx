/** Why the clock was paused, put right or set back: each asks first, and the record keeps what stood there. Knows no call. */
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ReasonField } from '../../ui/reason-field.tsx'
import css from './hall-form.module.css'
import { parseClock } from './parse-clock.ts'

export type Asking = 'explained' | 'corrected' | 'again'
type Props = Readonly<{
  asking: Asking
  number: string
  refusal: string | undefined
  busy: boolean
  onClose: () => void
  onSend: (more: Readonly<{ reason: string; elapsed?: number }>) => void
  /** Of a pause: it was pressed by mistake, and the clock goes on at once. */
  onMistake?: (reason: string) => void
}>

export function ClockDialog({ asking, number, refusal, busy, onClose, onSend, onMistake }: Props) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [time, setTime] = useState('')
  // Not the first of the usual reasons: whoever goes on pressing the space bar must not have chosen it.
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const elapsed = parseClock(time)
  const isCorrection = asking === 'corrected'
  const isReady = reason.trim() !== '' && (!isCorrection || elapsed !== undefined)
  const send = () => isReady && !busy && onSend({ reason: reason.trim(), ...(isCorrection && elapsed !== undefined && { elapsed }) })
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(`hall.${asking}.title`, { number })}
      lead={t(`hall.${asking}.lead`)}
      startAt={field}
      back={
        onMistake && (
          <Button look="bare" busy={busy} onPress={() => onMistake(t('hall.explained.mistake'))}>
            {t('hall.explained.goOn')}
          </Button>
        )
      }
      actions={
        <>
          <Button onPress={onClose}>{t('common.actions.cancel')}</Button>
          <Button look="ink" busy={busy} disabled={!isReady} onPress={send}>
            {t(`hall.${asking}.confirm`)}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        {refusal && <Notice tone="wrong" title={refusal} />}
        {isCorrection && (
          <Field
            ref={field}
            label={t('hall.corrected.time')}
            hint={t('hall.corrected.hint')}
            value={time}
            onChange={setTime}
            problem={time !== '' && elapsed === undefined ? t('hall.corrected.notATime') : undefined}
            required
          />
        )}
        <ReasonField
          ref={isCorrection ? undefined : field}
          label={t('hall.reason')}
          value={reason}
          onChange={setReason}
          usual={t(`hall.${asking}.usual`).split('|')}
          onEnter={send}
        />
      </div>
    </Dialog>
  )
}
