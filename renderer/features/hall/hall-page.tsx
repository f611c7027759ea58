/** The timekeeper's page: which panel, who is to come, and the clock. Composes; presses nothing itself. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PanelId } from '../../../shared/domain/ids.ts'
import { call } from '../../lib/api.ts'
import { useAsked } from '../../lib/use-asked.ts'
import { useName } from '../../lib/use-name.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Select } from '../../ui/select.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { HallDesk } from './hall-desk.tsx'
import css from './hall-page.module.css'

/** `panel`: the chief's own; a timekeeper chooses one, and finds it again. */
export function HallPage({ panel: own }: Readonly<{ panel?: PanelId }>) {
  const { t } = useTranslation()
  const say = useName()
  const [asked] = useAsked('hall.panels', {}, ['setup.changed'])
  const [chosen, setChosen] = useState<PanelId>()
  if (asked.state !== 'ready') return <Waiting on={asked} />
  const { panels, last } = asked.value
  const panel = own ?? chosen ?? last ?? panels[0]?.panel
  if (panel === undefined)
    return (
      <EmptyState icon="people" title={t('hall.none')}>
        {t('hall.noneText')}
      </EmptyState>
    )
  const choose = (next: PanelId) => {
    setChosen(next)
    void call('hall.choose', { panel: next })
  }
  return (
    <div className={css.page}>
      {own === undefined && panels.length > 1 && (
        <div className={css.choice}>
          <Select
            label={t('hall.panel')}
            value={panel}
            options={panels.map(each => ({ value: each.panel, label: each.name, note: `${say(each.trackName)} ${each.venue}` }))}
            onChange={choose}
          />
        </div>
      )}
      <HallDesk key={panel} panel={panel} />
    </div>
  )
}
