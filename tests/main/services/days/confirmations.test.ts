/** The chief asks a judge to confirm; the judge finds the question, answers it, and the panel may be certified. */
import { expect, it } from 'vitest'
import { findConfirmation } from '../../../../main/data/repositories/day-repository.ts'
import { findSheet } from '../../../../main/data/repositories/sheet-repository.ts'
import { refuse } from '../../../../shared/answer.ts'
import { aWorld, deskOn, sheet } from '../../../support/world.ts'
import { aWindow } from '../../ipc/a-window.ts'

const panel = 'panel'
const id = sheet('j1', 'W-1', 'design')
type Panels = { value: { entries: { number: string; sheets: { id: string; isQuestioned: boolean; isDeclined: boolean }[] }[] }[] }

async function aDay() {
  const world = await aWorld()
  world.seal('j1', 'W-1', 'design', [10_500, 7000])
  const desk = deskOn(world)
  const [chief, judge] = [aWindow(desk, 'operator', 'chief', 'chief'), aWindow(desk, 'kiosk', 'j1', 'judge')]
  const version = findSheet(world.store.db, id)?.version
  const ask = (question = '属实吗') => chief.call('confirmation.ask', { panel, sheet: id, version, question })
  const mine = async () => ((await judge.call('sheet.mine')) as Panels).value.flatMap(({ entries }) => entries[0]?.sheets[0] ?? [])
  const blocking = async () =>
    ((await chief.call('panel.questions', { panel })) as { value: { blockers: { blocker: string }[] } }).value.blockers.filter(
      ({ blocker }) => blocker === 'confirmation-open',
    )
  return { world, desk, chief, judge, version, ask, mine, blocking }
}

it('is on the list and on the sheet of the judge, and blocks certifying until it is answered', async () => {
  const { world, desk, judge, version, ask, mine, blocking } = await aDay()
  expect(await ask()).toEqual({ ok: true, value: null })
  expect(desk.announced).toContain('sheets.changed')
  expect(await mine()).toMatchObject([{ id, isQuestioned: true }])
  expect(await judge.call('sheet.open', { sheet: id })).toMatchObject({ value: { question: { question: '属实吗' } } })
  expect(await blocking()).toMatchObject([{ judge: 'j1', number: 'W-1' }])
  expect(await judge.call('confirmation.give', { sheet: id, version, note: '属实' })).toEqual({ ok: true, value: null })
  expect(await mine()).toMatchObject([{ isQuestioned: false }])
  expect(await blocking()).toEqual([])
  expect(findConfirmation(world.store.db, id)).toMatchObject({ question: '属实吗', answer: '属实' })
  await world.holds()
})

it('is over when the sheet is given back, whether it was answered or not', async () => {
  const { chief, judge, ask, mine, blocking, version } = await aDay()
  await ask()
  expect(await chief.call('sheet.return', { panel, sheet: id, reason: '请核对' })).toMatchObject({ ok: true })
  expect(await blocking()).toEqual([])
  expect(await mine()).toMatchObject([{ isQuestioned: false }])
  expect(await judge.call('sheet.open', { sheet: id })).toMatchObject({ value: { question: null } })
  expect(await judge.call('confirmation.give', { sheet: id, version, note: '' })).toEqual(refuse('question-not-open'))
})

it('is answered by the judge of the sheet alone', async () => {
  const { desk, ask, version } = await aDay()
  await ask()
  const other = aWindow(desk, 'kiosk', 'j2', 'judge')
  expect(await other.call('confirmation.give', { sheet: id, version, note: '' })).toEqual(refuse('sheet-of-another'))
  expect(await other.call('confirmation.give', { sheet: sheet('j2', 'W-1', 'design'), version, note: '' })).toEqual(refuse('sheet-unknown'))
})

it('is answered by a request to change too: one matter is left, and when that is declined the judge is told so', async () => {
  const { world, chief, judge, version, ask, mine, blocking } = await aDay()
  await ask()
  expect(await judge.call('change.request', { sheet: id, version, reason: '记错' })).toMatchObject({ ok: true })
  expect(await mine()).toMatchObject([{ isQuestioned: false, isRequested: true }])
  expect(await blocking()).toEqual([])
  expect(await judge.call('sheet.open', { sheet: id })).toMatchObject({ value: { question: null, request: { reason: '记错' } } })
  await chief.call('change.decline', { panel, sheet: id, reason: '与录像一致' })
  expect(await mine()).toMatchObject([{ isQuestioned: false, isDeclined: true }])
  await ask('板书一项呢')
  expect(await mine()).toMatchObject([{ isQuestioned: true }])
  await world.holds()
})

it('says on the list that the chief declined a change', async () => {
  const { chief, judge, version, mine } = await aDay()
  await judge.call('change.request', { sheet: id, version, reason: '记错' })
  await chief.call('change.decline', { panel, sheet: id, reason: '与录像一致' })
  expect(await mine()).toMatchObject([{ isDeclined: true }])
})
