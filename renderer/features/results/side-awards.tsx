/** The awards beside those by place, under the results of a track. Gives no award. */
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrackResults } from '../../../shared/contract/results.ts'
import { type SideAwardInWords, sideAwardInWords } from '../../../shared/words/side-awards-in-words.ts'
import { usePreferences } from '../../lib/preferences.ts'
import { Mark } from '../../ui/mark.tsx'
import css from './side-awards.module.css'

type Props = Readonly<{ results: TrackResults }>

export function SideAwards({ results: { track, entries, sideAwards = [] } }: Props) {
  const { t } = useTranslation()
  const title = useId()
  const language = usePreferences(preferences => preferences.language)
  if (sideAwards.length === 0) return null
  return (
    <section className={css.block} aria-labelledby={title} data-keep-together>
      <h2 id={title} className={css.title}>
        {t('results.sideAwards.title')}
      </h2>
      {/* biome-ignore lint/a11y/useSemanticElements: awards are no fields of a form */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the list scrolls, and keys must reach what lies below */}
      <div className={css.awards} role="group" aria-labelledby={title} tabIndex={0}>
        {sideAwards.map(given => (
          <Winners key={given.award} given={sideAwardInWords(given, { track, entries, language })} />
        ))}
      </div>
    </section>
  )
}

function Winners({ given: { name, winners, open } }: Readonly<{ given: SideAwardInWords }>) {
  const { t } = useTranslation()
  const title = useId()
  return (
    <div className={css.award}>
      <h3 id={title} className={css.name}>
        {name}
      </h3>
      {winners.length === 0 ? (
        <p className={css.none}>{t('results.sideAwards.none')}</p>
      ) : (
        <ul className={css.winners} aria-labelledby={title}>
          {winners.map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {open !== undefined && (
        <Mark icon="info" tone="look">
          {open}
        </Mark>
      )}
    </div>
  )
}
