/** The statistics page of a panel, from real sheets: every number here can be reckoned by hand. */
import { expect, it } from 'vitest'
import type { Reply } from '../../../../shared/contract/index.ts'
import type { PanelFigures } from '../../../../shared/contract/statistics.ts'
import { recusalDeclared } from '../../../../shared/facts/recusal-declared.ts'
import { sheetMissing } from '../../../../shared/facts/sheet-missing.ts'
import { sheetReturned } from '../../../../shared/facts/sheet-returned.ts'
import { sheetSealed } from '../../../../shared/facts/sheet-sealed.ts'
import { aWorld, bring, deskOn, sealedBody, sheet, stationWith, type World } from '../../../support/world.ts'
import { aWindow } from '../../ipc/a-window.ts'
import { judged, nineEntries, numbers, secondPanel } from './nine-entries.ts'

type Asking = Readonly<{ by?: string; as?: 'chief' | 'organizer' | 'supervisor'; panel?: string; part?: string }>

function asked(world: World, { by = 'chief', as = 'chief', panel = 'panel', part = 'lesson' }: Asking = {}) {
  return aWindow(deskOn(world), 'operator', by, as).call('statistic.panel', { panel, ...(part === '' ? {} : { part }) }) as Promise<
    Reply<'statistic.panel'>
  >
}
async function figures(world: World, asking?: Asking): Promise<PanelFigures> {
  const reply = await asked(world, asking)
  if (!reply.ok) throw new Error(reply.refusal)
  await world.holds()
  return reply.value
}
const chiefSays = (world: World, work: Parameters<World['as']>[2]) => expect(world.as('chief', 'chief', work)).toMatchObject({ ok: true })
const why = { panel: 'panel' as never, reason: '重看' }
const none = { none: 'too-few' }

it('says of each judge how many, how high, and how far from the panel', async () => {
  const { judges, complete, entries, isProvisional, max } = await figures(await judged(9))
  expect([complete, entries, isProvisional, max]).toEqual([9, 9, false, 80_000])
  // j1 lies 6 below two others: 4 below the mean of all three, which is more than 3 % of 80; the others lie 2 above it, which is less.
  expect(judges.map(({ id, marks, mean, severity }) => [id, marks, mean.value, severity.value])).toEqual([
    ['j1', 9, 62, { value: -4, low: -4, high: -4, isClear: true }],
    ['j2', 9, 68, { value: 2, low: 2, high: 2, isClear: false }],
    ['j3', 9, 68, { value: 2, low: 2, high: 2, isClear: false }],
  ])
  expect(judges.map(({ spread }) => spread.value?.verdict)).toEqual(['usual', 'usual', 'usual'])
  expect(judges.every(({ consistency }) => Math.abs((consistency.value ?? 0) - 1) < 1e-9)).toBe(true)
})

it('says how far the judges agree, and why a coefficient is not there', async () => {
  const { agreement } = await figures(await judged(9))
  expect(agreement).toMatchObject({ entries: 9, judges: 3, w: { value: 1 }, error: { value: { sem: 0, credible: 0 } } })
  // They differ by a constant alone, so that the consistency of their order is full and only their levels disagree.
  expect(agreement.single.value?.value).toBeLessThan(1)
  expect((await figures(await judged(5))).agreement).toMatchObject({ single: none, average: none, w: none })
})

it('puts the totals of all judges on one axis', async () => {
  // 54 to 76: the narrowest bins that need no more than fourteen are two points wide.
  const { bins, judges } = await figures(await judged(9))
  expect(bins).toEqual({ from: 54_000, width: 2000, count: 12, least: 54_000, most: 76_000 })
  expect(judges[0]?.bins).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0])
  expect(judges[1]?.bins).toEqual([0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1])
})

it.each([
  [7, true],
  [8, false],
])('after %i complete entries, provisional: %s', async (count, isProvisional) => {
  expect(await figures(await judged(count))).toMatchObject({ complete: count, isProvisional })
})

it('begins with the part in which most is at stake', async () => {
  const { part, parts, complete } = await figures(await judged(9), { part: '' })
  expect([part, parts.map(({ id }) => id), complete]).toEqual(['lesson', ['design', 'lesson'], 9])
})

it('has nothing to show of a part that nobody has marked', async () => {
  const { bins, judges, complete } = await figures(await judged(9), { part: 'design' })
  expect([bins, complete]).toEqual([null, 0])
  expect(judges[0]).toMatchObject({ marks: 0, mean: none, severity: none, bins: [], sameTotals: 0, drift: { points: [], line: none } })
})

it('does not count a returned sheet, and its entry is open again', async () => {
  const world = await judged(9)
  chiefSays(world, unit => unit.record(sheetReturned, { sheet: sheet('j1', 'W-9', 'lesson'), ...why }))
  const { complete, judges, agreement } = await figures(world)
  expect([complete, judges[0]?.marks, agreement.entries]).toEqual([8, 8, 8])
  expect(judges[0]?.drift.points).toHaveLength(8)
})

