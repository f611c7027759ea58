/** A second press right after the first, or right after another entry came, is a slip of the finger. Knows no clock of a lecture. */
import { useEffect, useEffectEvent, useRef } from 'react'

const SLIP_MS = 600

/** Whether a press is meant: enough time has gone since the last one. `came`: what is pressed came into hand by a press, which counts too. */
export function useOncePressed(came: boolean): () => boolean {
  const last = useRef(Number.NEGATIVE_INFINITY)
  const begin = useEffectEvent(() => {
    if (came) last.current = performance.now()
  })
  useEffect(() => begin(), [])
  return () => {
    const now = performance.now()
    const isMeant = now - last.current >= SLIP_MS
    if (isMeant) last.current = now
    return isMeant
  }
}
