/** What the hall is answered in every mode, before and after its time: through the gate, from sealed sheets. */
import { expect, it } from 'vitest'
import { sheetMissing } from '../../../../shared/facts/sheet-missing.ts'
import { sheetReturned } from '../../../../shared/facts/sheet-returned.ts'
import { sheet } from '../../../support/world.ts'
import { aHall, entries, held, markAll, markBy, names, panel, secrets } from './a-hall.ts'

const shown = { rules: { judging: { names: 'shown', floor: 'called' } } }
const called = { rules: { judging: { floor: 'called' } } }

it('shows nothing until somebody chooses, and nothing when somebody chooses nothing', async () => {
  const { show, set, world } = await aHall()
  markAll(world, 'W-1')
  expect(await show()).toEqual({ page: 'blank' })
  await set('hidden')
  expect(await show()).toEqual({ page: 'blank' })
  await world.holds()
})

it('is covered at once in every mode, and the operator sees what the hall would', async () => {
  const { show, set, chief, preview, desk, floor } = await aHall(called)
  await floor('W-1')
  await set('stage')
  expect(await show()).toMatchObject({ page: 'stage', entry: { number: 'W-1' } })
  expect(await chief.call('display.cover', { isCovered: true })).toEqual({ ok: true, value: null })
  expect(desk.announced.at(-1)).toBe('display.changed')
  expect(await show()).toEqual({ page: 'blank' })
  expect(await preview()).toMatchObject({ page: 'stage' })
})

it('stage: whoever was called, by number alone on a blind track', async () => {
  const { show, set, floor } = await aHall(called)
  await set('stage')
  expect(await show()).toMatchObject({ page: 'waiting', why: 'nobody', entry: null })
  await floor('W-2')
  const page = await show()
  expect(page).toMatchObject({ page: 'stage', entry: { number: 'W-2', name: null, school: null } })
  expect(held(page, secrets)).toEqual([])
})

it('stage: with name and school where judges see them too', async () => {
  const { show, set, floor } = await aHall(shown)
  await set('stage')
  await floor('W-2')
  const page = await show()
  expect(page).toMatchObject({ entry: { number: 'W-2', name: '参赛教师 W-2', school: '中国人民大学' } })
  expect(held(page, names)).toEqual(['参赛教师 W-2'])
})

it('stage: where nobody is called, whoever is being marked; nobody between two', async () => {
  const { show, set, world } = await aHall()
  await set('stage')
  markBy(world, 'j1', 'W-1')
  expect(await show()).toMatchObject({ page: 'stage', entry: { number: 'W-1' } })
  for (const judge of ['j2', 'j3']) markBy(world, judge, 'W-1')
  expect(await show()).toMatchObject({ page: 'waiting', why: 'nobody' })
})

it('stage: whom the operator names by hand', async () => {
  const { show, set } = await aHall()
  await set('stage', { entry: 'W-3' })
  expect(await show()).toMatchObject({ page: 'stage', entry: { number: 'W-3' } })
})

it('clock: the hall’s clock as the timekeeper pressed it', async () => {
  const { show, set, keeper, now } = await aHall({ time: true })
  await set('clock')
  expect(await show()).toMatchObject({ page: 'waiting', why: 'no-clock' })
  await keeper.call('hall.choose', { panel })
  expect(await keeper.call('hall.press', { panel, entry: 'W-2', part: 'lesson', event: 'started' })).toMatchObject({ ok: true })
  now.wall += 61_000
  expect(await show()).toMatchObject({
    page: 'clock',
    entry: { number: 'W-2', name: null },
    clock: { elapsedMs: 61_000, state: 'running', limit: { atMost: 1200 } },
  })
})

it('clock: without a limit it only counts up', async () => {
  const { show, set, keeper } = await aHall()
  await set('clock')
  await keeper.call('hall.press', { panel, entry: 'W-2', part: 'lesson', event: 'started' })
  expect(await show()).toMatchObject({ page: 'clock', clock: { limit: null } })
})

it('after the next: no score while the one it belongs to is on, though every sheet is in', async () => {
  const { show, set, floor, world } = await aHall(called)
  await set('after-next')
  await floor('W-1')
  expect(await show()).toMatchObject({ page: 'waiting', why: 'nobody' })
  markAll(world, 'W-1')
  const page = await show()
  expect(held(page, ['77', 'W-1'])).toEqual([])
  await floor('W-2')
  expect(await show()).toMatchObject({ page: 'score', entry: { number: 'W-1' }, score: '77', marks: null })
})

