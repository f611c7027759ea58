/** The operator's page of the public screen. Gathers what stands; its parts choose, open, cover and tell. */
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DisplayDesk, HallPage } from '../../../shared/contract/displays.ts'
import type { DisplayMode } from '../../../shared/domain/display.ts'
import { useAsked } from '../../lib/use-asked.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { HallPreview } from './hall-preview.tsx'
import { ModeForm } from './mode-form.tsx'
import { ModeList } from './mode-list.tsx'
import css from './presenting-page.module.css'
import { RevealControls } from './reveal-controls.tsx'
import { RevealForm } from './reveal-form.tsx'
import { useDisplayKeys } from './use-display-keys.ts'
import { WindowState } from './window-state.tsx'

type Props = Readonly<{
  /** Draws a page as the hall sees it. */
  hall: (page: HallPage) => ReactNode
}>

export function PresentingPage({ hall }: Props) {
  const { t } = useTranslation()
  const [desk] = useAsked('display.read', {}, ['display.changed', 'setup.changed', 'sheets.changed'])
  if (desk.state !== 'ready') return <Waiting on={desk} />
  if (desk.value.panels.length === 0)
    return (
      <EmptyState icon="screen" title={t('display.noPanel')}>
        {t('display.noPanelText')}
      </EmptyState>
    )
  return <PresentingDesk desk={desk.value} hall={hall} />
}

function PresentingDesk({ desk, hall }: Props & Readonly<{ desk: DisplayDesk }>) {
  const { t } = useTranslation()
  const [wanted, setWanted] = useState<DisplayMode>()
  const mode = wanted ?? desk.mode
  useDisplayKeys(desk)
  const isRehearsing = desk.mode === 'reveal' && desk.reveal?.isRehearsal === true
  return (
    <div className={css.page} data-rehearsal={isRehearsing || undefined}>
      <div className={css.head}>
        <h1 className={css.title}>{t('display.title')}</h1>
        {isRehearsing && <b className={css.rehearsal}>{t('display.rehearsing')}</b>}
        <p className={css.now} role="status">
          {desk.isCovered ? t('display.covered') : t('display.now', { mode: t(`display.modes.${desk.mode}.name`) })}
        </p>
      </div>
      <div className={css.choice}>
        <p className={css.lead}>{t('display.lead')}</p>
        <ModeList mode={mode} onChange={setWanted} />
        {mode === 'reveal' ? <RevealForm desk={desk} /> : <ModeForm key={mode} desk={desk} mode={mode} />}
      </div>
      <div className={css.shown}>
        <WindowState desk={desk} />
        {desk.mode === 'reveal' && desk.reveal !== null && <RevealControls reveal={desk.reveal} />}
        <HallPreview isCovered={desk.isCovered} hall={hall} />
      </div>
    </div>
  )
}
