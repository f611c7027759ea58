/** Comments: kept as typed, sealed for the contestant; what is private leaves neither the station nor the judge. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { projectedTables } from '../../../../main/data/projections/project.ts'
import { commentsOf } from '../../../../main/data/repositories/day-repository.ts'
import { openFile } from '../../../../main/services/contests/open-contest.ts'
import { refuse } from '../../../../shared/answer.ts'
import { aWorld, bring, sheet, stationWith, type World } from '../../../support/world.ts'
import { aFolder } from '../../data/a-folder.ts'
import { aWindow } from '../../ipc/a-window.ts'
import { aKiosk, design, giveBack } from './a-kiosk.ts'

const PRIVATE = '私下再看一遍录像'
const marks = { content: 10_500, form: 7000 }
const toContestant = (about: string | null, text: string) => ({ about, audience: 'contestant', text })
const toSelf = (about: string | null, text: string) => ({ about, audience: 'private', text })

/** Everything that replay rebuilds or another station is given, as text. */
const shared = ({ store }: World) =>
  JSON.stringify(['journal', ...projectedTables].map(table => store.db.all({ text: `SELECT * FROM ${table}`, values: [] })))

/** A marked sheet with a comment of each audience. */
async function aWrittenSheet(world: World) {
  const kiosk = aKiosk(world)
  await kiosk.markAll(design, [10_500, 7000])
  await kiosk.comment('板书清楚', { about: 'content' })
  await kiosk.comment(PRIVATE, { audience: 'private', about: 'content' })
  return kiosk
}
const sealWritten = (kiosk: ReturnType<typeof aKiosk>) => kiosk.seal(marks, { comments: [{ about: 'content', text: '板书清楚' }] })

it('is kept over a restart, both kinds apart', async () => {
  const file = join(aFolder(), 'a.lectern')
  const world = await aWorld({ file })
  await aWrittenSheet(world)
  world.store.connection.close()
  const opened = await openFile(file)
  if (!opened.ok) throw new Error(opened.refusal)
  const { comments } = await aKiosk({ ...world, store: opened.value.store }).opened()
  expect(comments).toEqual([toContestant('content', '板书清楚'), toSelf('content', PRIVATE)])
  opened.value.store.connection.close()
})

it('answers with the whole draft, and takes a comment away where it is emptied', async () => {
  const kiosk = aKiosk(await aWorld())
  await kiosk.comment('板书')
  expect(await kiosk.comment('板书清楚', { joins: true })).toMatchObject({
    value: { comments: [toContestant(null, '板书清楚')], canUndo: true, touched: null },
  })
  expect(await kiosk.comment(null)).toMatchObject({ value: { comments: [] } })
  expect((await kiosk.undone()).comments).toEqual([toContestant(null, '板书清楚')])
  expect((await kiosk.undone()).comments).toEqual([])
})

it.each([
  ['a criterion that the sheet does not have', { about: 'organisation' }, '好', 'criterion-unknown'],
  ['more than 500 characters', {}, '好'.repeat(501), 'input-broken'],
  ['nothing but spaces', {}, '  ', 'input-broken'],
])('takes no comment of %s', async (_what, where, text, refusal) => {
  const world = await aWorld()
  expect(await aKiosk(world).comment(text, where)).toEqual(refuse(refusal))
  expect(world.store.db.all({ text: 'SELECT * FROM local_draft_edits', values: [] })).toEqual([])
})

it('announces nothing: words that are not sealed are the judge’s own affair', async () => {
  const kiosk = aKiosk(await aWorld())
  await kiosk.comment('板书清楚')
  expect(kiosk.desk.announced).toEqual([])
})

it('is sealed with the sheet: those for the contestant, in one order', async () => {
  const world = await aWorld()
  const kiosk = await aWrittenSheet(world)
  await kiosk.comment('总体好')
  const comments = [
    { about: null, text: '总体好' },
    { about: 'content', text: '板书清楚' },
  ]
  expect(await kiosk.seal(marks, { comments })).toMatchObject({ ok: true })
  expect(commentsOf(world.store.db, design)).toEqual(comments)
  await world.holds()
})

