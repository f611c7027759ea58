/** Calling entries through the gate: who is on the floor, how many sheets are in, and who may say so. */
import { expect, it } from 'vitest'
import { refuse } from '../../../../shared/answer.ts'
import { sheetMissing } from '../../../../shared/facts/sheet-missing.ts'
import { sheet } from '../../../support/world.ts'
import { aDay, panel, setupWith, told } from './judges-day.ts'

type Floor = {
  isCalled: boolean
  floor: { state: string; entry?: string }
  entries: { number: string; sealed: number; expected: number }[]
}
const called = setupWith({ judging: { floor: 'called' } })
const only = (entry: string) => ({ state: 'only', entry })

async function aFloor(setup = called) {
  const day = await aDay({ setup })
  return {
    ...day,
    read: () => told<Floor>(day.chief.call('floor.read', { panel })),
    give: (floor: unknown, by = day.chief) => by.call('floor.give', { panel, floor }),
  }
}

it('nobody has the floor until the chief calls', async () => {
  const { read } = await aFloor()
  expect(await read()).toMatchObject({ isCalled: true, floor: { state: 'closed' } })
})

it('without the rule there is nothing to call', async () => {
  const { read } = await aFloor(setupWith())
  expect((await read()).isCalled).toBe(false)
})

it.each([[only('W-2')], [{ state: 'all' }], [{ state: 'closed' }]])('gives the floor as said: %j', async floor => {
  const { give, read, desk, world } = await aFloor()
  expect(await give(only('W-1'))).toEqual({ ok: true, value: null })
  expect(await give(floor)).toEqual({ ok: true, value: null })
  expect((await read()).floor).toEqual(floor)
  expect(desk.announced).toContain('sheets.changed')
  await world.holds()
})

it('counts what is sealed of what is expected, without who is recused, missing or has the sheet back', async () => {
  const { read, world, chief } = await aFloor()
  world.seal('j1', 'W-1', 'design', [11_000, 7000])
  world.seal('j2', 'W-1', 'design', [11_000, 7000])
  await chief.call('sheet.return', { sheet: sheet('j2', 'W-1', 'design'), panel, reason: '请核对' })
  const missing = { sheet: sheet('j3', 'W-1', 'lesson'), panel: panel as never, missing: 'absent' as const, reason: '因病' }
  world.as('chief', 'chief', unit => unit.record(sheetMissing, missing))
  expect((await read()).entries.map(({ number, sealed, expected }) => [number, sealed, expected])).toEqual([
    ['W-1', 1, 5],
    ['W-2', 0, 6],
    ['W-3', 0, 4],
  ])
})

it('a judge begins only what is called', async () => {
  const { give, judge } = await aFloor()
  await give(only('W-1'))
  expect(await judge.call('sheet.open', { sheet: sheet('j1', 'W-2', 'design') })).toEqual(refuse('entry-not-called'))
  expect(await judge.call('sheet.open', { sheet: sheet('j1', 'W-1', 'design') })).toMatchObject({ ok: true })
})

it('is given by the chief of the panel alone, and to its own entries', async () => {
  const { give, other, supervisor, organizer, judge, world } = await aFloor()
  const before = world.journal()
  expect(await give(only('W-1'), other)).toEqual(refuse('panel-of-another'))
  for (const who of [supervisor, organizer, judge]) expect(await give(only('W-1'), who)).toMatchObject({ ok: false })
  expect(await give(only('W-4'))).toMatchObject({ ok: false })
  expect(world.journal()).toEqual(before)
})

it('is read by the chief and the supervisor, not by another chief', async () => {
  const { supervisor, other } = await aFloor()
  expect(await supervisor.call('floor.read', { panel })).toMatchObject({ ok: true })
  expect(await other.call('floor.read', { panel })).toEqual(refuse('panel-of-another'))
})
