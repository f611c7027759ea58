/** The piles of a panel with how many papers of each are still to be keyed by whoever asks. Knows no call. */
import { useTranslation } from 'react-i18next'
import type { SheetId } from '../../../shared/domain/ids.ts'
import { useName } from '../../lib/use-name.ts'
import { Button } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Notice } from '../../ui/notice.tsx'
import css from './papers-page.module.css'
import { isAwaited, type Pile } from './pile.ts'

type Props = Readonly<{ piles: readonly Pile[]; onKey?: (sheet: SheetId) => void }>

export function PileTable({ piles, onKey }: Props) {
  const { t } = useTranslation()
  const say = useName()
  const begin = (pile: Pile) => {
    const first = pile.lines.find(isAwaited)
    if (first === undefined || onKey === undefined) return null
    const what = t(pile.mine > 0 ? 'papers.piles.goOn' : 'papers.piles.start')
    return (
      <Button
        label={t('papers.piles.startOf', { judge: pile.judge, part: say(pile.part), what })}
        icon="go"
        onPress={() => onKey(first.sheet)}
      >
        {what}
      </Button>
    )
  }
  const columns: readonly Column<Pile>[] = [
    { key: 'judge', head: t('papers.piles.columns.judge'), cell: ({ judge }) => judge },
    { key: 'part', head: t('papers.piles.columns.part'), cell: ({ part }) => say(part), width: 'wide' },
    { key: 'todo', head: t('papers.piles.columns.todo'), cell: ({ todo }) => <b>{todo}</b>, numeric: true, width: 'narrow' },
    { key: 'mine', head: t('papers.piles.columns.mine'), cell: ({ mine }) => mine, numeric: true, width: 'narrow' },
    {
      key: 'rest',
      head: t('papers.piles.columns.rest'),
      cell: ({ lines, todo, mine }) => <span className={css.quiet}>{lines.length - todo - mine}</span>,
      numeric: true,
      width: 'narrow',
    },
    {
      key: 'action',
      head: t('papers.piles.columns.action'),
      width: 'narrow',
      cell: pile => (
        <span className={css.act}>
          {pile.todo > 0 ? (
            begin(pile)
          ) : (
            <Mark icon="tick" tone="done">
              {t('papers.piles.done')}
            </Mark>
          )}
        </span>
      ),
    },
  ]
  return (
    <>
      {piles.every(({ todo }) => todo === 0) && <Notice tone="done" title={t('papers.piles.doneAll')} />}
      <DataTable caption={t('papers.piles.caption')} columns={columns} rows={piles} rowKey={({ key }) => key} />
    </>
  )
}
