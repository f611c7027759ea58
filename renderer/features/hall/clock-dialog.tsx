/** Why the clock is paused, put right or set back: each asks first, and the record keeps what stood there. Knows no call. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import css from './hall-form.module.css'
import { parseClock } from './parse-clock.ts'

type Props = Readonly<{
  asking: 'paused' | 'corrected' | 'again'
  number: string
  refusal: string | undefined
  busy: boolean
  onClose: () => void
  onSend: (more: Readonly<{ reason: string; elapsed?: number }>) => void
}>

export function ClockDialog({ asking, number, refusal, busy, onClose, onSend }: Props) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [time, setTime] = useState('')
  const elapsed = parseClock(time)
  const isCorrection = asking === 'corrected'
  const isReady = reason.trim() !== '' && (!isCorrection || elapsed !== undefined)
  const send = () => onSend({ reason: reason.trim(), ...(isCorrection && elapsed !== undefined && { elapsed }) })
  const key = asking === 'paused' ? 'pause' : asking
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(`hall.${key}.title`, { number })}
      lead={t(`hall.${key}.lead`)}
      actions={
        <>
          <Button onPress={onClose}>{t('common.actions.cancel')}</Button>
          <Button look="ink" busy={busy} disabled={!isReady} onPress={send}>
            {t(`hall.${key}.confirm`)}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        {refusal && <Notice tone="wrong" title={refusal} />}
        {isCorrection && (
          <Field
            label={t('hall.corrected.time')}
            hint={t('hall.corrected.hint')}
            value={time}
            onChange={setTime}
            problem={time !== '' && elapsed === undefined ? t('hall.corrected.notATime') : undefined}
            required
          />
        )}
        <fieldset className={css.usual} aria-label={t('hall.usual')}>
          {t(`hall.${key}.usual`)
            .split('|')
            .map(words => (
              <Button key={words} current={words === reason} onPress={() => setReason(words)}>
                {words}
              </Button>
            ))}
        </fieldset>
        <Field label={t('hall.reason')} value={reason} onChange={setReason} maxLength={200} required />
      </div>
    </Dialog>
  )
}
