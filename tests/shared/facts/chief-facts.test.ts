/** What a chief says of the own panel: received, returned, accepted, missing, penalties, ties, recusals; and of no other. */
import { expect, it } from 'vitest'
import { tiesOfPanel } from '../../../main/data/repositories/decision-repository.ts'
import { findSheet, penaltiesOfPanel } from '../../../main/data/repositories/sheet-repository.ts'
import { refuse } from '../../../shared/answer.ts'
import { panelCertified } from '../../../shared/facts/panel-certified.ts'
import { penaltyRecorded } from '../../../shared/facts/penalty-recorded.ts'
import { penaltyWithdrawn } from '../../../shared/facts/penalty-withdrawn.ts'
import { recusalDeclared } from '../../../shared/facts/recusal-declared.ts'
import { sheetAccepted } from '../../../shared/facts/sheet-accepted.ts'
import { sheetMissing } from '../../../shared/facts/sheet-missing.ts'
import { sheetReceived } from '../../../shared/facts/sheet-received.ts'
import { sheetReturned } from '../../../shared/facts/sheet-returned.ts'
import { tieDecided } from '../../../shared/facts/tie-decided.ts'
import { twoPanels } from '../../support/small-contest.ts'
import { aWorld, sheet, type World } from '../../support/world.ts'

const said = { ok: true }
const id = sheet('j1', 'W-1', 'design')
const at = { sheet: id, panel: 'panel' as never }
const stateOf = (world: World) => findSheet(world.store.db, id)?.state
const versionOf = (world: World) => findSheet(world.store.db, id)?.version as never
const chief = (world: World, kind: unknown, body: unknown, who = 'chief') =>
  world.as(who, 'chief', unit => unit.record(kind as never, body as never))

async function aSealedSheet(): Promise<World> {
  const world = await aWorld({ setup: twoPanels })
  expect(world.seal('j1', 'W-1', 'design', [10_500, 7000])).toMatchObject(said)
  return world
}

it('receives a sealed sheet, once', async () => {
  const world = await aSealedSheet()
  expect(chief(world, sheetReceived, at)).toMatchObject(said)
  expect(stateOf(world)).toBe('received')
  expect(chief(world, sheetReceived, at)).toEqual(refuse('sheet-not-sealed'))
  await world.holds()
})

it('accepts a received sheet; an accepted one is not received again', async () => {
  const world = await aSealedSheet()
  chief(world, sheetReceived, at)
  expect(chief(world, sheetAccepted, { ...at, version: versionOf(world) })).toMatchObject(said)
  expect(stateOf(world)).toBe('accepted')
  expect(chief(world, sheetReceived, at)).toEqual(refuse('sheet-not-sealed'))
  expect(chief(world, sheetAccepted, { ...at, version: versionOf(world) })).toEqual(refuse('sheet-not-sealed'))
  await world.holds()
})

it('returns an accepted sheet too, with the reason and who gave it back', async () => {
  const world = await aSealedSheet()
  chief(world, sheetAccepted, { ...at, version: versionOf(world) })
  expect(chief(world, sheetReturned, { ...at, reason: '请核对' })).toMatchObject({ value: { state: 'returned', returnedBy: 'chief' } })
  expect(findSheet(world.store.db, id)).toMatchObject({ state: 'returned', reason: '请核对' })
  await world.holds()
})

it.each([
  ['received', sheetReceived, {}, 'sheet-not-sealed'],
  ['returned', sheetReturned, { reason: '请核对' }, 'sheet-not-sealed'],
  ['accepted', sheetAccepted, { version: 'a'.repeat(64) }, 'sheet-version-stale'],
])('lets no sheet be %s that nobody sealed', async (_what, kind, more, refusal) => {
  const world = await aWorld()
  expect(chief(world, kind, { ...at, ...more })).toEqual(refuse(refusal))
  expect(stateOf(world)).toBeUndefined()
  await world.holds()
})

