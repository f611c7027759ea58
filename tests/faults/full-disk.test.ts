/** A full disk, as SQLite meets it: said as such, nothing half done, and on it goes once there is room. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { localUnit } from '../../main/data/local-unit.ts'
import { stateHash } from '../../main/data/replay.ts'
import { keepVerifier } from '../../main/data/repositories/pin-repository.ts'
import { hashPin } from '../../main/identity/pin.ts'
import { aFolder } from '../main/data/a-folder.ts'
import { aWindow } from '../main/ipc/a-window.ts'
import { aWorld, deskOn, sheet } from '../support/world.ts'

const id = sheet('j1', 'W-1', 'design')
const full = { ok: false, refusal: 'disk-full' }
const PIN = '274913'
const verifier = await hashPin(PIN, '00'.repeat(16), 4)

/** A kiosk on a real file whose disk the test fills and frees. */
async function aKiosk() {
  const world = await aWorld({ file: join(aFolder(), 'a.lectern') })
  localUnit(world.store, db => keepVerifier(db, 'j1' as never, verifier))
  const { connection, db } = world.store
  const desk = deskOn(world)
  const window = aWindow(desk, 'kiosk', 'j1', 'judge')
  const chief = aWindow(desk, 'operator', 'chief', 'chief')
  const pages = () => Number(connection.pragma('page_count', { simple: true }))
  const fill = (room = 0) => connection.pragma(`max_page_count = ${pages() + room}`)
  return {
    world,
    window,
    fill,
    /** The chief says so much that the journal has no room left in its last page. */
    fillWithFacts: async () => {
      fill()
      const penalty = { panel: 'panel', entry: 'W-1', amount: 500, reason: '超时' }
      for (;;) if (!((await chief.call('penalty.record', penalty)) as { ok: boolean }).ok) return
    },
    seal: () =>
      window.call('sheet.seal', { sheet: id, marks: { content: 10_500, form: 7000 }, comments: [], pin: PIN }) as Promise<{ ok: boolean }>,
    free: () => connection.pragma('max_page_count = 1000000'),
    mark: (criterion: string, mark: number) => window.call('draft.mark', { sheet: id, criterion, mark, joins: false }),
    edits: () => db.all<{ mark: number }>({ text: 'SELECT mark FROM local_draft_edits ORDER BY id', values: [] }).map(({ mark }) => mark),
  }
}

it('while marking: every mark that was acknowledged is there, the refused one is not, and the next one is', async () => {
  const kiosk = await aKiosk()
  kiosk.fill()
  const kept: number[] = []
  let reply: unknown
  for (let n = 0; n < 2000; n++) {
    const mark = (n % 25) * 500
    reply = await kiosk.mark('content', mark)
    if (!(reply as { ok: boolean }).ok) break
    kept.push(mark)
  }
  expect(reply).toEqual(full)
  expect(kiosk.edits()).toEqual(kept)
  expect(await kiosk.mark('content', 500)).toEqual(full)
  expect(kiosk.window.faults).toHaveLength(2)
  expect(await kiosk.window.call('sheet.open', { sheet: id })).toMatchObject({ ok: true, value: { marks: { content: kept.at(-1) } } })
  kiosk.free()
  expect(await kiosk.mark('content', 500)).toMatchObject({ ok: true })
  expect(kiosk.edits()).toEqual([...kept, 500])
  await kiosk.world.holds()
})

it('while sealing: not one table has a row of the sheet, and the draft is as it was', async () => {
  const kiosk = await aKiosk()
  await kiosk.mark('content', 10_500)
  await kiosk.mark('form', 7000)
  await kiosk.fillWithFacts()
  const seen = () => [stateHash(kiosk.world.store.db), kiosk.world.journal().length, kiosk.edits()]
  const before = seen()
  expect([await kiosk.seal(), await kiosk.seal()]).toEqual([full, full])
  expect(seen()).toEqual(before)
  await kiosk.world.holds()
  kiosk.free()
  expect(await kiosk.seal()).toMatchObject({ ok: true, value: { total: 17_500 } })
  await kiosk.world.holds()
})

it('with room for one page more each time: sealed whole or not at all', async () => {
  const kiosk = await aKiosk()
  await kiosk.mark('content', 10_500)
  await kiosk.mark('form', 7000)
  await kiosk.fillWithFacts()
  const before = kiosk.world.journal().length
  const outcomes: boolean[] = []
  for (let room = 0; !outcomes.includes(true) && room < 50; room++) {
    kiosk.fill(room)
    const reply = await kiosk.seal()
    outcomes.push(reply.ok)
    expect(kiosk.world.journal().length).toBe(before + (reply.ok ? 1 : 0))
    await kiosk.world.holds()
  }
  expect([outcomes[0], outcomes.at(-1)]).toEqual([false, true])
})
