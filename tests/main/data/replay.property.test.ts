/** Facts of several stations, in any legal order, once or twice, give one state. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { allFacts } from '../../../main/data/journal.ts'
import { importFacts, replayAndCompare, stateHash, storeFrom } from '../../../main/data/replay.ts'
import { findSheet } from '../../../main/data/repositories/sheet-repository.ts'
import { calibrationMarked } from '../../../shared/facts/calibration-marked.ts'
import { changeDeclined } from '../../../shared/facts/change-declined.ts'
import { changeRequested } from '../../../shared/facts/change-requested.ts'
import type { StoredFact } from '../../../shared/facts/fact.ts'
import { floorGiven } from '../../../shared/facts/floor-given.ts'
import { sheetReturned } from '../../../shared/facts/sheet-returned.ts'
import { sheetSealed } from '../../../shared/facts/sheet-sealed.ts'
import { smallWith } from '../../support/small-contest.ts'
import { aWorld, emptyWorld, sealedBody, sheet, type World } from '../../support/world.ts'

const id = sheet('j1', 'W-1', 'design')
const panel = 'panel' as never

/** The judge's day beside the marks, the same sheets on every laptop: calibration, the floor, comments, a request and its answer. */
function aDayOn(world: World, { marks, called }: Readonly<{ marks: readonly number[]; called: string }>): void {
  const said: { ok: boolean }[] = []
  const say = (who: string, role: 'judge' | 'chief', kind: unknown, body: unknown) =>
    said.push(world.as(who, role, unit => unit.record(kind as never, body as never)))
  const version = findSheet(world.store.db, id)?.version
  const sealed = sealedBody(world.store, sheet('j3', 'W-2', 'design'), marks)
  say('j1', 'judge', calibrationMarked, sealedBody(world.store, sheet('j1', 'anchor-1', 'design'), marks))
  say('chief', 'chief', floorGiven, { panel, floor: { state: 'only', entry: called } })
  say('j3', 'judge', sheetSealed, { ...sealed, comments: [{ about: 'form', text: `听完 ${called}` }] })
  say('j1', 'judge', changeRequested, { sheet: id, panel, version, reason: `${called} 之后想起` })
  say('chief', 'chief', changeDeclined, { sheet: id, panel, reason: '照录像核过' })
  say('j1', 'judge', changeRequested, { sheet: id, panel, version, reason: '的确点错' })
  expect(said.map(({ ok }) => ok)).toEqual(Array(6).fill(true))
}

/** One office station sets up and seals one sheet; two laptops judge at the same time, and some of it is done on both. */
async function twoLaptops(): Promise<readonly StoredFact[]> {
  const office = await aWorld({ setup: smallWith({ anchor: '荷塘月色', judging: { floor: 'called' } }) })
  office.seal('j1', 'W-1', 'design', [10_500, 7000])
  const setup = allFacts(office.store.db)
  const copy = async (seed: string): Promise<World> => {
    const world = await emptyWorld({ seed })
    importFacts(world.store, setup)
    return world
  }
  const [left, right] = [await copy('left'), await copy('right')]
  aDayOn(left, { marks: [10_000, 7000], called: 'W-1' })
  aDayOn(right, { marks: [9500, 6500], called: 'W-2' })
  left.seal('j1', 'W-1', 'lesson', [40_000, 25_000])
  left.as('chief', 'chief', unit => unit.record(sheetReturned, { sheet: id, panel, reason: '核对' }))
  left.seal('j1', 'W-1', 'design', [11_000, 7000])
  right.seal('j2', 'W-1', 'design', [9000, 6000])
  right.seal('j2', 'W-2', 'lesson', [41_000, 20_500])
  left.seal('j2', 'W-3', 'design', [12_000, 8000])
  right.seal('j2', 'W-3', 'design', [11_500, 8000])
  const own = (world: World) => allFacts(world.store.db).filter(fact => fact.envelope.station === world.key.station)
  return [...setup, ...own(left), ...own(right)]
}

const isLegalNext = (fact: StoredFact, done: ReadonlySet<string>, lastSeq: ReadonlyMap<string, number>) =>
  fact.envelope.on.every(hash => done.has(hash)) && fact.envelope.seq === (lastSeq.get(fact.envelope.station) ?? 0) + 1

/** An order in which each fact comes after those that it names and after its station's last. */
function legalOrder(facts: readonly StoredFact[], choices: readonly number[]): readonly StoredFact[] {
  const [order, left, done, lastSeq] = [[] as StoredFact[], [...facts], new Set<string>(), new Map<string, number>()]
  for (let step = 0; left.length > 0; step++) {
    const legal = left.filter(fact => isLegalNext(fact, done, lastSeq))
    const next = legal[(choices[step % choices.length] ?? 0) % legal.length] as StoredFact
    left.splice(left.indexOf(next), 1)
    order.push(next)
    done.add(next.hash)
    lastSeq.set(next.envelope.station, next.envelope.seq)
  }
  return order
}

it('gives the same state in any legal order, with facts imported twice', async () => {
  const facts = await twoLaptops()
  const { store, refused } = await storeFrom(facts)
  expect(refused).toEqual([])
  const expected = stateHash(store.db)
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(20), { minLength: 5, maxLength: 40 }), fc.boolean(), async (choices, twice) => {
      const order = legalOrder(facts, choices)
      const other = await storeFrom(twice ? order.flatMap(fact => [fact, fact]) : order)
      expect(other.refused).toEqual([])
      expect(stateHash(other.store.db)).toBe(expected)
      other.store.connection.close()
    }),
    { numRuns: 40 },
  )
}, 20_000)

it('keeps both versions of a sheet that was sealed on two laptops, as a conflict for a person', async () => {
  const { store } = await storeFrom(await twoLaptops())
  expect(findSheet(store.db, sheet('j2', 'W-3', 'design'))).toMatchObject({ state: 'sealed', versions: 2 })
})

it('keeps one calibration, one request and one floor where two laptops said two, in whatever order they came', async () => {
  const { store } = await storeFrom(await twoLaptops())
  const count = (table: string) => store.db.first<{ n: number }>({ text: `SELECT count(*) AS n FROM ${table}`, values: [] })?.n
  expect(['calibrations', 'change_requests', 'floors', 'sheet_comments'].map(count)).toEqual([1, 1, 1, 1])
  expect((await replayAndCompare(store)).differing).toEqual([])
})

it('refuses an altered body, a foreign signature, a broken link and a fact that its kind refuses, and imports the rest', async () => {
  const facts = await twoLaptops()
  const sealed = facts.findLast(fact => fact.envelope.kind === 'sheet.sealed') as StoredFact
  const swap = async (change: Partial<StoredFact>) =>
    (await storeFrom(facts.map(fact => (fact === sealed ? { ...fact, ...change } : fact)))).refused
  expect(await swap({ body: sealed.body.replace('11500', '12000') })).toMatchObject([{ problem: 'body-altered' }])
  expect(await swap({ signature: facts[0]?.signature ?? '' })).toMatchObject([{ problem: 'signature-broken' }])
  expect(await swap({ envelope: { ...sealed.envelope, at: 1 } })).toMatchObject([{ problem: 'envelope-altered' }])
  expect((await storeFrom(facts.filter(fact => fact.envelope.kind !== 'rules.frozen'))).refused.map(each => each.problem)).toContain(
    'sequence-broken',
  )
})
