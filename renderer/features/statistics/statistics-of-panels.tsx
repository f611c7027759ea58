/** The statistics page for those who look at every panel: the organizer and the supervisor choose one. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PanelId } from '../../../shared/domain/ids.ts'
import { useAsked } from '../../lib/use-asked.ts'
import { useName } from '../../lib/use-name.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Select } from '../../ui/select.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import css from './statistics-page.module.css'
import { StatisticsPage } from './statistics-page.tsx'

export function StatisticsOfPanels() {
  const { t } = useTranslation()
  const name = useName()
  const [overview] = useAsked('contest.overview', {}, ['setup.changed'])
  const [chosen, setChosen] = useState<PanelId>()
  if (overview.state !== 'ready') return <Waiting on={overview} />
  const panels = overview.value.flatMap(track => track.panels.map(panel => ({ panel, track })))
  const shown = panels.find(({ panel }) => panel.id === chosen) ?? panels[0]
  if (shown === undefined)
    return (
      <EmptyState icon="people" title={t('statistics.none')}>
        {t('statistics.noneText')}
      </EmptyState>
    )
  return (
    <StatisticsPage
      key={shown.panel.id}
      panel={shown.panel.id}
      chooser={
        <div className={css.panel} data-no-print>
          <Select
            label={t('statistics.panel')}
            value={shown.panel.id}
            onChange={setChosen}
            options={panels.map(({ panel, track }) => ({
              value: panel.id,
              label: t('statistics.of', { track: name(track.name), panel: panel.name }),
            }))}
          />
        </div>
      }
    />
  )
}
