/**
 * A contest in a real SQLite file or in memory, with a clock and random numbers that repeat. Facts are said through the real write unit;
 * `holds()` replays the journal and compares, and every test of a world ends with it.
 */
import { expect } from 'vitest'
import { openDatabase } from '../../main/data/database.ts'
import { allFacts } from '../../main/data/journal.ts'
import { migrate } from '../../main/data/migrate.ts'
import { importFacts, replayAndCompare } from '../../main/data/replay.ts'
import { findPerson } from '../../main/data/repositories/setup-repository.ts'
import { type Store, storeOn } from '../../main/data/store.ts'
import { currentOf, type WriteTools, type WriteUnit, writeUnit } from '../../main/data/write-unit.ts'
import { newStationKey, type StationKey } from '../../main/identity/station-key.ts'
import { sha256 } from '../../main/platform/sha256.ts'
import { found } from '../../main/services/contests/create-contest.ts'
import type { Desk, Opened, Tools } from '../../main/services/desk.ts'
import { noPrinter } from '../../main/services/prints/printer.ts'
import { freezeRules } from '../../main/services/setup/freeze-rules.ts'
import type { Setup } from '../../main/services/setup/record-setup.ts'
import type { Answer } from '../../shared/answer.ts'
import { ContestId, type Digest, PanelId, type SheetId, sheetId } from '../../shared/domain/ids.ts'
import type { Role } from '../../shared/domain/person.ts'
import type { Marks } from '../../shared/domain/rubric.ts'
import { sheetSealed } from '../../shared/facts/sheet-sealed.ts'
import { founder, smallSetup, smallTrack } from './small-contest.ts'

export type World = Readonly<{
  store: Store
  tools: WriteTools
  key: StationKey
  as<Reply extends Readonly<{ ok: boolean }>>(person: string, role: Role, work: (unit: WriteUnit) => Reply): Reply
  /** Seals a sheet of the small contest. */
  seal(judge: string, entry: string, part: 'design' | 'lesson', marks: readonly [number, number]): Answer<unknown, string>
  /** The kinds of all facts, in order. */
  journal(): readonly string[]
  holds(): Promise<Digest>
}>

/** An empty store with the station's own clock and numbers. */
export async function emptyWorld({ file = ':memory:', seed = 'world', key = newStationKey() as StationKey } = {}): Promise<World> {
  const connection = openDatabase(file)
  await migrate(connection, async () => undefined)
  const store = storeOn(connection)
  const clock = (
    now => () =>
      (now += 1000)
  )(Date.UTC(2026, 9, 12, 1))
  const random = (
    count => (bytes: number) =>
      sha256(`${seed} ${++count}`).slice(0, bytes * 2)
  )(0)
  const tools: WriteTools = { store, contest: ContestId.parse('contest-1'), key, clock, random }
  const as: World['as'] = (id, role, work) => {
    const person = id === 'organizer' ? founder : findPerson(store.db, id as never)
    if (person === undefined) throw new Error(`nobody is called ${id}`)
    return writeUnit(tools, { person, as: role }, work)
  }
  return {
    store,
    tools,
    key,
    as,
    seal: (judge, entry, part, [first, second]) =>
      as(judge, 'judge', unit => unit.record(sheetSealed, sealedBody(store, sheet(judge, entry, part), [first, second]))),
    journal: () => allFacts(store.db).map(fact => fact.envelope.kind),
    holds: async () => {
      const { refused, differing, stateHash } = await replayAndCompare(store)
      expect({ refused, differing }).toEqual({ refused: [], differing: [] })
      return stateHash
    },
  }
}

/** The small contest: founded, set up, and frozen unless told otherwise. */
export async function aWorld({
  frozen = true,
  setup = smallSetup,
  ...options
}: Parameters<typeof emptyWorld>[0] & { frozen?: boolean; setup?: Setup } = {}): Promise<World> {
  const world = await emptyWorld(options)
  const contest = { id: world.tools.contest, name: { zh: '校赛', en: 'School heat' }, timeZone: 'Asia/Shanghai' }
  expect(world.as('organizer', 'organizer', unit => found(unit, { contest, founder, setup }))).toMatchObject({ ok: true })
  if (frozen) expect(world.as('organizer', 'organizer', unit => freezeRules(unit, { track: smallTrack.id }))).toMatchObject({ ok: true })
  return world
}

/** Brings to one station what it lacks of another; gives what was refused. */
export const bring = (from: World, to: World) => importFacts(to.store, allFacts(from.store.db))

/** Another laptop, with a key of its own, that holds everything this one holds. */
export async function stationWith(source: World, seed: string): Promise<World> {
  const world = await emptyWorld({ seed })
  expect(bring(source, world)).toEqual([])
  return world
}

export const sheet = (judge: string, entry: string, part: string): SheetId => sheetId({ judge, entry, part } as never)

/** The body of `sheet.sealed` for a sheet of the small contest; marks in thousandths, in the order of its criteria. */
export function sealedBody(store: Store, id: SheetId, marks: readonly number[]) {
  const frozen = currentOf(store, 'track', smallTrack.id)?.frozen
  const part = smallTrack.parts.find(each => id.endsWith(`/${each.id}`))
  if (frozen === undefined || part === undefined) throw new Error('the track is not frozen')
  const criteria = part.rubric.groups.flatMap(group => group.criteria)
  const given = Object.fromEntries(criteria.map((criterion, i) => [criterion.id, marks[i]])) as unknown as Marks
  return {
    sheet: id,
    panel: PanelId.parse('panel'),
    track: smallTrack.id,
    marks: given,
    rubric: frozen.rubrics[part.id] as Digest,
    rules: frozen.rules,
  }
}

/** A desk on a world: announcements and workers are recorded instead of done. */
export function deskOn(world: World, change: Partial<Tools> = {}): Desk & { announced: string[] } {
  const announced: string[] = []
  const opened: Opened = {
    file: ':memory:',
    contest: { id: world.tools.contest, name: { zh: '校赛', en: 'School heat' }, timeZone: 'Asia/Shanghai' },
    store: world.store,
    key: world.key,
  }
  const tools: Tools = {
    clock: world.tools.clock,
    steady: world.tools.clock,
    random: world.tools.random,
    pinCost: 4,
    folders: { contests: '', samples: '', exports: '', state: '' },
    announce: name => void announced.push(name),
    runWorker: async () => {
      throw new Error('no worker in this test')
    },
    chooseFile: async () => undefined,
    reveal: () => undefined,
    openKiosk: async () => undefined,
    closeKiosk: () => undefined,
    openDisplay: async () => undefined,
    closeDisplay: () => undefined,
    printer: noPrinter,
    ...change,
  }
  return { tools, opened, running: undefined, announced }
}
