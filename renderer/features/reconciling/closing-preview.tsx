/** The results of a panel as they stand, and beside them what they would be if one judge, one sheet or one penalty did not count. Decides nothing. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PanelPreview, PreviewRow, WhatIf } from '../../../shared/contract/closings.ts'
import type { EntryId, PanelId, PartId, PenaltyId, PersonId } from '../../../shared/domain/ids.ts'
import { fromText } from '../../../shared/scoring/exact.ts'
import { exactWords } from '../../../shared/words/exact-words.ts'
import { useAsked } from '../../lib/use-asked.ts'
import { useName } from '../../lib/use-name.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Select } from '../../ui/select.tsx'
import { ToggleGroup } from '../../ui/toggle-group.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import css from './closing-dialog.module.css'

type Question = 'none' | WhatIf['change']
type Chosen = Readonly<{ judge?: PersonId; entry?: EntryId; part?: PartId; penalty?: PenaltyId }>

export function ClosingPreview({ panel }: Readonly<{ panel: PanelId }>) {
  const { t } = useTranslation()
  const [question, setQuestion] = useState<Question>('none')
  const [chosen, setChosen] = useState<Chosen>({})
  const whatIf = whatIfOf(question, chosen)
  const [asIs] = useAsked('panel.preview', { panel, whatIf: null }, ['sheets.changed'])
  const [preview] = useAsked('panel.preview', { panel, whatIf }, ['sheets.changed'])
  if (asIs.state !== 'ready') return <Waiting on={asIs} />
  // While the shadow is reckoned, the table stays.
  const { rows } = preview.state === 'ready' ? preview.value : asIs.value
  const questions: readonly Question[] = [
    'none',
    'judge-left-out',
    'sheet-void',
    ...(asIs.value.penalties.length > 0 ? (['penalty-dropped'] as const) : []),
  ]
  return (
    <section className={css.preview} aria-label={t('closing.preview')}>
      <ToggleGroup
        label={t('closing.whatIf')}
        value={question}
        onChange={setQuestion}
        options={questions.map(value => ({ value, label: t(`closing.questions.${value}`) }))}
      />
      {question !== 'none' && <Asking question={question} preview={asIs.value} chosen={chosen} onChoose={setChosen} />}
      {whatIf !== null && <Said rows={rows} />}
      <PreviewTable rows={rows} isAsked={whatIf !== null} />
    </section>
  )
}

function whatIfOf(question: Question, { judge, entry, part, penalty }: Chosen): WhatIf | null {
  if (question === 'judge-left-out') return judge ? { change: question, judge } : null
  if (question === 'sheet-void') return judge && entry && part ? { change: question, judge, entry, part } : null
  if (question === 'penalty-dropped') return penalty ? { change: question, penalty } : null
  return null
}

type AskingProps = Readonly<{ question: Question; preview: PanelPreview; chosen: Chosen; onChoose: (chosen: Chosen) => void }>

function Asking({ question, preview: { judges, rows, parts, penalties }, chosen, onChoose }: AskingProps) {
  const { t } = useTranslation()
  const name = useName()
  const choose = t('common.signing.choose')
  if (question === 'penalty-dropped')
    return (
      <Select
        label={t('closing.penalty')}
        placeholder={choose}
        value={chosen.penalty}
        options={penalties.map(({ id, number, reason }) => ({ value: id, label: number, note: reason }))}
        onChange={penalty => onChoose({ ...chosen, penalty })}
      />
    )
  return (
    <div className={css.asking}>
      <Select
        label={t('closing.judge')}
        placeholder={choose}
        value={chosen.judge}
        options={judges.map(({ id, name: label }) => ({ value: id, label }))}
        onChange={judge => onChoose({ ...chosen, judge })}
      />
      {question === 'sheet-void' && (
        <>
          <Select
            label={t('closing.entry')}
            placeholder={choose}
            value={chosen.entry}
            options={rows.map(({ entry, number }) => ({ value: entry, label: number }))}
            onChange={entry => onChoose({ ...chosen, entry })}
          />
          <Select
            label={t('closing.part')}
            placeholder={choose}
            value={chosen.part}
            options={parts.map(part => ({ value: part.id, label: name(part.name) }))}
            onChange={part => onChoose({ ...chosen, part })}
          />
        </>
      )}
    </div>
  )
}

const hasMoved = ({ now, instead }: PreviewRow) => instead !== null && instead.rank !== now.rank

/** One sentence: how many places would change, and who would be first. */
function Said({ rows }: Readonly<{ rows: readonly PreviewRow[] }>) {
  const { t } = useTranslation()
  const moved = rows.filter(hasMoved).length
  const first = rows.filter(({ instead }) => instead?.rank === 1).map(({ number }) => number)
  const sentence = moved === 0 ? t('closing.nothing') : t('closing.moved', { count: moved, first: first.join(t('chief.between')) })
  return (
    <p className={css.said} role="status">
      {sentence}
    </p>
  )
}

function PreviewTable({ rows, isAsked }: Readonly<{ rows: readonly PreviewRow[]; isAsked: boolean }>) {
  const { t } = useTranslation()
  const score = (standing: PreviewRow['now'] | null) => (standing?.score ? exactWords(fromText(standing.score), 2) : t('reconcile.open'))
  const rank = (standing: PreviewRow['now'] | null) => standing?.rank ?? '—'
  const instead: readonly Column<PreviewRow>[] = [
    { key: 'instead-score', head: t('closing.columns.instead'), numeric: true, cell: row => score(row.instead) },
    {
      key: 'instead-rank',
      head: t('closing.columns.insteadRank'),
      numeric: true,
      cell: row => <span className={hasMoved(row) ? css.moved : undefined}>{rank(row.instead)}</span>,
    },
  ]
  const columns: readonly Column<PreviewRow>[] = [
    { key: 'rank', head: t('closing.columns.rank'), strong: 'rank', numeric: true, cell: row => rank(row.now) },
    { key: 'number', head: t('closing.columns.number'), namesRow: true, width: 'wide', cell: row => row.number },
    { key: 'score', head: t('closing.columns.score'), numeric: true, strong: 'value', cell: row => score(row.now) },
    ...(isAsked ? instead : []),
  ]
  return <DataTable dense caption={t('closing.preview')} columns={columns} rows={rows} rowKey={row => row.entry} />
}
