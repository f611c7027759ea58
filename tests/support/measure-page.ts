/**
 * Measures a page as it is drawn: sizes of targets, contrast of text, text that is cut off, what moves, what has lost its edge. Each function
 * runs inside the page and must carry everything it needs; each gives one short line per fault, so that an empty list is a good page.
 */
import type { Page } from '@playwright/test'

export type Floors = Readonly<{
  /** The least side of a target, in pixels. */
  target: number
  key: Readonly<{ width: number; height: number }>
  /** The names of the groups of keys, in the language of the page. */
  pads: readonly string[]
}>

/** Targets below their floor. Links inside a sentence are exempt, and so is what stands behind a dialog. */
export function smallTargets(page: Page, floors: Floors): Promise<string[]> {
  return page.evaluate(({ target, key, pads }) => {
    const pressed = 'button, a[href], input, textarea, select, summary, [role=combobox], [role=option], [role=tab], [role=switch]'
    const isShown = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !element.closest('[inert], [aria-hidden=true]')
    const faults: string[] = []
    const top = [...document.querySelectorAll('[role=dialog], [role=alertdialog]')].at(-1) ?? document.body
    for (const element of top.querySelectorAll(pressed)) {
      if (!isShown(element) || getComputedStyle(element).display === 'inline') continue
      // A radio button or a tick is pressed by its label.
      const label = element.matches('input[type=radio], input[type=checkbox], input[type=file]') ? element.closest('label') : null
      const { width, height } = (label ?? element).getBoundingClientRect()
      if (width <= 1 || height <= 1) continue
      const isKey = pads.includes(element.closest('[role=group]')?.getAttribute('aria-label') ?? '')
      const least = isKey ? key : { width: target, height: target }
      if (width >= least.width - 0.5 && height >= least.height - 0.5) continue
      const name = element.getAttribute('aria-label') ?? element.textContent ?? ''
      faults.push(
        `${name.trim().slice(0, 24) || element.tagName} is ${Math.round(width)}x${Math.round(height)}, not ${least.width}x${least.height}`,
      )
    }
    return [...new Set(faults)]
  }, floors)
}

/** Text with too little contrast: what is written in the colour of ink has 10 : 1, every other colour 7 : 1. What is disabled is exempt. */
export function dimText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    type Rgba = readonly [number, number, number, number]
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D
    const known = new Map<string, Rgba>()
    const rgba = (colour: string): Rgba => {
      const found = known.get(colour)
      if (found !== undefined) return found
      context.clearRect(0, 0, 1, 1)
      context.fillStyle = colour
      context.fillRect(0, 0, 1, 1)
      const [r = 0, g = 0, b = 0, a = 0] = context.getImageData(0, 0, 1, 1).data
      known.set(colour, [r, g, b, a / 255])
      return [r, g, b, a / 255]
    }
    const over = ([r, g, b, a]: Rgba, [x, y, z]: Rgba): Rgba => [r * a + x * (1 - a), g * a + y * (1 - a), b * a + z * (1 - a), 1]
    const light = ([r, g, b]: Rgba) => {
      const part = (value: number) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4)
      return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b)
    }
    const ground = (element: Element | null): Rgba => {
      if (element === null) return [255, 255, 255, 1]
      // A row in hand is inked by what lies under its words.
      const [under, plain] = [getComputedStyle(element, '::before'), getComputedStyle(element)]
      const isUnder = under.content !== 'none' && under.position === 'absolute' && rgba(under.backgroundColor)[3] > 0
      const own = rgba((isUnder ? under : plain).backgroundColor)
      return own[3] === 1 ? own : over(own, ground(element.parentElement))
    }
    const opacity = (element: Element | null): number =>
      element === null ? 1 : Number(getComputedStyle(element).opacity) * opacity(element.parentElement)
    const ink = rgba(getComputedStyle(document.body).color)
    const faults: string[] = []
    const top = [...document.querySelectorAll('[role=dialog], [role=alertdialog]')].at(-1) ?? document.body
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement
      const text = node.textContent?.trim() ?? ''
      if (element === null || text === '' || !element.checkVisibility({ visibilityProperty: true })) continue
      if (element.closest(':disabled, [aria-disabled=true], [data-disabled], [inert], [aria-hidden=true]')) continue
      const { width, height } = element.getBoundingClientRect()
      if (width <= 1 || height <= 1) continue
      const behind = ground(element)
      const [r, g, b, a] = rgba(getComputedStyle(element).color)
      const shown = over([r, g, b, a * opacity(element)], behind)
      const [high = 0, low = 0] = [light(shown), light(behind)].sort((x, y) => y - x)
      const ratio = (high + 0.05) / (low + 0.05)
      const least = [r, g, b].join() === ink.slice(0, 3).join() ? 10 : 7
      if (ratio < least) faults.push(`"${text.slice(0, 24)}" has ${ratio.toFixed(1)}, not ${least}`)
    }
    return [...new Set(faults)]
  })
}

