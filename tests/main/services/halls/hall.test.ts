/** The hall through the gate: the clock, two timekeepers, proposals, the roll call, the running order, and penalties with their appeals. */
import { expect, it } from 'vitest'
import type { Desk } from '../../../../main/services/desk.ts'
import { hallClockOf } from '../../../../main/services/halls/hall-clock.ts'
import { refuse } from '../../../../shared/answer.ts'
import type { EntryAtHand } from '../../../../shared/contract/entries-at-hand.ts'
import { signedBy } from '../../../support/certifying.ts'
import { bring, deskOn, stationWith } from '../../../support/world.ts'
import { aWindow } from '../../ipc/a-window.ts'
import { aHall, MINUTE, panel } from './a-hall.ts'

it('is in the history of the entry, press by press and state by state, with what the clock stood at', async () => {
  const { goOn, press, chief, at } = await aHall()
  const note = (state: string, more: object = {}) => at('t1').call('attendance.note', { panel, entry: 'W-1', state, ...more })
  await note('called')
  await note('present', { identity: '身份证' })
  await press('started')
  goOn(10 * MINUTE)
  await press('paused', { reason: '投影故障' })
  const { value } = (await chief.call('entry.at-hand', { panel, entry: 'W-1' })) as { value: EntryAtHand }
  expect(value.history.map(({ kind, by, elapsed, reason }) => [kind, by, elapsed, reason])).toEqual([
    ['attendance.called', 't1', null, null],
    ['attendance.present', 't1', null, '身份证'],
    ['clock.started', 't1', 0, null],
    ['clock.paused', 't1', 600, '投影故障'],
  ])
})

it('starts, pauses with a reason, resumes and stops; every press is a fact', async () => {
  const { world, desk, goOn, press, read } = await aHall()
  expect(await press('started')).toEqual({ ok: true, value: { elapsed: 0, deduction: null } })
  goOn(10 * MINUTE)
  expect((await read()).entries[0]?.timings).toMatchObject([{ state: 'running', elapsed: 10 * MINUTE, name: 't1' }])
  expect(await press('paused', { reason: '投影故障' })).toMatchObject({ value: { elapsed: 10 * MINUTE } })
  goOn(3 * MINUTE)
  await press('resumed')
  goOn(9 * MINUTE)
  expect(await press('stopped')).toEqual({ ok: true, value: { elapsed: 19 * MINUTE, deduction: null } })
  expect((await read()).entries[0]?.timings[0]?.presses.map(({ event, elapsed, reason }) => [event, elapsed, reason])).toEqual([
    ['started', 0, null],
    ['paused', 10 * MINUTE, '投影故障'],
    ['resumed', 10 * MINUTE, null],
    ['stopped', 19 * MINUTE, null],
  ])
  expect(world.journal().filter(kind => kind === 'clock.marked')).toHaveLength(4)
  expect(desk.announced).toContain('hall.changed')
  await world.holds()
})

it('goes on to the second after a restart, and is not moved by a clock that was set while it ran', async () => {
  const { desk, world, time, goOn, press } = await aHall()
  await press('started')
  goOn(7 * MINUTE + 12_000)
  time.wall += 3_600_000
  expect(await press('paused', { reason: '停电' })).toMatchObject({ value: { elapsed: 7 * MINUTE + 12_000 } })
  await press('resumed')
  goOn(30_000)
  // A restart forgets the steady clock; the computer's own is left.
  const other = deskOn(world, { clock: () => time.wall, steady: () => 5 })
  const moments = { db: structuredCloneOfDb(desk), at: time.wall, steady: 5 }
  expect(hallClockOf(moments, panel as never)).toMatchObject({ entry: 'W-1', state: 'running', elapsedMs: 7 * MINUTE + 42_000 })
  expect(other.opened?.store).toBe(world.store)
})

