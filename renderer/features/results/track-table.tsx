/** The table of one track's results under a plain word on whether they are certified. Knows no other track. */
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrackResults } from '../../../shared/contract/results.ts'
import type { EntryId, PartId, TrackId } from '../../../shared/domain/ids.ts'
import { widestPart } from '../../../shared/domain/part.ts'
import type { Name } from '../../../shared/domain/quantity.ts'
import type { EntryResult } from '../../../shared/domain/result.ts'
import { usePreferences } from '../../lib/preferences.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { useAsked } from '../../lib/use-asked.ts'
import { useName } from '../../lib/use-name.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Mark } from '../../ui/mark.tsx'
import { ToggleGroup } from '../../ui/toggle-group.tsx'
import { OpenMatters } from './open-matters.tsx'
import { resultColumns } from './result-columns.tsx'
import css from './results-page.module.css'
import { SideAwards } from './side-awards.tsx'
import { WhyThisScore } from './why-this-score.tsx'

type Props = Readonly<{
  track: TrackId
  chooser: ReactNode
  /** Whoever is signed in decides lines of awards. */
  mayDecide?: boolean
}>
const again = ['sheets.changed', 'setup.changed'] as const

export function TrackTable({ track: id, chooser, mayDecide = false }: Props) {
  const { t } = useTranslation()
  const name = useName()
  const language = usePreferences(preferences => preferences.language)
  const [asked, ask] = useAsked('result.track', { track: id }, again)
  const [inHand, setInHand] = useState<EntryId>()
  const [chosen, setPart] = useState<PartId>()
  if (asked.state === 'refused') return <EmptyState icon="cross" title={refusalSentence(t, asked.refused)} />
  if (asked.state === 'loading') return <EmptyState icon="clock" title={t('common.work.loading')} />
  const results = asked.value
  const { track, result } = results
  const byParts = track.rules.reduction.of === 'parts'
  const widest = widestPart(track.parts)
  const marksOf = byParts ? (chosen ?? widest?.id) : undefined
  const entry = result.entries.find(each => each.entry === inHand)
  return (
    <>
      <header className={css.head}>
        <h1 className={css.title}>{t('results.title')}</h1>
        {chooser}
        {byParts && marksOf && (
          <ToggleGroup
            label={t('results.marksOf')}
            value={marksOf}
            onChange={setPart}
            options={track.parts.map(part => ({ value: part.id, label: name(part.name) }))}
          />
        )}
        <Certified panels={results.panels} />
        {results.edition !== undefined && (
          <Mark icon="info" tone="quiet">
            {t('rulesDocuments.edition', { edition: results.edition })}
          </Mark>
        )}
      </header>
      <OpenMatters results={results} mayDecide={mayDecide} onDecided={ask} />
      <DataTable
        caption={t('results.caption', { track: name(track.name) })}
        columns={resultColumns(results, { t, language, name, marksOf })}
        rows={result.entries}
        rowKey={each => each.entry}
        onRowPress={each => setInHand(each.entry)}
        currentKey={inHand}
        lineAfter={each => awardLine(results, each, (award, count) => t('results.inside', { award: name(award), count }))}
        empty={<EmptyState icon="medal" title={t('results.noEntries')} />}
      />
      <SideAwards results={results} />
      {entry && <WhyThisScore results={results} entry={entry} onClose={() => setInHand(undefined)} />}
    </>
  )
}

function Certified({ panels }: Pick<TrackResults, 'panels'>) {
  const { t } = useTranslation()
  const open = panels.filter(({ isCertified }) => !isCertified).map(panel => panel.name)
  if (panels.length > 0 && open.length === 0)
    return (
      <p className={css.certified}>
        <Mark icon="accepted" tone="done" strong>
          {t('results.certified')}
        </Mark>
        <span>{t('results.certifiedText')}</span>
      </p>
    )
  return (
    <p className={css.certified}>
      <Mark icon="draft" tone="look" strong>
        {t('results.uncertified')}
      </Mark>
      <span>{t('results.uncertifiedText', { panels: open.join(t('results.panelsBetween')) })}</span>
    </p>
  )
}

/** After the last entry with an award, how many have it. */
function awardLine({ track, result }: TrackResults, entry: EntryResult, say: (award: Name, count: number) => string): string | undefined {
  const holders = result.entries.filter(each => each.award === entry.award)
  const award = track.rules.awards.find(({ id }) => id === entry.award)
  return award && holders.at(-1) === entry ? say(award.name, holders.length) : undefined
}
