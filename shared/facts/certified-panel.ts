/** Whether a panel is closed to change, from the facts that are named. Shared by the kinds that rest on it: the certification must be in `rests`. */
import { isInForce } from '../domain/certification.ts'
import type { PanelId } from '../domain/ids.ts'
import type { State } from './fact.ts'

/** Certified, and not opened again. */
export function isPanelCertified(state: State, panel: PanelId): boolean {
  return isInForce(state.find('certification', panel))
}
