import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const css = readFileSync(join(import.meta.dirname, '../../../renderer/styles/tokens.css'), 'utf8')

function coloursOf(theme: 'light' | 'dark'): Readonly<Record<string, string>> {
  const block = css.slice(css.indexOf(`[data-theme="${theme}"]`)).split('}')[0] ?? ''
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name, value]) => [name, value]))
}

function luminance(hex = '#000000'): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a = '', b = ''): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

/** Text, ground, and the least ratio: 10 for what is read, 7 for secondary lines, states and the seal, 3 for edges. */
const pairs: readonly (readonly [string, string, number])[] = [
  ...['paper', 'sheet', 'wash'].map(ground => ['ink', ground, 10] as const),
  ...['paper', 'sheet', 'wash'].map(ground => ['ink-2', ground, 7] as const),
  ['on-inked', 'inked', 10],
  ['on-inked-2', 'inked', 7],
  ['on-zhu', 'zhu', 7],
  ...['lv', 'qing', 'zhe', 'yan'].flatMap(tone =>
    [tone, tone, tone].map((_, i) => [tone, ['paper', 'sheet', `${tone}-wash`][i] ?? '', 7] as const),
  ),
  ['edge', 'paper', 3],
  ['edge', 'sheet', 3],
  ['zhu-edge', 'sheet', 3],
]

test.each(['light', 'dark'] as const)('every pair of the %s theme is above its floor', theme => {
  const colours = coloursOf(theme)
  const low = pairs.filter(([text, ground, floor]) => contrast(colours[text], colours[ground]) < floor)
  expect(low.map(([text, ground]) => `${text} on ${ground}: ${contrast(colours[text], colours[ground]).toFixed(1)}`)).toEqual([])
})
