/** The clock of the lecture that a sheet is about, as it stands now. Asks main once, then counts by itself. Knows no picture. */
import { useEffect, useMemo, useState } from 'react'
import type { SheetId } from '../../../shared/domain/ids.ts'
import { type ClockReading, clockAt } from '../../../shared/domain/lecture-clock.ts'
import { call } from '../../lib/api.ts'
import { useAsked } from '../../lib/use-asked.ts'

const TICK = 250

export type LectureClockState = Readonly<{
  state: 'waiting' | 'running' | 'stopped'
  /** Whose clock it is: the timekeeper's is only looked at. */
  source: 'hall' | 'own'
  elapsedMs: number
  reading: ClockReading
  set: (to: 'start' | 'stop' | 'clear') => Promise<void>
}>

/** Undefined where the rules give the part no limit, and until main has answered. */
export function useLectureClock(sheet: SheetId): LectureClockState | undefined {
  const [asked, askAgain] = useAsked('clock.read', { sheet }, ['drafts.changed', 'hall.changed'])
  const clock = asked.state === 'ready' ? asked.value : null
  // The station's clock and the page's own are two clocks: what main said holds at the moment when it came.
  const offset = useMemo(() => (clock === null ? 0 : clock.now - performance.now()), [clock])
  const [now, setNow] = useState(0)
  const isRunning = clock !== null && clock.startedAt !== null && clock.stoppedAt === null
  useEffect(() => {
    if (!isRunning) return
    const tick = () => setNow(performance.now() + offset)
    tick()
    const timer = setInterval(tick, TICK)
    return () => clearInterval(timer)
  }, [isRunning, offset])
  if (clock === null) return undefined
  const until = clock.stoppedAt ?? Math.max(now, clock.now)
  const elapsedMs = clock.startedAt === null ? 0 : Math.max(0, until - clock.startedAt)
  const set = async (to: 'start' | 'stop' | 'clear') => {
    await call('clock.set', { sheet, to })
    // Refused or not, what main holds is what is shown.
    askAgain()
  }
  const stopped = clock.startedAt === null ? 'waiting' : 'stopped'
  return { state: isRunning ? 'running' : stopped, source: clock.source, elapsedMs, reading: clockAt(clock.limit, elapsedMs), set }
}
