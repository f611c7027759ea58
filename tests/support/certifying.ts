/** Both who certify a panel have PINs at a station and sign with them. Knows no result. */
import { localUnit } from '../../main/data/local-unit.ts'
import { keepVerifier } from '../../main/data/repositories/pin-repository.ts'
import { listPeople } from '../../main/data/repositories/setup-repository.ts'
import { hashPin } from '../../main/identity/pin.ts'
import type { Asking } from '../main/ipc/a-window.ts'
import type { World } from './world.ts'

const PIN = '274913'
const verifier = await hashPin(PIN, '00'.repeat(16), 4)

/** What `panel.certify` is asked with when the supervisor of the small contest signs too; everybody has the same PIN here. */
export function signedBy(world: World, panel = 'panel', second = 'supervisor') {
  localUnit(world.store, db => {
    for (const { id } of listPeople(world.store.db)) keepVerifier(db, id, verifier)
  })
  return { panel, pin: PIN, second, secondPin: PIN }
}

/** The chief at this window certifies, and the supervisor signs. */
export const certifyAt = (chief: Asking, world: World, panel = 'panel') => chief.call('panel.certify', signedBy(world, panel))
