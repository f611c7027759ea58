/** A small contest with a public screen: its marks, its floor, what the hall is answered, and every word by which a contestant could be known. */
import type { DisplayDesk, HallPage } from '../../../../shared/contract/displays.ts'
import { Rules } from '../../../../shared/domain/rules.ts'
import { certifyAt } from '../../../support/certifying.ts'
import { entry, person, smallSetup, smallTrack } from '../../../support/small-contest.ts'
import { aWorld, deskOn, type World } from '../../../support/world.ts'
import { type Asking, aWindow } from '../../ipc/a-window.ts'

const name = (zh: string) => ({ zh, en: zh })
const ids: Readonly<Record<string, string>> = { 特等奖: 'grand', 一等奖: 'first', 二等奖: 'second' }
export const anAward = (award: string, count: number, more: object = {}) => ({
  id: ids[award],
  name: name(award),
  quota: { kind: 'count', count },
  atLine: 'let-in',
  ...more,
})
const limit = { part: 'lesson', atLeast: 18 * 60, atMost: 20 * 60, deduction: 1000 }

/** Four entries whose schools have no judge, so that every judge marks everybody. */
export const entries = ['W-1', 'W-2', 'W-3', 'W-4'] as const
const schools = ['北京大学', '中国人民大学', '南开大学', '复旦大学']
export const names = entries.map(id => `参赛教师 ${id}`)
/** What tells who somebody is; a number is what a blind hall may see. */
export const secrets = [...names, ...schools]
export const panel = 'panel'

type Options = Readonly<{ rules?: object; time?: boolean }>

export async function aHall({ rules = {}, time = false }: Options = {}) {
  const all = Rules.parse({
    ...smallTrack.rules,
    ties: [{ by: 'shared' }],
    awards: [anAward('一等奖', 1), anAward('二等奖', 2)],
    time: time ? [limit] : [],
    ...rules,
  })
  const setup = {
    ...smallSetup,
    tracks: [{ ...smallTrack, rules: all }],
    people: [...['j1', 'j2', 'j3'].map(id => person(id, ['judge'])), person('chief', ['chief']), person('chief-2', ['chief'])].concat(
      person('supervisor', ['supervisor']),
      person('t1', ['timekeeper']),
    ),
    entries: entries.map((id, index) => entry(id, schools[index] ?? '')),
    panels: smallSetup.panels.map(each => ({ ...each, entries: [...entries] as never })),
  } as typeof smallSetup
  const world = await aWorld({ setup })
  const now = { wall: Date.UTC(2026, 9, 12, 2) }
  const desk = deskOn(world, { clock: () => now.wall, steady: () => now.wall })
  const chief = aWindow(desk, 'operator', 'chief', 'chief')
  const office = aWindow(desk, 'operator', 'organizer', 'organizer')
  const screen = aWindow(desk, 'display')
  return {
    world,
    desk,
    now,
    chief,
    office,
    screen,
    other: aWindow(desk, 'operator', 'chief-2', 'chief'),
    keeper: aWindow(desk, 'operator', 't1', 'timekeeper'),
    set: (mode: string, more: object = {}) =>
      chief.call('display.set', { panel, mode, judges: 'numbered', part: null, entry: null, ...more }),
    floor: (id: string) => chief.call('floor.give', { panel, floor: { state: 'only', entry: id } }),
    show: async () => answered<HallPage>(await screen.call('display.show')),
    preview: async () => answered<HallPage>(await chief.call('display.preview')),
    read: async () => answered<DisplayDesk>(await chief.call('display.read')),
    certify: () => certify(world, chief),
  }
}
export type HallWorld = Awaited<ReturnType<typeof aHall>>

export function answered<Value>(reply: unknown): Value {
  const answer = reply as Readonly<{ ok: boolean; value: Value }>
  if (!answer.ok) throw new Error(JSON.stringify(reply))
  return answer.value
}

const lessons: Readonly<Record<string, number>> = { 'W-1': 40_000, 'W-2': 45_000, 'W-3': 35_000, 'W-4': 30_000 }

/** One judge's sheets of an entry: design 17, lesson 20 and so many points. */
export function markBy(world: World, judge: string, id: string, lesson = lessons[id] ?? 0): void {
  for (const reply of [world.seal(judge, id, 'design', [10_000, 7000]), world.seal(judge, id, 'lesson', [lesson, 20_000])])
    if (!reply.ok) throw new Error(JSON.stringify(reply))
}

export function markAll(world: World, id: string, lesson?: number): void {
  for (const judge of ['j1', 'j2', 'j3']) markBy(world, judge, id, lesson)
}

async function certify(world: World, chief: Asking): Promise<void> {
  answered(await chief.call('panel.accept-sealed', { panel }))
  answered(await certifyAt(chief, world))
}

/** Which of these a reply holds, anywhere in it. */
export const held = (reply: unknown, wanted: readonly string[]) => wanted.filter(each => JSON.stringify(reply).includes(each))
