/** The judge's own clock of a lecture: started, stopped and put back by hand. It goes on through a restart, because its start is on the disk. */
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { sheetKey } from '../../../shared/domain/ids.ts'
import { type ClockKey, clearClock, findClock, keepClock } from '../../data/repositories/clock-repository.ts'
import type { LocalWriter, SignedIn, StoreReader } from '../callers.ts'
import { hallClockOf } from '../halls/hall-clock.ts'
import { type SheetContext, sheetContext } from '../sheets/sheet-context.ts'

export function readClock(by: StoreReader & SignedIn, { sheet }: Input<'clock.read'>): Reply<'clock.read'> {
  const { db, actor, at } = by
  const found = sheetContext(db, actor, sheet)
  if (!found.ok) return found
  const limit = limitOf(found.value)
  if (limit === undefined) return accept(null)
  const key = clockOf(found.value)
  const hall = hallClockOf(by, key.panel)
  // What the hall's timekeeper presses goes before the judge's own clock.
  if (hall !== undefined && hall.entry === key.entry && hall.part === key.part)
    return accept({
      ...key,
      limit,
      source: 'hall',
      startedAt: at - hall.elapsedMs,
      stoppedAt: hall.state === 'running' ? null : at,
      now: at,
    })
  const row = findClock(db, key)
  return accept({ ...key, limit, source: 'own', startedAt: row?.startedAt ?? null, stoppedAt: row?.stoppedAt ?? null, now: at })
}

export function setClock({ db, actor, at }: LocalWriter, { sheet, to }: Input<'clock.set'>): Reply<'clock.set'> {
  const found = sheetContext(db, actor, sheet)
  if (!found.ok) return found
  if (limitOf(found.value) === undefined) return refuse('clock-missing')
  const key = clockOf(found.value)
  const row = findClock(db, key)
  if (to === 'clear') clearClock(db, key)
  else if (to === 'start') {
    if (row !== undefined) return refuse('clock-running')
    keepClock(db, key, { startedAt: at, stoppedAt: null })
  } else {
    if (row === undefined || row.stoppedAt !== null) return refuse('clock-stopped')
    keepClock(db, key, { ...row, stoppedAt: at })
  }
  return accept(null)
}

const limitOf = ({ track, part }: SheetContext) => track.rules.time.find(limit => limit.part === part.id)
const clockOf = ({ id, panel, part }: SheetContext): ClockKey => ({ panel: panel.id, entry: sheetKey(id).entry, part: part.id })
