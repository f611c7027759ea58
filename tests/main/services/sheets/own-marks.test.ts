/** What a judge sees of the own earlier marks: totals where the rules let them be seen, and the usual mark of a criterion. */
import { expect, it } from 'vitest'
import { smallSetup, smallWith } from '../../../support/small-contest.ts'
import { aWorld, sheet, type World } from '../../../support/world.ts'
import { aKiosk, design, giveBack } from './a-kiosk.ts'

const more = ['W-4', 'W-5'].map(id => ({ ...smallSetup.entries[0], id, number: id, school: '南开大学' }) as never)
/** The small contest with five entries. */
function withFive(changed: Parameters<typeof smallWith>[0] = {}) {
  const setup = smallWith(changed)
  const panels = setup.panels.map(panel => ({ ...panel, entries: [...panel.entries, 'W-4', 'W-5'] as never[] }))
  return aWorld({ setup: { ...setup, entries: [...setup.entries, ...more], panels } })
}
const of = (entry: string) => sheet('j1', entry, 'design')
const seal = (world: World, judge: string, marks: Readonly<Record<string, readonly [number, number]>>) => {
  for (const [entry, given] of Object.entries(marks)) expect(world.seal(judge, entry, 'design', given)).toMatchObject({ ok: true })
}
const three = { 'W-2': [9000, 6000], 'W-3': [10_000, 7000], 'W-4': [12_000, 5000] } as const

it('shows the totals of the own sealed sheets of the part, not of the one in hand and not of other judges', async () => {
  const world = await withFive()
  seal(world, 'j1', { ...three, 'W-1': [1000, 1000] })
  seal(world, 'j2', { 'W-1': [12_000, 8000] })
  world.seal('j1', 'W-1', 'lesson', [40_000, 25_000])
  expect((await aKiosk(world).opened()).ownTotals).toEqual([15_000, 17_000, 17_000])
})

it('leaves out what was given back, and what will not come', async () => {
  const world = await withFive()
  seal(world, 'j1', { 'W-1': [1000, 1000], ...three })
  giveBack(world)
  expect((await aKiosk(world).opened(of('W-2'))).ownTotals).toEqual([17_000, 17_000])
})

it('hides the totals where the rules say so; the usual mark is the judge’s own and stays', async () => {
  const world = await withFive({ judging: { ownTotals: 'hidden' } })
  seal(world, 'j1', three)
  expect(await aKiosk(world).opened()).toMatchObject({ ownTotals: [], usual: { content: 10_000, form: 6000 } })
})

it('shows no totals before the held back sheets are sealed', async () => {
  const world = await withFive({ judging: { holdBack: 3 } })
  seal(world, 'j1', { 'W-2': [9000, 6000], 'W-3': [10_000, 7000] })
  expect((await aKiosk(world).opened()).ownTotals).toEqual([])
  seal(world, 'j1', { 'W-4': [12_000, 5000] })
  expect((await aKiosk(world).opened()).ownTotals).toHaveLength(3)
})

it('never counts the calibration lecture among the own totals or the usual marks', async () => {
  const world = await withFive({ anchor: '荷塘月色' })
  const kiosk = aKiosk(world)
  for (const [part, marks, seen] of [
    ['design', [1000, 1000], { content: 1000, form: 1000 }],
    ['lesson', [1000, 1000], { organisation: 1000, language: 1000 }],
  ] as const) {
    const at = sheet('j1', 'anchor-1', part)
    await kiosk.markAll(at, marks)
    expect(await kiosk.seal(seen, { at })).toMatchObject({ ok: true })
  }
  seal(world, 'j1', three)
  expect(await kiosk.opened()).toMatchObject({ ownTotals: [15_000, 17_000, 17_000], usual: { content: 10_000, form: 6000 } })
})

it('shows no totals to a judge who has not calibrated, whatever another station sealed', async () => {
  const world = await withFive({ anchor: '荷塘月色' })
  seal(world, 'j1', three)
  expect((await aKiosk(world).opened(of('W-2'))).ownTotals).toEqual([])
  expect((await aKiosk(world).opened(sheet('j1', 'anchor-1', 'design'))).ownTotals).toEqual([])
})

it('tells the usual mark from three sheets on: the middle one, of two the lower', async () => {
  const world = await withFive()
  seal(world, 'j1', { 'W-2': [9000, 6000], 'W-3': [10_000, 7000] })
  expect((await aKiosk(world).opened()).usual).toEqual({})
  seal(world, 'j1', { 'W-4': [12_000, 5000] })
  expect((await aKiosk(world).opened()).usual).toEqual({ content: 10_000, form: 6000 })
  seal(world, 'j1', { 'W-5': [11_000, 8000] })
  expect((await aKiosk(world).opened(design)).usual).toEqual({ content: 10_000, form: 6000 })
})
