/** Who stands near a line of awards, asked of the real thread. */
import { expect, it } from 'vitest'
import type { WorkerOptions } from '../../../../main/services/desk.ts'
import { runWorker } from '../../../../main/workers/run-worker.ts'
import type { Reply } from '../../../../shared/contract/index.ts'
import { sheetSealed } from '../../../../shared/facts/sheet-sealed.ts'
import { smallTrack } from '../../../support/small-contest.ts'
import { deskOn, sealedBody, sheet, type World } from '../../../support/world.ts'
import { aWindow } from '../../ipc/a-window.ts'
import { judged, nineEntries, numbers, secondPanel } from './nine-entries.ts'

const withThread = (world: World) => deskOn(world, { runWorker })

function asked(desk: ReturnType<typeof deskOn>, { by = 'chief', panel = 'panel' } = {}) {
  return aWindow(desk, 'operator', by, 'chief').call('statistic.lines', { panel }) as Promise<Reply<'statistic.lines'>>
}

/** Both parts of all nine, so that everybody has a score; j1 wavers by a point in the design. */
async function scored(setup = nineEntries()): Promise<World> {
  const world = await judged(9, setup)
  for (const [at, id] of numbers.entries())
    for (const judge of ['j1', 'j2', 'j3']) world.seal(judge, id, 'design', [judge === 'j1' && at % 2 === 1 ? 11_000 : 10_000, 5000])
  return world
}

it('names the two at each line with the gap and what is credible', async () => {
  const world = await scored()
  const desk = withThread(world)
  const reply = await asked(desk)
  if (!reply.ok) throw new Error(reply.refusal)
  const [line] = reply.value.lines
  // Means of the lesson 74 and 72; W-8 has a third of a point more in the design, rounded to 0.33.
  expect(line).toMatchObject({
    award: 'first',
    awardName: { zh: '一等奖' },
    group: null,
    groupName: null,
    inside: { entry: 'W-9', number: 'W-9', panel: 'panel', isInside: true },
    outside: { entry: 'W-8', number: 'W-8', panel: 'panel', isInside: false },
    noise: { isInside: false },
    within: [],
  })
  expect(line?.gap).toBeCloseTo(1.67, 9)
  expect(desk.announced).toEqual(['task.progressed', 'task.progressed'])
  expect(desk.running).toBeUndefined()
  await world.holds()
})

it('names everybody within noise', async () => {
  const world = await judged(9)
  for (const [at, id] of numbers.entries()) {
    world.seal('j1', id, 'design', [at % 2 === 1 ? 12_000 : 4000, 5000])
    world.seal('j2', id, 'design', [10_000, 5000])
    world.seal('j3', id, 'design', [10_000, 5000])
  }
  const reply = await asked(withThread(world))
  if (!reply.ok) throw new Error(reply.refusal)
  const [line] = reply.value.lines
  expect(line?.noise).toMatchObject({ isInside: true })
  expect(line?.within.map(({ number }) => number)).toContain('W-9')
})

it('names the panel of an award that each panel gives for itself', async () => {
  const awards = smallTrack.rules.awards.map(award => ({ ...award, per: 'group' as const }))
  const reply = await asked(withThread(await scored(nineEntries({ awards }))))
  expect(reply).toMatchObject({ ok: true, value: { lines: [{ group: 'panel', groupName: '文科评审组', inside: { entry: 'W-9' } }] } })
})

it('says why there is no noise between entries of two panels', async () => {
  const world = await scored(nineEntries({ others: [secondPanel(['j4'], ['W-10'])] }))
  for (const [part, marks] of [
    ['design', [12_000, 8000]],
    ['lesson', [50_000, 30_000]],
  ] as const) {
    const body = { ...sealedBody(world.store, sheet('j4', 'W-10', part), marks), panel: 'panel-2' as never }
    expect(world.as('j4', 'judge', unit => unit.record(sheetSealed, body))).toMatchObject({ ok: true })
  }
  const reply = await asked(withThread(world))
  const line = {
    inside: { entry: 'W-10', panel: 'panel-2' },
    outside: { entry: 'W-9', panel: 'panel' },
    noise: { none: 'two-panels' },
    within: [],
  }
  expect(reply).toMatchObject({ ok: true, value: { lines: [line] } })
})

it('says nothing of lines that concern other panels only', async () => {
  const world = await scored(nineEntries({ others: [secondPanel(['j4'], ['W-10'])] }))
  expect(await asked(withThread(world), { by: 'chief-2', panel: 'panel-2' })).toMatchObject({ ok: true, value: { lines: [] } })
})

it('has no line before there are scores', async () => {
  expect(await asked(withThread(await judged(9)))).toMatchObject({ ok: true, value: { lines: [] } })
})

it.each([
  [{ by: 'chief-2' }, 'panel-of-another'],
  [{ panel: 'nothing' }, 'panel-unknown'],
])('refuses %j: %s', async (asking, refusal) => {
  expect(await asked(withThread(await judged(1)), asking)).toMatchObject({ ok: false, refusal })
})

it('is hidden where the rules say so', async () => {
  const world = await judged(1, nineEntries({ judging: { statistics: 'hidden' } }))
  expect(await asked(withThread(world))).toMatchObject({ ok: false, refusal: 'statistics-hidden' })
})

const untilStopped = (_name: string, _data: unknown, { signal }: WorkerOptions) =>
  new Promise<never>((_resolve, reject) => signal?.addEventListener('abort', () => reject(new Error('stopped'))))

it('can be stopped', async () => {
  const desk = deskOn(await judged(1), { runWorker: untilStopped })
  const reply = asked(desk)
  await expect.poll(() => desk.running).toBeDefined()
  desk.running?.abort()
  expect(await reply).toMatchObject({ ok: false, refusal: 'cancelled' })
  expect(desk.running).toBeUndefined()
})

it('leaves the stop button to a task that was there before, and says nothing of its own progress', async () => {
  const desk = withThread(await scored())
  const other = new AbortController()
  desk.running = other
  expect(await asked(desk)).toMatchObject({ ok: true })
  expect(desk.running).toBe(other)
  expect(desk.announced).toEqual([])
})

it('a fault of the thread is a fault', async () => {
  const broken = async () => Promise.reject(new Error('out of memory'))
  expect(await asked(deskOn(await judged(1), { runWorker: broken }))).toMatchObject({ ok: false, refusal: 'internal' })
})
