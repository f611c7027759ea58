/** The PINs of a sample follow from its seed, so that they can be shown. No real contest has such PINs. */
import type { PersonId } from '../../../shared/domain/ids.ts'
import { isStrongPin } from '../../identity/pin.ts'
import { sha256 } from '../../platform/sha256.ts'

/** Six digits for a person of a sample. */
export function samplePin(seed: string, person: PersonId, attempt = 0): string {
  const pin = String(BigInt(`0x${sha256(`${seed} ${person} ${attempt}`).slice(0, 16)}`) % 1_000_000n).padStart(6, '0')
  return isStrongPin(pin) ? pin : samplePin(seed, person, attempt + 1)
}
