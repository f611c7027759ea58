/** How the contest stands: each track with its rules and the progress of its panels. Shows what main counts; reckons nothing but widths. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PanelOverview } from '../../../shared/contract/setups.ts'
import { call } from '../../lib/api.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { useAsked } from '../../lib/use-asked.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import css from './page.module.css'
import { TrackBlock } from './track-block.tsx'

type Props = Readonly<{
  /** Only the organizer freezes rules. */
  mayFreeze: boolean
  onPanel: (panel: PanelOverview) => void
}>

export function OverviewPage({ mayFreeze, onPanel }: Props) {
  const { t } = useTranslation()
  const [overview] = useAsked('contest.overview', {}, ['setup.changed', 'sheets.changed'])
  const [problem, setProblem] = useState<string>()
  if (overview.state !== 'ready') return <Waiting on={overview} />
  const openKiosk = async () => {
    const reply = await call('window.open-kiosk', {})
    setProblem(reply.ok ? undefined : refusalSentence(t, reply))
  }
  return (
    <div className={css.page}>
      <header className={css.head}>
        <h1 className={css.title}>{t('setup.overview.title')}</h1>
        <Button look="ink" icon="screen" onPress={() => void openKiosk()}>
          {t('setup.overview.openKiosk')}
        </Button>
      </header>
      {problem && <Notice tone="wrong" title={problem} />}
      {overview.value.length === 0 && <EmptyState icon="page" title={t('setup.overview.none')} />}
      {overview.value.map(track => (
        <TrackBlock key={track.id} track={track} mayFreeze={mayFreeze} onPanel={onPanel} />
      ))}
    </div>
  )
}