it('after the next: waits for the sheets of the one before, and shows nobody else meanwhile', async () => {
  const { show, set, floor, world } = await aHall(called)
  await set('after-next')
  for (const id of ['W-1', 'W-2']) {
    await floor(id)
    if (id === 'W-1') markAll(world, id)
    else markBy(world, 'j1', id)
  }
  await floor('W-3')
  const page = await show()
  expect(page).toMatchObject({ page: 'waiting', why: 'judging', entry: { number: 'W-2' } })
  expect(held(page, ['77', '82'])).toEqual([])
})

it('after the next: where nobody is called, the first sealed sheet of the next one is its time', async () => {
  const { show, set, world } = await aHall()
  await set('after-next')
  markAll(world, 'W-1')
  expect(await show()).toMatchObject({ page: 'waiting', why: 'nobody' })
  markBy(world, 'j2', 'W-2')
  expect(await show()).toMatchObject({ page: 'score', entry: { number: 'W-1' } })
})

it('after the next: sheets of a part that is not judged in the hall do not say that somebody was on', async () => {
  const { show, set, world } = await aHall()
  await set('after-next')
  markAll(world, 'W-1')
  world.seal('j1', 'W-2', 'design', [10_000, 7000])
  expect(await show()).toMatchObject({ page: 'waiting', why: 'nobody' })
})

it('after the next: who did not take part has no turn', async () => {
  const { show, set, floor, world } = await aHall(called)
  await set('after-next')
  await floor('W-1')
  markAll(world, 'W-1')
  for (const judge of ['j1', 'j2', 'j3'])
    for (const part of ['design', 'lesson'])
      world.as('chief', 'chief', unit =>
        unit.record(sheetMissing, { sheet: sheet(judge, 'W-2', part), panel: panel as never, missing: 'absent', reason: '弃权' }),
      )
  await floor('W-3')
  expect(await show()).toMatchObject({ page: 'score', entry: { number: 'W-1' } })
  await world.holds()
})

it('at once: only when every sheet is in; a returned one takes the score away again', async () => {
  const { show, set, floor, world } = await aHall(called)
  await set('at-once')
  await floor('W-2')
  for (const judge of ['j1', 'j2']) markBy(world, judge, 'W-2')
  const early = await show()
  expect(early).toMatchObject({ page: 'waiting', why: 'judging', entry: { number: 'W-2' } })
  expect(held(early, ['82', '65', '17', 'j1'])).toEqual([])
  markBy(world, 'j3', 'W-2')
  expect(await show()).toMatchObject({ page: 'score', score: '82', places: 2, marks: null, head: { part: null, max: 100_000 } })
  const returned = { sheet: sheet('j3', 'W-2', 'lesson'), panel: panel as never, reason: '核对' }
  expect(world.as('chief', 'chief', unit => unit.record(sheetReturned, returned))).toMatchObject({ ok: true })
  expect(await show()).toMatchObject({ page: 'waiting', why: 'judging' })
  await world.holds()
})

it('at once: of one part, with how many were averaged', async () => {
  const { show, set, world } = await aHall()
  await set('at-once', { part: 'lesson' })
  for (const judge of ['j1', 'j2', 'j3']) world.seal(judge, 'W-1', 'lesson', [40_000, 20_000])
  expect(await show()).toMatchObject({
    page: 'score',
    score: '60',
    head: { part: { zh: '课堂教学' }, max: 80_000 },
    reduced: { high: 0, low: 0, divisor: 3 },
  })
})

it('every mark: none before all are in, then numbered, dropped ones said', async () => {
  const trimmed = { reduction: { method: 'trimmed', of: 'parts', high: 1, low: 1, keepAtLeast: 1 } }
  const { show, set, world } = await aHall({ rules: trimmed })
  await set('marks')
  markBy(world, 'j1', 'W-1', 41_000)
  markBy(world, 'j2', 'W-1', 43_000)
  const early = await show()
  expect(early).toMatchObject({ page: 'waiting', why: 'judging' })
  expect(held(early, ['61', '63', 'marks'])).toEqual([])
  markBy(world, 'j3', 'W-1', 42_500)
  const page = await show()
  expect(page).toMatchObject({
    page: 'score',
    score: '125/2',
    head: { part: { zh: '课堂教学' } },
    reduced: { high: 1, low: 1, divisor: 1 },
    marks: [
      { judge: null, seat: 1, value: '61', fate: 'dropped-low' },
      { judge: null, seat: 2, value: '63', fate: 'dropped-high' },
      { judge: null, seat: 3, value: '125/2', fate: 'counted' },
    ],
  })
  expect(held(page, ['j1', 'j2', 'j3'])).toEqual([])
})

