/** The list of several parts: entries down, parts across, each sheet a cell to press. Knows the words of a cell; not which sheet comes next. */
import { useTranslation } from 'react-i18next'
import type { MySheet } from '../../../shared/contract/sheets.ts'
import { pointsText } from '../../lib/points.ts'
import { useName } from '../../lib/use-name.ts'
import { Mark } from '../../ui/mark.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import { openSheet } from './judging-store.ts'
import { useCellWords } from './list-cell.ts'
import type { ListBlock, ListRow } from './list-plan.ts'
import css from './list-table.module.css'
import { isOpenable } from './to-do.ts'
import type { ListHand } from './use-list-keys.ts'

type Props = Readonly<{ block: ListBlock; hand: Pick<ListHand, 'at' | 'rest'> }>

export function ListTable({ block, hand }: Props) {
  const { t } = useTranslation()
  const say = useName()
  const { panel, columns } = block
  return (
    <table className={css.table}>
      <caption className={css.caption}>{t('judging.list.ofPanel', { track: say(panel.track) })}</caption>
      <thead>
        <tr>
          <td className={css.blank} />
          {panel.parts.map(({ id, name, max }) => (
            <th key={id} scope="col" className={css.part}>
              {say(name)} <span className={css.max}>{t('judging.sheet.of', { max: pointsText(max) })}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {columns.flat().map(row => (
          <tr key={row.entry.entry} className={css.row}>
            <Entry row={row} />
            {panel.parts.map(({ id }) => (
              <td key={id} className={css.sheet}>
                {row.entry.sheets
                  .filter(({ part }) => part === id)
                  .map(sheet => (
                    <Cell key={sheet.id} block={block} row={row} sheet={sheet} hand={hand} />
                  ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Entry({ row: { place, entry } }: Readonly<{ row: ListRow }>) {
  const { number, segment, name, school } = entry
  const under = [name, school].filter(each => each !== null)
  return (
    <th scope="row" className={css.entry}>
      <div className={css.who}>
        <span className={css.place}>{place}</span>
        <span className={css.number}>{number}</span>
        <span className={css.words}>
          {segment !== null && <span className={css.segment}>{segment}</span>}
          {under.length > 0 && <span className={css.under}>{under.join('　')}</span>}
        </span>
      </div>
    </th>
  )
}

function Cell({ block, row, sheet, hand }: Props & Readonly<{ row: ListRow; sheet: MySheet }>) {
  const words = useCellWords()(block.panel, row.entry, sheet)
  const isAt = hand.at === sheet.id
  return (
    <button
      type="button"
      className={css.cell}
      data-sheet={sheet.id}
      data-state={sheet.state}
      data-inked={isAt || undefined}
      tabIndex={isAt ? 0 : -1}
      disabled={!isOpenable(sheet)}
      aria-label={words.label}
      onFocus={() => hand.rest(sheet.id)}
      onClick={() => void openSheet(sheet.id)}
    >
      <span className={css.total}>{words.total}</span>
      <span className={css.state}>
        {words.isClosed ? (
          <Mark icon="lock" tone="quiet">
            {words.state}
          </Mark>
        ) : (
          <StateBadge state={sheet.state} />
        )}
        {words.note && <span className={css.note}>{words.note}</span>}
      </span>
    </button>
  )
}
