/** A desk in the hall: two timekeepers and a chief, with a limit on the lecture, under a clock that stands still until it is moved. */
import type { Desk } from '../../../../main/services/desk.ts'
import type { Hall, Proposal } from '../../../../shared/contract/halls.ts'
import { person, smallSetup } from '../../../support/small-contest.ts'
import { aWorld, deskOn } from '../../../support/world.ts'
import { aWindow } from '../../ipc/a-window.ts'

export const panel = 'panel'
export const MINUTE = 60_000
const limit = { part: 'lesson', atLeast: 18 * 60, atMost: 20 * 60, deduction: { every: 60, points: 500, most: 2000 } }
const [track] = smallSetup.tracks
if (track === undefined) throw new Error('there is no track')
const setup = {
  ...smallSetup,
  tracks: [{ ...track, rules: { ...track.rules, time: [limit] } }],
  people: [...smallSetup.people, person('t1', ['timekeeper']), person('t2', ['timekeeper'])],
} as unknown as typeof smallSetup

/** A desk whose clock stands still until it is moved. */
export async function aHall() {
  const world = await aWorld({ setup })
  const time = { wall: Date.UTC(2026, 9, 12, 2), steady: 0 }
  const clocks = { clock: () => time.wall, steady: () => time.steady }
  const desk: Desk & { announced: string[] } = deskOn(world, clocks)
  const goOn = (milliseconds: number) => {
    time.wall += milliseconds
    time.steady += milliseconds
  }
  const at = (who: string) => aWindow(desk, 'operator', who, 'timekeeper')
  const press = (event: string, more: object = {}, who = 't1') =>
    at(who).call('hall.press', { panel, entry: 'W-1', part: 'lesson', event, ...more })
  const chief = aWindow(desk, 'operator', 'chief', 'chief')
  const read = async () => ((await chief.call('hall.read', { panel })) as { value: Hall }).value
  const proposals = async () => ((await chief.call('proposal.list', { panel })) as { value: Proposal[] }).value
  return { world, desk, time, goOn, press, chief, read, proposals, at }
}
