/** What a chief may say of an alert: of the own panel, of sheets as they stand, until it is certified. */
import { expect, it } from 'vitest'
import { findSheet } from '../../../main/data/repositories/sheet-repository.ts'
import { refuse } from '../../../shared/answer.ts'
import { alertClosed } from '../../../shared/facts/alert-closed.ts'
import { sheetMissing } from '../../../shared/facts/sheet-missing.ts'
import { sheetReturned } from '../../../shared/facts/sheet-returned.ts'
import { twoPanels } from '../../support/small-contest.ts'
import { aWorld, sheet, type World } from '../../support/world.ts'

const id = sheet('j1', 'W-1', 'design')
const other = sheet('j2', 'W-1', 'design')
const versionOf = (world: World, of = id) => findSheet(world.store.db, of)?.version

async function aSealedSheet() {
  const world = await aWorld({ setup: twoPanels })
  expect(world.seal('j1', 'W-1', 'design', [10_500, 7000])).toMatchObject({ ok: true })
  const body = (part: Readonly<Record<string, unknown>> = {}) => ({
    panel: 'panel',
    alert: 'total/j1/W-1/design',
    kind: 'distance',
    sheets: [{ sheet: id, version: versionOf(world) }],
    finding: 'confirmed',
    note: '',
    ...part,
  })
  const close = (part?: Readonly<Record<string, unknown>>, who = 'chief') =>
    world.as(who, 'chief', unit => unit.record(alertClosed, body(part) as never))
  return { world, close }
}

it('closes an alert, and again with another finding', async () => {
  const { world, close } = await aSealedSheet()
  expect(close()).toMatchObject({ ok: true, value: { finding: 'confirmed', by: 'chief' } })
  expect(close({ finding: 'explained', note: '设备故障' })).toMatchObject({ ok: true, value: { finding: 'explained' } })
  expect(world.store.db.all({ text: 'SELECT alert, finding, note FROM alert_closings', values: [] })).toEqual([
    { alert: 'total/j1/W-1/design', finding: 'explained', note: '设备故障' },
  ])
  await world.holds()
})

it('only the chief of the panel', async () => {
  const { close } = await aSealedSheet()
  expect(close({}, 'chief-2')).toEqual(refuse('panel-of-another'))
  expect(close({ panel: 'panel-2' }, 'chief-2')).toEqual(refuse('panel-of-another'))
})

it('only about versions that stand', async () => {
  const { world, close } = await aSealedSheet()
  const sealed = versionOf(world)
  expect(close({ sheets: [{ sheet: id, version: 'a'.repeat(64) }] })).toEqual(refuse('alert-stale'))
  expect(close({ sheets: [{ sheet: other, version: sealed }] })).toEqual(refuse('alert-stale'))
  world.as('chief', 'chief', unit =>
    unit.record(sheetMissing, { sheet: other, panel: 'panel', missing: 'absent', reason: '未到' } as never),
  )
  expect(close({ sheets: [{ sheet: other, version: sealed }] })).toEqual(refuse('alert-stale'))
  world.as('chief', 'chief', unit => unit.record(sheetReturned, { sheet: id, panel: 'panel', reason: '请核对' } as never))
  expect(close({ sheets: [{ sheet: id, version: sealed }] })).toEqual(refuse('alert-stale'))
  await world.holds()
})
