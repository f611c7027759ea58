/** Beside the sheets of an entry: what stands out, the sheet in hand with what it would change if it were void, what may be done, what was done. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryAtHand, PartAtHand, SheetColumn } from '../../../shared/contract/entries-at-hand.ts'
import type { ExactText } from '../../../shared/domain/quantity.ts'
import { fromText } from '../../../shared/scoring/exact.ts'
import { exactWords } from '../../../shared/words/exact-words.ts'
import { pointsText } from '../../lib/points.ts'
import { useAsked } from '../../lib/use-asked.ts'
import { StateBadge } from '../../ui/state-badge.tsx'
import { EntryActs } from './entry-acts.tsx'
import { EntryHistory } from './entry-history.tsx'
import css from './entry-side.module.css'
import { FromPaper } from './from-paper.tsx'

type Props = Readonly<{ entry: EntryAtHand; part: PartAtHand; column: SheetColumn; locked: boolean; alerts: ReactNode }>

export function EntrySide({ entry, part, column, locked, alerts }: Props) {
  const { t } = useTranslation()
  const about = column.comments.find(comment => comment.about === null)
  return (
    <aside className={css.side} aria-label={t('reconcile.inHand', { judge: column.name })}>
      <div className={css.read}>
        {alerts}
        {part.discussion !== null && (
          <p className={css.discussion}>
            <b>{t(part.columns.some(({ state }) => state === 'returned') ? 'reconcile.discussing' : 'reconcile.discussed')}</b>{' '}
            {part.discussion}
          </p>
        )}
        <h3 className={css.title}>
          {column.name} <StateBadge state={column.state} />
          {column.total !== null && <b>{pointsText(column.total)}</b>}
        </h3>
        {column.origin === 'paper' && <FromPaper panel={entry.panel} sheet={column.sheet} />}
        {column.reason && <p className={css.note}>{t('reconciliation.sheet.reason', { reason: column.reason })}</p>}
        {about && <p className={css.note}>{t('reconcile.wrote', { text: about.text })}</p>}
        {column.total !== null && column.state !== 'returned' && <WhatIfVoid entry={entry} part={part} column={column} />}
        <EntryHistory
          key={column.sheet}
          history={entry.history}
          isNear={line => line.judge === null || (line.judge === column.name && line.part?.zh === part.name.zh)}
        />
      </div>
      {!locked && <EntryActs key={column.sheet} entry={entry} part={part} column={column} />}
    </aside>
  )
}

/** The shadow reckoning: the score as it stands, and without this sheet. */
function WhatIfVoid({ entry: { panel, entry }, part, column }: Pick<Props, 'entry' | 'part' | 'column'>) {
  const { t } = useTranslation()
  const whatIf = { change: 'sheet-void', judge: column.judge, entry, part: part.id } as const
  const [preview] = useAsked('panel.preview', { panel, whatIf }, ['sheets.changed'])
  if (preview.state !== 'ready') return null
  const row = preview.value.rows.find(each => each.entry === entry)
  const words = (score: ExactText | null | undefined) => (score ? exactWords(fromText(score), 2) : t('reconcile.open'))
  const ranked = (rank: number | null | undefined) => (rank ? t('reconcile.ranked', { rank }) : '')
  return (
    <dl className={css.whatIf}>
      <div>
        <dt>{t('reconcile.asIs')}</dt>
        <dd>
          {words(row?.now.score)} <span>{ranked(row?.now.rank)}</span>
        </dd>
      </div>
      <div>
        <dt>{t('reconcile.ifVoid')}</dt>
        <dd>
          {words(row?.instead?.score)} <span>{ranked(row?.instead?.rank)}</span>
        </dd>
      </div>
    </dl>
  )
}
