/** What a track is judged by: its rules in words, and the rubric of each part. To be read before the rules are frozen. */
import { useTranslation } from 'react-i18next'
import type { TrackId } from '../../../shared/domain/ids.ts'
import { rulesInWords } from '../../../shared/words/rules-in-words.ts'
import { usePreferences } from '../../lib/preferences.ts'
import { useAsked } from '../../lib/use-asked.ts'
import { Mark } from '../../ui/mark.tsx'
import { PresetMark } from '../../ui/preset-mark.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import css from './page.module.css'
import { RubricTable } from './rubric-table.tsx'
import { TrackChoice } from './track-choice.tsx'
import own from './track-page.module.css'

export function TrackPage() {
  return (
    <TrackChoice>
      {({ id }, choice) => (
        <div className={css.page}>
          <header className={css.head}>{choice}</header>
          <TrackDetails key={id} id={id} />
        </div>
      )}
    </TrackChoice>
  )
}

function TrackDetails({ id }: Readonly<{ id: TrackId }>) {
  const { t } = useTranslation()
  const language = usePreferences(preferences => preferences.language)
  const [read] = useAsked('track.read', { track: id }, ['setup.changed'])
  if (read.state !== 'ready') return <Waiting on={read} />
  const { track, frozen } = read.value
  return (
    <>
      <section className={own.rules}>
        <h2 className={own.heading}>{t('setup.track.rules')}</h2>
        <p className={own.origin}>
          <PresetMark status={track.provenance.status} />
          <span>{t('setup.track.source', { source: track.provenance.source })}</span>
        </p>
        <dl className={own.lines}>
          {rulesInWords(track, language).map(({ label, lines }) => (
            <div key={label} className={own.line}>
              <dt>{label}</dt>
              {lines.map(text => (
                <dd key={text}>{text}</dd>
              ))}
            </div>
          ))}
          <div className={own.line}>
            <dt>{t('setup.track.rulesDigest')}</dt>
            <dd className={own.digest}>
              {frozen ? (
                frozen.rules
              ) : (
                <Mark icon="unmarked" tone="quiet">
                  {t('setup.overview.open')}
                </Mark>
              )}
            </dd>
          </div>
        </dl>
      </section>
      {track.parts.map(part => (
        <RubricTable key={part.id} part={part} />
      ))}
    </>
  )
}