/** Text that is cut off where nothing scrolls, and boxes that scroll sideways. The box of a table may. */
export function cutText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = []
    const shortOf = (text: string) => text.trim().replace(/\s+/g, ' ').slice(0, 24)
    const view = { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight }
    const cutBy = (element: Element, start: DOMRect): string | undefined => {
      let { left, top, right, bottom } = start
      // The box of a line of letters is taller than its ink.
      const slack = Number.parseFloat(getComputedStyle(element).fontSize) * 0.25
      for (let box: Element | null = element; box !== null; box = box.parentElement) {
        const style = getComputedStyle(box)
        // Text that only a screen reader gets is clipped on purpose.
        if (style.clipPath !== 'none' || style.position === 'fixed') return undefined
        const rect = box.getBoundingClientRect()
        const isRoot = box === document.body || box === document.documentElement
        const edge = isRoot ? view : rect
        // What is shortened with dots says so, and is whole elsewhere.
        if (style.webkitLineClamp !== 'none') [top, bottom] = [Math.max(top, rect.top), Math.min(bottom, rect.bottom)]
        if (style.textOverflow === 'ellipsis' && box.closest('header'))
          [left, right] = [Math.max(left, rect.left), Math.min(right, rect.right)]
        // In the bars at head and foot hints and roles give way where room is short: each whole.
        const isGone = top >= edge.bottom - slack || bottom <= edge.top + slack
        if (isGone && style.overflowY === 'hidden' && box.closest('header, footer')) return undefined
        if (['hidden', 'clip'].includes(style.overflowX) && (right > edge.right + 1.5 || left < edge.left - 1.5)) return 'sideways'
        if (['hidden', 'clip'].includes(style.overflowY) && (bottom > edge.bottom + slack || top < edge.top - slack)) return 'below'
        if (['auto', 'scroll'].includes(style.overflowX)) [left, right] = [rect.left, rect.right]
        if (['auto', 'scroll'].includes(style.overflowY)) [top, bottom] = [rect.top, rect.bottom]
      }
      return undefined
    }
    const top = [...document.querySelectorAll('[role=dialog], [role=alertdialog]')].at(-1) ?? document.body
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement
      if (element === null || (node.textContent ?? '').trim() === '' || !element.checkVisibility({ visibilityProperty: true })) continue
      if (element.closest('[inert]')) continue
      range.selectNodeContents(node)
      const rect = range.getBoundingClientRect()
      const box = element.getBoundingClientRect()
      if (box.width <= 1 || box.height <= 1 || rect.width === 0) continue
      const how = cutBy(element, rect)
      if (how !== undefined) faults.push(`"${shortOf(node.textContent ?? '')}" is cut ${how}`)
    }
    for (const box of [top, ...top.querySelectorAll('*')]) {
      if (box.scrollWidth <= box.clientWidth + 1 || !box.checkVisibility()) continue
      if (!['auto', 'scroll'].includes(getComputedStyle(box).overflowX) || box.querySelector(':scope > table') !== null) continue
      faults.push(`"${shortOf(box.textContent ?? '')}" scrolls sideways`)
    }
    return [...new Set(faults)]
  })
}

