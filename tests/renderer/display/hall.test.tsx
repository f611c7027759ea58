// @vitest-environment happy-dom
/** What stands on the hall's screen for every page that main can answer, and that nothing else is asked. */
import { screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DisplayPage } from '../../../renderer/features/display/display-page.tsx'
import { Hall } from '../../../renderer/features/display/hall.tsx'
import { hallScore } from '../../../renderer/features/display/hall-score.ts'
import { fakeMain, settle } from '../../support/fake-api.ts'
import { show } from '../show.tsx'

const name = (zh: string) => ({ zh, en: zh })
const head = { panel: '文科第二评审组', part: name('课堂教学'), max: 75_000 }
const whole = { ...head, part: null, max: null }
const entry = { number: 'W-006', name: null, school: null, segment: '《史记》的叙事视角' }
const named = { ...entry, name: '林晚晴', school: '师范大学', segment: null }
const mark = (seat: number, value: string | null, fate: string, judge: string | null = null) => ({ judge, seat, value, fate })
const score = { page: 'score', head, entry, score: '343/5', places: 2, reduced: null, isBeforeLevelling: false, marks: null }
const winner = (number: string, who: string | null = null) => ({ number, name: who, school: who && '师范大学' })
const reveal = { page: 'reveal', track: name('文科'), isRehearsal: false, award: name('二等奖'), now: [], before: [], isVeiled: false }

async function hall(page: object) {
  const main = fakeMain()
  main.says('display.show', page)
  const shown = show(<DisplayPage />)
  await settle()
  return { main, shown, text: () => shown.container.textContent ?? '' }
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] }))
afterEach(() => void vi.useRealTimers())

test('a blank page holds no word', async () => {
  expect((await hall({ page: 'blank' })).text()).toBe('')
})

test('before there is an answer, and without a contest, it is dark', async () => {
  const main = fakeMain()
  main.refuses('display.show', 'contest-closed')
  const { container } = show(<DisplayPage />)
  expect(container.textContent).toBe('')
  await settle()
  expect(container.textContent).toBe('')
})

test('it asks again when something changed, and takes over the station’s language', async () => {
  const { main, text } = await hall({ page: 'blank' })
  main.says('preferences.read', { language: 'zh', theme: 'light', size: 'm', sound: false })
  main.says('display.show', { page: 'stage', head: whole, entry })
  await main.announce('display.changed')
  expect(text()).toContain('W-006')
  expect(main.calls('preferences.read')).toHaveLength(1)
  for (const other of ['sheets.changed', 'hall.changed', 'setup.changed', 'contest.changed'] as const) await main.announce(other)
  expect(main.calls('display.show')).toHaveLength(6)
  await main.announce('drafts.changed')
  expect(main.calls('display.show')).toHaveLength(6)
})

test('on stage: number and topic; name and school where main gives them', async () => {
  expect((await hall({ page: 'stage', head: whole, entry })).text()).toBe('文科第二评审组当前上场W-006《史记》的叙事视角')
  expect((await hall({ page: 'stage', head: whole, entry: named })).text()).toContain('林晚晴师范大学')
})

test.each([
  ['nobody', null, '请稍候'],
  ['judging', entry, '评分中'],
  ['no-clock', null, '计时尚未开始'],
])('waiting because of %s', async (why, who, words) => {
  expect((await hall({ page: 'waiting', head: whole, entry: who, why })).text()).toContain(words)
})

test('a score with its part, maximum and how it came about', async () => {
  const { text } = await hall({ ...score, reduced: { high: 1, low: 1, divisor: 5 } })
  expect(text()).toBe('文科第二评审组课堂教学满分 75W-00668.60去 1 高 1 低5 位平均《史记》的叙事视角')
})

test('a whole score says so, and that panels are still to be brought level', async () => {
  const { text } = await hall({ ...score, head: whole, entry: named, isBeforeLevelling: true, reduced: { high: 0, low: 0, divisor: 5 } })
  expect(text()).toBe('文科第二评审组总分W-006林晚晴师范大学68.605 位平均组间均衡前')
})

