// @vitest-environment happy-dom
import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { clockText } from '../../../renderer/features/clock/clock-text.ts'
import { LectureClock } from '../../../renderer/features/clock/lecture-clock.tsx'
import { SheetId } from '../../../shared/domain/ids.ts'
import { fakeMain, settle } from '../../support/fake-api.ts'
import { show } from '../show.tsx'

const playSound = vi.hoisted(() => vi.fn())
vi.mock('../../../renderer/lib/sounds.ts', () => ({ playSound }))

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setInterval', 'clearInterval'] })
  playSound.mockClear()
})
afterEach(() => void vi.useRealTimers())

const name = (zh: string) => ({ zh, en: zh })
const plain = { part: 'lesson', atLeast: 1080, atMost: 1200, deduction: 1000 }
const phases = [
  { name: name('讲课'), length: 900, warnings: [600] },
  { name: name('提问'), length: 300, warnings: [] },
]
/** By the station's clock, which is not the page's. */
const NOW = 1_780_000_000_000
const sheet = SheetId.parse('judge-1/entry-1/lesson')

const aClock = (part: Readonly<Record<string, unknown>> = {}) => ({
  panel: 'panel-1',
  entry: 'entry-1',
  part: 'lesson',
  limit: plain,
  source: 'own',
  startedAt: null,
  stoppedAt: null,
  now: NOW,
  ...part,
})
/** A clock that has run for so many seconds. */
const ranFor = (seconds: number, part = {}) => aClock({ startedAt: NOW - seconds * 1000, ...part })

async function clock(says: unknown) {
  const main = fakeMain()
  main.says('clock.read', says)
  main.says('clock.set', null)
  show(<LectureClock sheet={sheet} />)
  await settle()
  return main
}
const pass = (seconds: number) => act(() => void vi.advanceTimersByTime(seconds * 1000))
const press = (label: string) => settle(() => fireEvent.click(screen.getByRole('button', { name: label })))
const time = () => screen.getByRole('timer').textContent
const stage = () => screen.getByRole('region', { name: '讲课计时' }).getAttribute('data-stage')
const said = () => screen.getByRole('status').textContent

test('a part without a limit has no clock', async () => {
  await clock(null)
  expect(document.body.textContent).toBe('')
})

test('before the start there is one button, which starts it', async () => {
  const main = await clock(aClock())
  expect(screen.queryByRole('timer')).toBeNull()
  main.says('clock.read', ranFor(0))
  await press('开始计时')
  expect(main.calls('clock.set')).toEqual([{ sheet, to: 'start' }])
  expect(time()).toBe('还剩20:00')
})

test('it counts down by itself, from where main said it was', async () => {
  await clock(ranFor(60))
  expect(time()).toBe('还剩19:00')
  pass(61)
  expect(time()).toBe('还剩17:59')
})

test('the stages are shown, and each is said once, politely', async () => {
  await clock(ranFor(1070))
  expect([stage(), said()]).toEqual(['running', ''])
  pass(10)
  expect([stage(), said()]).toEqual(['soon', '剩不到 2 分钟'])
  pass(90)
  expect([stage(), said(), time()]).toEqual(['last', '剩不到 30 秒', '还剩0:30'])
  pass(35)
  expect([stage(), said(), time()]).toEqual(['over', '超时', '超时0:05'])
})

test('a gentle sound marks the last moments and the end, nothing else', async () => {
  await clock(ranFor(1070))
  pass(20)
  expect(playSound).not.toHaveBeenCalled()
  pass(85)
  expect(playSound.mock.calls).toEqual([['time']])
  pass(30)
  expect(playSound).toHaveBeenCalledTimes(2)
})

test('a sheet that is opened when time is over says and plays nothing of it again', async () => {
  await clock(ranFor(1300))
  expect([stage(), said(), time()]).toEqual(['over', '', '超时1:40'])
  expect(playSound).not.toHaveBeenCalled()
})

test('phases are named, and so are the cards of the rules', async () => {
  await clock(ranFor(590, { limit: { ...plain, phases } }))
  expect(screen.getByText('讲课')).toBeTruthy()
  pass(10)
  expect(said()).toBe('讲课：举牌')
  pass(300)
  expect(screen.getByText('提问')).toBeTruthy()
  expect([said(), time()]).toEqual(['提问：计时正常', '还剩5:00'])
})

test('stopped, it stands still; a question comes before it is put back', async () => {
  const main = await clock(ranFor(65))
  main.says('clock.read', ranFor(65, { stoppedAt: NOW }))
  await press('停止')
  expect(screen.getByText('停在 1:05')).toBeTruthy()
  pass(30)
  expect(screen.getByText('停在 1:05')).toBeTruthy()
  await press('清零')
  await settle(() => screen.getByRole('alertdialog', { name: '计时清零' }))
  await press('取消')
  expect(main.calls('clock.set').map(({ to }) => to)).toEqual(['stop'])
  await press('清零')
  main.says('clock.read', aClock())
  await settle(() => fireEvent.click(screen.getAllByRole('button', { name: '清零' }).at(-1) as HTMLElement))
  expect(main.calls('clock.set').map(({ to }) => to)).toEqual(['stop', 'clear'])
  expect(screen.getByRole('button', { name: '开始计时' })).toBeTruthy()
})

test('what another sheet of the same lecture did is taken over', async () => {
  const main = await clock(aClock())
  main.says('clock.read', ranFor(5))
  await main.announce('drafts.changed')
  expect(time()).toBe('还剩19:55')
})

test.each([
  [0, '0:00'],
  [65, '1:05'],
  [3605, '60:05'],
])('%i seconds are %s', (seconds, text) => {
  expect(clockText(seconds)).toBe(text)
})

test('the timekeeper’s clock goes before the judge’s own, and cannot be pressed', async () => {
  const main = fakeMain()
  main.says('clock.read', ranFor(60, { source: 'hall' }))
  show(<LectureClock sheet={sheet} />)
  await settle()
  expect(screen.getByText('会场计时')).toBeTruthy()
  expect(screen.queryByRole('button')).toBeNull()
})