it('returns a sheet once', async () => {
  const world = await aSealedSheet()
  chief(world, sheetReturned, { ...at, reason: '请核对' })
  expect(chief(world, sheetReturned, { ...at, reason: '请核对' })).toEqual(refuse('sheet-not-sealed'))
  expect(chief(world, sheetAccepted, { ...at, version: versionOf(world) })).toEqual(refuse('sheet-not-sealed'))
})

it.each(['absent', 'recused', 'void'] as const)('records that a sheet will not come: %s; never a zero', async missing => {
  const world = await aWorld()
  expect(chief(world, sheetMissing, { ...at, missing, reason: '因病' })).toMatchObject(said)
  expect(findSheet(world.store.db, id)).toMatchObject({ state: 'missing', missing, total: null, reason: '因病' })
  const sealed = world.seal('j1', 'W-1', 'design', [10_000, 7000])
  // Who was absent and came after all may still judge.
  expect(sealed).toMatchObject(missing === 'absent' ? said : refuse('sheet-closed'))
  await world.holds()
})

it('does not call absent a sheet that has marks; it may be void', async () => {
  const world = await aSealedSheet()
  expect(chief(world, sheetMissing, { ...at, missing: 'absent', reason: '因病' })).toEqual(refuse('sheet-has-marks'))
  expect(chief(world, sheetMissing, { ...at, missing: 'void', reason: '违规' })).toMatchObject(said)
  expect(findSheet(world.store.db, id)).toMatchObject({ state: 'missing', total: null, version: null })
  await world.holds()
})

it('records a penalty and withdraws it; its line stays', async () => {
  const world = await aWorld()
  const penalty = { id: 'penalty-1', panel: 'panel', entry: 'W-1', amount: 500, reason: '超时' }
  expect(chief(world, penaltyRecorded, penalty)).toMatchObject(said)
  expect(chief(world, penaltyRecorded, penalty)).toEqual(refuse('penalty-known'))
  const withdrawal = { penalty: 'penalty-1', panel: 'panel', reason: '计时有误' }
  expect(chief(world, penaltyWithdrawn, withdrawal)).toMatchObject(said)
  expect(penaltiesOfPanel(world.store.db, at.panel)).toMatchObject([{ id: 'penalty-1', amount: 500, withdrawn: '计时有误' }])
  expect(chief(world, penaltyWithdrawn, withdrawal)).toEqual(refuse('penalty-withdrawn'))
  expect(chief(world, penaltyWithdrawn, { ...withdrawal, penalty: 'penalty-9' })).toEqual(refuse('penalty-unknown'))
  await world.holds()
})

it.each([0, -500, 0.5])('takes no penalty of %s thousandths', async amount => {
  const world = await aWorld()
  const body = { id: 'penalty-1', panel: 'panel', entry: 'W-1', amount, reason: '超时' }
  expect(() => chief(world, penaltyRecorded, body)).toThrow()
  expect(penaltiesOfPanel(world.store.db, at.panel)).toEqual([])
})

const tie = { panel: 'panel', order: [['W-2'], ['W-1']], reason: '教学特色更鲜明', second: 'supervisor' }

it('decides a tie with two people; a new decision replaces the old, whatever the order of the entries', async () => {
  const world = await aWorld()
  expect(chief(world, tieDecided, tie)).toMatchObject(said)
  expect(chief(world, tieDecided, { ...tie, order: [['W-1', 'W-2']] })).toMatchObject(said)
  expect(tiesOfPanel(world.store.db, at.panel)).toMatchObject([{ order: [['W-1', 'W-2']], second: 'supervisor' }])
  await world.holds()
})

