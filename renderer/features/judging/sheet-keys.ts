/** The keys of the sheet: what a key press means while a sheet is open. Knows the editor's verbs, no picture. */
import { useEffect, useEffectEvent } from 'react'
import { plainNumber } from '../../lib/digits.ts'
import { redo, undo } from './draft-queue.ts'
import { erase, giveLevel, giveUp, goOn, isHeldBack, typeKey, walk } from './mark-typing.ts'
import { useEditor } from './sheet-in-hand.ts'

type Turns = Readonly<{
  onSeal: () => void
  onTurn: (by: number) => void
  onLeave: () => void
  onComment: () => void
  /** To the answers of a problem that stands out. */
  onAnswer: () => void
  /** Another page was asked for and is not here yet: what is typed meanwhile is not meant for this one, but the judge may still turn away. */
  isWaiting: boolean
}>

/**
 * Listens on the whole window, so that no field has to be hit first. A button that has the focus keeps its own Enter and space; a row of the rubric
 * has none of its own, for the row that has the focus is in hand.
 */
export function useSheetKeys(turns: Turns, isActive: boolean): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || event.metaKey || event.isComposing || isField(event.target)) return
    if (turns.isWaiting && !turnsAway.has(event.key)) return
    const verb = event.ctrlKey ? undoVerbOf(event) : verbOf(event, turns)
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

/** One key that does one thing while its part is on the screen; held down it does it once. A button that has the focus keeps its own Enter. */
export function useKey(key: string, verb: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== key || event.repeat || (key === 'Enter' && document.activeElement instanceof HTMLButtonElement)) return
    event.preventDefault()
    verb()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

const turnsAway: ReadonlySet<string> = new Set(['PageDown', 'PageUp', 'Escape'])

/** Whoever writes a comment has its own keys, and so has what is laid over the sheet. */
const isField = (target: EventTarget | null) =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  (target instanceof Element && target.closest('[role="dialog"], [role="alertdialog"]') !== null)

function undoVerbOf({ key, shiftKey }: KeyboardEvent): (() => void) | undefined {
  if (key.toLowerCase() === 'y' || (key.toLowerCase() === 'z' && shiftKey)) return () => void redo()
  return key.toLowerCase() === 'z' ? () => void undo() : undefined
}

/**
 * F9 is one key, not a nine. A key that an input method keeps to itself is still the digit that is printed on it, and so is a key of the pad without
 * NumLock: its point would take marks away, and its 8 would go to another row.
 */
function digitOf({ key, code }: KeyboardEvent): string {
  const pad = code === 'NumpadDecimal' ? '.' : /^Numpad(\d)$/.exec(code)?.[1]
  if (pad !== undefined) return pad
  if (key === 'Process') return /^Digit(\d)$/.exec(code)?.[1] ?? ''
  return key.length === 1 ? plainNumber(key) : ''
}

function verbOf(event: KeyboardEvent, { onSeal, onTurn, onLeave, onComment, onAnswer }: Turns): (() => void) | undefined {
  const digit = digitOf(event)
  if (/^[0-9.]$/.test(digit)) return () => typeKey(digit)
  switch (event.key) {
    case 'Enter':
      return isAtButton() ? undefined : () => goOn(event.shiftKey ? -1 : 1)
    case 'Tab':
      if (!isTyping() || isAtButton()) return undefined
      return useEditor.getState().isHeld ? onAnswer : () => goOn(event.shiftKey ? -1 : 1)
    case 'ArrowDown':
      return () => walk(1)
    case 'ArrowUp':
      return () => walk(-1)
    case 'Backspace':
    case 'Delete':
      return erase
    case 'PageDown':
      return () => onTurn(1)
    case 'PageUp':
      return () => onTurn(-1)
    case 'F2':
      return onComment
    case 'F9':
      return onSeal
    case 'Escape':
      return () => (isHeldBack() ? giveUp() : onLeave())
    default:
      return /^[a-z]$/i.test(event.key) ? () => giveLevel(event.key) : undefined
  }
}

const isAtButton = () => document.activeElement instanceof HTMLButtonElement && !document.activeElement.hasAttribute('data-criterion')

/** A number that is begun ends with Tab as in any form; otherwise Tab goes from part to part of the screen. */
function isTyping(): boolean {
  const { typed, problem } = useEditor.getState()
  return typed !== undefined || problem !== undefined
}
