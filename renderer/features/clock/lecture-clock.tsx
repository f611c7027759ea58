/** The lecture's clock in the head of a sheet: it reminds, and closes nothing. One polite word at every change of stage, not at every second. */
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SheetId } from '../../../shared/domain/ids.ts'
import type { ClockReading } from '../../../shared/domain/lecture-clock.ts'
import { playSound } from '../../lib/sounds.ts'
import { useName } from '../../lib/use-name.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Icon } from '../../ui/icons.tsx'
import { clockText } from './clock-text.ts'
import css from './lecture-clock.module.css'
import { type LectureClockState, useLectureClock } from './use-lecture-clock.ts'

export function LectureClock({ sheet }: Readonly<{ sheet: SheetId }>) {
  const clock = useLectureClock(sheet)
  return clock && <ShownClock clock={clock} />
}

function ShownClock({ clock: { state, source, elapsedMs, reading, set } }: Readonly<{ clock: LectureClockState }>) {
  const { t } = useTranslation()
  const [isAsking, setIsAsking] = useState(false)
  const said = useStageWords(reading, state === 'running')
  return (
    <section className={css.clock} aria-label={t('clock.name')} data-stage={state === 'running' ? reading.stage : undefined}>
      {state === 'running' && <Running reading={reading} />}
      {state === 'stopped' && <span className={css.stopped}>{t('clock.atStop', { time: clockText(Math.floor(elapsedMs / 1000)) })}</span>}
      {source === 'hall' && <span className={css.stopped}>{t('clock.hall')}</span>}
      {source === 'own' && state === 'waiting' && (
        <Button icon="clock" onPress={() => void set('start')}>
          {t('clock.start')}
        </Button>
      )}
      {source === 'own' && state === 'running' && (
        <Button look="bare" icon="stop" onPress={() => void set('stop')}>
          {t('clock.stop')}
        </Button>
      )}
      {source === 'own' && state === 'stopped' && (
        <Button look="bare" onPress={() => setIsAsking(true)}>
          {t('clock.clear')}
        </Button>
      )}
      <p className={css.said} role="status">
        {said}
      </p>
      {isAsking && <Asking onClose={() => setIsAsking(false)} onClear={() => void set('clear')} />}
    </section>
  )
}

function Running({ reading: { phase, remaining, over, stage, gone } }: Readonly<{ reading: ClockReading }>) {
  const { t } = useTranslation()
  const say = useName()
  const isOver = stage === 'over'
  return (
    <div className={css.running}>
      <p className={css.time} role="timer" aria-live="off">
        <Icon name={stage === 'running' ? 'clock' : 'alert'} />
        <span className={css.word}>{isOver ? t('clock.over') : t('clock.left')}</span>
        <b className={css.digits}>{clockText(isOver ? over : remaining)}</b>
      </p>
      <svg className={css.line} viewBox="0 0 1000 4" preserveAspectRatio="none" aria-hidden="true">
        <path className={css.gone} d={`M0 0h${gone}v4H0z`} />
      </svg>
      {phase && <p className={css.phase}>{say(phase)}</p>}
    </div>
  )
}

/** What was last worth saying: the stage, the phase or a card that is up. The first reading of a sheet that is opened is no change. */
function useStageWords({ phase, stage, cards }: ClockReading, isRunning: boolean): string {
  const { t } = useTranslation()
  const say = useName()
  const [said, setSaid] = useState('')
  const before = useRef<string>(undefined)
  const name = phase === null ? '' : say(phase)
  const stageWords = t(`clock.stages.${stage}`)
  useEffect(() => {
    const now = isRunning ? [name, stage, cards].join('\n') : undefined
    const [oldName, oldStage, oldCards] = before.current?.split('\n') ?? []
    const isChange = before.current !== undefined && now !== undefined && now !== before.current
    before.current = now
    if (!isChange) return
    const isCard = oldName === name && oldStage === stage && Number(oldCards) < cards
    const words = name === '' ? stageWords : t('clock.phase', { phase: name, stage: stageWords })
    setSaid(isCard ? t('clock.card', { phase: name }) : words)
    if (stage !== oldStage && (stage === 'last' || stage === 'over')) playSound('time')
  }, [isRunning, name, stage, cards, stageWords, t])
  return said
}

function Asking({ onClose, onClear }: Readonly<{ onClose: () => void; onClear: () => void }>) {
  const { t } = useTranslation()
  const clear = () => {
    onClear()
    onClose()
  }
  return (
    <ConfirmDialog open title={t('clock.ask')} confirm={t('clock.clear')} onConfirm={clear} onCancel={onClose}>
      {t('clock.askLead')}
    </ConfirmDialog>
  )
}
