/** A sealed sheet: who may seal what, and what seals nothing. */
import { expect, it } from 'vitest'
import { commentsOf } from '../../../main/data/repositories/day-repository.ts'
import { findSheet } from '../../../main/data/repositories/sheet-repository.ts'
import { refuse } from '../../../shared/answer.ts'
import { recusalDeclared } from '../../../shared/facts/recusal-declared.ts'
import { sheetAccepted } from '../../../shared/facts/sheet-accepted.ts'
import { sheetReturned } from '../../../shared/facts/sheet-returned.ts'
import { sheetSealed } from '../../../shared/facts/sheet-sealed.ts'
import { twoPanels } from '../../support/small-contest.ts'
import { aWorld, sealedBody, sheet, type World } from '../../support/world.ts'

const panel = 'panel' as never

it('counts once sealed, with its total and its version', async () => {
  const world = await aWorld()
  expect(world.seal('j1', 'W-1', 'design', [10_500, 7000])).toMatchObject({ ok: true, value: { state: 'sealed' } })
  expect(findSheet(world.store.db, sheet('j1', 'W-1', 'design'))).toMatchObject({ state: 'sealed', total: 17_500, versions: 1 })
  await world.holds()
})

it("refuses another judge's sheet, and says nothing", async () => {
  const world = await aWorld()
  const before = world.journal()
  const body = sealedBody(world.store, sheet('j1', 'W-1', 'design'), [10_500, 7000])
  expect(world.as('j2', 'judge', unit => unit.record(sheetSealed, body))).toEqual(refuse('sheet-of-another'))
  expect(world.journal()).toEqual(before)
  await world.holds()
})

it('refuses an entry that another panel judges', async () => {
  const world = await aWorld({ setup: twoPanels })
  expect(world.seal('j1', 'W-4', 'design', [10_500, 7000])).toEqual(refuse('panel-of-another'))
  expect(findSheet(world.store.db, sheet('j1', 'W-4', 'design'))).toBeUndefined()
  await world.holds()
})

it.each([
  ['a missing mark', (marks: object) => ({ ...marks, form: undefined }), 'marks-missing'],
  ['a mark above the maximum', (marks: object) => ({ ...marks, form: 8500 }), 'mark-out-of-range'],
  ['a mark off the step', (marks: object) => ({ ...marks, form: 7250 }), 'mark-out-of-range'],
  ['a criterion that the rubric does not have', (marks: object) => ({ ...marks, style: 500 }), 'criterion-unknown'],
] as const)('refuses %s', async (_what, change, refusal) => {
  const world = await aWorld()
  const body = sealedBody(world.store, sheet('j1', 'W-1', 'design'), [10_500, 7000])
  const marks = JSON.parse(JSON.stringify(change(body.marks)))
  expect(world.as('j1', 'judge', unit => unit.record(sheetSealed, { ...body, marks }))).toEqual(refuse(refusal))
})

it('refuses an entry of the judge’s own school, and one that the judge is recused from', async () => {
  const world = await aWorld()
  expect(world.seal('j3', 'W-3', 'design', [10_000, 7000])).toEqual(refuse('judge-recused'))
  const recusal = { panel, judge: 'j1' as never, entry: 'W-2' as never, reason: '导师' }
  expect(world.as('j1', 'judge', unit => unit.record(recusalDeclared, recusal))).toMatchObject({ ok: true })
  expect(world.seal('j1', 'W-2', 'design', [10_000, 7000])).toEqual(refuse('judge-recused'))
  await world.holds()
})

it('refuses rules of another edition, and a track that is not frozen', async () => {
  const world = await aWorld()
  const body = sealedBody(world.store, sheet('j1', 'W-1', 'design'), [10_000, 7000])
  const stale = { ...body, rules: 'a'.repeat(64) as never }
  expect(world.as('j1', 'judge', unit => unit.record(sheetSealed, stale))).toEqual(refuse('rules-of-another-edition'))
  const open = await aWorld({ frozen: false })
  expect(open.as('j1', 'judge', unit => unit.record(sheetSealed, body))).toEqual(refuse('rules-not-frozen'))
})