/** The same file through another handle, as after a restart: nothing of the run before is remembered by it. */
function structuredCloneOfDb({ opened }: Desk) {
  if (opened === undefined) throw new Error('nothing is open')
  return { ...opened.store.db }
}

it('refuses to tell a time when the computer’s clock went back over a restart, and can be set back with a reason', async () => {
  const { world, time, press } = await aHall()
  await press('started')
  time.wall -= 3_600_000
  const { db } = world.store
  const before = { db: { ...db }, at: time.wall, steady: 0 }
  expect(hallClockOf(before, panel as never)).toMatchObject({ elapsedMs: 0 })
  // In the run itself the steady clock knows.
  expect(await press('paused', { reason: '停电' })).toMatchObject({ ok: true })
})

it('proposes what the rules take off, strictly outside the limit only', async () => {
  const { goOn, press, proposals } = await aHall()
  await press('started')
  goOn(20 * MINUTE)
  expect(await press('stopped')).toMatchObject({ value: { deduction: null } })
  expect(await proposals()).toEqual([])
  expect(await press('corrected', { reason: '停表早了', elapsed: 20 * MINUTE + 1 })).toMatchObject({ value: { deduction: 500 } })
  expect(await proposals()).toMatchObject([{ number: 'W-1', timings: [{ name: 't1', elapsed: 20 * MINUTE + 1, deduction: 500 }] }])
  expect(await press('corrected', { reason: '按录像更正', elapsed: 18 * MINUTE })).toMatchObject({ value: { deduction: null } })
  expect(await proposals()).toEqual([])
})

it('compares two timekeepers; the chief confirms one time, and the penalty names who proposed and who approved it', async () => {
  const { world, goOn, press, chief, proposals } = await aHall()
  await press('started')
  await press('started', {}, 't2')
  goOn(21 * MINUTE)
  await press('stopped')
  goOn(30_000)
  await press('stopped', {}, 't2')
  const [open] = await proposals()
  expect(open?.timings).toMatchObject([
    { name: 't1', elapsed: 21 * MINUTE, deduction: 500 },
    { name: 't2', elapsed: 21 * MINUTE + 30_000, deduction: 1000 },
  ])
  const questions = await chief.call('panel.questions', { panel })
  expect(questions).toMatchObject({
    value: { blockers: expect.arrayContaining([expect.objectContaining({ blocker: 'penalty-proposed' })]) },
  })
  const at = { panel, entry: 'W-1', part: 'lesson' }
  expect(await chief.call('proposal.confirm', { ...at, timing: 'f'.repeat(64) })).toEqual(refuse('proposal-not-open'))
  expect(await chief.call('proposal.confirm', { ...at, timing: open?.timings[0]?.version })).toMatchObject({ ok: true })
  expect(await proposals()).toEqual([])
  expect(await chief.call('penalty.list', { panel })).toMatchObject({
    value: [
      {
        number: 'W-1',
        amount: 500,
        type: 'time',
        proposer: 't1',
        approver: 'chief',
        reason: '课堂教学用时 21:00，超过 20:00',
        appeal: null,
      },
    ],
  })
  await world.holds()
})

it('is declined with a reason; a corrected time proposes anew', async () => {
  const { world, goOn, press, chief, proposals } = await aHall()
  await press('started')
  goOn(17 * MINUTE)
  await press('stopped')
  const at = { panel, entry: 'W-1', part: 'lesson' }
  expect(await chief.call('proposal.decline', { ...at, reason: '设备故障所致' })).toEqual({ ok: true, value: null })
  expect(await proposals()).toEqual([])
  expect(await chief.call('proposal.decline', { ...at, reason: '再来一次' })).toEqual(refuse('proposal-not-open'))
  await press('corrected', { reason: '按录像更正', elapsed: 16 * MINUTE })
  expect(await proposals()).toMatchObject([{ timings: [{ deduction: 1000 }] }])
  await world.holds()
})

