/** Notices that nobody touches the window: no key, no finger, no mouse. Knows neither who sits here nor what happens then. */
import { useEffect, useEffectEvent, useState } from 'react'

const signs = ['keydown', 'pointerdown', 'pointermove', 'touchstart', 'wheel'] as const
/** How often the clock is looked at. */
const LOOK = 250

type Idle = Readonly<{
  isOn: boolean
  /** After so many milliseconds it is reported, once. */
  after: number
  /** So long before, whoever may still be there is warned. */
  warning: number
  onIdle: () => void
}>

/** Whether the warning is due. Measured against the clock, so that a window which slept does not begin anew when somebody comes back. */
export function useIdle({ isOn, after, warning, onIdle }: Idle): boolean {
  const [isWarned, setIsWarned] = useState(false)
  const report = useEffectEvent(onIdle)
  useEffect(() => {
    if (!isOn) return
    let [last, pointer, isDone] = [Date.now(), '', false]
    const look = () => {
      const rest = Date.now() - last
      if (isDone) return
      setIsWarned(rest >= after - warning && rest < after)
      if (rest < after) return
      isDone = true
      report()
    }
    const stir = (event: Event) => {
      if (event instanceof MouseEvent && event.type === 'pointermove') {
        // A page that moves under a pointer at rest is nobody's hand.
        const place = `${event.screenX} ${event.screenY}`
        if (place === pointer) return
        pointer = place
      }
      // Whoever comes back too late must not bring the marks back by it.
      look()
      last = Date.now()
      if (!isDone) setIsWarned(false)
    }
    for (const sign of signs) window.addEventListener(sign, stir, { capture: true, passive: true })
    const timer = setInterval(look, LOOK)
    return () => {
      for (const sign of signs) window.removeEventListener(sign, stir, { capture: true })
      clearInterval(timer)
      setIsWarned(false)
    }
  }, [isOn, after, warning])
  return isWarned
}
