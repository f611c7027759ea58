/**
 * Judges against entries: every sheet of a panel in one grid, each cell a button. One stop of the Tab key; arrows, Home and End move inside.
 * Knows no rule: the owner says which cell needs a person and what stands under a column.
 */
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import css from './matrix.module.css'
import { MatrixCell, type MatrixCellProps } from './matrix-cell.tsx'
import { moveInGrid } from './move-in-grid.ts'

export type MatrixRow = Readonly<{ key: string; head: string; note?: string; cells: readonly (MatrixCellProps | undefined)[] }>
export type MatrixFoot = Readonly<{
  head: string
  note?: string
  cells: readonly Readonly<{ value: string; note?: string; unusual?: boolean; waiting?: boolean }>[]
}>

type Props = Readonly<{
  caption: string
  /** The entries, in the order in which they appear. */
  columns: readonly Readonly<{
    key: string
    head: string
    current?: boolean /** The head can be pressed: it opens the entry. */
    onPress?: () => void
    label?: string
  }>[]
  rows: readonly MatrixRow[]
  foot?: MatrixFoot
}>

export function Matrix({ caption, columns, rows, foot }: Props) {
  const table = useRef<HTMLTableElement>(null)
  const [[row, column], setPlace] = useState<readonly [number, number]>([0, 0])
  const onKeyDown = (event: KeyboardEvent) => {
    const next = moveInGrid(event.key, [row, column], [rows.length, columns.length])
    if (next === undefined) return
    event.preventDefault()
    setPlace(next)
    table.current?.querySelector<HTMLElement>(`[data-place='${next[0]} ${next[1]}']`)?.focus()
  }
  return (
    <div className={css.scroll}>
      <table ref={table} className={css.matrix} onKeyDown={onKeyDown}>
        <caption className={css.caption}>{caption}</caption>
        <thead>
          <tr>
            <td />
            {columns.map(({ key, head, current, onPress, label }) => (
              <th key={key} scope="col" data-current={current || undefined}>
                {onPress ? (
                  <button type="button" className={css.head} aria-label={label} onClick={onPress}>
                    {head}
                  </button>
                ) : (
                  head
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((line, y) => (
            <tr key={line.key}>
              <RowHead head={line.head} note={line.note} />
              {columns.map(({ key }, x) => {
                const cell = line.cells[x]
                return (
                  <td key={key}>
                    {cell && (
                      <MatrixCell {...cell} place={`${y} ${x}`} reachable={y === row && x === column} onReach={() => setPlace([y, x])} />
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
        {foot && (
          <tfoot>
            <tr>
              <RowHead head={foot.head} note={foot.note} strong />
              {foot.cells.map((cell, x) => (
                <td key={columns[x]?.key} className={css.foot} data-waiting={cell.waiting || undefined}>
                  <b>{cell.value}</b>
                  {cell.note && <span data-unusual={cell.unusual || undefined}>{cell.note}</span>}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}

type RowHeadProps = Readonly<{ head: ReactNode; note: string | undefined; strong?: boolean }>

function RowHead({ head, note, strong = false }: RowHeadProps) {
  return (
    <th scope="row" data-strong={strong || undefined}>
      <b>{head}</b>
      {note && <span>{note}</span>}
    </th>
  )
}
