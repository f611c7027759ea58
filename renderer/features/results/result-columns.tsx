/** The columns of a track's results. Knows neither the order of the rows nor what a press does. */
import type { TFunction } from 'i18next'
import type { TrackResults } from '../../../shared/contract/results.ts'
import type { PartId } from '../../../shared/domain/ids.ts'
import type { Name } from '../../../shared/domain/quantity.ts'
import type { EntryResult } from '../../../shared/domain/result.ts'
import { fromText } from '../../../shared/scoring/exact.ts'
import { exactWords } from '../../../shared/words/exact-words.ts'
import type { Column } from '../../ui/data-table.tsx'
import { JudgeMarks } from './judge-marks.tsx'
import css from './result-columns.module.css'

type About = Readonly<{
  t: TFunction
  name: (name: Name) => string
  /** The part whose marks are shown; undefined where the rules reduce the judges' totals. */
  marksOf: PartId | undefined
}>

export function resultColumns(results: TrackResults, { t, name, marksOf }: About): readonly Column<EntryResult>[] {
  const { track } = results
  const { places } = track.rules.rounding
  const about = new Map(results.entries.map(entry => [entry.id, entry]))
  const shownPart = track.parts.find(({ id }) => id === marksOf)
  const head = shownPart ? t('results.columns.marks', { part: name(shownPart.name) }) : t('results.columns.totals')
  const award = ({ award: id }: EntryResult) => track.rules.awards.find(each => each.id === id)
  const marks: Column<EntryResult> = {
    key: 'marks',
    head,
    cell: entry => <JudgeMarks entry={entry} part={marksOf} results={results} />,
    width: 'narrow',
  }
  return [
    {
      key: 'rank',
      head: t('results.columns.rank'),
      cell: ({ rank, tiedWith, explanation }) => (
        <>
          {rank === undefined ? t('results.open') : `${rank}${tiedWith.length > 0 ? ` ${t('results.tied')}` : ''}`}
          {explanation.some(each => each.key === 'tie-broken' && each.step.by === 'decision') && (
            <small className={css.sign} title={t('results.decidedNote')}>
              {t('results.decided')}
            </small>
          )}
        </>
      ),
      strong: 'rank',
      width: 'narrow',
    },
    {
      key: 'number',
      head: t('results.columns.number'),
      cell: ({ entry }) => about.get(entry)?.number ?? entry,
      namesRow: true,
      width: 'narrow',
    },
    { key: 'name', head: t('results.columns.name'), cell: ({ entry }) => about.get(entry)?.name, width: 'narrow' },
    { key: 'school', head: t('results.columns.school'), cell: ({ entry }) => about.get(entry)?.school, width: 'wide' },
    ...(track.rules.reduction.of === 'criteria' ? [] : [marks]),
    ...track.parts.map(
      (part): Column<EntryResult> => ({
        key: part.id,
        head: name(part.name),
        cell: ({ parts }) => {
          const value = parts.find(each => each.part === part.id)?.value
          return value === undefined ? t('results.open') : exactWords(fromText(value), places)
        },
        numeric: true,
        width: 'narrow',
      }),
    ),
    {
      key: 'score',
      head: t('results.columns.score'),
      cell: ({ score, explanation }) => (
        <>
          {explanation.map(
            each =>
              each.key === 'penalty' && (
                <small key={each.penalty} className={css.sign} title={t('results.penaltyNote', { reason: each.reason })}>
                  −{exactWords(fromText(each.amount), 0)}
                </small>
              ),
          )}
          {score === undefined ? t('results.open') : <span>{exactWords(fromText(score), places)}</span>}
        </>
      ),
      numeric: true,
      strong: 'value',
      width: 'narrow',
    },
    {
      key: 'award',
      head: t(isSettled(results) ? 'results.columns.awarded' : 'results.columns.award'),
      cell: entry => {
        const given = award(entry)
        return given ? name(given.name) : t('results.noAward')
      },
      width: 'narrow',
    },
  ]
}

/** Certified, and nothing open that an award could still turn on. */
function isSettled({ panels, result: { openTies, openLines, openGates = [] } }: TrackResults): boolean {
  const isCertified = panels.length > 0 && panels.every(panel => panel.isCertified)
  return isCertified && openTies.length + openLines.length + openGates.length === 0
}
