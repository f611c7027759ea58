/** The panel whose chief sits here; with several, which of them. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PanelId, PersonId } from '../../shared/domain/ids.ts'
import { useAsked } from '../lib/use-asked.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ToggleGroup } from '../ui/toggle-group.tsx'
import { Waiting } from '../ui/waiting.tsx'
import css from './own-panel.module.css'

type Props = Readonly<{
  chief: PersonId
  chosen: PanelId | undefined
  onChoose: (panel: PanelId) => void
  children: (panel: PanelId) => ReactNode
}>

export function OwnPanel({ chief, chosen, onChoose, children }: Props) {
  const { t } = useTranslation()
  const [overview] = useAsked('contest.overview', {}, ['setup.changed'])
  if (overview.state !== 'ready') return <Waiting on={overview} />
  const own = overview.value.flatMap(track => track.panels).filter(panel => panel.chief === chief)
  const panel = own.find(({ id }) => id === chosen) ?? own[0]
  if (panel === undefined)
    return (
      <EmptyState icon="people" title={t('operator.noPanel')}>
        {t('operator.noPanelText')}
      </EmptyState>
    )
  if (own.length === 1) return children(panel.id)
  return (
    <div className={css.page}>
      <div className={css.choice}>
        <ToggleGroup
          label={t('operator.panel')}
          value={panel.id}
          options={own.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={onChoose}
        />
      </div>
      <div className={css.content}>{children(panel.id)}</div>
    </div>
  )
}