it('keeps an appeal and its ruling in the ledger: upheld, the penalty falls and its line stays', async () => {
  const { world, chief } = await aHall()
  const recorded = (await chief.call('penalty.record', { panel, entry: 'W-1', amount: 1000, reason: '报出姓名', type: 'identity' })) as {
    value: { penalty: string }
  }
  const { penalty } = recorded.value
  expect(await chief.call('penalty.rule', { panel, penalty, stands: true, reason: '无' })).toEqual(refuse('appeal-not-open'))
  expect(await chief.call('penalty.appeal', { panel, penalty, by: '领队', reason: '只报了编号' })).toMatchObject({ ok: true })
  expect(await chief.call('penalty.appeal', { panel, penalty, by: '领队', reason: '再次' })).toEqual(refuse('appeal-known'))
  expect(await chief.call('penalty.rule', { panel, penalty, stands: false, reason: '录像证实' })).toMatchObject({ ok: true })
  expect(await chief.call('penalty.list', { panel })).toMatchObject({
    value: [{ type: 'identity', withdrawn: '录像证实', appeal: { by: '领队', ruling: 'falls', why: '录像证实' } }],
  })
  expect(await chief.call('penalty.appeal', { panel, penalty, by: '领队', reason: '再次' })).toEqual(refuse('penalty-withdrawn'))
  await world.holds()
})

it('an absent contestant withdraws with time and reason: nobody expects the sheets, the panel can be certified, and no zero is given', async () => {
  const { world, desk, chief, at, read } = await aHall()
  const note = (change: object, by = at('t1')) =>
    by.call('attendance.note', { panel, entry: 'W-1', state: 'withdrawn', reason: '未到场', ...change })
  expect(await at('t1').call('attendance.note', { panel, entry: 'W-2', state: 'present', identity: '身份证' })).toMatchObject({ ok: true })
  expect(await note({ reason: undefined })).toEqual(refuse('reason-missing'))
  expect(await note({})).toEqual({ ok: true, value: null })
  expect((await read()).entries).toMatchObject([
    { attendance: { state: 'withdrawn', reason: '未到场' } },
    { attendance: { state: 'present', identity: '身份证' } },
    { attendance: null },
  ])
  const judge = aWindow(desk, 'kiosk', 'j1', 'judge')
  expect(await judge.call('sheet.open', { sheet: 'j1/W-1/design' })).toEqual(refuse('entry-withdrawn'))
  expect(await judge.call('sheet.mine')).toMatchObject({
    value: [{ entries: [{ sheets: [{ state: 'withdrawn' }, { state: 'withdrawn' }] }, {}, {}] }],
  })
  for (const entry of ['W-2', 'W-3'])
    for (const by of ['j1', 'j2', 'j3']) {
      if (entry === 'W-3' && by === 'j3') continue
      world.seal(by, entry, 'design', [10_000, 7000])
      world.seal(by, entry, 'lesson', [entry === 'W-2' ? 45_000 : 40_000, 25_000])
    }
  await chief.call('panel.accept-sealed', { panel })
  expect(await chief.call('panel.questions', { panel })).toMatchObject({ value: { blockers: [] } })
  expect(await chief.call('panel.certify', signedBy(world))).toMatchObject({ value: { results: 2 } })
  expect(await chief.call('result.track', { track: 'arts' })).toMatchObject({
    value: {
      result: {
        entries: [
          { entry: 'W-2', rank: 1 },
          { entry: 'W-3', rank: 2 },
          { entry: 'W-1', explanation: [{ key: 'withdrawn', reason: '未到场' }] },
        ],
      },
    },
  })
  await world.holds()
})

it('a withdrawal is taken back by the chief alone, and is not recorded over sealed marks', async () => {
  const { world, chief, at } = await aHall()
  const note = (by: ReturnType<typeof at>, entry: string, state: string) =>
    by.call('attendance.note', { panel, entry, state, reason: '记错了' })
  await note(at('t1'), 'W-1', 'withdrawn')
  expect(await note(at('t1'), 'W-1', 'present')).toEqual(refuse('withdrawal-by-chief'))
  expect(await note(chief, 'W-1', 'present')).toEqual({ ok: true, value: null })
  world.seal('j1', 'W-2', 'design', [10_000, 7000])
  expect(await note(at('t1'), 'W-2', 'withdrawn')).toEqual(refuse('entry-has-marks'))
  await world.holds()
})

