/** The keys of the keying page: digits, Enter, * for blank, arrows; on the number pad or above the letters. Knows no picture. */
import { useEffect, useEffectEvent } from 'react'
import { plainNumber } from '../../lib/digits.ts'
import type { KeyingAct } from './paper-keying.ts'

type Keys = Readonly<{ act: (act: KeyingAct) => void; onLeave: () => void; isTyping: boolean; isActive: boolean }>

/** Listens on the whole window, so that no field has to be hit first. Fields and dialogs keep their own keys. A button that was tabbed to keeps its
 * Enter, unless a number was typed meanwhile: Enter then ends the number, and must not make it a blank. */
export function usePaperKeys({ act, onLeave, isTyping, isActive }: Keys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!isActive || event.defaultPrevented || event.altKey || event.metaKey || event.isComposing || isField(event.target)) return
    if (event.key === 'Escape') return onLeave()
    const done = actOf(event, isTyping)
    if (done === undefined) return
    event.preventDefault()
    act(done)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

const isField = (target: EventTarget | null) =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  (target instanceof Element && target.closest('[role="dialog"], [role="alertdialog"]') !== null)

/** F9 is one key, not a nine. A key that an input method keeps to itself is still what is printed on it. */
function digitOf({ key, code }: KeyboardEvent): string {
  if (key === 'Process') return /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? ''
  return key.length === 1 ? plainNumber(key) : ''
}

function actOf(event: KeyboardEvent, isTyping: boolean): KeyingAct | undefined {
  const { key } = event
  if (event.ctrlKey) return key.toLowerCase() === 'z' ? { act: 'undo' } : undefined
  const digit = digitOf(event)
  if (/^[0-9.]$/.test(digit)) return { act: 'type', key: digit }
  switch (key) {
    case 'Enter':
      // Held down it must not run through the paper.
      return event.repeat || (!isTyping && document.activeElement instanceof HTMLButtonElement) ? undefined : { act: 'enter' }
    case '*':
    case '＊':
      return { act: 'blank' }
    case 'Backspace':
    case 'Delete':
      return { act: 'erase' }
    case 'ArrowDown':
      return { act: 'move', by: 1 }
    case 'ArrowUp':
      return { act: 'move', by: -1 }
    default:
      return undefined
  }
}
