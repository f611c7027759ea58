/** Who is calling: sender frame → window → seat. A sender that is no window of ours is answered, and told nothing. */
import { refuse } from '../../shared/answer.ts'
import type { WindowRegistry } from '../windows/window-registry.ts'
import { dispatch, type Gate } from './dispatch.ts'

export type Heard = Readonly<{ gate: Gate; registry: WindowRegistry; isOurs(url: string): boolean }>
/** What is looked at of Electron's event. */
type Frame = Readonly<{ url: string; parent: unknown }>
type Sender = Readonly<{ sender: Readonly<{ id: number }>; senderFrame: Frame | null }>

/** Only the top frame of a registered window, showing one of our pages, is heard. */
export async function answerCall(
  { gate, registry, isOurs }: Heard,
  { sender, senderFrame }: Sender,
  [name, input]: readonly [unknown, unknown],
) {
  const seat = registry.seatOf(sender.id)
  if (seat === undefined || senderFrame === null || senderFrame.parent !== null || !isOurs(senderFrame.url)) return refuse('not-allowed')
  return dispatch(gate, seat, name, input)
}