it.each([
  ['a comment is missing on the screen', []],
  ['a comment reads otherwise', [{ about: 'content', text: '板书很清楚' }]],
  [
    'a comment is there only on the screen',
    [
      { about: 'content', text: '板书清楚' },
      { about: null, text: '总体好' },
    ],
  ],
  ['a private comment is shown as one for the contestant', [{ about: 'content', text: PRIVATE }]],
])('is not sealed when %s; nothing is said', async (_what, comments) => {
  const world = await aWorld()
  const kiosk = await aWrittenSheet(world)
  const before = world.journal()
  expect(await kiosk.seal(marks, { comments })).toEqual(refuse('draft-changed'))
  expect(world.journal()).toEqual(before)
})

it('says nothing of comments where none was written for the contestant', async () => {
  const world = await aWorld()
  const kiosk = aKiosk(world)
  await kiosk.markAll(design, [10_500, 7000])
  await kiosk.comment(PRIVATE, { audience: 'private' })
  expect(await kiosk.seal(marks)).toMatchObject({ ok: true })
  const body = world.store.db.first<{ body: string }>({ text: "SELECT body FROM journal WHERE kind = 'sheet.sealed'", values: [] })
  expect(JSON.parse(body?.body ?? '')).not.toHaveProperty('comments')
})

it('private, is in no fact and in no table that replay rebuilds: written, sealed, given back, sealed again', async () => {
  const world = await aWorld()
  const kiosk = await aWrittenSheet(world)
  expect(shared(world)).not.toContain(PRIVATE)
  expect(await sealWritten(kiosk)).toMatchObject({ ok: true })
  giveBack(world)
  await kiosk.comment(`${PRIVATE}，已看`, { audience: 'private', about: 'content' })
  expect(await sealWritten(kiosk)).toMatchObject({ ok: true })
  expect(shared(world)).toContain('板书清楚')
  expect(shared(world)).not.toContain(PRIVATE)
  await world.holds()
})

it('private, is shown to no chief, no other judge and no other station', async () => {
  const office = await aWorld()
  const kiosk = await aWrittenSheet(office)
  await sealWritten(kiosk)
  const laptop = await stationWith(office, 'laptop')
  const chief = aWindow(kiosk.desk, 'operator', 'chief', 'chief')
  const panel = 'panel'
  const replies = JSON.stringify([
    await chief.call('sheet.read', { sheet: design, panel }),
    await chief.call('panel.questions', { panel }),
    await chief.call('panel.progress', { panel }),
    await aKiosk(office, 'j2').opened(sheet('j2', 'W-1', 'design')),
    await aKiosk(laptop).opened(),
  ])
  expect(replies).toContain('板书清楚')
  expect(replies).not.toContain(PRIVATE)
})

it('private, stays with the judge at the own station: sealed, given back and sealed again', async () => {
  const world = await aWorld()
  const kiosk = await aWrittenSheet(world)
  const both = [toContestant('content', '板书清楚'), toSelf('content', PRIVATE)]
  await sealWritten(kiosk)
  expect((await kiosk.opened()).comments).toEqual(both)
  giveBack(world)
  expect(await kiosk.opened()).toMatchObject({ comments: both, returned: { comments: [{ about: 'content', text: '板书清楚' }] } })
  await kiosk.comment(null, { audience: 'private', about: 'content' })
  await sealWritten(kiosk)
  giveBack(world)
  expect((await kiosk.opened()).comments).toEqual([toContestant('content', '板书清楚')])
})

it('given back on another station, comes with what was sealed', async () => {
  const office = await aWorld()
  const laptop = await stationWith(office, 'laptop')
  await sealWritten(await aWrittenSheet(laptop))
  bring(laptop, office)
  giveBack(office)
  expect((await aKiosk(office).opened()).comments).toEqual([toContestant('content', '板书清楚')])
})
