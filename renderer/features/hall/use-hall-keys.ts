/** The keys of the timekeeper: Space for the big button, P to pause, K for a raised card. A field or a dialog keeps its own keys. */
import { useEffect, useEffectEvent } from 'react'

type Keys = Readonly<{
  isActive: boolean
  onBig: (() => void) | undefined
  onPause: (() => void) | undefined
  onCard: (() => void) | undefined
}>

const typed = 'input, textarea, select, [role=dialog], [role=combobox]'

export function useHallKeys({ isActive, onBig, onPause, onCard }: Keys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!isActive || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return
    const { target } = event
    // A button that has the focus answers to Space itself.
    const own = event.code === 'Space' ? `${typed}, button` : typed
    if (target instanceof HTMLElement && target.closest(own)) return
    const act = event.code === 'Space' ? onBig : event.code === 'KeyP' ? onPause : event.code === 'KeyK' ? onCard : undefined
    if (act === undefined) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
