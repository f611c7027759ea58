/** How much of the rubric stands on the sheet: everything, without the strip of own totals, or one group at a time. Measured, never guessed. */
import { type RefObject, useEffect, useLayoutEffect, useReducer, useState } from 'react'
import { usePreferences } from '../../lib/preferences.ts'

/** From the roomiest to the one that always fits, because it scrolls. */
const plans = ['open', 'close', 'folded'] as const
export type LedgerPlan = (typeof plans)[number]

/**
 * The first plan that fits into `box`. A plan that did not fit is tried again only when the window, the size of text or the language
 * changed, so that two plans never take turns.
 */
export function useLedgerPlan(box: RefObject<HTMLElement | null>): LedgerPlan {
  const room = useRoom(box)
  const [tried, setTried] = useState({ room, at: 0 })
  const at = tried.room === room ? tried.at : 0
  // After every drawing: a mark or a reason that came back may need more room than there was.
  useLayoutEffect(() => {
    if (at < plans.length - 1 && box.current !== null && isTooSmall(box.current)) setTried({ room, at: at + 1 })
  })
  return plans[at] ?? 'folded'
}

/** Everything that decides how much room there is, as one word to compare. Draws again when the box or what stands in it changed its size. */
function useRoom(box: RefObject<HTMLElement | null>): string {
  const [, drawAgain] = useReducer((times: number) => times + 1, 0)
  const { size, language } = usePreferences()
  useEffect(() => {
    const watch = new ResizeObserver(drawAgain)
    if (box.current !== null) for (const part of [box.current, ...box.current.children]) watch.observe(part)
    return () => watch.disconnect()
  }, [box])
  return `${window.innerWidth} ${window.innerHeight} ${size} ${language}`
}

const isTooSmall = (box: HTMLElement) => box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1
