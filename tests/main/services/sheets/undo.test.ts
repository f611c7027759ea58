/** Taking back: stroke by stroke, over a restart, and never what is sealed. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { replayAndCompare } from '../../../../main/data/replay.ts'
import { openFile } from '../../../../main/services/contests/open-contest.ts'
import { refuse } from '../../../../shared/answer.ts'
import { aWorld, sheet, type World } from '../../../support/world.ts'
import { aFolder } from '../../data/a-folder.ts'
import { aKiosk, design, giveBack } from './a-kiosk.ts'

const now = (marks: object, more: object = {}) => ({ ok: true, value: expect.objectContaining({ marks, ...more }) })

/** The program stops and starts again on the same file. */
async function restarted(world: World, file: string): Promise<World> {
  world.store.connection.close()
  const opened = await openFile(file)
  if (!opened.ok) throw new Error(opened.refusal)
  return { ...world, store: opened.value.store }
}

it('takes 8 and then 8.5 back at once, and says where it was', async () => {
  const world = await aWorld()
  const kiosk = aKiosk(world)
  await kiosk.mark('form', 7000)
  await kiosk.mark('content', 8000)
  await kiosk.mark('content', 8500, design, true)
  expect(await kiosk.undo()).toEqual(now({ form: 7000 }, { canUndo: true, canRedo: true, touched: 'content' }))
  expect(await kiosk.redo()).toEqual(now({ form: 7000, content: 8500 }, { canRedo: false, touched: 'content' }))
  await world.holds()
})

it('says so where there is nothing to take back or to bring back, and writes nothing', async () => {
  const world = await aWorld()
  const kiosk = aKiosk(world)
  expect([await kiosk.undo(), await kiosk.redo()]).toEqual([refuse('nothing-to-undo'), refuse('nothing-to-redo')])
  await kiosk.mark('content', 8000)
  expect(await kiosk.redo()).toEqual(refuse('nothing-to-redo'))
  expect(world.store.db.all({ text: 'SELECT * FROM local_draft_edits', values: [] })).toHaveLength(1)
})

it('takes back and brings back what was done before a restart', async () => {
  const file = join(aFolder(), 'a.lectern')
  const first = await aWorld({ file })
  await aKiosk(first).markAll(design, [10_500, 7000])
  await aKiosk(first).undo()
  const second = await restarted(first, file)
  expect(await aKiosk(second).opened()).toMatchObject({ marks: { content: 10_500 }, canUndo: true, canRedo: true })
  expect(await aKiosk(second).undo()).toEqual(now({}, { canUndo: false }))
  const third = await restarted(second, file)
  expect([await aKiosk(third).redo(), await aKiosk(third).redo()]).toEqual([
    now({ content: 10_500 }),
    now({ content: 10_500, form: 7000 }, { canRedo: false }),
  ])
  expect(await replayAndCompare(third.store)).toMatchObject({ refused: [], differing: [] })
  third.store.connection.close()
})

it('clears all marks as one change, which one undo takes back; comments stay', async () => {
  const world = await aWorld()
  const kiosk = aKiosk(world)
  await kiosk.markAll(design, [10_500, 7000])
  await kiosk.comment('板书清楚')
  const comments = [{ about: null, audience: 'contestant', text: '板书清楚' }]
  expect(await kiosk.clear()).toEqual(now({}, { comments, canUndo: true }))
  expect(await kiosk.undo()).toEqual(now({ content: 10_500, form: 7000 }, { comments }))
  await world.holds()
})

it('clears an empty sheet into an empty sheet, with nothing to take back', async () => {
  expect(await aKiosk(await aWorld()).clear()).toEqual(now({}, { canUndo: false, touched: null }))
})

it('takes back one sheet and no other', async () => {
  const kiosk = aKiosk(await aWorld())
  const other = sheet('j1', 'W-2', 'design')
  await kiosk.mark('content', 8000)
  await kiosk.mark('content', 9000, other)
  await kiosk.undo()
  expect([(await kiosk.opened()).marks, (await kiosk.opened(other)).marks]).toEqual([{}, { content: 9000 }])
})

it('takes nothing back of a sealed sheet', async () => {
  const world = await aWorld()
  const kiosk = aKiosk(world)
  await kiosk.markAll(design, [10_500, 7000])
  await kiosk.seal({ content: 10_500, form: 7000 })
  for (const call of [kiosk.undo, kiosk.redo, kiosk.clear]) expect(await call()).toEqual(refuse('sheet-closed'))
  expect(await kiosk.comment('好')).toEqual(refuse('sheet-closed'))
  expect(await kiosk.opened()).toMatchObject({ marks: { content: 10_500, form: 7000 }, canUndo: false, canRedo: false })
  await world.holds()
})

it('takes back to what was given back, and not into the version before', async () => {
  const world = await aWorld()
  const kiosk = aKiosk(world)
  await kiosk.markAll(design, [10_500, 7000])
  await kiosk.seal({ content: 10_500, form: 7000 })
  giveBack(world)
  expect(await kiosk.undo()).toEqual(refuse('nothing-to-undo'))
  await kiosk.mark('form', 8000)
  expect(await kiosk.undo()).toEqual(now({ content: 10_500, form: 7000 }, { canUndo: false }))
  await world.holds()
})

it('goes on with a sheet of which everything was taken back', async () => {
  const kiosk = aKiosk(await aWorld())
  await kiosk.mark('content', 8000)
  await kiosk.undo()
  expect(await kiosk.opened()).toMatchObject({ state: 'unmarked', marks: {}, canRedo: true })
  expect((await kiosk.panels())[0]?.entries[0]?.sheets[0]).toMatchObject({ state: 'unmarked', marked: 0, total: null })
})
