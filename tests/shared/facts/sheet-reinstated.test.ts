/** Taking back that a marked sheet is recused or void: the marks stand again, and nothing of it is lost. */
import { expect, it } from 'vitest'
import { findSheet, marksOf } from '../../../main/data/repositories/sheet-repository.ts'
import { refuse } from '../../../shared/answer.ts'
import { recusalDeclared } from '../../../shared/facts/recusal-declared.ts'
import { sheetAccepted } from '../../../shared/facts/sheet-accepted.ts'
import { sheetMissing } from '../../../shared/facts/sheet-missing.ts'
import { sheetReinstated } from '../../../shared/facts/sheet-reinstated.ts'
import { sheetReturned } from '../../../shared/facts/sheet-returned.ts'
import { twoPanels } from '../../support/small-contest.ts'
import { aWorld, sheet, type World } from '../../support/world.ts'

const id = sheet('j1', 'W-1', 'design')
const at = { sheet: id, panel: 'panel' as never }
const rowOf = (world: World) => findSheet(world.store.db, id)
const missing = (world: World, what: 'absent' | 'recused' | 'void') =>
  world.as('chief', 'chief', unit => unit.record(sheetMissing, { ...at, missing: what, reason: '有人举报' }))
const reinstate = (world: World, who = 'chief') =>
  world.as(who, 'chief', unit => unit.record(sheetReinstated, { ...at, reason: '经核实无误' }))
const accept = (world: World) =>
  world.as('chief', 'chief', unit => unit.record(sheetAccepted, { ...at, version: rowOf(world)?.version as never }))

async function aSealedSheet(): Promise<World> {
  const world = await aWorld({ setup: twoPanels })
  expect(world.seal('j1', 'W-1', 'design', [10_500, 7000])).toMatchObject({ ok: true })
  return world
}

it.each(['recused', 'void'] as const)(
  'an accepted sheet that was recorded as %s by mistake has its marks again, and waits for the chief anew',
  async what => {
    const world = await aSealedSheet()
    accept(world)
    const before = { version: rowOf(world)?.version, marks: marksOf(world.store.db, id) }
    missing(world, what)
    expect(rowOf(world)).toMatchObject({ state: 'missing', total: null })
    expect(reinstate(world)).toMatchObject({ ok: true })
    expect(rowOf(world)).toMatchObject({ state: 'sealed', total: 17_500, version: before.version, reason: null })
    expect(marksOf(world.store.db, id)).toEqual(before.marks)
    expect(accept(world)).toMatchObject({ ok: true })
    await world.holds()
  },
)

it('a record that is changed from void to recused keeps the marks for later, and absent it cannot become', async () => {
  const world = await aSealedSheet()
  missing(world, 'void')
  expect(missing(world, 'absent')).toEqual(refuse('sheet-has-marks'))
  missing(world, 'recused')
  reinstate(world)
  expect(rowOf(world)).toMatchObject({ state: 'sealed', total: 17_500 })
  await world.holds()
})

it('takes nothing back where no marks were set aside', async () => {
  const world = await aWorld({ setup: twoPanels })
  expect(reinstate(world)).toEqual(refuse('sheet-without-marks'))
  missing(world, 'recused')
  expect(reinstate(world)).toEqual(refuse('sheet-without-marks'))
  // The judge, who should mark after all, may once the sheet is recorded as absent.
  expect(missing(world, 'absent')).toMatchObject({ ok: true })
  expect(world.seal('j1', 'W-1', 'design', [10_500, 7000])).toMatchObject({ ok: true })
  expect(reinstate(world)).toEqual(refuse('sheet-without-marks'))
  await world.holds()
})

it('does not bring back the marks of a sheet that was with its judge when it was recorded as void', async () => {
  const world = await aSealedSheet()
  world.as('chief', 'chief', unit => unit.record(sheetReturned, { ...at, reason: '请核对' }))
  missing(world, 'void')
  expect(reinstate(world)).toEqual(refuse('sheet-without-marks'))
  await world.holds()
})

it('is for the chief of the panel alone', async () => {
  const world = await aSealedSheet()
  missing(world, 'void')
  expect(reinstate(world, 'chief-2')).toEqual(refuse('panel-of-another'))
  expect(rowOf(world)).toMatchObject({ state: 'missing' })
})

it('does not bring back the marks of a judge who declared not to mark this entry', async () => {
  const world = await aSealedSheet()
  world.as('chief', 'chief', unit => unit.record(recusalDeclared, { panel: at.panel, judge: 'j1', entry: 'W-1', reason: '师生' } as never))
  missing(world, 'recused')
  expect(reinstate(world)).toEqual(refuse('judge-recused'))
  await world.holds()
})