it('every mark: with the judges’ names where somebody chose so', async () => {
  const { show, set, world } = await aHall()
  await set('marks', { judges: 'named' })
  markAll(world, 'W-1')
  expect(await show()).toMatchObject({ marks: [{ judge: 'j1' }, { judge: 'j2' }, { judge: 'j3' }] })
})

it('every mark: a judge who gave none is said to have given none', async () => {
  const { show, set, world } = await aHall()
  await set('marks')
  for (const judge of ['j1', 'j2']) markBy(world, judge, 'W-1')
  for (const part of ['design', 'lesson'])
    world.as('chief', 'chief', unit =>
      unit.record(sheetMissing, { sheet: sheet('j3', 'W-1', part), panel: panel as never, missing: 'absent', reason: '突发疾病' }),
    )
  expect(await show()).toMatchObject({ marks: [{ fate: 'counted' }, { fate: 'counted' }, { seat: 3, value: null, fate: 'absent' }] })
})

it('every mark: where rules reckon criterion by criterion the sheet’s total is given, and no more is said', async () => {
  const { show, set, world } = await aHall({ rules: { reduction: { method: 'mean', of: 'criteria' } } })
  await set('marks')
  markAll(world, 'W-1')
  expect(await show()).toMatchObject({ reduced: null, marks: [{ value: '60', fate: 'given' }, {}, {}] })
})

it('every mark: of the judges’ totals where the rules reduce those', async () => {
  const { show, set, world } = await aHall({ rules: { reduction: { method: 'mean', of: 'totals' } } })
  await set('marks')
  markAll(world, 'W-1')
  expect(await show()).toMatchObject({ score: '77', head: { part: null }, marks: [{ value: '77' }, {}, {}] })
})

it('ranking: only those whose sheets are all in, with their places', async () => {
  const { show, set, world } = await aHall()
  await set('ranking', { part: 'lesson' })
  expect(await show()).toMatchObject({ page: 'ranking', rows: [], of: 4 })
  for (const id of ['W-1', 'W-2']) markAll(world, id)
  markBy(world, 'j1', 'W-4')
  const page = await show()
  expect(page).toMatchObject({
    head: { part: null, max: 100_000 },
    rows: [
      { place: 1, score: '82', entry: { number: 'W-2' } },
      { place: 2, score: '77', entry: { number: 'W-1' } },
    ],
  })
  expect(held(page, ['W-4', ...secrets])).toEqual([])
})

it('says no maximum where there is no one number', async () => {
  const { show, set, world } = await aHall({ rules: { composition: { method: 'best', count: 1 } } })
  await set('at-once', { entry: 'W-1' })
  markAll(world, 'W-1')
  expect(await show()).toMatchObject({ head: { max: null } })
})

it('where panels are brought level the score is the panel’s own, and that is said', async () => {
  const { show, set, world } = await aHall({ rules: { equating: { method: 'coefficient', high: 0, low: 0 } } })
  await set('at-once', { entry: 'W-1' })
  for (const id of entries) markAll(world, id)
  expect(await show()).toMatchObject({ page: 'score', score: '77', isBeforeLevelling: true })
  await set('at-once', { entry: 'W-1', part: 'lesson' })
  expect(await show()).toMatchObject({ score: '60', isBeforeLevelling: false })
  await set('ranking')
  expect(await show()).toMatchObject({ rows: [{ place: 1, score: '82' }, { place: 2, score: '77' }, {}, {}] })
})

it('weighted parts come to a hundred', async () => {
  const { show, set } = await aHall({ rules: { composition: { method: 'weights', percent: { design: 20, lesson: 80 } } } })
  await set('at-once', { entry: 'W-1' })
  expect(await show()).toMatchObject({ head: { max: 100_000 } })
})

it('names a blind track once every panel is certified', async () => {
  const { show, set, certify, world } = await aHall()
  await set('ranking')
  for (const id of ['W-1', 'W-2', 'W-3', 'W-4']) markAll(world, id)
  expect(held(await show(), secrets)).toEqual([])
  await certify()
  expect(held(await show(), names)).toEqual(names)
  await world.holds()
})
