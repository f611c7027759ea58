/** A draft: every accepted key is on the disk before the answer, and nothing else ever is. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { openFile } from '../../../../main/services/contests/open-contest.ts'
import { refuse } from '../../../../shared/answer.ts'
import { recusalDeclared } from '../../../../shared/facts/recusal-declared.ts'
import { sheetMissing } from '../../../../shared/facts/sheet-missing.ts'
import { aWorld, bring, sheet, stationWith, type World } from '../../../support/world.ts'
import { aFolder } from '../../data/a-folder.ts'
import { aKiosk, design, giveBack } from './a-kiosk.ts'

const id = design
const lesson = sheet('j1', 'W-1', 'lesson')
const panel = 'panel' as never
const edits = (world: World) => world.store.db.all({ text: 'SELECT criterion, mark FROM local_draft_edits ORDER BY id', values: [] })
const good = (marks: object) => ({ ok: true, value: expect.objectContaining({ marks }) })

it('is on the disk before the answer: a second connection reads every key', async () => {
  const file = join(aFolder(), 'a.lectern')
  const world = await aWorld({ file })
  const kiosk = aKiosk(world)
  const reader = new Database(file, { readonly: true })
  const last = reader.prepare('SELECT sheet, criterion, mark FROM local_draft_edits ORDER BY id DESC LIMIT 1')
  for (const mark of [500, 5000, 10_500, null, 12_000]) {
    expect(await kiosk.mark('content', mark)).toMatchObject({ ok: true })
    expect(last.get()).toEqual({ sheet: id, criterion: 'content', mark })
  }
  reader.close()
  await world.holds()
  world.store.connection.close()
})

it('says no fact before it is sealed', async () => {
  const world = await aWorld()
  const before = world.journal()
  await aKiosk(world).mark('content', 10_000)
  expect(world.journal()).toEqual(before)
})

it('answers with all marks so far; the last of each criterion counts, and null takes it away', async () => {
  const kiosk = aKiosk(await aWorld())
  expect(await kiosk.mark('content', 10_000)).toEqual(good({ content: 10_000 }))
  expect(await kiosk.mark('form', 7000)).toEqual(good({ content: 10_000, form: 7000 }))
  expect(await kiosk.mark('content', 10_500)).toEqual(good({ content: 10_500, form: 7000 }))
  expect(await kiosk.mark('form', null)).toEqual(good({ content: 10_500 }))
  expect(await kiosk.open()).toMatchObject({ value: { marks: { content: 10_500 }, state: 'draft' } })
})

it('keeps a zero: it is a mark, and no mark is none', async () => {
  const kiosk = aKiosk(await aWorld())
  expect(await kiosk.mark('content', 0)).toEqual(good({ content: 0 }))
  expect(await kiosk.open(lesson)).toMatchObject({ value: { marks: {}, state: 'unmarked' } })
})

it.each([
  ['content', 12_500, 'mark-above-maximum'],
  ['content', 10_250, 'mark-off-step'],
  ['organisation', 10_000, 'criterion-unknown'],
  ['constructor', 500, 'criterion-unknown'],
])('does not take %s = %i, and keeps nothing of it', async (criterion, mark, refusal) => {
  const world = await aWorld()
  expect(await aKiosk(world).mark(criterion, mark)).toMatchObject({ ok: false, refusal })
  expect(edits(world)).toEqual([])
})

it('survives closing and opening the file', async () => {
  const file = join(aFolder(), 'a.lectern')
  const world = await aWorld({ file })
  await aKiosk(world).mark('content', 10_500)
  world.store.connection.close()
  const opened = await openFile(file)
  if (!opened.ok) throw new Error(opened.refusal)
  const again = { ...world, store: opened.value.store }
  expect(await aKiosk(again).open()).toMatchObject({ value: { marks: { content: 10_500 } } })
  opened.value.store.connection.close()
})

it('belongs to one judge, one entry and one part', async () => {
  const world = await aWorld()
  await aKiosk(world).mark('content', 10_500)
  expect(await aKiosk(world, 'j2').open(sheet('j2', 'W-1', 'design'))).toMatchObject({ value: { marks: {} } })
  expect(await aKiosk(world).open(sheet('j1', 'W-2', 'design'))).toMatchObject({ value: { marks: {} } })
})

it('stays on its laptop', async () => {
  const office = await aWorld()
  const laptop = await stationWith(office, 'laptop')
  await aKiosk(laptop).mark('content', 10_500)
  bring(laptop, office)
  expect(edits(office)).toEqual([])
})

it('is sealed as it is, with its total, and closed from then on', async () => {
  const world = await aWorld()
  const kiosk = aKiosk(world)
  await kiosk.mark('content', 10_500)
  await kiosk.mark('form', 7000)
  expect(await kiosk.seal({ form: 7000, content: 10_500 })).toEqual({
    ok: true,
    value: { sheet: id, total: 17_500, version: expect.stringMatching(/^[0-9a-f]{64}$/) },
  })
  expect(await kiosk.mark('form', 8000)).toEqual(refuse('sheet-closed'))
  expect(await kiosk.seal({ form: 7000, content: 10_500 })).toEqual(refuse('sheet-closed'))
  expect(await kiosk.open()).toMatchObject({ value: { state: 'sealed', marks: { content: 10_500, form: 7000 } } })
  await world.holds()
})

it.each([
  ['one mark is another', { content: 10_500, form: 7500 }, 'draft-changed'],
  ['one mark is missing on the screen', { content: 10_500 }, 'draft-changed'],
  ['one mark is there only on the screen', { content: 10_500, form: 7000, style: 500 }, 'draft-changed'],
])('is not sealed when %s; nothing is said', async (_what, seen, refusal) => {
  const world = await aWorld()
  const kiosk = aKiosk(world)
  await kiosk.mark('content', 10_500)
  await kiosk.mark('form', 7000)
  const before = world.journal()
  expect(await kiosk.seal(seen)).toEqual(refuse(refusal))
  expect(world.journal()).toEqual(before)
  expect(await kiosk.open()).toMatchObject({ value: { state: 'draft', marks: { content: 10_500, form: 7000 } } })
  await world.holds()
})

it('is not sealed while a mark is missing; nothing is said', async () => {
  const world = await aWorld()
  const kiosk = aKiosk(world)
  await kiosk.mark('content', 10_500)
  const before = world.journal()
  expect(await kiosk.seal({ content: 10_500 })).toEqual(refuse('marks-missing'))
  expect(world.journal()).toEqual(before)
})

it('begins with the marks that were given back, and shows the chief’s reason', async () => {
  const world = await aWorld()
  const kiosk = aKiosk(world)
  world.seal('j1', 'W-1', 'design', [10_500, 7000])
  giveBack(world)
  expect(await kiosk.open()).toMatchObject({
    value: { state: 'returned', returned: { reason: '请核对' }, marks: { content: 10_500, form: 7000 } },
  })
  expect(await kiosk.mark('form', 8000)).toEqual(good({ content: 10_500, form: 8000 }))
  expect(await kiosk.mark('content', null)).toEqual(good({ form: 8000 }))
  await kiosk.mark('content', 11_000)
  expect(await kiosk.seal({ content: 11_000, form: 8000 })).toMatchObject({ ok: true, value: { total: 19_000 } })
  await world.holds()
})

it('given back twice, begins with the marks of the second time', async () => {
  const world = await aWorld()
  const kiosk = aKiosk(world)
  world.seal('j1', 'W-1', 'design', [10_500, 7000])
  giveBack(world)
  await kiosk.mark('form', 8000)
  await kiosk.seal({ content: 10_500, form: 8000 })
  giveBack(world)
  expect(await kiosk.open()).toMatchObject({ value: { marks: { content: 10_500, form: 8000 } } })
  await world.holds()
})

it('given back and sealed again unchanged, is sealed again', async () => {
  const world = await aWorld()
  world.seal('j1', 'W-1', 'design', [10_500, 7000])
  giveBack(world)
  expect(await aKiosk(world).seal({ content: 10_500, form: 7000 })).toMatchObject({ ok: true })
  await world.holds()
})

it('is closed to a judge of the same school, and after a recusal', async () => {
  const world = await aWorld()
  const own = sheet('j3', 'W-3', 'design')
  expect(await aKiosk(world, 'j3').mark('content', 500, own)).toEqual(refuse('judge-recused'))
  const kiosk = aKiosk(world)
  await kiosk.mark('content', 500)
  world.as('j1', 'judge', unit => unit.record(recusalDeclared, { panel, judge: 'j1' as never, entry: 'W-1' as never, reason: '导师' }))
  expect(await kiosk.mark('content', 1000)).toEqual(refuse('judge-recused'))
  expect(await kiosk.seal({ content: 500 })).toEqual(refuse('judge-recused'))
})

it('is closed once the chief has declared the sheet void; a judge who was absent and came may still mark', async () => {
  const world = await aWorld()
  const declare = (missing: 'absent' | 'void') =>
    world.as('chief', 'chief', unit => unit.record(sheetMissing, { sheet: id, panel, missing, reason: '因病' }))
  declare('absent')
  expect(await aKiosk(world).mark('content', 500)).toMatchObject({ ok: true })
  declare('void')
  expect(await aKiosk(world).mark('content', 500)).toEqual(refuse('sheet-closed'))
})

it.each([
  ['an entry that nobody enrolled', sheet('j1', 'W-9', 'design'), 'sheet-unknown'],
  ['a part that is not judged', sheet('j1', 'W-1', 'defence'), 'sheet-unknown'],
  ['another judge', sheet('j2', 'W-1', 'design'), 'sheet-of-another'],
])('does not open a sheet of %s', async (_what, at, refusal) => {
  expect(await aKiosk(await aWorld()).open(at)).toEqual(refuse(refusal))
})

it('is not begun before the rules are frozen, and the list is empty', async () => {
  const kiosk = aKiosk(await aWorld({ frozen: false }))
  expect(await kiosk.mark('content', 500)).toEqual(refuse('rules-not-frozen'))
  expect(await kiosk.mine()).toEqual({ ok: true, value: [] })
})

it('lists the own sheets by number with their state, and nothing of an entry but its number', async () => {
  const world = await aWorld()
  const kiosk = aKiosk(world, 'j3')
  world.seal('j3', 'W-1', 'design', [10_500, 7000])
  await kiosk.mark('content', 500, sheet('j3', 'W-2', 'design'))
  const reply = (await kiosk.mine()) as { value: [{ entries: { number: string; sheets: { state: string; marked: number }[] }[] }] }
  expect(reply.value[0].entries.map(({ number, sheets }) => [number, ...sheets.map(({ state }) => state)])).toEqual([
    ['W-1', 'sealed', 'unmarked'],
    ['W-2', 'draft', 'unmarked'],
    ['W-3', 'recused', 'recused'],
  ])
  expect(JSON.stringify([reply, await kiosk.open(sheet('j3', 'W-1', 'design'))])).not.toMatch(/参赛教师|大学|j1|j2/)
})

it('shows the judge’s own totals of the part beside the sheet, of sealed sheets only', async () => {
  const world = await aWorld()
  world.seal('j1', 'W-2', 'design', [10_500, 7000])
  world.seal('j1', 'W-2', 'lesson', [40_000, 20_000])
  world.seal('j2', 'W-1', 'design', [12_000, 8000])
  expect(await aKiosk(world).open()).toMatchObject({ value: { ownTotals: [17_500] } })
})
