/** Rows and columns to read, compare and press: a true table with a head that stays. Knows neither sorting nor where rows come from. */
import { Fragment, type ReactNode } from 'react'
import css from './data-table.module.css'

export type Column<Row> = Readonly<{
  key: string
  head: ReactNode
  cell: (row: Row) => ReactNode
  /** Digits one under the other, at the right. */
  numeric?: boolean
  /** The column that names the row; the first one unless another says so. */
  namesRow?: boolean
  /** Serif and larger, for ranks; or larger, for the value that matters. */
  strong?: 'rank' | 'value'
  /** narrow: as wide as its content, never broken; wide: takes the room that is left, for titles. */
  width?: 'narrow' | 'wide'
}>

type Props<Row> = Readonly<{
  /** What the table is, for those who hear it. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** The whole row can be pressed; its button stands in the cell that names it. */
  onRowPress?: (row: Row) => void
  /** The row in hand, inked. */
  currentKey?: string | undefined
  /** A line across the table after this row, such as 以上一等奖，4 名. */
  lineAfter?: (row: Row) => ReactNode
  /** What stands there when there are no rows. */
  empty?: ReactNode
  /** Lower rows, where many must be seen at once and none is pressed. */
  dense?: boolean
}>

export function DataTable<Row>(props: Props<Row>) {
  const { caption, columns, rows, rowKey, onRowPress, currentKey, lineAfter, empty, dense = false } = props
  if (rows.length === 0 && empty !== undefined) return empty
  return (
    // biome-ignore lint/a11y/useSemanticElements: a section per table would crowd the list of landmarks
    <div className={css.scroll} role="group" aria-label={caption} tabIndex={onRowPress ? undefined : 0}>
      <table className={css.table} data-dense={dense || undefined} data-pressable={onRowPress !== undefined || undefined}>
        <caption className={css.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(column =>
              column.head === '' ? (
                <td key={column.key} />
              ) : (
                <th key={column.key} scope="col" {...look(column)}>
                  {column.head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => {
            const key = rowKey(row)
            const line = lineAfter?.(row)
            return (
              <Fragment key={key}>
                <BodyRow row={row} columns={columns} onRowPress={onRowPress} isCurrent={key === currentKey} />
                {line && <LineRow columns={columns.length}>{line}</LineRow>}
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

type BodyRowProps<Row> = Pick<Props<Row>, 'columns'> &
  Readonly<{ row: Row; isCurrent: boolean; onRowPress: ((row: Row) => void) | undefined }>

function BodyRow<Row>({ row, columns, onRowPress, isCurrent }: BodyRowProps<Row>) {
  const naming = columns.find(column => column.namesRow) ?? columns[0]
  const press = (content: ReactNode) =>
    onRowPress ? (
      <button type="button" className={css.press} onClick={() => onRowPress(row)}>
        {content}
      </button>
    ) : (
      content
    )
  return (
    <tr data-inked={isCurrent || undefined} aria-current={isCurrent || undefined}>
      {columns.map(column =>
        column === naming ? (
          <th key={column.key} scope="row" {...look(column)}>
            {press(column.cell(row))}
          </th>
        ) : (
          <td key={column.key} {...look(column)}>
            {column.cell(row)}
          </td>
        ),
      )}
    </tr>
  )
}

function look<Row>({ numeric, strong, width }: Column<Row>) {
  return { 'data-numeric': numeric || undefined, 'data-strong': strong, 'data-width': width }
}

function LineRow({ columns, children }: Readonly<{ columns: number; children: ReactNode }>) {
  return (
    <tr className={css.line}>
      <td colSpan={columns}>
        <span>{children}</span>
      </td>
    </tr>
  )
}
