/** An act of two people: whoever is signed in, and a second one who signs with an own PIN here and now. Knows no act. */
import type { Refused } from '../../../shared/answer.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { WriteUnit } from '../../data/write-unit.ts'
import type { AtContest } from '../callers.ts'
import { type Desk, writeAtDesk } from '../desk.ts'
import { checkPin, type PinRefusal } from './check-pin.ts'

type Signature = Readonly<{ second: PersonId; pin: string }>

/** Does the work in one write unit, once the second person's PIN is right; else says why it is not. */
export async function actTogether<Reply extends Readonly<{ ok: boolean }>>(
  desk: Desk,
  { opened, actor }: AtContest,
  { second, pin }: Signature,
  work: (unit: WriteUnit) => Reply,
): Promise<Reply | Refused<PinRefusal>> {
  const signed = await checkPin(desk, opened, { person: second, pin })
  return signed.ok ? writeAtDesk(desk, opened, actor, work) : signed
}
