/** Closes the judge's window for a chief or an organizer, who shows an own PIN. Knows no window. */
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { findPerson } from '../../data/repositories/setup-repository.ts'
import type { Desk, Opened } from '../desk.ts'
import { checkPin } from '../sessions/check-pin.ts'

/** Refuses whoever holds neither role before looking at the PIN, so that no judge's tries are counted here. */
export async function closeKiosk(desk: Desk, opened: Opened, { person, pin }: Input<'kiosk.close'>): Promise<Reply<'kiosk.close'>> {
  const known = findPerson(opened.store.db, person)
  if (known === undefined) return refuse('person-unknown')
  if (!known.roles.includes('chief') && !known.roles.includes('organizer')) return refuse('role-not-held')
  const checked = await checkPin(desk, opened, { person, pin })
  if (!checked.ok) return checked
  desk.tools.closeKiosk()
  return accept(null)
}
