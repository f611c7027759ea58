/** The keys of whoever presents, wherever the focus is on the page: a clicker's page keys, and B, which darkens the hall at once. */
import { useEffect, useEffectEvent } from 'react'
import type { DisplayDesk } from '../../../shared/contract/displays.ts'
import { isDialogOpen } from '../../lib/dialog-open.ts'
import { useTell } from './use-tell.ts'

export function useDisplayKeys({ mode, isCovered, reveal }: DisplayDesk): void {
  const { tell } = useTell()
  // A step is told by its number: two presses before the answer are one step, and none is lost behind another act.
  const act = (key: string): (() => unknown) | undefined => {
    if (key === 'b') return () => tell('display.cover', { isCovered: !isCovered })
    if (mode !== 'reveal' || reveal === null || reveal.problem !== null) return undefined
    if (key === 'pagedown' && reveal.step < reveal.of) return () => tell('display.step', { to: reveal.step + 1 })
    if (key === 'pageup' && reveal.step > 0) return () => tell('display.step', { to: reveal.step - 1 })
    return undefined
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || isElsewhere(event.target)) return
    const doing = act(event.key.toLowerCase())
    if (doing === undefined) return
    event.preventDefault()
    void doing()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

/** A dialog over the page and an open list have the keys, and so has a field that is written in. */
function isElsewhere(target: EventTarget | null): boolean {
  if (isDialogOpen()) return true
  return target instanceof HTMLElement && target.matches('input[type="text"], input:not([type]), textarea')
}
