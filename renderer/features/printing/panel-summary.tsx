/** The summary of a panel: entries by judges, dropped marks struck, divisor, mean, penalties on their own line, score and place; to be signed. Takes
 * no mean itself. */
import { useTranslation } from 'react-i18next'
import type { PanelSummary } from '../../../shared/contract/print-documents.ts'
import { fromText } from '../../../shared/scoring/exact.ts'
import { exactWords } from '../../../shared/words/exact-words.ts'
import { usePreferences } from '../../lib/preferences.ts'
import { useName } from '../../lib/use-name.ts'
import { PageHead } from './page-head.tsx'
import { SignedTable } from './signed-table.tsx'
import css from './summary.module.css'
import { type SummaryEntry, type SummaryRow, summaryRows } from './summary-rows.ts'

export function PanelSummaryPages(summary: PanelSummary) {
  const { t } = useTranslation()
  const language = usePreferences(preferences => preferences.language)
  const rows = summaryRows(summary, language)
  const { head, judges, track, panels } = summary
  const hasNames = rows.some(({ name }) => name !== null)
  const notes = [
    track.rules.reduction.of === 'criteria' ? t('prints.summary.ofTotals') : t('prints.summary.dropped'),
    ...(rows.some(isEndless) ? [t('prints.summary.endless')] : []),
  ]
  return (
    <article className={css.page} data-paper="wide">
      <PageHead
        head={head}
        title={t('prints.summary.title')}
        state={t(panels.every(panel => panel.isCertified) ? 'prints.head.certified' : 'prints.head.uncertified')}
      />
      <p className={css.notes}>{notes.join(' ')}</p>
      <SignedTable
        heads={[
          t('prints.summary.number'),
          ...(hasNames ? [t('prints.summary.name')] : []),
          t('prints.paper.part'),
          ...judges.map(judge => judge.name),
          t('prints.summary.divisor'),
          t('prints.summary.mean'),
          t('prints.summary.score'),
          t('prints.summary.rank'),
        ]}
        who={[t('prints.sign.recorder'), t('prints.sign.checker'), t('prints.sign.overseer'), t('prints.sign.date')]}
      >
        {rows.map(row => (
          <OneEntry key={row.entry} row={row} judges={judges.length} places={track.rules.rounding.places} />
        ))}
      </SignedTable>
    </article>
  )
}

type Props = Readonly<{ row: SummaryEntry; judges: number; places: number }>

function OneEntry({ row, judges, places }: Props) {
  const { t } = useTranslation()
  const { parts, penalties } = row
  const lines = parts.length + penalties.length
  const foot = (text: string) => (
    <td rowSpan={lines} className={css.strong}>
      {text}
    </td>
  )
  return (
    <tbody className={css.entry}>
      {parts.map((part, at) => (
        <tr key={part.part}>
          {at === 0 && (
            <th scope="rowgroup" rowSpan={lines} className={css.numberCell}>
              {row.number}
            </th>
          )}
          {at === 0 && row.name !== null && (
            <td rowSpan={lines} className={css.nameCell}>
              {row.name}
              {row.school !== null && <small>{row.school}</small>}
            </td>
          )}
          <PartCells part={part} places={places} />
          {at === 0 && foot(row.score === undefined ? t('results.open') : exactWords(fromText(row.score), places))}
          {at === 0 && foot(row.rank === undefined ? t('results.open') : `${row.rank}${row.isTied ? ` ${t('results.tied')}` : ''}`)}
        </tr>
      ))}
      {penalties.map(({ id, amount, reason }) => (
        <tr key={id}>
          {/* The part, the judges, divisor and mean. */}
          <td colSpan={judges + 3} className={css.penalty}>
            {t('prints.summary.penalty', { amount: exactWords(fromText(amount)), reason })}
          </td>
        </tr>
      ))}
    </tbody>
  )
}

function PartCells({ part, places }: Readonly<{ part: SummaryRow; places: number }>) {
  const { t } = useTranslation()
  const name = useName()
  const { cells, divisor, usual, value } = part
  return (
    <>
      <td className={css.partCell}>{part.name === undefined ? t('prints.summary.totals') : name(part.name)}</td>
      {cells.map(({ judge, text, isDropped, isWord }) => (
        <td key={judge} className={css.mark} data-word={isWord}>
          {isDropped ? <s>{text}</s> : text}
        </td>
      ))}
      <td className={css.mark}>
        {divisor ?? t('prints.none')}
        {usual !== undefined && <small>{t('prints.summary.usual', { usual })}</small>}
      </td>
      <td className={css.mark}>{value === undefined ? t('results.open') : exactWords(fromText(value), places)}</td>
    </>
  )
}

function isEndless({ parts, score }: SummaryEntry): boolean {
  return [...parts.map(({ value }) => value), score].some(value => value !== undefined && exactWords(fromText(value)).endsWith('…'))
}
