// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { HallDesk } from '../../../renderer/features/hall/hall-desk.tsx'
import { PanelId } from '../../../shared/domain/ids.ts'
import { fakeMain, settle } from '../../support/fake-api.ts'
import { show } from '../show.tsx'

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }))
afterEach(() => vi.useRealTimers())
/** Long enough that the next press is meant. */
const later = () => vi.advanceTimersByTime(1000)

const panel = PanelId.parse('panel-1')
const name = (zh: string) => ({ zh, en: zh })
type Part = Readonly<Record<string, unknown>>
const limit = {
  part: 'lesson',
  atLeast: 1080,
  atMost: 1200,
  deduction: 500,
  phases: [{ name: name('讲课'), length: 1200, warnings: [1080, 1200] }],
}
const timing = (part: Part = {}) => ({
  part: 'lesson',
  timekeeper: 't1',
  name: '计时员 01',
  isOwn: true,
  state: 'running',
  elapsed: 60_000,
  isDoubtful: false,
  presses: [],
  deduction: null,
  ...part,
})
const entry = (number: string, part: Part = {}) => ({
  entry: number,
  number,
  segment: '导数的概念',
  name: null,
  attendance: null,
  timings: [],
  sealed: 0,
  ...part,
})
const hall = (entries: readonly unknown[], part: Part = {}) => ({
  panel,
  name: '文科一组',
  venue: '101 室',
  trackName: name('文科'),
  isCertified: false,
  parts: [{ id: 'lesson', name: name('课堂教学'), limit }],
  entries,
  ...part,
})

async function desk(entries: readonly unknown[], part: Part = {}) {
  const main = fakeMain()
  main.says('hall.read', hall(entries, part))
  main.says('hall.press', { elapsed: 0, deduction: null })
  show(<HallDesk panel={panel} />)
  await settle()
  return main
}
const press = (label: string | RegExp) => settle(() => fireEvent.click(screen.getByRole('button', { name: label })))
const space = () => settle(() => fireEvent.keyDown(document.body, { code: 'Space', key: ' ' }))
const write = (label: string, value: string) => settle(() => fireEvent.change(screen.getByLabelText(label), { target: { value } }))
const at = { panel, entry: 'W-001', part: 'lesson' }

test('one big button starts the first who was not timed, by finger or by the space bar', async () => {
  const main = await desk([entry('W-001'), entry('W-002')])
  expect(screen.getByRole('heading', { name: 'W-001' })).toBeTruthy()
  expect(screen.getByText('限时 20:00，准备好就开始')).toBeTruthy()
  await press(/^开始/)
  later()
  await space()
  expect(main.calls('hall.press')).toEqual([
    { ...at, event: 'started' },
    { ...at, event: 'started' },
  ])
})

test('a second press right after the first is a slip and does nothing', async () => {
  const main = await desk([entry('W-001'), entry('W-002')])
  await press(/^开始/)
  await space()
  await press(/^开始/)
  expect(main.calls('hall.press')).toHaveLength(1)
})

test('who was chosen takes the next space bar, though not a slip of it', async () => {
  const main = await desk([entry('W-001'), entry('W-002')])
  await press('W-002 导数的概念')
  expect(document.activeElement?.textContent).toMatch(/^开始/)
  await press(/^开始/)
  expect(main.calls('hall.press')).toEqual([])
  later()
  await press(/^开始/)
  expect(main.calls('hall.press')).toEqual([{ ...at, entry: 'W-002', event: 'started' }])
})

test('while it runs the time that is left is shown, and the big button stops', async () => {
  const main = await desk([entry('W-001', { timings: [timing({ elapsed: 60_000 })] })])
  expect(screen.getByRole('timer').textContent).toMatch(/^1[89]:\d\d$/)
  await press(/^停止/)
  expect(main.calls('hall.press')).toEqual([{ ...at, event: 'stopped' }])
})

test('past the limit it counts up, with sign, word and icon', async () => {
  await desk([entry('W-001', { timings: [timing({ elapsed: 1_242_000 })] })])
  expect(screen.getByRole('timer').textContent).toMatch(/^\+0:4[23]$/)
  expect(screen.getByText('超时')).toBeTruthy()
})

test('a card that is due is asked for until it was raised', async () => {
  await desk([entry('W-001', { timings: [timing({ elapsed: 1_080_500 })] })])
  expect(screen.getByText('举牌')).toBeTruthy()
  await press(/已举牌/)
  expect(screen.queryByText('举牌')).toBeNull()
})

