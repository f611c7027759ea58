/** The papers that have not come back, by judge and part, with their numbers: what somebody goes round the hall with. */
import { useTranslation } from 'react-i18next'
import { useName } from '../../lib/use-name.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import css from './papers-page.module.css'
import { isUnreturned, type Pile } from './pile.ts'

export function UnreturnedTable({ piles }: Readonly<{ piles: readonly Pile[] }>) {
  const { t } = useTranslation()
  const say = useName()
  const rows = piles.flatMap(pile => {
    const lines = pile.lines.filter(isUnreturned)
    return lines.length === 0 ? [] : [{ ...pile, lines }]
  })
  const count = rows.reduce((sum, { lines }) => sum + lines.length, 0)
  const columns: readonly Column<Pile>[] = [
    { key: 'judge', head: t('papers.unreturned.columns.judge'), cell: ({ judge }) => judge, width: 'narrow' },
    { key: 'part', head: t('papers.unreturned.columns.part'), cell: ({ part }) => say(part), width: 'narrow' },
    { key: 'count', head: t('papers.unreturned.columns.count'), cell: ({ lines }) => lines.length, numeric: true, width: 'narrow' },
    {
      key: 'numbers',
      head: t('papers.unreturned.columns.numbers'),
      width: 'wide',
      cell: ({ lines }) => (
        <span className={css.numbers}>
          {lines
            .map(({ number, reason }) => (reason === null ? number : t('papers.unreturned.back', { number, reason })))
            .join(t('papers.unreturned.between'))}
        </span>
      ),
    },
  ]
  if (rows.length === 0)
    return (
      <EmptyState icon="tick" title={t('papers.unreturned.none')}>
        {t('papers.unreturned.noneText')}
      </EmptyState>
    )
  return (
    <>
      <p className={css.note}>{t('papers.unreturned.lead', { count })}</p>
      <DataTable caption={t('papers.unreturned.caption')} columns={columns} rows={rows} rowKey={({ key }) => key} />
    </>
  )
}
