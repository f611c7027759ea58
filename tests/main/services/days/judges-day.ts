/** A frozen small contest as its chief and a judge see it on the day; with a calibration lecture or called entries where a test wants them. */
import { localUnit } from '../../../../main/data/local-unit.ts'
import { keepVerifier } from '../../../../main/data/repositories/pin-repository.ts'
import { hashPin } from '../../../../main/identity/pin.ts'
import type { Setup } from '../../../../main/services/setup/record-setup.ts'
import type { Track } from '../../../../shared/domain/track.ts'
import { smallTrack, twoPanels } from '../../../support/small-contest.ts'
import { aWorld, deskOn } from '../../../support/world.ts'
import { aWindow } from '../../ipc/a-window.ts'

export const panel = 'panel'

/** Two panels, the first with this lecture, under rules that say this of marking. */
export function setupWith({ judging = {}, anchor }: { judging?: Track['rules']['judging']; anchor?: string } = {}): Setup {
  const track = { ...smallTrack, rules: { ...smallTrack.rules, judging } }
  const lecture = anchor === undefined ? {} : { anchor: { id: 'anchor-1', title: anchor } as never }
  return { ...twoPanels, tracks: [track], panels: twoPanels.panels.map(each => (each.id === panel ? { ...each, ...lecture } : each)) }
}

export async function aDay(options: { setup?: Setup; frozen?: boolean } = {}) {
  const world = await aWorld({ setup: twoPanels, ...options })
  const desk = deskOn(world)
  const pin = await hashPin('274913', '00'.repeat(16), 4)
  localUnit(world.store, db => keepVerifier(db, 'supervisor' as never, pin))
  return {
    world,
    desk,
    chief: aWindow(desk, 'operator', 'chief', 'chief'),
    other: aWindow(desk, 'operator', 'chief-2', 'chief'),
    organizer: aWindow(desk, 'operator', 'organizer', 'organizer'),
    supervisor: aWindow(desk, 'operator', 'supervisor', 'supervisor'),
    judge: aWindow(desk, 'kiosk', 'j1', 'judge'),
  }
}

/** What a call answered, where it must have answered. */
export const told = async <Value>(reply: Promise<unknown>): Promise<Value> => {
  const answer = (await reply) as Readonly<{ ok: boolean; value: Value }>
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}
