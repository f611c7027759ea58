/** Widths and heights: how much room a text takes. Knows no printer; errs to the generous side. */
import type { Row } from './cell.ts'
import { styles } from './cell-styles.ts'

/** What A4 landscape holds between the margins at full size, in characters; fitting to the page only ever makes smaller. */
const FULL_WIDTH = 126
const LEAST_HEIGHT = 23
const LINE_OF_POINT = 1.32
/** Widths are counted in characters of this size. */
const WIDTH_POINT = 11

type Sized = Readonly<{ width: number; grows?: true }>

/** The widths, with those that grow widened until the page is full. */
export function stretch(columns: readonly Sized[]): readonly number[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0)
  const growing = columns.reduce((sum, { width, grows }) => sum + (grows === true ? width : 0), 0)
  const spare = FULL_WIDTH - total
  if (spare <= 0 || growing === 0) return columns.map(({ width }) => width)
  return columns.map(({ width, grows }) => (grows === true ? width + Math.floor((spare * width) / growing) : width))
}

/** The height in points that shows every cell of the row. */
export function rowHeight(row: Row, widths: readonly number[]): number {
  let column = 0
  const heights = row.map(({ value, style, across = 1, down = 1 }) => {
    const room = widths.slice(column, column + across).reduce((sum, width) => sum + width, 0)
    column += across
    const { font, alignment } = styles[style]
    if (down > 1 || typeof value !== 'string' || !('wrapText' in alignment)) return LEAST_HEIGHT
    const { size } = font
    const lines = value
      .split('\n')
      .reduce((sum, text) => sum + Math.max(1, Math.ceil((textWidth(text) * size) / WIDTH_POINT / (room - 2))), 0)
    return lines * size * LINE_OF_POINT + 6
  })
  return Math.min(400, Math.max(LEAST_HEIGHT, ...heights))
}

/** In characters: Chinese characters and full-width marks take two. */
function textWidth(text: string): number {
  return [...text].reduce((sum, char) => sum + (/[\u1100-\u115f\u2014-\u2026\u2e80-\uffef\u{1f000}-\u{3ffff}]/u.test(char) ? 2 : 1), 0)
}
