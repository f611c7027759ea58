/** Why an entry has an award or has not, under the steps to its place. Gives no award. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrackResults } from '../../../shared/contract/results.ts'
import type { EntryResult } from '../../../shared/domain/result.ts'
import { awardNotesInWords } from '../../../shared/words/award-notes-in-words.ts'
import { usePreferences } from '../../lib/preferences.ts'
import css from './award-notes.module.css'

type Props = Readonly<{ results: TrackResults; entry: EntryResult }>

export function AwardNotes({ results: { track }, entry: { awardNotes = [] } }: Props) {
  const { t } = useTranslation()
  const title = useId()
  const language = usePreferences(preferences => preferences.language)
  if (awardNotes.length === 0) return null
  return (
    <section className={css.notes} aria-labelledby={title} data-keep-together>
      <h3 id={title} className={css.title}>
        {t('explanation.awards.title')}
      </h3>
      <ul className={css.list}>
        {awardNotesInWords(awardNotes, { track, language }).map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}
