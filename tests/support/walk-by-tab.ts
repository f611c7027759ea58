/** Goes through a page by the Tab key until it comes round: where it stops, whether one sees where it is, and whether it goes as one reads. */
import type { Page } from '@playwright/test'

const MOST_STOPS = 200
type Stop = Readonly<{ at: number; isNew: boolean; faults: readonly string[] }>

/** Each fault in a line; none when the keys lead through the whole page in the order in which it is read, and round again. */
export async function tabFaults(page: Page): Promise<string[]> {
  const began = await page.evaluateHandle(() => document.activeElement)
  await page.evaluate(() => Object.assign(window, { stops: [] }))
  const faults = await walkRound(page)
  await began.evaluate(element => element instanceof HTMLElement && element.focus())
  return faults
}

async function walkRound(page: Page): Promise<string[]> {
  const faults: string[] = []
  let last = -1
  for (let step = 0; step < MOST_STOPS; step++) {
    await page.keyboard.press('Tab')
    const stop = (await newStop(page)) ?? (await settledStop(page))
    // The page itself, on the way round.
    if (stop === undefined) continue
    if (!stop.isNew && stop.at === last && last > 0) continue
    if (!stop.isNew) return [...(stop.at === 0 ? [] : ['the keys do not come round']), ...faults]
    last = stop.at
    faults.push(...stop.faults)
  }
  return ['the keys never come round']
}

async function newStop(page: Page): Promise<Stop | undefined> {
  const stop = await stopNow(page)
  return stop?.isNew ? stop : undefined
}

/** A dialog leads from its last stop to its first at the next frame: a key pressed on the guard between them would lead elsewhere. */
async function settledStop(page: Page): Promise<Stop | undefined> {
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
  return stopNow(page)
}

/** Compares the stop with the one before while both are on the screen: a page that scrolls along moves both. */
function stopNow(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const { stops } = window as unknown as { stops: Element[] }
    const element = document.activeElement
    if (element === null || element === document.body || element.closest('[aria-hidden=true], [data-base-ui-focus-guard]')) return
    const at = stops.indexOf(element)
    if (at >= 0) return { at, isNew: false, faults: [] }
    const before = stops.at(-1)
    stops.push(element)
    const nameOf = (of: Element) => (of.getAttribute('aria-label') ?? of.textContent ?? '').trim().slice(0, 24) || of.tagName
    const isRinged = (of: Element | null | undefined) => {
      if (!of) return false
      const { outlineStyle, outlineWidth } = getComputedStyle(of)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    }
    // A field that lies over what it fills is seen by that, and a row by its own ring.
    const rings = [element, element.parentElement, element.previousElementSibling, element.closest('tr')]
    const faults = rings.some(isRinged) ? [] : [`"${nameOf(element)}" shows no focus`]
    const goesBack = (from: DOMRect, to: DOMRect) => {
      const sameColumn = to.left < from.right && from.left < to.right
      const sameLine = to.top < from.bottom && from.top < to.bottom
      return (to.bottom <= from.top + 1 && (sameColumn || to.right <= from.left)) || (sameLine && to.right <= from.left + 1)
    }
    // Where the walk began is not where the page begins: once it starts again at the top.
    const isFurther = before !== undefined && (before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
    if (before !== undefined && isFurther && goesBack(before.getBoundingClientRect(), element.getBoundingClientRect()))
      faults.push(`from "${nameOf(before)}" back to "${nameOf(element)}"`)
    return { at: stops.length - 1, isNew: true, faults }
  })
}