it('the running order is changed with a reason, and judge, chief and hall follow', async () => {
  const { world, desk, chief, at, read } = await aHall()
  const change = (entries: readonly string[]) => at('t1').call('order.change', { panel, entries, reason: 'W-1 路上耽搁' })
  expect(await change(['W-2', 'W-3'])).toEqual(refuse('order-of-others'))
  expect(await change(['W-2', 'W-3', 'W-3'])).toEqual(refuse('order-of-others'))
  expect(await change(['W-2', 'W-3', 'W-1'])).toEqual({ ok: true, value: null })
  expect((await read()).entries.map(({ number }) => number)).toEqual(['W-2', 'W-3', 'W-1'])
  const judge = aWindow(desk, 'kiosk', 'j1', 'judge')
  expect(await judge.call('sheet.mine')).toMatchObject({ value: [{ entries: [{ number: 'W-2' }, { number: 'W-3' }, { number: 'W-1' }] }] })
  expect(await chief.call('panel.progress', { panel })).toMatchObject({
    value: { entries: [{ number: 'W-2' }, { number: 'W-3' }, { number: 'W-1' }] },
  })
  await world.holds()
})

it('a timekeeper finds the panel again that was timed last, and times none of a chief’s by accident', async () => {
  const { at, chief } = await aHall()
  expect(await at('t1').call('hall.panels')).toMatchObject({ value: { panels: [{ panel }], last: null } })
  expect(await at('t1').call('hall.choose', { panel: 'none' })).toEqual(refuse('panel-unknown'))
  await at('t1').call('hall.choose', { panel })
  expect(await at('t1').call('hall.panels')).toMatchObject({ value: { last: panel } })
  expect(await chief.call('hall.press', { panel, entry: 'W-9', part: 'lesson', event: 'started' })).toEqual(refuse('panel-of-another'))
})

it('the judge’s sheet shows the timekeeper’s clock while there is one for that lecture, else the judge’s own', async () => {
  const { desk, goOn, press } = await aHall()
  const judge = aWindow(desk, 'kiosk', 'j1', 'judge')
  const read = (entry: string) => judge.call('clock.read', { sheet: `j1/${entry}/lesson` })
  expect(await read('W-1')).toMatchObject({ value: { source: 'own', startedAt: null } })
  await press('started')
  goOn(90_000)
  const running = (await read('W-1')) as { value: { startedAt: number; now: number } }
  expect(running).toMatchObject({ value: { source: 'hall', stoppedAt: null } })
  expect(running.value.now - running.value.startedAt).toBe(90_000)
  expect(await read('W-2')).toMatchObject({ value: { source: 'own' } })
  await press('stopped')
  goOn(90_000)
  const stopped = (await read('W-1')) as { value: { startedAt: number; stoppedAt: number } }
  expect(stopped.value.stoppedAt - stopped.value.startedAt).toBe(90_000)
})

it('a draft that was begun before the withdrawal is not sealed any more; marks and withdrawal of two laptops wait for a person', async () => {
  const { world, desk, chief, at } = await aHall()
  const other = await stationWith(world, 'other')
  await at('t1').call('attendance.note', { panel, entry: 'W-1', state: 'withdrawn', reason: '未到场' })
  expect(world.seal('j1', 'W-1', 'design', [10_000, 7000])).toEqual(refuse('entry-withdrawn'))
  expect(other.seal('j2', 'W-1', 'design', [10_000, 7000])).toMatchObject({ ok: true })
  expect(bring(other, world)).toEqual([])
  const questions = await aWindow(desk, 'operator', 'chief', 'chief').call('panel.questions', { panel })
  expect(questions).toMatchObject({
    value: { blockers: expect.arrayContaining([expect.objectContaining({ number: 'W-1', judge: 'j2' })]) },
  })
  await chief.call('sheet.declare-missing', { panel, sheet: 'j2/W-1/design', missing: 'void', reason: '选手并未到场' })
  const after = (await chief.call('panel.questions', { panel })) as { value: { blockers: { number?: string }[] } }
  expect(after.value.blockers.filter(({ number }) => number === 'W-1')).toEqual([])
  await world.holds()
})

