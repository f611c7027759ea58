/** Certifying: nothing may be open before, and nothing is open after. */
import { expect, it } from 'vitest'
import { findSheet, isCertified } from '../../../main/data/repositories/sheet-repository.ts'
import { refuse } from '../../../shared/answer.ts'
import { sheetKey } from '../../../shared/domain/ids.ts'
import { type Panel, sheetsOfPanel } from '../../../shared/domain/panel.ts'
import { panelCertified } from '../../../shared/facts/panel-certified.ts'
import { penaltyRecorded } from '../../../shared/facts/penalty-recorded.ts'
import { penaltyWithdrawn } from '../../../shared/facts/penalty-withdrawn.ts'
import { recusalDeclared } from '../../../shared/facts/recusal-declared.ts'
import { sheetAccepted } from '../../../shared/facts/sheet-accepted.ts'
import { sheetMissing } from '../../../shared/facts/sheet-missing.ts'
import { sheetReceived } from '../../../shared/facts/sheet-received.ts'
import { sheetReinstated } from '../../../shared/facts/sheet-reinstated.ts'
import { sheetReturned } from '../../../shared/facts/sheet-returned.ts'
import { tieDecided } from '../../../shared/facts/tie-decided.ts'
import { smallSetup } from '../../support/small-contest.ts'
import { aWorld, sheet, type World } from '../../support/world.ts'

const [panel] = smallSetup.panels as readonly [Panel]
const sheets = sheetsOfPanel(panel)
const chief = (world: World, kind: unknown, body: unknown) => world.as('chief', 'chief', unit => unit.record(kind as never, body as never))
const versionOf = (world: World, id: string) => findSheet(world.store.db, id as never)?.version

/** Every sheet sealed and accepted but those of j3 for W-3, who is of the same school. */
async function allAccepted({ but }: { but?: string } = {}): Promise<World> {
  const world = await aWorld()
  chief(world, penaltyRecorded, { id: 'penalty-1', panel: 'panel', entry: 'W-1', amount: 500, reason: '超时' })
  for (const id of sheets) {
    const { judge, entry, part } = sheetKey(id)
    if ((judge as string) === 'j3' && (entry as string) === 'W-3') continue
    world.seal(judge, entry, part as never, (part as string) === 'design' ? [10_000, 7000] : [40_000, 25_000])
    if (id !== but) chief(world, sheetAccepted, { sheet: id, panel: 'panel', version: versionOf(world, id) })
  }
  return world
}
const certify = (world: World, change: object = {}) => {
  const versions = sheets.flatMap(id => versionOf(world, id) ?? [])
  const certification = { results: [{ entry: 'W-1', score: '163/2', rank: 1 }], sheets: versions }
  return chief(world, panelCertified, { panel: 'panel', certification, sheets, ...change })
}

it('certifies when every sheet is accepted or its judge recused', async () => {
  const world = await allAccepted()
  expect(certify(world)).toMatchObject({ ok: true })
  expect(isCertified(world.store.db, panel.id)).toBe(true)
  await world.holds()
})

it('is said once', async () => {
  const world = await allAccepted()
  certify(world)
  expect(certify(world)).toEqual(refuse('panel-certified'))
})

it('is refused while one sheet waits for the chief', async () => {
  const world = await allAccepted({ but: 'j2/W-2/lesson' })
  expect(certify(world)).toEqual(refuse('sheets-open'))
  expect(isCertified(world.store.db, panel.id)).toBe(false)
  await world.holds()
})

it('is refused while a judge has not sealed one sheet, and goes ahead when that judge is recused', async () => {
  const world = await aWorld()
  for (const id of sheets) {
    if (id !== 'j3/W-1/design' && id !== 'j3/W-1/lesson')
      chief(world, sheetMissing, { sheet: id, panel: 'panel', missing: 'absent', reason: '停电' })
  }
  expect(certify(world)).toEqual(refuse('sheets-open'))
  chief(world, recusalDeclared, { panel: 'panel', judge: 'j3', entry: 'W-1', reason: '导师' })
  expect(certify(world)).toMatchObject({ ok: true })
  await world.holds()
})

it('is refused while one sheet is given back', async () => {
  const world = await allAccepted()
  chief(world, sheetReturned, { sheet: sheet('j1', 'W-1', 'design'), panel: 'panel', reason: '请核对' })
  expect(certify(world)).toEqual(refuse('sheets-open'))
})

it('is refused when a sheet of the panel is not named at all', async () => {
  const world = await allAccepted()
  expect(certify(world, { sheets: sheets.slice(1) })).toEqual(refuse('sheets-open'))
})

it('is refused when the versions are not those that were accepted', async () => {
  const world = await allAccepted()
  const certification = { results: [{ entry: 'W-1', score: '163/2', rank: 1 }], sheets: ['a'.repeat(64)] }
  expect(certify(world, { certification })).toEqual(refuse('sheet-version-stale'))
})

it('goes ahead with sheets whose absence is recorded', async () => {
  const world = await allAccepted({ but: 'j2/W-2/lesson' })
  chief(world, sheetMissing, { sheet: sheet('j2', 'W-2', 'lesson'), panel: 'panel', missing: 'void', reason: '违规' })
  expect(certify(world)).toMatchObject({ ok: true })
  await world.holds()
})

const at = { sheet: sheet('j1', 'W-1', 'design'), panel: 'panel' }
it.each([
  ['receives', sheetReceived, at],
  ['returns', sheetReturned, { ...at, reason: '请核对' }],
  ['accepts', sheetAccepted, { ...at, version: 'a'.repeat(64) }],
  ['voids', sheetMissing, { ...at, missing: 'void', reason: '违规' }],
  ['takes a void back', sheetReinstated, { ...at, reason: '有误' }],
  ['records a penalty', penaltyRecorded, { id: 'penalty-2', panel: 'panel', entry: 'W-1', amount: 500, reason: '超时' }],
  ['withdraws a penalty', penaltyWithdrawn, { penalty: 'penalty-1', panel: 'panel', reason: '有误' }],
  ['decides a tie', tieDecided, { panel: 'panel', order: [['W-1'], ['W-2']], reason: '抽签', second: 'supervisor' }],
  ['recuses', recusalDeclared, { panel: 'panel', judge: 'j1', entry: 'W-1', reason: '导师' }],
])('once certified, nobody %s any more', async (_what, kind, body) => {
  const world = await allAccepted()
  certify(world)
  const before = world.journal()
  expect(chief(world, kind, body)).toEqual(refuse('panel-certified'))
  expect(world.journal()).toEqual(before)
  await world.holds()
})

it('once certified, no judge seals any more', async () => {
  const world = await allAccepted({ but: 'j2/W-2/lesson' })
  chief(world, sheetReturned, { sheet: sheet('j2', 'W-2', 'lesson'), panel: 'panel', reason: '请核对' })
  chief(world, sheetMissing, { sheet: sheet('j2', 'W-2', 'lesson'), panel: 'panel', missing: 'absent', reason: '离场' })
  certify(world)
  expect(world.seal('j2', 'W-2', 'lesson', [40_000, 25_000])).toEqual(refuse('panel-certified'))
})
