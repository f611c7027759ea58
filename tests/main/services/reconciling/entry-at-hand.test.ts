/** One entry in the chief's hands: its sheets side by side, its history, and the discussion. */
import { expect, it } from 'vitest'
import { refuse } from '../../../../shared/answer.ts'
import type { EntryAtHand } from '../../../../shared/contract/entries-at-hand.ts'
import { aWorld, deskOn, sheet } from '../../../support/world.ts'
import { aWindow } from '../../ipc/a-window.ts'

const panel = 'panel'
const entry = 'W-1'

async function aDesk() {
  const world = await aWorld()
  world.seal('j1', entry, 'lesson', [45_000, 26_000])
  world.seal('j2', entry, 'lesson', [40_000, 25_000])
  const chief = aWindow(deskOn(world), 'operator', 'chief', 'chief')
  const read = async () => ((await chief.call('entry.at-hand', { panel, entry })) as { value: EntryAtHand }).value
  const lesson = async () => {
    const part = (await read()).parts.find(({ id }) => id === 'lesson')
    if (part === undefined) throw new Error('there is no lesson')
    return part
  }
  return { world, chief, read, lesson }
}

it('lays the sheets of every judge side by side, with what each stands at', async () => {
  const { read, lesson } = await aDesk()
  const held = await read()
  expect(held).toMatchObject({ number: 'W-1', place: 1, of: 3, previous: null, next: 'W-2', isCertified: false })
  expect((await lesson()).columns).toMatchObject([
    { judge: 'j1', state: 'sealed', total: 71_000, marks: { organisation: 45_000, language: 26_000 }, versions: 1 },
    { judge: 'j2', state: 'sealed', total: 65_000 },
    { judge: 'j3', state: 'unmarked', total: null, marks: null, version: null },
  ])
})

it('refuses an entry of another panel, and a panel of another chief', async () => {
  const { world, chief } = await aDesk()
  expect(await chief.call('entry.at-hand', { panel, entry: 'W-9' })).toEqual(refuse('entry-unknown'))
  expect(await chief.call('entry.at-hand', { panel: 'none', entry })).toEqual(refuse('panel-unknown'))
  expect(await aWindow(deskOn(world), 'operator', 'j1', 'judge').call('entry.at-hand', { panel, entry })).toMatchObject({ ok: false })
})

it('calls a discussion: the sheets go back, the judges mark again, and both versions stand side by side', async () => {
  const { world, chief, read, lesson } = await aDesk()
  const reason = '分歧超过限值'
  expect(await chief.call('discussion.call', { panel, entry, part: 'lesson', reason })).toEqual({ ok: true, value: { returned: 2 } })
  expect(await lesson()).toMatchObject({
    discussion: reason,
    columns: [{ state: 'returned', reason, former: { total: 71_000 } }, { state: 'returned', former: { total: 65_000 } }, { former: null }],
  })
  expect(world.seal('j2', entry, 'lesson', [44_000, 25_500])).toMatchObject({ ok: true })
  expect((await lesson()).columns[1]).toMatchObject({
    state: 'sealed',
    total: 69_500,
    former: { total: 65_000, marks: { organisation: 40_000 } },
  })
  const line = (await read()).history.at(-1)
  expect(line).toMatchObject({
    kind: 'sheet.sealed',
    by: 'j2',
    as: 'judge',
    judge: 'j2',
    before: 65_000,
    after: 69_500,
    changes: [
      { criterion: { zh: 'organisation' }, before: 40_000, after: 44_000 },
      { criterion: { zh: 'language' }, before: 25_000, after: 25_500 },
    ],
  })
  expect(line?.where).toBe(world.key.station)
  expect((await read()).history.map(({ kind }) => kind)).toEqual([
    'sheet.sealed',
    'sheet.sealed',
    'discussion.called',
    'sheet.returned',
    'sheet.returned',
    'sheet.sealed',
  ])
  await world.holds()
})

it('needs two sealed sheets for a discussion, and says nothing when it cannot be', async () => {
  const { world, chief } = await aDesk()
  expect(await chief.call('discussion.call', { panel, entry, part: 'design', reason: '再议' })).toEqual(refuse('discussion-of-one'))
  expect(world.journal()).not.toContain('discussion.called')
})

it('records a recusal that came to light after the sheet was sealed; the marks stay in the history', async () => {
  const { world, chief, read } = await aDesk()
  const id = sheet('j1', entry, 'lesson')
  const gone = { panel, sheet: id, reason: '发现是师生关系' }
  expect(await chief.call('sheet.declare-missing', { ...gone, missing: 'absent' })).toEqual(refuse('sheet-has-marks'))
  expect(await chief.call('sheet.declare-missing', { ...gone, missing: 'recused' })).toMatchObject({ ok: true })
  expect((await read()).history.at(-1)).toMatchObject({ kind: 'sheet.missing', reason: '发现是师生关系', before: 71_000, after: null })
  const own = async () => (await read()).parts.find(part => part.id === 'lesson')?.columns[0]
  expect(await own()).toMatchObject({ state: 'recused', marks: null, former: { total: 71_000 }, mayReinstate: true })
  expect(await chief.call('sheet.read', { panel, sheet: id })).toMatchObject({ value: { state: 'recused', versions: [{ total: 71_000 }] } })
  expect(await chief.call('sheet.reinstate', { panel, sheet: id, reason: '不是师生' })).toMatchObject({ ok: true })
  expect(await own()).toMatchObject({ state: 'sealed', total: 71_000, former: null, mayReinstate: false })
  expect((await read()).history.at(-1)).toMatchObject({ kind: 'sheet.reinstated', reason: '不是师生', before: null, after: 71_000 })
  await world.holds()
})

it('tells how long ago each judge sealed, and what the marks of an entry come to', async () => {
  const { world, chief } = await aDesk()
  world.seal('j3', entry, 'lesson', [42_000, 25_000])
  expect(await chief.call('panel.progress', { panel })).toMatchObject({
    value: {
      judges: [
        { id: 'j1', sinceSeal: 0 },
        { id: 'j2', sinceSeal: 0 },
        { id: 'j3', sinceSeal: 0 },
      ],
      entries: [{ means: [{ part: 'lesson', value: '6767/100', divisor: 3, usualDivisor: 3 }] }, { means: [] }, { means: [] }],
    },
  })
})