it('a confirmed deduction waits for the chief again when its time was put right, and is not left standing', async () => {
  const { world, goOn, press, chief, proposals } = await aHall()
  await press('started')
  goOn(21 * MINUTE + 30_000)
  await press('stopped')
  const at = { panel, entry: 'W-1', part: 'lesson' }
  const [first] = await proposals()
  await chief.call('proposal.confirm', { ...at, timing: first?.timings[0]?.version })
  await press('corrected', { reason: '停表晚了', elapsed: 20 * MINUTE + 30_000 })
  const [second] = await proposals()
  expect(second?.timings).toMatchObject([{ deduction: 500 }])
  await chief.call('proposal.confirm', { ...at, timing: second?.timings[0]?.version })
  const inForce = async () =>
    ((await chief.call('penalty.list', { panel })) as { value: { amount: number; withdrawn: string | null }[] }).value.filter(
      ({ withdrawn }) => withdrawn === null,
    )
  expect(await inForce()).toMatchObject([{ amount: 500 }])
  await press('corrected', { reason: '按录像更正', elapsed: 19 * MINUTE })
  expect(await proposals()).toMatchObject([{ timings: [{ deduction: null }] }])
  expect(await chief.call('proposal.decline', { ...at, reason: '更正后未超时' })).toEqual({ ok: true, value: null })
  expect(await inForce()).toEqual([])
  expect(await proposals()).toEqual([])
  await world.holds()
})

it('a time that is put right later does not take the hall’s clock from whoever is speaking', async () => {
  const { world, time, goOn, press, at } = await aHall()
  await press('started')
  goOn(19 * MINUTE)
  await press('stopped')
  await at('t1').call('hall.press', { panel, entry: 'W-2', part: 'lesson', event: 'started' })
  goOn(5 * MINUTE)
  await press('corrected', { reason: '停表晚了', elapsed: 18 * MINUTE })
  expect(hallClockOf({ db: world.store.db, at: time.wall, steady: time.steady }, panel as never)).toMatchObject({
    entry: 'W-2',
    elapsedMs: 5 * MINUTE,
  })
})

it('certifies over no open appeal, and keeps a ruling and a withdrawal apart', async () => {
  const { world, chief } = await aHall()
  const recorded = (await chief.call('penalty.record', { panel, entry: 'W-1', amount: 1000, reason: '报出姓名' })) as {
    value: { penalty: string }
  }
  const { penalty } = recorded.value
  await chief.call('penalty.appeal', { panel, penalty, by: '领队', reason: '只报了编号' })
  expect(await chief.call('panel.questions', { panel })).toMatchObject({
    value: { blockers: expect.arrayContaining([expect.objectContaining({ blocker: 'appeal-open', by: '领队' })]) },
  })
  expect(await chief.call('penalty.withdraw', { panel, penalty, reason: '记错' })).toEqual(refuse('appeal-known'))
  expect(await chief.call('penalty.rule', { panel, penalty, stands: true, reason: '录像证实' })).toMatchObject({ ok: true })
  expect(await chief.call('penalty.withdraw', { panel, penalty, reason: '记错' })).toMatchObject({ ok: true })
  expect(await chief.call('penalty.rule', { panel, penalty, stands: true, reason: '再裁' })).toEqual(refuse('penalty-withdrawn'))
  await world.holds()
})
