/** The keys of the sheet: what a key press means while a sheet is open. Knows the editor's verbs, no picture. */
import { useEffect, useEffectEvent } from 'react'
import { plainNumber } from '../../lib/digits.ts'
import { erase, goOn, move, typeKey } from './sheet-editor.ts'

type Turns = Readonly<{ onSeal: () => void; onTurn: (by: number) => void; onLeave: () => void }>

/** Listens on the whole window, so that no field has to be hit first. A button that has the focus keeps its own Enter and space. */
export function useSheetKeys(turns: Turns, isActive: boolean): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
    const verb = verbOf(event, turns)
    if (verb === undefined) return
    event.preventDefault()
    verb()
  })
  useEffect(() => {
    if (!isActive) return
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [isActive])
}

/** One key that does one thing while its part is on the screen. */
export function useKey(key: string, verb: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== key || event.repeat) return
    event.preventDefault()
    verb()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

function verbOf(event: KeyboardEvent, { onSeal, onTurn, onLeave }: Turns): (() => void) | undefined {
  // F9 is one key, not a nine.
  const digit = event.key.length === 1 ? plainNumber(event.key) : ''
  if (/^[0-9.]$/.test(digit)) return () => typeKey(digit)
  switch (event.key) {
    case 'Enter':
      return document.activeElement instanceof HTMLButtonElement ? undefined : () => goOn(event.shiftKey ? -1 : 1)
    case 'ArrowDown':
      return () => move(1)
    case 'ArrowUp':
      return () => move(-1)
    case 'Backspace':
    case 'Delete':
      return erase
    case 'PageDown':
      return () => onTurn(1)
    case 'PageUp':
      return () => onTurn(-1)
    case 'F9':
      return onSeal
    case 'Escape':
      return onLeave
    default:
      return undefined
  }
}