it('knows that a missing sheet and a recusal leave nothing open', async () => {
  const world = await judged(8)
  world.seal('j2', 'W-9', 'lesson', [50_000, 26_000])
  expect((await figures(world)).complete).toBe(8)
  chiefSays(world, unit => unit.record(sheetMissing, { sheet: sheet('j1', 'W-9', 'lesson'), missing: 'absent', ...why }))
  chiefSays(world, unit =>
    unit.record(recusalDeclared, { panel: 'panel' as never, judge: 'j3' as never, entry: 'W-9' as never, reason: '师生' }),
  )
  const { complete, judges, agreement } = await figures(world)
  expect([complete, judges.map(({ marks }) => marks), agreement.entries]).toEqual([9, [8, 9, 8], 8])
})

it('does not count a sheet of which there are two versions', async () => {
  const world = await aWorld({ setup: nineEntries() })
  const other = await stationWith(world, 'other')
  world.seal('j1', 'W-1', 'lesson', [50_000, 20_000])
  other.seal('j1', 'W-1', 'lesson', [50_000, 21_000])
  bring(other, world)
  expect((await figures(world)).judges[0]?.marks).toBe(0)
})

it('follows the order in which each judge sealed, not the running order', async () => {
  const world = await aWorld({ setup: nineEntries() })
  const four = numbers.slice(0, 4)
  for (const id of four) world.seal('j2', id, 'lesson', [50_000, 20_000])
  // From the last to the first, each time 4 points more: half of that remains beside the mean of two.
  for (const [at, id] of four.toReversed().entries()) world.seal('j1', id, 'lesson', [30_000 + at * 4000, 10_000])
  const { judges } = await figures(world)
  const drift = judges[0]?.drift
  expect(drift?.points.map(({ place, number }) => [place, number])).toEqual([
    [1, 'W-4'],
    [2, 'W-3'],
    [3, 'W-2'],
    [4, 'W-1'],
  ])
  expect(drift?.line.value?.isClear).toBe(true)
  expect((drift?.line.value?.to ?? 0) - (drift?.line.value?.from ?? 0)).toBeCloseTo(6, 1)
})

it('notices the same total again and again, in the order of sealing', async () => {
  const world = await aWorld({ setup: nineEntries() })
  for (const id of numbers.toReversed()) world.seal('j1', id, 'lesson', [50_000, id === 'W-9' ? 10_000 : 20_000])
  expect((await figures(world)).judges[0]?.sameTotals).toBe(8)
})

it('lets organizer and supervisor look at every panel, and a chief at the own one', async () => {
  const world = await judged(1)
  expect(await asked(world, { by: 'organizer', as: 'organizer' })).toMatchObject({ ok: true })
  expect(await asked(world, { by: 'supervisor', as: 'supervisor' })).toMatchObject({ ok: true })
  expect(await asked(world, { by: 'chief-2' })).toMatchObject({ refusal: 'panel-of-another' })
  expect(await asked(world, { panel: 'nothing' })).toMatchObject({ refusal: 'panel-unknown' })
  expect(await asked(world, { part: 'nothing' })).toMatchObject({ refusal: 'part-unknown' })
})

it('is hidden from everybody where the rules say so', async () => {
  const world = await judged(1, nineEntries({ judging: { statistics: 'hidden' } }))
  for (const asking of [{}, { by: 'organizer', as: 'organizer' }, { by: 'supervisor', as: 'supervisor' }] as const)
    expect(await asked(world, asking)).toMatchObject({ ok: false, refusal: 'statistics-hidden' })
})

const sealFor = (world: World, judge: string, entry: string) => {
  const body = { ...sealedBody(world.store, sheet(judge, entry, 'lesson'), [40_000, 20_000]), panel: 'panel-2' as never }
  expect(world.as(judge, 'judge', unit => unit.record(sheetSealed, body))).toMatchObject({ ok: true })
}

it.each([
  ['j4', [0, 1]],
  ['j1', [0, 0]],
])('puts the panels side by side: with judge %s in the other one they are of groups %j', async (judge, links) => {
  const world = await judged(9, nineEntries({ others: [secondPanel([judge, 'j5'], ['W-10', 'W-11'])] }))
  sealFor(world, judge, 'W-10')
  const { panels } = await figures(world)
  // The entries of the first panel have the means 58, 60 … 74.
  expect(panels.map(({ id, isOwn, judges, entries, mean }) => [id, isOwn, judges, entries, mean])).toEqual([
    ['panel', true, 3, 9, { value: 66 }],
    ['panel-2', false, 2, 1, { value: 60 }],
  ])
  expect(panels[0]?.sd.value).toBeCloseTo(Math.sqrt(30), 12)
  expect(panels[1]?.sd).toEqual(none)
  expect(panels.map(({ link }) => link)).toEqual(links)
})