it.each([
  ['with one person twice', { second: 'chief' }, 'second-person-same'],
  ['with a second person who only judges', { second: 'j1' }, 'second-person-role'],
  ['with a second person whom nobody knows', { second: 'nobody' }, 'second-person-role'],
  ['of one entry', { order: [['W-1']] }, 'tie-of-one'],
  ['of an entry with itself', { order: [['W-1'], ['W-1']] }, 'tie-of-one'],
  ['over an entry of another panel', { order: [['W-1'], ['W-4']] }, 'panel-of-another'],
])('decides no tie %s', async (_what, change, refusal) => {
  const world = await aWorld({ setup: twoPanels })
  expect(chief(world, tieDecided, { ...tie, ...change })).toEqual(refuse(refusal))
  expect(tiesOfPanel(world.store.db, at.panel)).toEqual([])
  await world.holds()
})

it('recuses a judge once, said by the judge or by the chief of the panel', async () => {
  const world = await aWorld()
  const recusal = { panel: 'panel' as never, judge: 'j1' as never, entry: 'W-1' as never, reason: '导师' }
  expect(world.as('j1', 'judge', unit => unit.record(recusalDeclared, recusal))).toMatchObject(said)
  expect(chief(world, recusalDeclared, recusal)).toEqual(refuse('recusal-known'))
  expect(chief(world, recusalDeclared, { ...recusal, judge: 'j2' })).toMatchObject(said)
  await world.holds()
})

it.each([
  ['a judge for another', 'j2', 'judge', {}],
  ['a judge for an entry of another panel', 'j1', 'judge', { entry: 'W-4' }],
  ['the chief of another panel', 'chief-2', 'chief', {}],
] as const)('lets no recusal be declared by %s', async (_what, who, role, change) => {
  const world = await aWorld({ setup: twoPanels })
  const recusal = { panel: 'panel', judge: 'j1', entry: 'W-1', reason: '导师', ...change }
  expect(world.as(who, role, unit => unit.record(recusalDeclared, recusal as never))).toEqual(refuse('panel-of-another'))
})

const certification = { results: [{ entry: 'W-1', score: '90', rank: 1 }], sheets: [] }
it.each([
  ['receive', sheetReceived, at],
  ['return', sheetReturned, { ...at, reason: '请核对' }],
  ['accept', sheetAccepted, { ...at, version: 'a'.repeat(64) }],
  ['void', sheetMissing, { ...at, missing: 'void', reason: '违规' }],
  ['punish in', penaltyRecorded, { id: 'penalty-1', panel: 'panel', entry: 'W-1', amount: 500, reason: '超时' }],
  ['decide a tie of', tieDecided, tie],
  ['certify', panelCertified, { panel: 'panel', certification, sheets: [] }],
])('does not let the chief of another panel %s this one', async (_what, kind, body) => {
  const world = await aSealedSheet()
  const before = world.journal()
  expect(chief(world, kind, body, 'chief-2')).toEqual(refuse('panel-of-another'))
  expect(world.journal()).toEqual(before)
  await world.holds()
})

it('does not let a chief reach a sheet of another panel by naming the own one', async () => {
  const world = await aSealedSheet()
  expect(chief(world, sheetReturned, { ...at, panel: 'panel-2', reason: '请核对' }, 'chief-2')).toEqual(refuse('panel-of-another'))
})

it('does not let a chief withdraw a penalty of another panel', async () => {
  const world = await aSealedSheet()
  chief(world, penaltyRecorded, { id: 'penalty-1', panel: 'panel', entry: 'W-1', amount: 500, reason: '超时' })
  const withdraw = (panel: string) => chief(world, penaltyWithdrawn, { penalty: 'penalty-1', panel, reason: '有误' }, 'chief-2')
  expect(withdraw('panel')).toEqual(refuse('panel-of-another'))
  expect(withdraw('panel-2')).toEqual(refuse('penalty-unknown'))
})

it.each(['judge', 'organizer', 'supervisor'] as const)('lets no %s accept a sheet', async role => {
  const world = await aSealedSheet()
  const who = role === 'judge' ? 'j1' : role
  const reply = world.as(who, role, unit => unit.record(sheetAccepted, { ...at, version: versionOf(world) }))
  expect(reply).toEqual(refuse('role-not-held'))
})
