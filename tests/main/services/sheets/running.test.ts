/** The order of the day: calibration first, only who was called, and the first sheets held back until all of them are marked. */
import { expect, it } from 'vitest'
import { refuse } from '../../../../shared/answer.ts'
import { floorGiven } from '../../../../shared/facts/floor-given.ts'
import { recusalDeclared } from '../../../../shared/facts/recusal-declared.ts'
import { smallWith } from '../../../support/small-contest.ts'
import { aWorld, sheet, type World } from '../../../support/world.ts'
import { aKiosk, design, giveBack } from './a-kiosk.ts'

const anchor = (part: 'design' | 'lesson') => sheet('j1', 'anchor-1', part)
const marks = { content: 10_500, form: 7000 }
const second = sheet('j1', 'W-2', 'design')
const give = (world: World, floor: object) =>
  expect(world.as('chief', 'chief', unit => unit.record(floorGiven, { panel: 'panel' as never, floor: floor as never }))).toMatchObject({
    ok: true,
  })
type Kiosk = ReturnType<typeof aKiosk>
/** Every call that would begin the sheet. */
const beginnings = (kiosk: Kiosk, at = design) => [
  kiosk.open(at),
  kiosk.mark('content', 500, at),
  kiosk.comment('好', { at }),
  kiosk.clear(at),
  kiosk.seal({}, { at }),
]
const mayBegin = async (kiosk: Kiosk) => (await kiosk.panels())[0]?.entries.map(({ sheets }) => sheets[0]?.mayBegin)

async function calibrated(kiosk: Kiosk): Promise<void> {
  await kiosk.markAll(anchor('design'), [10_500, 7000])
  expect(await kiosk.seal(marks, { at: anchor('design') })).toMatchObject({ ok: true, value: { total: 17_500 } })
  await kiosk.markAll(anchor('lesson'), [40_000, 25_000])
  expect(await kiosk.seal({ organisation: 40_000, language: 25_000 }, { at: anchor('lesson') })).toMatchObject({ ok: true })
}
const withLecture = () => aWorld({ setup: smallWith({ anchor: '荷塘月色' }) })

it('lets no sheet be begun before the calibration lecture is sealed in every part', async () => {
  const world = await withLecture()
  const kiosk = aKiosk(world)
  for (const reply of beginnings(kiosk)) expect(await reply).toEqual(refuse('calibration-first'))
  await kiosk.markAll(anchor('design'), [10_500, 7000])
  await kiosk.seal(marks, { at: anchor('design') })
  expect(await kiosk.open()).toEqual(refuse('calibration-first'))
  expect(await mayBegin(kiosk)).toEqual([false, false, false])
  await world.holds()
})

it('lets a judge begin once the own calibration is sealed, whatever the others do', async () => {
  const world = await withLecture()
  const kiosk = aKiosk(world)
  await calibrated(kiosk)
  expect(await mayBegin(kiosk)).toEqual([true, true, true])
  expect(await kiosk.mark('content', 500)).toMatchObject({ ok: true })
  expect(await aKiosk(world, 'j2').open(sheet('j2', 'W-1', 'design'))).toEqual(refuse('calibration-first'))
  await world.holds()
})

it('shows the lecture by its title, and lists it apart from the entries', async () => {
  const kiosk = aKiosk(await withLecture())
  await kiosk.mark('content', 500, anchor('design'))
  expect(await kiosk.opened(anchor('design'))).toMatchObject({ isCalibration: true, number: '荷塘月色', state: 'draft', returned: null })
  const [panel] = await kiosk.panels()
  expect(panel?.calibration).toMatchObject({ title: '荷塘月色', sheets: [{ state: 'draft', mayBegin: true }, { state: 'unmarked' }] })
  expect(panel?.entries.map(({ number }) => number)).toEqual(['W-1', 'W-2', 'W-3'])
})

it('closes the lecture when it is sealed; its marks, version and private comments can be read', async () => {
  const world = await withLecture()
  const kiosk = aKiosk(world)
  await kiosk.comment('尺度偏严', { audience: 'private', at: anchor('design') })
  await calibrated(kiosk)
  expect(await kiosk.mark('content', 500, anchor('design'))).toEqual(refuse('sheet-closed'))
  expect(await kiosk.opened(anchor('design'))).toMatchObject({
    state: 'sealed',
    marks,
    version: expect.stringMatching(/^[0-9a-f]{64}$/),
    comments: [{ audience: 'private', text: '尺度偏严' }],
  })
  expect((await kiosk.panels())[0]?.calibration?.sheets).toMatchObject([
    { state: 'sealed', total: 17_500, marked: 2 },
    { state: 'sealed', total: 65_000, marked: 2 },
  ])
  await world.holds()
})