it('is closed when sealed; only a return opens it, and the new version replaces the old', async () => {
  const world = await aWorld()
  const id = sheet('j1', 'W-1', 'design')
  world.seal('j1', 'W-1', 'design', [10_500, 7000])
  expect(world.seal('j1', 'W-1', 'design', [12_000, 8000])).toEqual(refuse('sheet-closed'))
  expect(world.as('chief', 'chief', unit => unit.record(sheetReturned, { sheet: id, panel, reason: '请核对' }))).toMatchObject({ ok: true })
  expect(world.seal('j1', 'W-1', 'design', [12_000, 8000])).toMatchObject({ ok: true })
  expect(findSheet(world.store.db, id)).toMatchObject({ state: 'sealed', total: 20_000, versions: 1 })
  await world.holds()
})

it('is accepted in the version that the chief saw, never in a stale one', async () => {
  const world = await aWorld()
  const id = sheet('j1', 'W-1', 'design')
  world.seal('j1', 'W-1', 'design', [10_500, 7000])
  const stale = findSheet(world.store.db, id)?.version as never
  world.as('chief', 'chief', unit => unit.record(sheetReturned, { sheet: id, panel, reason: '请核对' }))
  world.seal('j1', 'W-1', 'design', [11_000, 7000])
  expect(world.as('chief', 'chief', unit => unit.record(sheetAccepted, { sheet: id, panel, version: stale }))).toEqual(
    refuse('sheet-version-stale'),
  )
  const version = findSheet(world.store.db, id)?.version as never
  expect(world.as('chief', 'chief', unit => unit.record(sheetAccepted, { sheet: id, panel, version }))).toMatchObject({ ok: true })
  await world.holds()
})

const comments = [
  { about: null, text: '总体好' },
  { about: 'content', text: '板书清楚' },
]
const sealWith = (world: World, given: unknown) => {
  const body = sealedBody(world.store, sheet('j1', 'W-1', 'design'), [10_500, 7000])
  return world.as('j1', 'judge', unit => unit.record(sheetSealed, { ...body, comments: given } as never))
}

it('keeps the comments that are sealed with it; those of the next version replace them', async () => {
  const world = await aWorld()
  const id = sheet('j1', 'W-1', 'design')
  expect(sealWith(world, comments)).toMatchObject({ ok: true, value: { comments } })
  expect(commentsOf(world.store.db, id)).toEqual(comments)
  await world.holds()
  world.as('chief', 'chief', unit => unit.record(sheetReturned, { sheet: id, panel, reason: '请核对' }))
  expect(commentsOf(world.store.db, id)).toEqual(comments)
  expect(world.seal('j1', 'W-1', 'design', [10_500, 7000])).toMatchObject({ ok: true })
  expect(commentsOf(world.store.db, id)).toEqual([])
  await world.holds()
})

it('keeps them when the chief accepts the sheet', async () => {
  const world = await aWorld()
  const id = sheet('j1', 'W-1', 'design')
  const sealed = sealWith(world, comments) as { value: { version: string } }
  const body = { sheet: id, panel, version: sealed.value.version } as never
  expect(world.as('chief', 'chief', unit => unit.record(sheetAccepted, body))).toMatchObject({ ok: true, value: { comments } })
  expect(commentsOf(world.store.db, id)).toEqual(comments)
  await world.holds()
})

it.each([
  ['a criterion that the rubric does not have', [{ about: 'style', text: '好' }], 'criterion-unknown'],
  ['one criterion twice', [comments[1], { about: 'content', text: '好' }], 'comment-twice'],
  ['the whole sheet twice', [comments[0], { about: null, text: '好' }], 'comment-twice'],
])('refuses comments on %s', async (_what, given, refusal) => {
  const world = await aWorld()
  expect(sealWith(world, given)).toEqual(refuse(refusal))
  await world.holds()
})

it.each([
  ['an empty list of comments', []],
  ['an empty comment', [{ about: null, text: ' ' }]],
  ['a comment that says for whom', [{ about: null, text: '好', audience: 'private' }]],
])('has no body with %s', async (_what, given) => {
  const world = await aWorld()
  expect(() => sealWith(world, given)).toThrow()
})
