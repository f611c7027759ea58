/** The list of a single part: whole rows to press, in up to two columns. Knows the words of a row; not which sheet comes next. */
import { useTranslation } from 'react-i18next'
import type { MySheet } from '../../../shared/contract/sheets.ts'
import { Mark } from '../../ui/mark.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { openSheet } from './judging-store.ts'
import { useCellWords } from './list-cell.ts'
import css from './list-columns.module.css'
import type { ListBlock, ListRow } from './list-plan.ts'
import { isOpenable } from './to-do.ts'
import type { ListHand } from './use-list-keys.ts'

type Props = Readonly<{ block: ListBlock; hand: Pick<ListHand, 'at' | 'rest'> }>

export function ListColumns({ block, hand }: Props) {
  return (
    <div className={css.columns} data-count={block.columns.length}>
      {block.columns.map(rows => (
        <ol key={rows[0]?.place} className={css.column} start={rows[0]?.place}>
          {rows.map(row => (
            <li key={row.entry.entry} className={css.item}>
              {row.entry.sheets.map(sheet => (
                <Row key={sheet.id} block={block} row={row} sheet={sheet} hand={hand} />
              ))}
            </li>
          ))}
        </ol>
      ))}
    </div>
  )
}

function Row({ block, row, sheet, hand }: Props & Readonly<{ row: ListRow; sheet: MySheet }>) {
  const { t } = useTranslation()
  const words = useCellWords()(block.panel, row.entry, sheet)
  const { number, segment, name, school } = row.entry
  const isAt = hand.at === sheet.id
  const under = [words.note, name, school].filter(each => each !== null && each !== undefined)
  return (
    <button
      type="button"
      className={css.row}
      data-sheet={sheet.id}
      data-state={sheet.state}
      data-inked={isAt || undefined}
      tabIndex={isAt ? 0 : -1}
      disabled={!isOpenable(sheet)}
      aria-label={[words.label, ...[name, school].filter(each => each !== null)].join(t('judging.list.comma'))}
      onFocus={() => hand.rest(sheet.id)}
      onClick={() => void openSheet(sheet.id)}
    >
      <span className={css.place}>{row.place}</span>
      <span className={css.number}>{number}</span>
      <span className={css.words}>
        {segment !== null && <span className={css.segment}>{segment}</span>}
        {under.length > 0 && <span className={css.under}>{under.join('　')}</span>}
      </span>
      <span className={css.total}>{words.total ?? (sheet.state === 'recused' ? '—' : '')}</span>
      <span className={css.state}>
        {words.isClosed ? (
          <Mark icon="lock" tone="quiet">
            {words.state}
          </Mark>
        ) : (
          <StateBadge state={sheet.state} />
        )}
      </span>
    </button>
  )
}
