/** The lecture's clock for the hall. It goes on by itself between two answers; how it stands is main's affair. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HallClockShown, HallPage } from '../../../shared/contract/displays.ts'
import { clockAt } from '../../../shared/domain/lecture-clock.ts'
import { useName } from '../../lib/use-name.ts'
import css from './clock-view.module.css'
import { HeadLines } from './hall-head.tsx'

const TICK_MS = 200

export function ClockView({ page: { head, entry, clock } }: Readonly<{ page: Extract<HallPage, { page: 'clock' }> }>) {
  const { t } = useTranslation()
  const say = useName()
  const elapsed = useElapsed(clock)
  const { what, seconds, phase } = readingOf(clock, elapsed)
  return (
    <>
      <HeadLines head={head} entry={entry} />
      <div className={css.middle} data-stage={what}>
        <p className={css.phase}>
          {say(phase ?? clock.part)}
          <span>{t(`display.hall.${what}`)}</span>
          {clock.state !== 'running' && <b>{t(`display.hall.${clock.state}`)}</b>}
        </p>
        <p className={css.time} role="timer">
          {timeText(seconds)}
        </p>
      </div>
    </>
  )
}

function readingOf({ limit }: HallClockShown, elapsed: number) {
  if (limit === null) return { what: 'elapsed', seconds: Math.floor(elapsed / 1000), phase: null } as const
  const { over, remaining, stage, phase } = clockAt(limit, elapsed)
  return stage === 'over' ? ({ what: 'over', seconds: over, phase } as const) : ({ what: 'remaining', seconds: remaining, phase } as const)
}

/** Minutes go on beyond 59: a lecture is said in minutes. */
function timeText(seconds: number): string {
  return `${`${Math.floor(seconds / 60)}`.padStart(2, '0')}:${`${seconds % 60}`.padStart(2, '0')}`
}

/** Counted from the answer by a clock that nobody can set. */
function useElapsed(clock: HallClockShown): number {
  const [held, setHeld] = useState({ clock, since: performance.now() })
  const [now, setNow] = useState(held.since)
  if (held.clock !== clock) {
    const since = performance.now()
    setHeld({ clock, since })
    setNow(since)
  }
  useEffect(() => {
    if (clock.state !== 'running') return
    const timer = setInterval(() => setNow(performance.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [clock])
  return clock.state === 'running' ? clock.elapsedMs + Math.max(0, now - held.since) : clock.elapsedMs
}