it('lets only those sheets be begun whose entry was called', async () => {
  const world = await aWorld({ setup: smallWith({ judging: { floor: 'called' } }) })
  const kiosk = aKiosk(world)
  for (const reply of beginnings(kiosk)) expect(await reply).toEqual(refuse('entry-not-called'))
  give(world, { state: 'only', entry: 'W-1' })
  expect(await kiosk.open()).toMatchObject({ ok: true })
  expect(await kiosk.open(second)).toEqual(refuse('entry-not-called'))
  expect(await mayBegin(kiosk)).toEqual([true, false, false])
  expect((await kiosk.panels())[0]?.floor).toEqual({ state: 'only', entry: 'W-1' })
  give(world, { state: 'all' })
  expect(await mayBegin(kiosk)).toEqual([true, true, true])
  await world.holds()
})

it('lets what was begun be gone on with and sealed when the floor has passed on', async () => {
  const world = await aWorld({ setup: smallWith({ judging: { floor: 'called' } }) })
  const kiosk = aKiosk(world)
  give(world, { state: 'only', entry: 'W-1' })
  await kiosk.mark('content', 10_500)
  give(world, { state: 'closed' })
  expect(await mayBegin(kiosk)).toEqual([true, false, false])
  expect(await kiosk.mark('form', 7000)).toMatchObject({ ok: true })
  expect(await kiosk.seal(marks)).toMatchObject({ ok: true })
  expect(await kiosk.open()).toMatchObject({ value: { state: 'sealed' } })
  giveBack(world)
  expect(await kiosk.mark('form', 8000)).toMatchObject({ ok: true })
  await world.holds()
})

it('calls nobody where the rules leave the order to the judge', async () => {
  const kiosk = aKiosk(await aWorld())
  expect((await kiosk.panels())[0]?.floor).toBeNull()
  expect(await mayBegin(kiosk)).toEqual([true, true, true])
})

const heldBack = (count: number) => aWorld({ setup: smallWith({ judging: { holdBack: count } }) })

it('holds the first sheets of a part back until all of them are marked, and says how many are left', async () => {
  const world = await heldBack(2)
  const kiosk = aKiosk(world)
  await kiosk.markAll(design, [10_500, 7000])
  expect(await kiosk.seal(marks)).toEqual(refuse('sheet-held-back', { left: 1 }))
  expect((await kiosk.opened()).heldBack).toBe(1)
  await kiosk.mark('content', 9000, second)
  expect(await kiosk.seal(marks)).toEqual(refuse('sheet-held-back', { left: 1 }))
  await kiosk.mark('form', 6000, second)
  expect((await kiosk.opened()).heldBack).toBe(0)
  expect(await kiosk.seal(marks)).toMatchObject({ ok: true })
  expect(await kiosk.seal({ content: 9000, form: 6000 }, { at: second })).toMatchObject({ ok: true })
  await world.holds()
})

it('holds back no sheet after the first ones, and counts each part by itself', async () => {
  const world = await heldBack(2)
  const kiosk = aKiosk(world)
  const third = sheet('j1', 'W-3', 'design')
  await kiosk.markAll(third, [10_500, 7000])
  expect(await kiosk.seal(marks, { at: third })).toMatchObject({ ok: true })
  await kiosk.markAll(sheet('j1', 'W-2', 'lesson'), [40_000, 25_000])
  expect((await kiosk.opened()).heldBack).toBe(1)
})

it('does not wait for an entry that the judge does not mark', async () => {
  const world = await heldBack(3)
  const kiosk = aKiosk(world, 'j3')
  const own = (entry: string) => sheet('j3', entry, 'design')
  await kiosk.markAll(own('W-1'), [10_500, 7000])
  expect((await kiosk.opened(own('W-1'))).heldBack).toBe(1)
  const recusal = { panel: 'panel' as never, judge: 'j3' as never, entry: 'W-2' as never, reason: '导师' }
  world.as('j3', 'judge', unit => unit.record(recusalDeclared, recusal))
  expect(await kiosk.seal(marks, { at: own('W-1') })).toMatchObject({ ok: true })
  await world.holds()
})

it('does not hold back again what was given back', async () => {
  const world = await heldBack(3)
  world.seal('j1', 'W-1', 'design', [10_500, 7000])
  giveBack(world)
  expect(await aKiosk(world).seal(marks)).toMatchObject({ ok: true })
})
