/** The ranking of a track on paper: places, scores, penalties and awards, and whether they are certified. Ranks nothing itself. */
import { useTranslation } from 'react-i18next'
import { awardStanding } from '../../../shared/awards/award-standing.ts'
import type { Ranking } from '../../../shared/contract/print-documents.ts'
import type { EntryId } from '../../../shared/domain/ids.ts'
import type { EntryResult } from '../../../shared/domain/result.ts'
import { fromText } from '../../../shared/scoring/exact.ts'
import { exactWords } from '../../../shared/words/exact-words.ts'
import { remarkInWords } from '../../../shared/words/remark-in-words.ts'
import { usePreferences } from '../../lib/preferences.ts'
import { useName } from '../../lib/use-name.ts'
import { PageHead } from './page-head.tsx'
import { SignedTable } from './signed-table.tsx'
import css from './summary.module.css'

export function RankingPages(ranking: Ranking) {
  const { t } = useTranslation()
  const name = useName()
  const { head, panels, track, result, entries } = ranking
  const notes = useOpenNotes(ranking)
  const hasNames = entries.some(each => each.name !== null)
  const open = panels.filter(({ isCertified }) => !isCertified).map(panel => panel.name)
  const state =
    open.length === 0 ? t('prints.head.certified') : t('prints.head.uncertifiedSome', { panels: open.join(t('prints.between')) })
  return (
    <article className={css.page} data-paper="wide">
      {/* The whole track is ranked, whatever panel it was asked from. */}
      <PageHead
        head={{ ...head, panel: panels.map(panel => panel.name).join(t('prints.between')), venue: '' }}
        title={t('prints.ranking.title')}
        state={state}
      />
      {notes.map(note => (
        <p key={note} className={css.notes}>
          {note}
        </p>
      ))}
      <SignedTable
        heads={[
          t('prints.ranking.rank'),
          t('prints.ranking.number'),
          ...(hasNames ? [t('prints.ranking.name'), t('prints.ranking.school')] : []),
          ...track.parts.map(part => name(part.name)),
          t('prints.ranking.penalty'),
          t('prints.ranking.score'),
          t('prints.ranking.award'),
          t('prints.ranking.remark'),
        ]}
        who={[t('prints.sign.recorder'), t('prints.sign.checker'), t('prints.sign.overseer'), t('prints.sign.date')]}
      >
        <tbody className={css.rows}>
          {result.entries.map(entry => (
            <OneRow key={entry.entry} ranking={ranking} entry={entry} hasNames={hasNames} />
          ))}
        </tbody>
      </SignedTable>
    </article>
  )
}

/** What people must still decide: it may change places and awards. */
function useOpenNotes({ result, entries, track }: Ranking): readonly string[] {
  const { t } = useTranslation()
  const say = useName()
  const { places } = track.rules.rounding
  const numbers = (ids: readonly EntryId[]) => ids.map(id => entries.find(each => each.id === id)?.number ?? id).join(t('prints.between'))
  const awardName = (id: string) => track.rules.awards.find(each => each.id === id)?.name
  return [
    ...result.openTies.map(tie => t('results.openTie', { score: exactWords(fromText(tie.score), places), numbers: numbers(tie.entries) })),
    ...result.openLines.map(line => {
      const award = awardName(line.award)
      const about = { award: award === undefined ? line.award : say(award), numbers: numbers(line.entries) }
      return t(line.contradiction ? 'results.contradiction' : 'results.openLine', about)
    }),
  ]
}

function OneRow({ ranking, entry, hasNames }: Readonly<{ ranking: Ranking; entry: EntryResult; hasNames: boolean }>) {
  const { t } = useTranslation()
  const say = useName()
  const { track, result, entries } = ranking
  const language = usePreferences(preferences => preferences.language)
  const { places } = track.rules.rounding
  const about = entries.find(({ id }) => id === entry.entry)
  const written = (value: Parameters<typeof fromText>[0] | undefined) =>
    value === undefined ? t('results.open') : exactWords(fromText(value), places)
  const penalties = entry.explanation.flatMap(step => (step.key === 'penalty' ? [`−${exactWords(fromText(step.amount))}`] : []))
  const remark = remarkInWords({ ...ranking, language }, entry)
  return (
    <tr>
      <td className={css.strong}>{entry.rank ?? t('results.open')}</td>
      <th scope="row">{about?.number ?? entry.entry}</th>
      {hasNames && <td className={css.left}>{about?.name}</td>}
      {hasNames && <td className={css.left}>{about?.school}</td>}
      {track.parts.map(part => (
        <td key={part.id}>{written(entry.parts.find(each => each.part === part.id)?.value)}</td>
      ))}
      <td>{penalties.join(' ') || t('prints.none')}</td>
      <td className={css.strong}>{written(entry.score)}</td>
      <td>{awardOf()}</td>
      <td className={css.left}>{remark}</td>
    </tr>
  )

  function awardOf(): string {
    const given = track.rules.awards.find(({ id }) => id === entry.award)
    if (given !== undefined) return say(given.name)
    const standing = awardStanding(result, entry)
    if (standing === 'asked') return t('results.asked')
    return standing === 'open' ? t('results.open') : t('results.noAward')
  }
}
