/** Whose score, place or award would change, each as it is and as it would be. Reckons nothing. */
import { useTranslation } from 'react-i18next'
import type { ChangedEntry } from '../../../shared/contract/rules-documents.ts'
import type { Track } from '../../../shared/domain/track.ts'
import { fromText } from '../../../shared/scoring/exact.ts'
import { awardName } from '../../../shared/words/award-rules-in-words.ts'
import { exactWords } from '../../../shared/words/exact-words.ts'
import { usePreferences } from '../../lib/preferences.ts'
import css from './rules-documents.module.css'

type Standing = ChangedEntry['before']
type Said = Readonly<{ before: string; after: string }>
type Props = Readonly<{
  changes: readonly ChangedEntry[]
  /** The track with the rules in force, and with the others. */
  before: Track
  after: Track
}>

/** In the order in which they come. */
export function EntryChanges({ changes, before, after }: Props) {
  const { t } = useTranslation()
  const say = useSaying()
  const both = (change: ChangedEntry, of: Say): Said => ({ before: of(change.before, before), after: of(change.after, after) })
  if (changes.length === 0) return null
  return (
    <table className={css.entries}>
      <caption className={css.heading}>{t('rulesDocuments.changes.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('results.columns.number')}</th>
          <th scope="col">{t('results.columns.name')}</th>
          <th scope="col">{t('results.columns.score')}</th>
          <th scope="col">{t('results.columns.rank')}</th>
          <th scope="col">{t('results.columns.awarded')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(change => (
          <tr key={change.id}>
            <th scope="row">{change.number}</th>
            <td>{change.name}</td>
            <Change {...both(change, say.score)} isLost={losesScore(change)} />
            <Change {...both(change, say.place)} />
            <Change {...both(change, say.award)} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Whether an entry that has a score would have none. */
export function losesScore({ before, after }: ChangedEntry): boolean {
  return before.score !== undefined && after.score === undefined
}

type Say = (standing: Standing, track: Track) => string

function useSaying(): Readonly<Record<'score' | 'place' | 'award', Say>> {
  const { t } = useTranslation()
  const language = usePreferences(preferences => preferences.language)
  return {
    score: ({ score }, { rules }) => (score === undefined ? t('results.open') : exactWords(fromText(score), rules.rounding.places)),
    place: ({ place }) => (place === undefined ? t('results.open') : t('rulesDocuments.changes.place', { place })),
    award: ({ award, awarding }, track) => {
      if (award !== undefined) return awardName({ track, language }, award)
      if (awarding === 'asked') return t('results.asked')
      return awarding === 'open' ? t('results.open') : t('results.noAward')
    },
  }
}

function Change({ before, after, isLost = false }: Said & Readonly<{ isLost?: boolean }>) {
  const { t } = useTranslation()
  if (before === after) return <td className={css.nothing}>{after}</td>
  return (
    <td>
      {before}
      <span className={css.nothing}> → </span>
      <b>{after}</b>
      {isLost && <b className={css.lost}>{t('rulesDocuments.changes.lost')}</b>}
    </td>
  )
}
