/** What a track is judged by: its rules in words, and the rubric of each part. To be read before the rules are frozen. */
import { useTranslation } from 'react-i18next'
import type { TrackId } from '../../../shared/domain/ids.ts'
import { useAsked } from '../../lib/use-asked.ts'
import { Mark } from '../../ui/mark.tsx'
import { PresetMark } from '../../ui/preset-mark.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import css from './page.module.css'
import { RubricTable } from './rubric-table.tsx'
import { RuleLine, RuleLines } from './rule-lines.tsx'
import { RulesFile } from './rules-file.tsx'
import { TrackChoice } from './track-choice.tsx'
import own from './track-page.module.css'

type Props = Readonly<{
  /** Only the organizer changes rules. */
  mayChange: boolean
}>

export function TrackPage({ mayChange }: Props) {
  return (
    <TrackChoice>
      {({ id }, choice) => (
        <div className={css.page}>
          <header className={css.head}>{choice}</header>
          <TrackDetails key={id} id={id} mayChange={mayChange} />
        </div>
      )}
    </TrackChoice>
  )
}

function TrackDetails({ id, mayChange }: Props & Readonly<{ id: TrackId }>) {
  const { t } = useTranslation()
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
          {frozen && frozen.edition > 1 && <b>{t('rulesDocuments.edition', { edition: frozen.edition })}</b>}
        </p>
        <RuleLines track={track}>
          <RuleLine label={t('setup.track.rulesDigest')}>
            <dd className={own.digest}>
              {frozen ? (
                frozen.rules
              ) : (
                <Mark icon="unmarked" tone="quiet">
                  {t('setup.overview.open')}
                </Mark>
              )}
            </dd>
          </RuleLine>
        </RuleLines>
      </section>
      <RulesFile {...read.value} mayChange={mayChange} />
      {track.parts.map(part => (
        <RubricTable key={part.id} part={part} />
      ))}
    </>
  )
}
