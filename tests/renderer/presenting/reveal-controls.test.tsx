// @vitest-environment happy-dom
/** The awards at the operator's page: led by keys, and without a name in the page unless the button is held. */
import { fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PresentingPage } from '../../../renderer/features/presenting/presenting-page.tsx'
import { ToastRegion } from '../../../renderer/ui/toast.tsx'
import { settle } from '../../support/fake-api.ts'
import { show } from '../show.tsx'
import { aDesk, aMain, standing } from './a-desk.ts'

const winner = (number: string, name: string | null) => ({ number, name, school: name && '师范大学' })
const peeked = { isRehearsal: false, now: [winner('W-3', '林晚晴')], next: [winner('W-1', '方圆'), winner('W-2', '江流')] }
const secrets = ['林晚晴', '方圆', '江流', '师范大学', 'W-3']
const held = () => secrets.filter(each => document.documentElement.outerHTML.includes(each))

async function page(reveal: object | null = standing, change: Parameters<typeof aDesk>[0] = {}) {
  const main = aMain({ mode: 'reveal', reveal, ...change })
  main.says('display.peek', peeked)
  show(
    <ToastRegion>
      <PresentingPage hall={() => null} />
    </ToastRegion>,
  )
  await settle()
  return main
}
const key = (name: string) => settle(() => fireEvent.keyDown(window, { key: name }))
const press = (name: string | RegExp) => settle(() => fireEvent.click(screen.getByRole('button', { name })))
const peek = () => screen.getByRole('button', { name: '按住查看' })

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

test('says where it stands and what comes, naming nobody', async () => {
  await page()
  expect(screen.getByText('第 2 步，共 5 步')).toBeTruthy()
  expect(screen.getByText('现在：二等奖，第 3 位')).toBeTruthy()
  expect(screen.getByText('下一步：二等奖，第 1 位，并列 2 位')).toBeTruthy()
  expect(held()).toEqual([])
})

test('a clicker leads on and back by a step counter alone', async () => {
  const main = await page()
  await key('PageDown')
  await key('PageUp')
  await press(/^下一步/)
  await press(/^上一步/)
  expect(main.calls('display.step')).toEqual([{ to: 3 }, { to: 1 }, { to: 3 }, { to: 1 }])
})

test('beyond the ends the keys do nothing', async () => {
  const opening = { kind: 'opening', award: null, place: null, count: 0 }
  const first = await page({
    ...standing,
    step: 0,
    now: opening,
    next: { ...opening, kind: 'title', award: { zh: '三等奖', en: 'Third' } },
  })
  expect(screen.getByText('下一步：宣布三等奖')).toBeTruthy()
  await key('PageUp')
  expect(first.calls('display.step')).toEqual([])
})

test('at the last step there is no next', async () => {
  const main = await page({ ...standing, step: 5, next: null })
  expect(screen.getByText('已经到最后一步。')).toBeTruthy()
  await key('PageDown')
  expect(main.calls('display.step')).toEqual([])
})

test.each([
  ['the mouse', () => fireEvent.pointerDown(peek(), { button: 0 }), () => fireEvent.pointerUp(peek())],
  ['the space bar', () => fireEvent.keyDown(peek(), { key: ' ' }), () => fireEvent.keyUp(peek(), { key: ' ' })],
  ['a finger that is taken away by the system', () => fireEvent.pointerDown(peek(), { button: 0 }), () => fireEvent.pointerCancel(peek())],
  ['the mouse until the window is left', () => fireEvent.pointerDown(peek(), { button: 0 }), () => fireEvent(window, new Event('blur'))],
  ['the space bar until the button is left', () => fireEvent.keyDown(peek(), { key: ' ' }), () => fireEvent.blur(peek())],
  ['the mouse for ten seconds', () => fireEvent.pointerDown(peek(), { button: 0 }), () => vi.advanceTimersByTime(10_000)],
])('names are in the page only while the button is held by %s', async (_by, down, up) => {
  const main = await page()
  await settle(down)
  expect(held()).toEqual(secrets)
  await settle(up)
  expect(held()).toEqual([])
  expect(main.calls('display.peek')).toHaveLength(1)
})

test('names that arrive after the button was let go are not shown', async () => {
  const main = await page()
  const late = main.holds('display.peek')
  await settle(() => fireEvent.pointerDown(peek(), { button: 0 }))
  await settle(() => fireEvent.pointerUp(peek()))
  await late.release(peeked)
  expect(held()).toEqual([])
})

test('names go when the step does', async () => {
  const main = await page()
  await settle(() => fireEvent.keyDown(peek(), { key: ' ' }))
  main.says('display.read', aDesk({ mode: 'reveal', reveal: { ...standing, step: 3 } }))
  await main.announce('display.changed')
  expect(held()).toEqual([])
})

test('the other mouse button, another key and a key that repeats hold nothing', async () => {
  const main = await page()
  await settle(() => fireEvent.pointerDown(peek(), { button: 2 }))
  await settle(() => fireEvent.keyDown(peek(), { key: 'Enter' }))
  await settle(() => fireEvent.keyDown(peek(), { key: ' ', repeat: true }))
  await settle(() => fireEvent.contextMenu(peek()))
  expect(main.calls('display.peek')).toEqual([])
})

test('a refusal to look is said', async () => {
  const main = await page()
  main.refuses('display.peek', 'reveal-not-certified')
  await settle(() => fireEvent.pointerDown(peek(), { button: 0 }))
  expect(screen.getAllByText(/还有评审组没有核定/)).not.toEqual([])
})

test('a rehearsal is written over the page, and its winners are made up', async () => {
  const main = await page({ ...standing, isRehearsal: true })
  main.says('display.peek', { isRehearsal: true, now: [winner('4', null)], next: [] })
  expect(screen.getAllByText('演练').length).toBeGreaterThan(1)
  await settle(() => fireEvent.pointerDown(peek(), { button: 0 }))
  expect(screen.getByText('演练选手 4')).toBeTruthy()
  expect(screen.getByText('没有获奖者')).toBeTruthy()
})

test('gets ready as a rehearsal unless somebody says otherwise, from any step', async () => {
  const main = await page(null)
  await press('准备揭晓')
  await press('正式揭晓')
  await settle(() => fireEvent.change(screen.getByLabelText('从第几步开始'), { target: { value: '7' } }))
  await press('准备揭晓')
  expect(main.calls('display.begin')).toEqual([
    { track: 'arts', step: 0, isRehearsal: true },
    { track: 'arts', step: 7, isRehearsal: false },
  ])
  await settle(() => fireEvent.change(screen.getByLabelText('从第几步开始'), { target: { value: '' } }))
  expect(screen.getByText('请填 0 到 999 的整数。')).toBeTruthy()
  expect(screen.getByRole('button', { name: '准备揭晓' })).toHaveProperty('disabled', true)
})

test('real awards that may not be told are refused in a sentence', async () => {
  const main = await page(null)
  main.refuses('display.begin', 'reveal-not-certified')
  await press('准备揭晓')
  expect(screen.getAllByText(/也可以先选“演练”/)).not.toEqual([])
})

test('results that changed meanwhile: the hall is dark, and the page says why', async () => {
  const main = await page({ ...standing, of: 0, problem: 'reveal-not-certified', next: null })
  expect(screen.getByText('大屏现在是黑的')).toBeTruthy()
  await key('PageDown')
  expect(main.calls('display.step')).toEqual([])
})
