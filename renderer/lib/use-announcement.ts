/** Runs an effect of a screen whenever main says that something changed. Knows no announcement by name. */
import { useEffect, useEffectEvent } from 'react'
import type { Announcement } from '../../shared/contract/index.ts'
import { onAnnouncement } from './api.ts'

/** `hear` may be a new function at every render; the listener stays the same one. */
export function useAnnouncement(hear: (announcement: Announcement) => void): void {
  const heard = useEffectEvent(hear)
  useEffect(() => onAnnouncement(announcement => heard(announcement)), [])
}
