/** The judge's list: numbers down, parts across, the state of each own sheet. Shows numbers only; knows no name and no school. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MyPanel, MySheet } from '../../../shared/contract/sheets.ts'
import { pointsText } from '../../lib/points.ts'
import { useName } from '../../lib/use-name.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Matrix, type MatrixRow } from '../../ui/matrix.tsx'
import { ToggleGroup } from '../../ui/toggle-group.tsx'
import { openSheet } from './judging-store.ts'
import css from './sheet-list.module.css'
import { isToDo } from './to-do.ts'

type Filter = 'all' | 'open' | 'sealed'

export function SheetList({ panels }: Readonly<{ panels: readonly MyPanel[] }>) {
  const { t } = useTranslation()
  const [filter, setFilter] = useState<Filter>('all')
  if (panels.length === 0)
    return (
      <EmptyState icon="page" title={t('judging.list.none')}>
        {t('judging.list.noneText')}
      </EmptyState>
    )
  const left = panels.flatMap(panel => panel.entries.flatMap(entry => entry.sheets)).filter(isToDo).length
  const options = (['all', 'open', 'sealed'] as const).map(value => ({ value, label: t(`judging.list.filters.${value}`) }))
  return (
    <div className={css.page}>
      <header className={css.head}>
        <div>
          <h1 className={css.title}>{t('judging.list.title')}</h1>
          <p className={css.left}>{left === 0 ? t('judging.list.allDone') : t('judging.list.left', { count: left })}</p>
        </div>
        <ToggleGroup label={t('judging.list.filter')} value={filter} options={options} onChange={setFilter} />
      </header>
      {panels.map(panel => (
        <PanelSheets key={panel.panel} panel={panel} filter={filter} />
      ))}
    </div>
  )
}

function PanelSheets({ panel, filter }: Readonly<{ panel: MyPanel; filter: Filter }>) {
  const { t } = useTranslation()
  const say = useName()
  const wanted = (sheet: MySheet) => filter === 'all' || (filter === 'open') === isToDo(sheet)
  const entries = panel.entries.filter(entry => entry.sheets.some(wanted))
  const label = (number: string, part: string, { state, total }: MySheet) => {
    const words = { number, part, state: t(`states.${state}`) }
    return total === null ? t('judging.list.cell', words) : t('judging.list.cellTotal', { ...words, total: pointsText(total) })
  }
  const rows = entries.map(
    ({ entry, number, sheets }): MatrixRow => ({
      key: entry,
      head: number,
      cells: panel.parts.map(part => {
        const sheet = sheets.find(each => each.part === part.id)
        if (sheet === undefined || !wanted(sheet)) return undefined
        const isShown = sheet.total !== null && sheet.state !== 'draft' && sheet.state !== 'returned'
        return {
          label: label(number, say(part.name), sheet),
          state: sheet.state,
          ...(isShown && sheet.total !== null && { total: pointsText(sheet.total, 500) }),
          needsPerson: sheet.state === 'returned',
          onPress: () => {
            if (sheet.state !== 'recused') void openSheet(sheet.id)
          },
        }
      }),
    }),
  )
  const columns = panel.parts.map(({ id, name, max }) => ({
    key: id,
    head: `${say(name)} ${t('judging.sheet.of', { max: pointsText(max) })}`,
  }))
  return (
    <section className={css.panel}>
      <h2 className={css.name}>{say(panel.track)}</h2>
      {rows.length === 0 ? (
        <p>{t('judging.list.nothingHere')}</p>
      ) : (
        <Matrix caption={t('judging.list.caption', { track: say(panel.track) })} columns={columns} rows={rows} />
      )}
    </section>
  )
}
