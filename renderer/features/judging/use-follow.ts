/** Keeps the row in hand in sight of a list that scrolls. Moves that list alone: the page under the hands stays where it is. */
import { type RefObject, useLayoutEffect, useRef } from 'react'

/** The list, whose `[aria-current]` is kept in sight whenever `what` changes; one more row is shown ahead where there is one. */
export function useFollow<List extends HTMLElement>(what: string | undefined): RefObject<List | null> {
  const list = useRef<List>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row in hand is the reason to look
  useLayoutEffect(() => {
    const row = list.current?.querySelector('[aria-current]')?.getBoundingClientRect()
    if (list.current === null || row === undefined) return
    const { top, bottom } = list.current.getBoundingClientRect()
    if (row.top - row.height < top) list.current.scrollTop += row.top - row.height - top
    else if (row.bottom + row.height > bottom) list.current.scrollTop += row.bottom + row.height - bottom
  }, [what])
  return list
}
