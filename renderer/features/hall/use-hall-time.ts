/** The time of a lecture as it goes on between two answers of main. Counts by a clock that cannot be set; main holds the truth. */
import { useEffect, useMemo, useState } from 'react'
import type { HallTiming } from '../../../shared/contract/halls.ts'

const TICK = 200

/** Whole milliseconds; of no timing, 0. */
export function useHallTime(timing: Pick<HallTiming, 'state' | 'elapsed'> | undefined): number {
  // What main said holds at the moment when it came.
  const came = useMemo(() => ({ timing, at: performance.now() }), [timing])
  const [now, setNow] = useState(0)
  const isRunning = timing?.state === 'running'
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(() => setNow(performance.now()), TICK)
    return () => clearInterval(timer)
  }, [isRunning])
  if (timing === undefined) return 0
  return isRunning ? timing.elapsed + Math.max(0, Math.floor(now - came.at)) : timing.elapsed
}
