/** A button that works only while it is held, by a finger, the mouse or the space bar. Knows not what is shown meanwhile. */
import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import css from './hold-button.module.css'
import { Icon, type IconName } from './icons.tsx'

type Props = Readonly<{
  children: ReactNode
  icon?: IconName
  onHold: () => void
  /** Let go, looked away, or held for longer than `limit`. */
  onRelease: () => void
  /** In milliseconds: a weight on the key must not hold for ever. */
  limit: number
}>

export function HoldButton({ children, icon, onHold, onRelease, limit }: Props) {
  const [isHeld, setHeld] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const release = () => {
    clearTimeout(timer.current)
    if (isHeld) onRelease()
    setHeld(false)
  }
  const letGo = useEffectEvent(release)
  const hold = () => {
    if (isHeld) return
    setHeld(true)
    onHold()
    timer.current = setTimeout(() => letGo(), limit)
  }
  useEffect(() => {
    const leave = () => letGo()
    window.addEventListener('blur', leave)
    document.addEventListener('visibilitychange', leave)
    return () => {
      clearTimeout(timer.current)
      window.removeEventListener('blur', leave)
      document.removeEventListener('visibilitychange', leave)
    }
  }, [])
  const onKey = (event: KeyboardEvent, act: () => void) => {
    if (event.key !== ' ') return
    event.preventDefault()
    if (!event.repeat) act()
  }
  return (
    <button
      type="button"
      className={css.hold}
      aria-pressed={isHeld}
      onPointerDown={event => {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture?.(event.pointerId)
        hold()
      }}
      onPointerUp={release}
      onPointerCancel={release}
      onLostPointerCapture={release}
      onKeyDown={event => onKey(event, hold)}
      onKeyUp={event => onKey(event, release)}
      onBlur={release}
      onContextMenu={event => event.preventDefault()}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}
