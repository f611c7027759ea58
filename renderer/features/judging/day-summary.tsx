/** The end of the day 今日小结: how many of each, what is not sealed, and what lies on this computer only. Promises nothing that is not there. */
import { useTranslation } from 'react-i18next'
import type { MyEntry, MyPanel, MySheet } from '../../../shared/contract/sheets.ts'
import { useName } from '../../lib/use-name.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Notice } from '../../ui/notice.tsx'
import { StateBadge } from '../../ui/state-badge.tsx'
import css from './day-summary.module.css'
import { openSheet } from './judging-store.ts'
import { useCellWords } from './list-cell.ts'
import { countsOf, sheetsIn } from './list-counts.ts'
import { CountsRow } from './list-counts-row.tsx'
import { isOpenable, isToDo } from './to-do.ts'

type Props = Readonly<{ panels: readonly MyPanel[]; onClose: () => void }>

export function DaySummary({ panels, onClose }: Props) {
  const { t } = useTranslation()
  const sheets = sheetsIn(panels)
  const all = panels.flatMap(panel => panel.entries.flatMap(entry => entry.sheets.map(sheet => ({ panel, entry, sheet }))))
  const open = all.filter(({ sheet }) => isToDo(sheet))
  const questioned = all.filter(({ sheet }) => sheet.isQuestioned)
  const onlyHere = sheets.filter(({ state }) => state === 'sealed').length
  const isTaken = onlyHere === 0 && sheets.some(({ state }) => state === 'received' || state === 'accepted')
  return (
    <Dialog open onClose={onClose} title={t('judging.day.title')} size="wide">
      <div className={css.summary}>
        <CountsRow label={t('judging.day.counts')} counts={countsOf(panels, { joined: false })} />
        {open.length === 0 && questioned.length === 0 && <Notice tone="done" title={t('judging.day.allDone')} />}
        {onlyHere > 0 && (
          <Notice tone="info" title={t('judging.day.onlyHere', { count: onlyHere })}>
            {t('judging.day.onlyHereText')}
          </Notice>
        )}
        {isTaken && <p>{t('judging.day.taken')}</p>}
        <Sheets
          label={t('judging.day.questionedList')}
          title={t('judging.day.questioned', { count: questioned.length })}
          sheets={questioned}
        />
        <Sheets label={t('judging.day.openList')} title={t('judging.day.open', { count: open.length })} sheets={open} />
      </div>
    </Dialog>
  )
}

type Placed = Readonly<{ panel: MyPanel; entry: MyEntry; sheet: MySheet }>

function Sheets({ label, title, sheets }: Readonly<{ label: string; title: string; sheets: readonly Placed[] }>) {
  if (sheets.length === 0) return null
  return (
    <section aria-label={label}>
      <h3 className={css.head}>{title}</h3>
      <ul className={css.open}>
        {sheets.map(each => (
          <li key={each.sheet.id}>
            <OpenSheet {...each} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Those that wait for the chief are named too, and cannot be pressed. */
function OpenSheet({ panel, entry, sheet }: Placed) {
  const say = useName()
  const words = useCellWords()(panel, entry, sheet)
  const part = panel.parts.find(({ id }) => id === sheet.part)
  return (
    <button
      type="button"
      className={css.sheet}
      disabled={!isOpenable(sheet)}
      aria-label={words.label}
      onClick={() => void openSheet(sheet.id)}
    >
      <b>{entry.number}</b>
      <span className={css.part}>{panel.parts.length > 1 && part ? say(part.name) : entry.segment}</span>
      {words.isClosed ? (
        <Mark icon="lock" tone="quiet">
          {words.state}
        </Mark>
      ) : (
        <StateBadge state={sheet.state} />
      )}
    </button>
  )
}
