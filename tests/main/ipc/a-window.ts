/** A window's seat, and a gate whose faults are kept in a list. */
import { dispatch, type Gate } from '../../../main/ipc/dispatch.ts'
import type { Seat, SeatHolder } from '../../../main/services/callers.ts'
import type { Desk } from '../../../main/services/desk.ts'
import type { WindowRole } from '../../../shared/contract/index.ts'
import type { Role } from '../../../shared/domain/person.ts'

export type Asking = Readonly<{ gate: Gate; faults: unknown[]; call(name: unknown, input?: unknown): Promise<unknown>; seat: Seat }>

/** A window of this role at the desk, with this person in it. */
export function aWindow(desk: Desk, window: WindowRole, person?: string, as?: Role): Asking {
  const faults: unknown[] = []
  let holder: SeatHolder | undefined = person === undefined || as === undefined ? undefined : { person: person as never, as }
  const gate: Gate = { desk, report: (fault, call) => `R${faults.push([call, fault])}` }
  const seat: Seat = {
    window,
    get holder() {
      return holder
    },
    take: taken => {
      holder = taken
    },
  }
  return { gate, faults, seat, call: (name, input = {}) => dispatch(gate, seat, name, input) }
}