test('every mark: numbered or named, dropped ones struck and said in words, a missing one is a word', async () => {
  const marks = [mark(1, '139/2', 'counted'), mark(2, '67', 'dropped-low'), mark(3, null, 'absent'), mark(4, '70', 'counted', '评委丁')]
  const { shown } = await hall({ ...score, marks })
  expect(screen.getAllByRole('listitem').map(each => each.textContent)).toEqual([
    '评委 169.5计入',
    '评委 267.0去最低',
    '评委 3—缺席',
    '评委丁70.0计入',
  ])
  expect([...shown.container.querySelectorAll('s')].map(each => each.textContent)).toEqual(['67.0'])
})

test('a score is cut, never rounded', () => {
  expect([
    hallScore('343/5' as never, 2),
    hallScore('205/3' as never, 2),
    hallScore('137/2' as never, 0),
    hallScore('9' as never, 0),
  ]).toEqual(['68.60', '68.33…', '68…', '9'])
})

test('ranking: places, numbers and scores; a long one turns its pages', async () => {
  const rows = Array.from({ length: 25 }, (_, at) => ({ place: at + 1, entry: { ...entry, number: `W-${at + 1}` }, score: '90' }))
  const { text } = await hall({ page: 'ranking', head: whole, places: 2, rows, of: 30 })
  expect(screen.getAllByRole('listitem')).toHaveLength(20)
  expect(text()).toContain('第 1 页，共 2 页')
  await settle(() => vi.advanceTimersByTime(12_000))
  expect(screen.getAllByRole('listitem').map(each => each.textContent)[0]).toBe('21W-21《史记》的叙事视角90.00')
  await settle(() => vi.advanceTimersByTime(12_000))
  expect(screen.getAllByRole('listitem')).toHaveLength(20)
})

test('ranking: nobody yet', async () => {
  expect((await hall({ page: 'ranking', head: whole, places: 2, rows: [], of: 3 })).text()).toContain('尚无成绩')
})

const limit = { part: 'lesson', atLeast: 1080, atMost: 1200, deduction: 1000 }
const clock = (more: object) => ({
  page: 'clock',
  head: whole,
  entry,
  clock: { part: name('课堂教学'), limit, elapsedMs: 0, state: 'running', ...more },
})
const time = () => screen.getByRole('timer').textContent

test('the clock goes on by itself, and is put right by main', async () => {
  const { main } = await hall(clock({ elapsedMs: 60_000 }))
  expect(time()).toBe('19:00')
  await settle(() => vi.advanceTimersByTime(5000))
  expect(time()).toBe('18:55')
  main.says('display.show', clock({ elapsedMs: 90_000 }))
  await settle(() => vi.advanceTimersByTime(5000))
  expect(time()).toBe('18:30')
})

test('the clock stands while it is paused, and says so', async () => {
  const { text } = await hall(clock({ elapsedMs: 60_000, state: 'paused' }))
  await settle(() => vi.advanceTimersByTime(5000))
  expect([time(), text()]).toEqual(['19:00', expect.stringContaining('计时暂停')])
})

test('past the limit it counts what is over; without one it counts up', async () => {
  const { shown, text } = await hall(clock({ elapsedMs: 1_212_000, state: 'stopped' }))
  expect([time(), text()]).toEqual(['00:12', expect.stringContaining('超时计时结束')])
  shown.unmount()
  const { text: other } = await hall(clock({ elapsedMs: 3_725_000, limit: null }))
  expect([time(), other()]).toEqual(['62:05', expect.stringContaining('已用')])
})

test('awards: the opening, the title, then those of this step with those told before', async () => {
  const { shown, text } = await hall({ ...reveal, award: null })
  expect(text()).toBe('文科奖项揭晓')
  shown.unmount()
  const titled = await hall(reveal)
  expect(titled.text()).toBe('文科二等奖')
  titled.shown.unmount()
  await hall({ ...reveal, now: [winner('W-3', '林晚晴')], before: [winner('W-9', '方圆'), winner('W-8')] })
  expect(screen.getAllByRole('listitem').map(each => each.textContent)).toEqual(['林晚晴W-3 师范大学', '方圆', 'W-8'])
})

test('a rehearsal says so on every page, and its winners are made up', async () => {
  const { text } = await hall({ ...reveal, isRehearsal: true, now: [winner('3')], before: [winner('2')] })
  expect(text()).toBe('文科演练二等奖演练选手 3 演练选手 2')
})

test('the operator’s preview says that the winners are left out', () => {
  const { container } = show(<Hall page={{ ...reveal, isVeiled: true } as never} />)
  expect(container.textContent).toContain('获奖者已隐去')
})