test('a pause holds the time at once and asks why afterwards', async () => {
  const main = await desk([entry('W-001', { timings: [timing()] })])
  await press(/^暂停/)
  expect(main.calls('hall.press')).toEqual([{ ...at, event: 'paused' }])
  const dialog = within(screen.getByRole('dialog', { name: 'W-001 已暂停，为什么？' }))
  const confirm = dialog.getByRole<HTMLButtonElement>('button', { name: '记下理由' })
  expect(confirm.disabled).toBe(true)
  await settle(() => fireEvent.click(dialog.getByRole('button', { name: '设备故障' })))
  await settle(() => fireEvent.click(confirm))
  expect(main.calls('hall.press').at(-1)).toEqual({ ...at, event: 'explained', reason: '设备故障' })
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('P pauses wherever the focus is; pressed by mistake, one press goes on and says so', async () => {
  const main = await desk([entry('W-001', { timings: [timing()] })])
  await settle(() => fireEvent.keyDown(screen.getByRole('button', { name: /^停止/ }), { code: 'KeyP', key: 'p' }))
  await press('误按了，接着计')
  expect(main.calls('hall.press').map(({ event, reason }) => [event, reason])).toEqual([
    ['paused', undefined],
    ['explained', '误按暂停'],
    ['resumed', undefined],
  ])
})

test('a pause that nobody explained asks again before the clock goes on', async () => {
  const presses = [{ event: 'paused', at: '10:02', elapsed: 60_000, reason: null }]
  const main = await desk([entry('W-001', { timings: [timing({ state: 'paused', presses })] })])
  await press(/^继续/)
  expect(screen.getByRole('dialog', { name: 'W-001 已暂停，为什么？' })).toBeTruthy()
  expect(main.calls('hall.press')).toEqual([])
})

test('while a dialog asks, the space bar presses nothing behind it', async () => {
  const main = await desk([entry('W-001', { timings: [timing()] })])
  await press(/^暂停/)
  later()
  await space()
  expect(main.calls('hall.press')).toHaveLength(1)
})

test('a stop by mistake is taken back by one press, and the contestant stays in hand', async () => {
  const main = await desk([entry('W-001', { timings: [timing()] }), entry('W-002')])
  await press(/^停止/)
  const presses = [{ event: 'stopped', at: '10:02', elapsed: 34_000, reason: null }]
  const stopped = timing({ state: 'stopped', elapsed: 34_000, presses, deduction: 2000 })
  main.says('hall.read', hall([entry('W-001', { timings: [stopped] }), entry('W-002')]))
  await main.announce('hall.changed')
  expect(screen.getByRole('heading', { name: 'W-001' })).toBeTruthy()
  expect(screen.getByText('不足 18:00，规则扣 2 分，等组长确认')).toBeTruthy()
  later()
  await press('误停，接着计')
  expect(main.calls('hall.press').at(-1)).toEqual({ ...at, event: 'continued', reason: '误按停止' })
})

test('a clock of somebody else that was not stopped is named, with the way to it', async () => {
  const paused = timing({
    state: 'paused',
    elapsed: 303_000,
    presses: [{ event: 'paused', at: '10:02', elapsed: 303_000, reason: '停电' }],
  })
  await desk([entry('W-001', { timings: [paused] }), entry('W-002')])
  expect(screen.getByText('暂停于 5:03')).toBeTruthy()
  expect(screen.getByText('已暂停：停电')).toBeTruthy()
  await press('W-002 导数的概念')
  expect(screen.getByText('W-001 的计时还停在 5:03，没有结束')).toBeTruthy()
  await press('去 W-001')
  expect(screen.getByRole('heading', { name: 'W-001' })).toBeTruthy()
})

test('a double press on a stop that is taken back pauses nothing', async () => {
  const presses = [{ event: 'stopped', at: '10:02', elapsed: 34_000, reason: null }]
  const main = await desk([entry('W-001', { timings: [timing({ state: 'stopped', elapsed: 34_000, presses })] })])
  await press('误停，接着计')
  main.says('hall.read', hall([entry('W-001', { timings: [timing()] })]))
  await main.announce('hall.changed')
  await press(/^暂停/)
  expect(main.calls('hall.press')).toEqual([{ ...at, event: 'continued', reason: '误按停止' }])
  later()
  await press(/^暂停/)
  expect(main.calls('hall.press').at(-1)).toEqual({ ...at, event: 'paused' })
})

test('a lecture that was begun is stopped also when its contestant has withdrawn meanwhile', async () => {
  const attendance = { state: 'withdrawn', at: '10:02', identity: null, reason: '突发疾病' }
  const main = await desk([entry('W-001', { attendance, timings: [timing()] }), entry('W-002')])
  await press(/^停止/)
  expect(main.calls('hall.press')).toEqual([{ ...at, event: 'stopped' }])
})

test('the clock of another part that was not stopped is named with its part, and the way leads there', async () => {
  const parts = [
    { id: 'lesson', name: name('课堂教学'), limit },
    { id: 'talk', name: name('教学反思'), limit: null },
  ]
  await desk([entry('W-001', { timings: [timing({ part: 'talk' })] }), entry('W-002')], { parts })
  expect(screen.getByText('W-001 教学反思 的计时还在走')).toBeTruthy()
  await press('去 W-001 教学反思')
  expect(screen.queryByText('W-001 教学反思 的计时还在走')).toBeNull()
  expect(screen.getByRole('button', { name: /^停止/ })).toBeTruthy()
})

test('a time is corrected with the right one and a reason; what is no time is said', async () => {
  const main = await desk([entry('W-001', { timings: [timing({ state: 'stopped', elapsed: 1_242_000, deduction: 500 })] })])
  expect(screen.getByText('超过 20:00，规则扣 0.5 分，等组长确认')).toBeTruthy()
  await press('更正用时')
  await write('正确的用时', '二十分')
  expect(screen.getByText('请按“分:秒”写，秒到 59 为止，例如 19:48。')).toBeTruthy()
  await write('正确的用时', '１９：４８')
  await press('停表晚了')
  await press('更正')
  expect(main.calls('hall.press')).toEqual([{ ...at, event: 'corrected', reason: '停表晚了', elapsed: 1_188_000 }])
})

test('after one is done the big button leads to the next who has come', async () => {
  await desk([
    entry('W-001', { timings: [timing({ state: 'stopped' })] }),
    entry('W-002', { attendance: { state: 'withdrawn', at: '10:02', identity: null, reason: '未到场' } }),
    entry('W-003', { timings: [timing({ state: 'stopped' })] }),
    entry('W-004', { timings: [timing({ state: 'stopped' })] }),
  ])
  await press('W-001 导数的概念 1:00')
  later()
  await press(/^下一位/)
  expect(screen.getByRole('heading', { name: 'W-003' })).toBeTruthy()
})

test('another timekeeper’s time stands beside the own one, with the difference', async () => {
  const other = timing({ timekeeper: 't2', name: '计时员 02', isOwn: false, state: 'stopped', elapsed: 1_203_000 })
  await desk([entry('W-001', { timings: [timing({ state: 'stopped', elapsed: 1_200_000 }), other] })])
  expect(screen.getByText('计时员 02 记 20:03，相差 3 秒')).toBeTruthy()
})

test('a refusal is said where the clock stands, and the clock stays as it was', async () => {
  const main = await desk([entry('W-001')])
  main.refuses('hall.press', 'clock-out-of-turn')
  await press(/^开始/)
  expect(screen.getByText(/^计时现在不能这样按/)).toBeTruthy()
})

test('absence is a withdrawal with a reason; a check of identity says by what', async () => {
  const main = await desk([entry('W-001'), entry('W-002')])
  main.says('attendance.note', null)
  await press('W-001：未到，点名')
  await write('核验证件', '身份证')
  await press('登记')
  expect(main.calls('attendance.note')).toEqual([{ panel, entry: 'W-001', state: 'present', identity: '身份证' }])
  await press('W-002：未到，点名')
  await settle(() => fireEvent.click(screen.getByRole('radio', { name: /弃权/ })))
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '登记' }).disabled).toBe(true)
  await press('多次点名未到')
  await settle(() => fireEvent.keyDown(screen.getByLabelText('理由'), { key: 'Enter' }))
  expect(main.calls('attendance.note').at(-1)).toEqual({ panel, entry: 'W-002', state: 'withdrawn', reason: '多次点名未到' })
})

test('the running order is changed by keys that say what they move, with a reason', async () => {
  const main = await desk([entry('W-001'), entry('W-002'), entry('W-003')])
  main.says('order.change', null)
  await press('调整次序')
  await press('W-001 推后')
  await press('W-001 推后')
  await press('W-003 提前')
  await write('理由', '路上耽搁')
  await press('确认调整')
  expect(main.calls('order.change')).toEqual([{ panel, entries: ['W-003', 'W-002', 'W-001'], reason: '路上耽搁' }])
})

test('a certified panel is only looked at', async () => {
  await desk([entry('W-001', { timings: [timing({ state: 'stopped' })] })], { isCertified: true })
  expect(screen.queryByRole('button', { name: '调整次序' })).toBeNull()
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '更正用时' }).disabled).toBe(true)
})
