/** The awards told step by step: nobody before the own step, no name but while somebody looks, and in a rehearsal nobody real at all. */
import { expect, it } from 'vitest'
import { localUnit } from '../../../../main/data/local-unit.ts'
import { keepDisplay } from '../../../../main/data/repositories/display-repository.ts'
import { refuse } from '../../../../shared/answer.ts'
import { panelReopened } from '../../../../shared/facts/panel-reopened.ts'
import { aHall, anAward, answered, entries, type HallWorld, held, markAll, names, panel, secrets } from './a-hall.ts'

const real = { track: 'arts', step: 0, isRehearsal: false }
const rehearsal = { ...real, isRehearsal: true }
const numbers = entries.map(id => `"${id}"`)

async function certified(options: Parameters<typeof aHall>[0] = {}, lessons: Readonly<Record<string, number>> = {}) {
  const hall = await aHall(options)
  for (const id of entries) markAll(hall.world, id, lessons[id])
  await hall.certify()
  return hall
}
const step = ({ chief }: HallWorld, to: number) => chief.call('display.step', { to })

it('refuses the real awards while a panel is not certified, and offers the rehearsal', async () => {
  const { chief, world } = await aHall()
  for (const id of entries) markAll(world, id)
  expect(await chief.call('display.begin', real)).toEqual(refuse('reveal-not-certified'))
  expect(await chief.call('display.begin', rehearsal)).toEqual({ ok: true, value: null })
})

it('begins covered; then nobody is in any reply before the own step, from the last award up', async () => {
  const hall = await certified()
  const { chief, show, preview, read } = hall
  expect(await chief.call('display.begin', real)).toEqual({ ok: true, value: null })
  expect(await show()).toEqual({ page: 'blank' })
  await chief.call('display.cover', { isCovered: false })
  // W-2 has the first award; W-1 and W-3 the second, W-3 behind; W-4 none.
  const told: string[][] = []
  for (let at = 0; at <= 6; at++) {
    answered(await step(hall, at))
    const page = await show()
    told.push(held(page, names))
    expect(held(page, numbers)).toEqual(numbers.filter(number => held(page, names).includes(`参赛教师 ${number.slice(1, -1)}`)))
    // What the operator reads names nobody, at any step.
    expect(held([await read(), await preview()], names)).toEqual([])
    expect(held((await read()).reveal, numbers)).toEqual([])
    expect(held(await preview(), numbers)).toEqual([])
  }
  expect(told.map(each => each.map(one => one.slice(-3)).join(' '))).toEqual(['', '', 'W-3', 'W-1 W-3', '', 'W-2', 'W-2'])
})

it('says in words that name nobody what stands and what comes', async () => {
  const hall = await certified()
  await hall.chief.call('display.begin', { ...real, step: 1 })
  expect((await hall.read()).reveal).toMatchObject({
    step: 1,
    of: 5,
    now: { kind: 'title', award: { zh: '二等奖' } },
    next: { kind: 'winners', award: { zh: '二等奖' }, place: 3, count: 1 },
  })
  await step(hall, 99)
  expect((await hall.read()).reveal).toMatchObject({ step: 5, now: { kind: 'winners', award: { zh: '一等奖' }, place: 1 }, next: null })
})

it('gives the names of this step and the next to whoever looks, and to nobody else', async () => {
  const hall = await certified()
  const { chief, other, screen, keeper } = hall
  expect(await chief.call('display.peek')).toEqual(refuse('reveal-not-begun'))
  await chief.call('display.begin', { ...real, step: 2 })
  expect(await chief.call('display.peek')).toMatchObject({ value: { now: [{ name: '参赛教师 W-3' }], next: [{ name: '参赛教师 W-1' }] } })
  expect(await other.call('display.peek')).toEqual(refuse('reveal-not-begun'))
  expect(await screen.call('display.peek')).toEqual(refuse('not-allowed'))
  expect(await keeper.call('display.peek')).toEqual(refuse('not-allowed'))
})

it('goes back one step, and the hall forgets', async () => {
  const hall = await certified()
  await hall.chief.call('display.begin', { ...real, step: 2 })
  await hall.chief.call('display.cover', { isCovered: false })
  expect(held(await hall.show(), secrets)).toEqual(['参赛教师 W-3', '南开大学'])
  await step(hall, 1)
  expect(held(await hall.show(), secrets)).toEqual([])
})

