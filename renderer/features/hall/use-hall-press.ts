/** One press of the timekeeper after the other: what was refused, and what the press asks for next. Takes no time; main does. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClockEvent } from '../../../shared/domain/hall-clock.ts'
import type { EntryId, PanelId, PartId } from '../../../shared/domain/ids.ts'
import { call } from '../../lib/api.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import type { Asking } from './clock-dialog.tsx'

type At = Readonly<{ panel: PanelId; entry: EntryId; part: PartId; onEntry: (entry: EntryId) => void }>

export function useHallPress({ onEntry, ...at }: At) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState<Asking>()
  const [refusal, setRefusal] = useState<string>()
  const [busy, setBusy] = useState(false)
  /** Whether it was taken. The entry stays in hand, whoever comes to be on stage by it. */
  const press = async (event: ClockEvent, more: Readonly<{ reason?: string; elapsed?: number }> = {}): Promise<boolean> => {
    setBusy(true)
    onEntry(at.entry)
    const reply = await call('hall.press', { ...at, event, ...more })
    setBusy(false)
    setRefusal(reply.ok ? undefined : refusalSentence(t, reply))
    if (reply.ok) setAsking(event === 'paused' ? 'explained' : undefined)
    return reply.ok
  }
  return { press, busy, refusal, asking, setAsking }
}
