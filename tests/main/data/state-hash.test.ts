/** One hash for one state: whichever laptops a contest was judged on, and only for that state. */
import { expect, it } from 'vitest'
import { allFacts } from '../../../main/data/journal.ts'
import { projectedTables } from '../../../main/data/projections/project.ts'
import { replayAndCompare, stateHash } from '../../../main/data/replay.ts'
import { findSheet } from '../../../main/data/repositories/sheet-repository.ts'
import { sheetAccepted } from '../../../shared/facts/sheet-accepted.ts'
import { sheetReturned } from '../../../shared/facts/sheet-returned.ts'
import { aWorld, bring, sheet, stationWith, type World } from '../../support/world.ts'

const panel = 'panel' as never
const judging: readonly (readonly [judge: string, entry: string, part: 'design' | 'lesson', marks: readonly [number, number]])[] = [
  ['j1', 'W-1', 'design', [10_500, 7000]],
  ['j1', 'W-2', 'lesson', [41_000, 25_500]],
  ['j2', 'W-1', 'design', [11_000, 6500]],
  ['j2', 'W-3', 'lesson', [39_500, 24_000]],
  ['j3', 'W-2', 'design', [9000, 8000]],
]
const decide = (chief: World) => {
  const id = sheet('j1', 'W-1', 'design')
  chief.as('chief', 'chief', unit => unit.record(sheetReturned, { sheet: id, panel, reason: '请核对' }))
  for (const [judge, entry, part] of judging.slice(1)) {
    const each = sheet(judge, entry, part)
    const version = findSheet(chief.store.db, each)?.version as never
    expect(chief.as('chief', 'chief', unit => unit.record(sheetAccepted, { sheet: each, panel, version }))).toMatchObject({ ok: true })
  }
}

async function judgedOnOne(): Promise<World> {
  const world = await aWorld()
  for (const [judge, entry, part, marks] of judging) expect(world.seal(judge, entry, part, marks)).toMatchObject({ ok: true })
  decide(world)
  return world
}

it('is the same for a contest judged on three laptops and on one', async () => {
  const one = await judgedOnOne()
  const chief = await aWorld()
  const laptops = { j1: await stationWith(chief, 'left'), j2: await stationWith(chief, 'middle'), j3: await stationWith(chief, 'right') }
  for (const [judge, entry, part, marks] of judging.toReversed()) laptops[judge as keyof typeof laptops].seal(judge, entry, part, marks)
  for (const laptop of Object.values(laptops)) expect(bring(laptop, chief)).toEqual([])
  decide(chief)
  expect(await chief.holds()).toBe(await one.holds())
})

it('is the same again when a laptop brings its facts a second time', async () => {
  const one = await judgedOnOne()
  const other = await stationWith(one, 'other')
  expect(bring(one, other)).toEqual([])
  expect(await other.holds()).toBe(stateHash(one.store.db))
})

it('is another when one mark is', async () => {
  const [one, other] = [await aWorld(), await aWorld()]
  one.seal('j1', 'W-1', 'design', [10_500, 7000])
  other.seal('j1', 'W-1', 'design', [10_500, 7500])
  expect(await one.holds()).not.toBe(await other.holds())
})

it.each([
  ['a mark', 'UPDATE marks SET mark = 12000 WHERE mark = 10500', 'marks'],
  ['a total', 'UPDATE sheets SET total = 20000', 'sheets'],
  ['a name', "UPDATE entries SET name = '别人' WHERE id = 'W-1'", 'entries'],
  ['a role', "INSERT INTO person_roles VALUES ('j1', 'chief')", 'person_roles'],
  ['a row that is gone', 'DELETE FROM marks', 'marks'],
  ['a certification that nobody said', "INSERT INTO certifications (panel) VALUES ('panel')", 'certifications'],
  ['the frozen rules', 'UPDATE tracks SET frozen = NULL', 'tracks'],
])('replay finds %s that was changed past the journal', async (_what, change, table) => {
  const world = await aWorld()
  world.seal('j1', 'W-1', 'design', [10_500, 7000])
  world.store.connection.exec(change)
  const report = await replayAndCompare(world.store)
  expect(report).toMatchObject({ refused: [], differing: [table] })
})

it.each([
  ['body', "UPDATE journal SET body = replace(body, '10500', '12000')", 'body-altered'],
  ['salt', "UPDATE journal SET salt = '00000000000000000000000000000000'", 'body-altered'],
  ['person', "UPDATE journal SET said_by = 'j2'", 'envelope-altered'],
  ['time', 'UPDATE journal SET at = 1', 'envelope-altered'],
  ['signature', "UPDATE journal SET signature = 'AAAA'", 'signature-broken'],
])('replay finds a fact whose %s was changed', async (_what, change, problem) => {
  const world = await aWorld()
  world.seal('j1', 'W-1', 'design', [10_500, 7000])
  const last = allFacts(world.store.db).at(-1)
  world.store.connection.exec('DROP TRIGGER journal_no_update')
  world.store.connection.exec(`${change} WHERE hash = '${last?.hash}'`)
  const report = await replayAndCompare(world.store)
  expect(report.refused).toEqual([{ hash: last?.hash, kind: 'sheet.sealed', problem }])
  expect(report.differing).toContain('sheets')
})

it('covers every table but the heads and the stations', async () => {
  const world = await judgedOnOne()
  const before = stateHash(world.store.db)
  world.store.connection.pragma('foreign_keys = OFF')
  const columns = (table: string) => world.store.connection.pragma(`table_info(${table})`) as { name: string; type: string }[]
  for (const table of projectedTables) {
    const values = columns(table).map(({ type }) => (type === 'INTEGER' ? 7 : `'x'`))
    world.store.connection.exec(`SAVEPOINT s; INSERT INTO ${table} VALUES (${values})`)
    expect([table, stateHash(world.store.db) === before]).toEqual([table, table === 'heads' || table === 'stations'])
    world.store.connection.exec('ROLLBACK TO s; RELEASE s')
  }
})
