/** How the list lies on the page, and where an arrow leads on it. Knows entries and parts; no width, no word and no element. */
import type { MyEntry, MyPanel } from '../../../shared/contract/sheets.ts'
import type { SheetId } from '../../../shared/domain/ids.ts'
import { isOpenable } from './to-do.ts'

/** `place` is the place in running order, from 1. */
export type ListRow = Readonly<{ place: number; entry: MyEntry }>
/** What is read as one: a table of several parts, or up to two columns of a single part. */
export type ListBlock = Readonly<{ key: string; panel: MyPanel; columns: readonly (readonly ListRow[])[] }>

/** So many rows fill a column of a small window, and so many more may hang over its edge. */
const COLUMN = 8
const SLACK = 2

export function blocksOf(panels: readonly MyPanel[]): readonly ListBlock[] {
  return panels.flatMap(panel => {
    const rows = panel.entries.map((entry, index) => ({ place: index + 1, entry }))
    if (panel.parts.length > 1) return [{ key: panel.panel, panel, columns: [rows] }]
    return inPages(rows).map(page => ({ key: `${panel.panel} ${page[0]?.place}`, panel, columns: inColumns(page) }))
  })
}

function inPages(rows: readonly ListRow[]): readonly (readonly ListRow[])[] {
  if (rows.length <= 2 * (COLUMN + SLACK)) return [rows]
  return Array.from({ length: Math.ceil(rows.length / (2 * COLUMN)) }, (_, page) => rows.slice(2 * COLUMN * page, 2 * COLUMN * (page + 1)))
}

function inColumns(page: readonly ListRow[]): readonly (readonly ListRow[])[] {
  if (page.length <= COLUMN) return [page]
  const half = Math.max(COLUMN, Math.ceil(page.length / 2))
  return [page.slice(0, half), page.slice(half)]
}

/** A sheet that the hand can rest on. `line` counts the rows of the list; `lane` is the part; `x` and `y` are where it stands in its block. */
export type Stop = Readonly<{ sheet: SheetId; block: number; line: number; lane: number; x: number; y: number }>

export function stopsOf(blocks: readonly ListBlock[]): readonly Stop[] {
  let line = 0
  return blocks.flatMap(({ panel, columns }, block) =>
    columns.flatMap((rows, column) =>
      rows.flatMap(({ entry }, y) => {
        line += 1
        const [here, isSingle] = [line, panel.parts.length === 1]
        return panel.parts.flatMap((part, lane) => {
          const sheet = entry.sheets.find(each => each.part === part.id)
          return sheet && isOpenable(sheet) ? [{ sheet: sheet.id, block, line: here, lane, x: isSingle ? column : lane, y }] : []
        })
      }),
    ),
  )
}

/** Where a key leads from here; undefined when it is no key of the list, or leads nowhere. What cannot be opened is passed over. */
export function moveInList(key: string, from: Stop, stops: readonly Stop[]): Stop | undefined {
  switch (key) {
    case 'ArrowDown':
      return nearest(
        stops.filter(({ line }) => line > from.line),
        from,
      )
    case 'ArrowUp':
      return nearest(stops.filter(({ line }) => line < from.line).toReversed(), from)
    case 'ArrowLeft':
      return beside(-1, from, stops)
    case 'ArrowRight':
      return beside(1, from, stops)
    case 'PageDown':
      return stops.find(({ block }) => block > from.block) ?? stops.at(-1)
    case 'PageUp':
      return stops.find(({ block }) => block >= from.block - 1)
    case 'Home':
      return stops[0]
    case 'End':
      return stops.at(-1)
    default:
      return undefined
  }
}

/** In the same part as far as there is one; a panel without it takes the first that comes. */
function nearest(ahead: readonly Stop[], { block, lane }: Stop): Stop | undefined {
  return ahead.find(stop => stop.lane === lane) ?? ahead.find(stop => stop.block !== block)
}

function beside(by: 1 | -1, from: Stop, stops: readonly Stop[]): Stop | undefined {
  const across = stops.filter(({ block, x }) => block === from.block && x === from.x + by)
  return across.toSorted((one, other) => Math.abs(one.y - from.y) - Math.abs(other.y - from.y))[0]
}
