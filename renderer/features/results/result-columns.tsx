/** The columns of a track's results. Knows neither the order of the rows nor what a press does. */
import type { TFunction } from 'i18next'
import { awardStanding } from '../../../shared/awards/award-standing.ts'
import type { TrackResults } from '../../../shared/contract/results.ts'
import type { PartId } from '../../../shared/domain/ids.ts'
import type { Name } from '../../../shared/domain/quantity.ts'
import type { EntryResult } from '../../../shared/domain/result.ts'
import { fromText } from '../../../shared/scoring/exact.ts'
import { exactWords } from '../../../shared/words/exact-words.ts'
import type { Language } from '../../../shared/words/index.ts'
import type { Column } from '../../ui/data-table.tsx'
import { hardStop } from './hard-stop.ts'
import { JudgeMarks } from './judge-marks.tsx'
import css from './result-columns.module.css'

type About = Readonly<{
  t: TFunction
  language: Language
  name: (name: Name) => string
  /** The part whose marks are shown; undefined where the rules reduce the judges' totals. */
  marksOf: PartId | undefined
}>

export function resultColumns(results: TrackResults, { t, language, name, marksOf }: About): readonly Column<EntryResult>[] {
  const { track } = results
  const { places } = track.rules.rounding
  const about = new Map(results.entries.map(entry => [entry.id, entry]))
  const shownPart = track.parts.find(({ id }) => id === marksOf)
  const head = shownPart ? t('results.columns.marks', { part: name(shownPart.name) }) : t('results.columns.totals')
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
      cell: entry => (
        <>
          {entry.explanation.map(
            each =>
              each.key === 'penalty' && (
                <small key={each.penalty} className={css.sign} title={t('results.penaltyNote', { reason: each.reason })}>
                  −{exactWords(fromText(each.amount), 0)}
                </small>
              ),
          )}
          <Score entry={entry} stop={hardStop(entry, results, language)} places={places} t={t} />
        </>
      ),
      numeric: true,
      strong: 'value',
      width: 'narrow',
    },
    {
      key: 'award',
      head: t(isSettled(results) ? 'results.columns.awarded' : 'results.columns.award'),
      cell: entry => awardWords(results, entry, { t, name }),
      width: 'narrow',
    },
  ]
}

type ScoreProps = Readonly<{ entry: EntryResult; stop: string | undefined; places: number; t: TFunction }>

function Score({ entry: { score }, stop, places, t }: ScoreProps) {
  if (score !== undefined) return <span>{exactWords(fromText(score), places)}</span>
  return stop === undefined ? t('results.open') : <span title={stop}>{t('results.stopped')}</span>
}

function awardWords({ track, result }: TrackResults, entry: EntryResult, { t, name }: Pick<About, 't' | 'name'>): string {
  const given = track.rules.awards.find(({ id }) => id === entry.award)
  if (given) return name(given.name)
  switch (awardStanding(result, entry)) {
    case 'asked':
      return t('results.asked')
    case 'open':
      return t('results.open')
    default:
      return t('results.noAward')
  }
}

/** Certified, and nothing open that an award could still turn on. */
function isSettled({ panels, result: { openTies, openLines, openGates = [] } }: TrackResults): boolean {
  const isCertified = panels.length > 0 && panels.every(panel => panel.isCertified)
  return isCertified && openTies.length + openLines.length + openGates.length === 0
}
