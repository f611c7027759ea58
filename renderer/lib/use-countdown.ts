/** Counts whole seconds down to zero against the clock, so that a window which slept is not behind. Knows no reason for waiting. */
import { useEffect, useState } from 'react'

export function useCountdown(): readonly [seconds: number, start: (seconds: number) => void] {
  const [end, setEnd] = useState(0)
  const [now, setNow] = useState(0)
  const seconds = Math.max(0, Math.ceil((end - now) / 1000))
  const isRunning = seconds > 0
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(timer)
  }, [isRunning])
  const start = (wait: number) => {
    setNow(Date.now())
    setEnd(Date.now() + wait * 1000)
  }
  return [seconds, start]
}
