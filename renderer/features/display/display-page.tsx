/** The page of the display window: asks what the hall may see, and shows exactly that. Without an answer it is dark. */
import { useEffect, useEffectEvent } from 'react'
import type { HallPage } from '../../../shared/contract/displays.ts'
import type { AnnouncementName } from '../../../shared/contract/index.ts'
import { recallPreferences } from '../../lib/preferences.ts'
import { useAnnouncement } from '../../lib/use-announcement.ts'
import { useAsked } from '../../lib/use-asked.ts'
import { Hall } from './hall.tsx'

const again: readonly AnnouncementName[] = ['display.changed', 'sheets.changed', 'setup.changed', 'hall.changed', 'contest.changed']
const dark: HallPage = { page: 'blank' }
/** A clock that goes on by itself is put right from time to time. */
const CHECK_MS = 10_000

export function DisplayPage() {
  const [asked, ask] = useAsked('display.show', {}, again)
  // The language is that of the station, which somebody may have changed at the other window.
  useAnnouncement(({ name }) => name === 'display.changed' && void recallPreferences())
  const isClock = asked.state === 'ready' && asked.value.page === 'clock'
  const check = useEffectEvent(ask)
  useEffect(() => {
    if (!isClock) return
    const timer = setInterval(() => check(), CHECK_MS)
    return () => clearInterval(timer)
  }, [isClock])
  return <Hall page={asked.state === 'ready' ? asked.value : dark} />
}
