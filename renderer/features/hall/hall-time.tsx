/** The time in figures that can be read from across the hall: what is left, or how far it is over, with the phase in words. */
import { useTranslation } from 'react-i18next'
import type { HallTiming } from '../../../shared/contract/halls.ts'
import type { ClockReading } from '../../../shared/domain/lecture-clock.ts'
import { clock, type TimeLimit } from '../../../shared/domain/time-limit.ts'
import { spokenText } from '../../lib/minutes.ts'
import { useName } from '../../lib/use-name.ts'
import { Icon } from '../../ui/icons.tsx'
import css from './hall-time.module.css'

type Props = Readonly<{
  state: HallTiming['state']
  /** In milliseconds. */
  elapsed: number
  limit: TimeLimit | null
  reading: ClockReading | undefined
  /** Withdrawn: nobody is expected. */
  isGone: boolean
}>

export function HallTime({ state, elapsed, limit, reading, isGone }: Props) {
  const { t } = useTranslation()
  const say = useName()
  const isOver = reading?.stage === 'over'
  const isCounting = state === 'running' || state === 'paused'
  const spoken = spokenText(limit, elapsed)
  const shown = reading === undefined || !isCounting ? spoken : clock(isOver ? reading.over : reading.remaining)
  const words = () => {
    if (isGone) return t('hall.states.withdrawn')
    if (state === 'ready') return limit === null ? t('hall.noLimit') : t('hall.ready', { limit: clock(limit.atMost) })
    if (state === 'paused') return t('hall.paused')
    if (state === 'stopped') return t('hall.stopped')
    if (reading === undefined) return t('hall.counting')
    return isOver ? t('hall.over') : t('hall.left')
  }
  return (
    <div className={css.time} data-stage={isCounting ? reading?.stage : undefined} data-state={state}>
      <p className={css.words}>
        <Icon name={isOver && isCounting ? 'alert' : state === 'paused' ? 'pause' : state === 'stopped' ? 'stop' : 'clock'} />
        {words()}
        {reading?.phase && isCounting && <b>{say(reading.phase)}</b>}
      </p>
      <p className={css.digits} role="timer" aria-live="off">
        {isOver && isCounting && '+'}
        {shown}
      </p>
      <p className={css.sub}>
        {isCounting && reading !== undefined && t('hall.spoken', { time: spoken })}
        {limit !== null && <span>{limitWords(limit)}</span>}
      </p>
    </div>
  )

  function limitWords({ atLeast, atMost }: TimeLimit): string {
    return atLeast === 0 ? t('hall.limit', { most: clock(atMost) }) : t('hall.limits', { least: clock(atLeast), most: clock(atMost) })
  }
}
