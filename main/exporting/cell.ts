/** The cells that sheets are built of. Knows values and the names of styles; not where a cell stands. */
import type { ExactText, Thousandths } from '../../shared/domain/quantity.ts'
import { fromThousandths, toText } from '../../shared/scoring/exact.ts'
import { cellNumber } from './cell-number.ts'
import type { StyleName } from './cell-styles.ts'

/** `across` and `down`: how many columns and rows it covers, 1 when absent. */
export type Cell = Readonly<{ value: string | number | null; style: StyleName; numFmt?: string; across?: number; down?: number }>
export type Row = readonly Cell[]

export function textCell(value: string | null, style: StyleName = 'text', across = 1): Cell {
  return { value, style, across }
}

/** A whole number that counts things: a place, a divisor. `unit` is shown behind it and is no part of the number. */
export function countCell(value: number | undefined, style: StyleName = 'number', unit = ''): Cell {
  if (value === undefined) return { value: null, style }
  return { value, style, numFmt: unit === '' ? '0' : `0"${unit.replaceAll('"', '')}"` }
}

/** A value in points with at least `places` decimals; empty when there is none. */
export function pointsCell(value: ExactText | undefined, places: number, style: StyleName = 'number'): Cell {
  if (value === undefined) return { value: null, style }
  const cell = cellNumber(value, places)
  return typeof cell.value === 'string' ? { value: cell.value, style: 'endless' } : { ...cell, style }
}

export function markCell(mark: Thousandths, places: number, style: StyleName = 'number'): Cell {
  return pointsCell(toText(fromThousandths(mark)), places, style)
}

export function headerCell(value: string, { across = 1, down = 1 }: Readonly<{ across?: number; down?: number }> = {}): Cell {
  return { value, style: 'header', across, down }
}

/** Whether some cell is a cut-off number with its exact fraction. */
export function hasEndless(rows: readonly Row[]): boolean {
  return rows.some(row => row.some(({ style }) => style === 'endless'))
}
