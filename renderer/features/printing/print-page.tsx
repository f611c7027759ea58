/** Which panel to print of, and its documents. Whoever has one panel is not asked. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PanelId } from '../../../shared/domain/ids.ts'
import type { Role } from '../../../shared/domain/person.ts'
import { useAsked } from '../../lib/use-asked.ts'
import { useName } from '../../lib/use-name.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Select } from '../../ui/select.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import css from './print-menu.module.css'
import { PrintMenu } from './print-menu.tsx'

export function PrintPage({ as }: Readonly<{ as: Role }>) {
  const { t } = useTranslation()
  const say = useName()
  const [panels] = useAsked('print.panels', {}, ['setup.changed'])
  const [chosen, setChosen] = useState<PanelId>()
  if (panels.state !== 'ready') return <Waiting on={panels} />
  const panel = panels.value.find(each => each.panel === chosen) ?? panels.value[0]
  if (panel === undefined)
    return (
      <EmptyState icon="people" title={t('prints.noPanel')}>
        {t('prints.noPanelText')}
      </EmptyState>
    )
  const choice = panels.value.length > 1 && (
    <div className={css.choice}>
      <Select
        label={t('prints.panel')}
        value={panel.panel}
        options={panels.value.map(each => ({ value: each.panel, label: `${say(each.track)}　${each.name}` }))}
        onChange={setChosen}
      />
    </div>
  )
  return <PrintMenu key={panel.panel} panel={panel.panel} name={panel.name} as={as} choice={choice} />
}
