// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, onTestFinished, test } from 'vitest'
import { TrackTable } from '../../../renderer/features/results/track-table.tsx'
import { usePreferences } from '../../../renderer/lib/preferences.ts'
import { TrackId } from '../../../shared/domain/ids.ts'
import { fakeMain, settle } from '../../support/fake-api.ts'
import { show } from '../show.tsx'
import { aResult } from './a-result.ts'

const name = (zh: string, en: string) => ({ zh, en })
const rules = {
  singleItemAwards: [
    { id: 'speech', name: name('最佳语言奖', 'Best speech'), part: 'lesson', criterion: 'language', count: 1, atLine: 'ask' },
  ],
  mentorAwards: [{ id: 'mentor', name: name('优秀指导教师奖', 'Mentors'), awards: ['first'] }],
  schoolAwards: [{ id: 'team', name: name('团体奖', 'Schools'), points: { first: 3 }, count: 1, atLine: 'ask' }],
}
const speech = { kind: 'single-item', award: 'speech', winners: [{ entry: 'e1', value: '27' }], open: [] }
const mentor = { kind: 'mentor', award: 'mentor', winners: [{ mentor: '孙教授', entries: ['e1', 'e2'] }] }
const team = {
  kind: 'school',
  award: 'team',
  listing: [{ school: '某校', points: 3, place: 1, entries: ['e1'] }],
  winners: ['某校'],
  open: [],
}

async function page(sideAwards: readonly object[]) {
  const results = aResult([])
  const track = { ...results.track, rules: { ...results.track.rules, ...rules } }
  fakeMain().says('result.track', { ...results, track, ...(sideAwards.length === 0 ? {} : { sideAwards }) } as unknown as typeof results)
  show(<TrackTable track={TrackId.parse('arts')} chooser={null} />)
  await settle()
}
const OTHERS = '单项奖与其他奖项'
async function press(name: string) {
  fireEvent.click(screen.getByRole('button', { name }))
  await settle()
}
const winnersOf = (award: string) =>
  within(screen.getByRole('list', { name: award }))
    .getAllByRole('listitem')
    .map(each => each.textContent)

test('the awards beside those by place are one press away, each with its winners', async () => {
  await page([speech, mentor, team])
  expect(screen.queryByText('最佳语言奖')).toBeNull()
  await press(OTHERS)
  expect(screen.getByRole('dialog', { name: OTHERS })).toBeTruthy()
  expect(winnersOf('最佳语言奖')).toEqual(['W-001 · 选手 e1 · 某校，课堂教学“language” 27.00 分'])
  expect(winnersOf('优秀指导教师奖')).toEqual(['孙教授（W-001、W-002）'])
  expect(winnersOf('团体奖')).toEqual(['第 1 名　某校，积 3 分（W-001）'])
})

test('an award that nobody has yet says so, and an open line who decides about whom', async () => {
  await page([{ ...speech, winners: [], open: ['e1', 'e2'] }])
  await press(OTHERS)
  expect(screen.getByText('暂无')).toBeTruthy()
  expect(screen.getByText(/W-001、W-002.*组委会决定/)).toBeTruthy()
  expect(screen.queryByRole('list', { name: '最佳语言奖' })).toBeNull()
})

test('they are in the language of the window', async () => {
  usePreferences.setState({ language: 'en' })
  onTestFinished(() => usePreferences.setState({ language: 'zh' }))
  await page([speech, { ...mentor, winners: [] }])
  await press(OTHERS)
  expect(screen.getByRole('heading', { name: 'Best speech' })).toBeTruthy()
  expect(winnersOf('Best speech')).toEqual(['W-001, 选手 e1, 某校: 课堂教学, “language”, 27.00 points'])
})

test('without such rules there is no way to them', async () => {
  await page([])
  expect(screen.queryByRole('button', { name: OTHERS })).toBeNull()
})