/** Boxes that scroll down, with how far. */
export function scrolling(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(box => ['auto', 'scroll'].includes(getComputedStyle(box).overflowY) && box.scrollHeight > box.clientHeight + 1)
      .map(
        box =>
          `${box.tagName.toLowerCase()} "${(box.textContent ?? '').trim().slice(0, 16)}" scrolls ${box.scrollHeight - box.clientHeight} px`,
      ),
  )
}

/** What would still move although the person asked for less of it. */
export function moving(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const longest = (times: string) =>
      Math.max(...times.split(',').map(time => Number.parseFloat(time) * (time.trim().endsWith('ms') ? 0.001 : 1)))
    return [...document.querySelectorAll('*')].flatMap(element => {
      const { transitionDuration, animationName, animationDuration } = getComputedStyle(element)
      const turns = animationName !== 'none' && longest(animationDuration) > 0.01
      const name = `${element.tagName.toLowerCase()} "${(element.textContent ?? '').trim().slice(0, 16)}"`
      return longest(transitionDuration) > 0.01 || turns ? [`${name} moves`] : []
    })
  })
}

/** Controls that are boxes by their colour: in forced colours each needs an edge. Marks them in the first pass, asks in the second. */
export function markBoxes(page: Page): Promise<void> {
  return page.evaluate(() => {
    const top = [...document.querySelectorAll('[role=dialog], [role=alertdialog]')].at(-1) ?? document.body
    for (const control of top.querySelectorAll('button, input, textarea, [role=combobox]')) {
      if (control.closest('[aria-hidden=true]')) continue
      const ground = (element: Element) => getComputedStyle(element).backgroundColor
      const isClear = ground(control) === 'rgba(0, 0, 0, 0)'
      const hasEdge = Number.parseFloat(getComputedStyle(control).borderTopWidth) > 0
      control.toggleAttribute('data-is-box', !isClear || hasEdge)
    }
  })
}

/** The marked boxes that have no edge now. */
export function edgeless(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const sides = ['borderTopWidth', 'borderRightWidth', 'borderBottomWidth', 'borderLeftWidth', 'outlineWidth'] as const
    const ground = (element: Element | null): string => {
      if (element === null) return ''
      const { backgroundColor } = getComputedStyle(element)
      return backgroundColor.endsWith(', 0)') ? ground(element.parentElement) : backgroundColor
    }
    const faults = [...document.querySelectorAll('[data-is-box]')].filter(control => {
      const style = getComputedStyle(control)
      const hasEdge = sides.some(side => Number.parseFloat(style[side]) > 0 && style.borderStyle + style.outlineStyle !== 'nonenone')
      // Cells stand between the lines of their table.
      return control.checkVisibility() && control.closest('td') === null && !hasEdge && ground(control) === ground(control.parentElement)
    })
    return [
      ...new Set(
        faults.map(control => `"${(control.getAttribute('aria-label') ?? control.textContent ?? '').trim().slice(0, 24)}" has no edge`),
      ),
    ]
  })
}

/**
 * Controls whose name lacks a word that one reads on them, so that they cannot be called by it. Figures may be said otherwise, and what only
 * describes the control is no part of its name.
 */
export function unnamedWords(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button[aria-label]')].flatMap(control => {
      const name = (control.getAttribute('aria-label') ?? '').toLowerCase()
      const about = control.getAttribute('aria-describedby') ?? ' '
      const walker = document.createTreeWalker(control, NodeFilter.SHOW_TEXT)
      const missing: string[] = []
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        // Caps of keys are pictures, and a note describes.
        if (node.parentElement?.closest(`[id="${about}"], [aria-hidden=true]`)) continue
        const words = (node.textContent ?? '').toLowerCase().match(/\p{Letter}+/gu) ?? []
        missing.push(...words.filter(word => !name.includes(word)))
      }
      return missing.length === 0 ? [] : [`"${name.slice(0, 40)}" does not say ${[...new Set(missing)].join(' ')}`]
    }),
  )
}