it('those who share a place are told together', async () => {
  const hall = await certified({ rules: { awards: [anAward('一等奖', 1), anAward('二等奖', 2)] } }, { 'W-3': 40_000 })
  await hall.chief.call('display.begin', { ...real, step: 2 })
  await hall.chief.call('display.cover', { isCovered: false })
  expect((await hall.read()).reveal?.now).toMatchObject({ kind: 'winners', place: 2, count: 2 })
  expect(held(await hall.show(), names)).toEqual(['参赛教师 W-1', '参赛教师 W-3'])
})

it('a rehearsal has nobody real in it, to its end, before and after certifying', async () => {
  const hall = await certified({ rules: { judging: { names: 'shown' } } })
  const { chief, show, read } = hall
  await chief.call('display.begin', rehearsal)
  await chief.call('display.cover', { isCovered: false })
  const of = (await read()).reveal?.of ?? 0
  expect(of).toBe(5)
  for (let at = 0; at <= of; at++) {
    await step(hall, at)
    const replies = [await show(), await chief.call('display.peek'), (await read()).reveal]
    expect(held(replies, [...secrets, ...numbers])).toEqual([])
    expect(await show()).toMatchObject({ page: 'reveal', isRehearsal: true })
  }
})

it('refuses what cannot be told: no award, an unknown track, a line that waits for people, another chief’s track', async () => {
  const none = await aHall({ rules: { awards: [] } })
  expect(await none.chief.call('display.begin', rehearsal)).toEqual(refuse('reveal-empty'))
  expect(await none.chief.call('display.begin', { ...rehearsal, track: 'x' })).toEqual(refuse('track-unknown'))
  expect(await none.other.call('display.begin', rehearsal)).toEqual(refuse('track-unknown'))
  const asked = await certified({ rules: { awards: [anAward('一等奖', 2, { atLine: 'ask' })] } }, { 'W-3': 40_000 })
  expect(await asked.chief.call('display.begin', real)).toEqual(refuse('reveal-line-open'))
  const vacant = await certified({ rules: { awards: [anAward('特等奖', 1, { minimum: 99_000 })] } })
  expect(await vacant.chief.call('display.begin', real)).toEqual(refuse('reveal-empty'))
})

it('a step needs awards that are being told, by somebody whose track it is', async () => {
  const hall = await certified()
  expect(await step(hall, 1)).toEqual(refuse('reveal-not-begun'))
  await hall.chief.call('display.begin', real)
  expect(await hall.other.call('display.step', { to: 2 })).toEqual(refuse('track-unknown'))
  await hall.set('stage')
  expect(await step(hall, 1)).toEqual(refuse('reveal-not-begun'))
})

it('a panel that is reopened meanwhile darkens the hall and says why', async () => {
  const hall = await certified()
  const { chief, show, read, world } = hall
  await chief.call('display.begin', { ...real, step: 2 })
  await chief.call('display.cover', { isCovered: false })
  const reopening = { panel: panel as never, reason: '更正', second: 'supervisor' as never }
  expect(world.as('chief', 'chief', unit => unit.record(panelReopened, reopening))).toMatchObject({ ok: true })
  expect(await show()).toEqual({ page: 'blank' })
  expect((await read()).reveal).toMatchObject({ problem: 'reveal-not-certified', of: 0 })
  expect(await step(hall, 3)).toEqual(refuse('reveal-not-certified'))
  expect(await chief.call('display.peek')).toEqual(refuse('reveal-not-certified'))
  await world.holds()
})

it('a track that is gone is told by nobody', async () => {
  const { world, show, read, chief } = await aHall()
  localUnit(world.store, db => keepDisplay(db, { mode: 'reveal', reveal: { ...rehearsal, track: 'gone' as never } }))
  expect(await show()).toEqual({ page: 'blank' })
  expect((await read()).reveal).toBeNull()
  expect(await chief.call('display.peek')).toEqual(refuse('reveal-not-begun'))
  localUnit(world.store, db => keepDisplay(db, { reveal: null }))
  expect(await show()).toEqual({ page: 'blank' })
})
