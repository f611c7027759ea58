// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { KioskJudging } from '../../../renderer/features/judging/kiosk-judging.tsx'
import { fakeMain, settle } from '../../support/fake-api.ts'
import { show } from '../show.tsx'
import { aSheet, myPanel, mySheet } from './a-sheet.ts'
import { pressButton } from './at-the-kiosk.tsx'

const entry = (number: number, ...states: readonly string[]) => ({
  entry: `e${number}`,
  number: `W-00${number}`,
  sheets: states.map((state, at) => mySheet(`e${number}`, at === 0 ? 'design' : 'lesson', state, state === 'unmarked' ? null : 9000)),
})

async function summary(panel: unknown) {
  const main = fakeMain()
  main.says('sheet.mine', [panel])
  main.says('sheet.open', ({ sheet }: { sheet: string }) => ({ ...aSheet(), id: sheet }))
  main.says('place.keep', null)
  main.says('place.read', null)
  show(<KioskJudging judge="评委 01" />)
  await settle()
  await pressButton('今日小结')
  return main
}

const dialog = () => within(screen.getByRole('dialog', { name: '今日小结' }))

test('the summary counts what is sealed, received and accepted apart', async () => {
  await summary(myPanel([entry(1, 'sealed', 'received'), entry(2, 'accepted', 'draft'), entry(3, 'recused', 'returned')]))
  const counts = within(dialog().getByRole('list', { name: '今天各有几份' }))
  expect(counts.getAllByRole('listitem').map(each => each.textContent)).toEqual([
    '1已封存',
    '1已签收',
    '1已采用',
    '1草稿',
    '1退回',
    '0未评',
    '1回避',
  ])
})

test('what is not sealed is named, and opens; what is closed cannot be pressed', async () => {
  const closed = { ...mySheet('e2', 'lesson', 'unmarked'), mayBegin: false }
  const main = await summary(myPanel([entry(1, 'draft', 'sealed'), { entry: 'e2', number: 'W-002', sheets: [closed] }]))
  const open = within(dialog().getByRole('region', { name: '没有封存的评分单' }))
  expect(open.getByText('还有 2 份没有封存')).toBeTruthy()
  expect(open.getAllByRole<HTMLButtonElement>('button').map(each => [each.textContent, each.disabled])).toEqual([
    ['W-001教学设计草稿', false],
    ['W-002课堂教学未开放', true],
  ])
  await settle(() => open.getByRole('button', { name: /^W-001/ }).click())
  expect(main.calls('sheet.open')).toEqual([{ sheet: 'judge-1/e1/design' }])
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('what the chief asks about is named, and the day is not called done', async () => {
  const asked = { ...mySheet('e1', 'lesson', 'sealed'), isQuestioned: true }
  const main = await summary(myPanel([{ entry: 'e1', number: 'W-001', sheets: [asked] }]))
  const questioned = within(dialog().getByRole('region', { name: '组长请您确认的评分单' }))
  expect(questioned.getByText('组长请您确认 1 份')).toBeTruthy()
  expect(dialog().queryByText('今天的评分单都已封存，辛苦了')).toBeNull()
  await settle(() => questioned.getByRole('button', { name: /^W-001/ }).click())
  expect(main.calls('sheet.open')).toEqual([{ sheet: 'judge-1/e1/lesson' }])
})

test('with one part the segment is named instead', async () => {
  const parts = [{ id: 'design', name: { zh: '教学设计', en: 'Design' }, max: 20_000 }]
  await summary(myPanel([{ ...entry(1, 'draft'), segment: '山水诗' }], { parts }))
  expect(dialog().getByRole('button', { name: /^W-001/ }).textContent).toBe('W-001山水诗草稿')
})

test('what the chief has not received is on this computer only, and it is said what to do', async () => {
  await summary(myPanel([entry(1, 'sealed', 'sealed')]))
  expect(dialog().getByText('今天的评分单都已封存，辛苦了')).toBeTruthy()
  expect(dialog().getByText('2 份只在这台电脑上')).toBeTruthy()
  expect(dialog().getByText(/离席即可，不要关机；请组长签收。/)).toBeTruthy()
})

test('when the chief has received everything the judge may leave', async () => {
  await summary(myPanel([entry(1, 'received', 'accepted')]))
  expect(dialog().queryByText(/只在这台电脑上/)).toBeNull()
  expect(dialog().getByText('封存的评分单组长都已签收。可以离席了。')).toBeTruthy()
})

test('it is closed again, and the list is there as it was', async () => {
  await summary(myPanel([entry(1, 'draft')]))
  await settle(() => dialog().getByRole('button', { name: '关闭' }).click())
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByRole('button', { name: /^W-001，教学设计/ })).toBeTruthy()
})
