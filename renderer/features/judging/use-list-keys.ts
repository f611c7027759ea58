/** The hand on the list: which sheet it rests on, and the keys that move it. One stop of the Tab key. */
import { type RefObject, useEffect, useEffectEvent, useMemo, useState } from 'react'
import type { SheetId } from '../../../shared/domain/ids.ts'
import { type ListBlock, moveInList, stopsOf } from './list-plan.ts'

export type ListHand = Readonly<{
  /** Where the hand rests; undefined where nothing can be opened. */
  at: SheetId | undefined
  rest: (sheet: SheetId) => void
}>

/** Begins at `first`, brings it into sight, and goes back to it when the sheet under the hand can no longer be opened. */
export function useListKeys(page: RefObject<HTMLElement | null>, blocks: readonly ListBlock[], first: SheetId | undefined): ListHand {
  const stops = useMemo(() => stopsOf(blocks), [blocks])
  const [taken, rest] = useState<SheetId>()
  const stop = stops.find(({ sheet }) => sheet === taken) ?? stops.find(({ sheet }) => sheet === first) ?? stops[0]
  const at = stop?.sheet
  useEffect(() => {
    if (taken === undefined && at !== undefined) focusOn(page.current, at, 'center')
  }, [page, taken, at])
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || !isHere(event.target)) return
    const next = stop && moveInList(event.key, stop, stops)
    if (next === undefined) return
    event.preventDefault()
    rest(next.sheet)
    focusOn(page.current, next.sheet, 'nearest')
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return { at, rest }
}

/** Anywhere but in a field, or in what is laid over the page: an arrow leads from the bar above to the list as well. */
const isHere = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, [role="dialog"], [role="alertdialog"]') === null

function focusOn(page: HTMLElement | null, sheet: SheetId, block: ScrollLogicalPosition): void {
  const button = page?.querySelector<HTMLElement>(`[data-sheet="${CSS.escape(sheet)}"]`)
  button?.focus({ preventScroll: true })
  button?.scrollIntoView({ block })
}
