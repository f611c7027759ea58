/** The results of one track: who stands where, with how much, and what is still open. A row leads to why. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrackId } from '../../../shared/domain/ids.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { useAsked } from '../../lib/use-asked.ts'
import { useName } from '../../lib/use-name.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Select } from '../../ui/select.tsx'
import css from './results-page.module.css'
import { TrackTable } from './track-table.tsx'

const again = ['sheets.changed', 'setup.changed'] as const

type Props = Readonly<{
  /** Whoever is signed in decides lines of awards. */
  mayDecide: boolean
}>

export function ResultsPage({ mayDecide }: Props) {
  const { t } = useTranslation()
  const name = useName()
  const [overview] = useAsked('contest.overview', {}, again)
  const [chosen, setChosen] = useState<TrackId>()
  if (overview.state === 'refused') return <EmptyState icon="cross" title={refusalSentence(t, overview.refused)} />
  if (overview.state === 'loading') return <EmptyState icon="clock" title={t('common.work.loading')} />
  const track = overview.value.find(({ id }) => id === chosen) ?? overview.value[0]
  if (track === undefined)
    return (
      <EmptyState icon="medal" title={t('results.none')}>
        {t('results.noneText')}
      </EmptyState>
    )
  return (
    <section className={css.page}>
      <TrackTable
        key={track.id}
        track={track.id}
        mayDecide={mayDecide}
        chooser={
          <Select
            label={t('results.track')}
            value={track.id}
            onChange={setChosen}
            options={overview.value.map(each => ({
              value: each.id,
              label: name(each.name),
              note: t('common.units.entries', { count: each.entries }),
            }))}
          />
        }
      />
    </section>
  )
}
