/** 谁压着线: the entries that stand nearer to a line of awards than the error of marking. Decides nothing. */
import { useTranslation } from 'react-i18next'
import type { LineAtHand } from '../../../shared/contract/statistics.ts'
import type { PanelId } from '../../../shared/domain/ids.ts'
import { useAsked } from '../../lib/use-asked.ts'
import { useName } from '../../lib/use-name.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { figureText, signedText } from './figure-text.ts'
import { PlotCard } from './plot-card.tsx'

const again = ['sheets.changed', 'setup.changed'] as const
type Row = Readonly<{ line: LineAtHand; key: string; number: string; isInside: boolean; gap: number; isWithin: boolean }>

export function LinesCard({ panel }: Readonly<{ panel: PanelId }>) {
  const { t } = useTranslation()
  const awardOf = useAwardName()
  const [asked] = useAsked('statistic.lines', { panel }, again)
  if (asked.state !== 'ready') return <Waiting on={asked} />
  const { lines } = asked.value
  const within = lines.flatMap(line => {
    const inside = line.within.filter(({ isInside }) => isInside).length
    const counts = { inside, outside: line.within.length - inside }
    const pair = { last: line.inside.number, first: line.outside.number, gap: figureText(line.gap, 2) }
    return line.within.length === 0 ? [] : [t('statistics.lines.within', { award: awardOf(line), ...counts, ...pair })]
  })
  const unknown = lines.flatMap(line =>
    'none' in line.noise
      ? [t('statistics.lines.unknown', { award: awardOf(line), reason: t(`statistics.noFigure.${line.noise.none}`) })]
      : [],
  )
  const none = lines.length === 0 ? t('statistics.lines.none') : t('statistics.lines.clear')
  const answers = [...within, ...unknown]
  return (
    <PlotCard
      question={t('statistics.lines.question')}
      answers={answers.length === 0 ? [none] : answers}
      isClear={within.length > 0}
      lead=""
      notes={within.length > 0 ? [t('statistics.lines.lead')] : []}
      table={lines.length > 0 && <LinesTable lines={lines} awardOf={awardOf} />}
    />
  )
}

function useAwardName() {
  const { t } = useTranslation()
  const name = useName()
  return ({ awardName, groupName }: LineAtHand) =>
    groupName === null ? name(awardName) : t('statistics.lines.group', { award: name(awardName), panel: groupName })
}

type TableProps = Readonly<{ lines: readonly LineAtHand[]; awardOf: (line: LineAtHand) => string }>

function LinesTable({ lines, awardOf }: TableProps) {
  const { t } = useTranslation()
  const credible = ({ noise }: LineAtHand) => ('none' in noise ? t(`statistics.noFigure.${noise.none}`) : figureText(noise.credible, 2))
  const verdict = ({ line, isWithin }: Row) => t(`statistics.lines.${'none' in line.noise ? 'noLine' : isWithin ? 'isWithin' : 'isClear'}`)
  const columns: readonly Column<Row>[] = [
    { key: 'award', head: t('statistics.lines.columns.award'), cell: ({ line }) => awardOf(line) },
    { key: 'number', head: t('statistics.lines.columns.number'), width: 'narrow', cell: ({ number }) => number },
    {
      key: 'side',
      head: t('statistics.lines.columns.side'),
      cell: row => t(`statistics.lines.sides.${row.isInside ? 'inside' : 'outside'}`),
    },
    {
      key: 'gap',
      head: t('statistics.lines.columns.gap'),
      numeric: true,
      cell: ({ gap, isInside }) => signedText(isInside ? gap : -gap, 2),
    },
    { key: 'credible', head: t('statistics.lines.columns.credible'), numeric: true, cell: ({ line }) => credible(line) },
    { key: 'verdict', head: t('statistics.lines.columns.verdict'), width: 'narrow', cell: verdict },
  ]
  return (
    <DataTable dense caption={t('statistics.lines.question')} columns={columns} rows={lines.flatMap(rowsOf)} rowKey={({ key }) => key} />
  )
}

/** Those within noise; where nobody is, the two at the line. */
function rowsOf(line: LineAtHand): readonly Row[] {
  const shown = line.within.length > 0 ? line.within : [line.inside, line.outside]
  return shown.map(({ entry, number, isInside, gap }) => ({
    line,
    key: `${line.award} ${line.group ?? ''} ${entry}`,
    number,
    isInside,
    gap,
    isWithin: line.within.length > 0,
  }))
}
