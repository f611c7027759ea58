/** Where a judge is at this station: kept at every turn, so that a pause, a restart or a power cut leads back to the same row. */
import { accept } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { idleMs } from '../../../shared/domain/pause.ts'
import { findPlace, findSeat, keepPlace } from '../../data/repositories/place-repository.ts'
import type { LocalWriter, SeatHolder, SignedIn } from '../callers.ts'
import type { Desk } from '../desk.ts'

export function keepMyPlace({ db, actor, at }: LocalWriter, { sheet, criterion }: Input<'place.keep'>): Reply<'place.keep'> {
  keepPlace(db, actor.person.id, { place: sheet === null ? undefined : { sheet, criterion }, at })
  return accept(null)
}

export function readPlace({ db, actor }: SignedIn): Reply<'place.read'> {
  const place = findPlace(db, actor.person.id)
  return accept(place === undefined ? null : { sheet: place.sheet })
}

/** Who sat at this station's kiosk when it stopped, if that was less than a minute ago. */
export function resumeSeat({ opened, tools }: Desk): SeatHolder | undefined {
  const seat = opened && findSeat(opened.store.db)
  const since = seat === undefined ? Number.POSITIVE_INFINITY : tools.clock() - seat.at
  // A clock that was set back says nothing about the pause.
  return seat !== undefined && since >= 0 && since < idleMs ? { person: seat.judge, as: 'judge' } : undefined
}
