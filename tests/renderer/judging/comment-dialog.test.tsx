// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { settle } from '../../support/fake-api.ts'
import { pressAndWait, pressButton, row, sitDown } from './at-the-kiosk.tsx'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => vi.useRealTimers())

const dialog = () => within(screen.getByRole('dialog', { name: '评语与备注' }))
const field = (audience: '给选手的评语' | '只给自己看的备注' = '给选手的评语') =>
  dialog().getByLabelText<HTMLTextAreaElement>(new RegExp(`^${audience}`))
const type = (text: string, into = field()) => settle(() => fireEvent.change(into, { target: { value: text } }))
const rest = (ms = 400) => settle(() => vi.advanceTimersByTime(ms))
const sent = ({ main }: Awaited<ReturnType<typeof sitDown>>) =>
  main.calls('draft.comment').map(({ about, audience, text, joins }) => [about, audience, text, joins])
const states = () =>
  dialog()
    .getAllByRole('status')
    .map(each => each.textContent)
const open = async (part: Parameters<typeof sitDown>[0] = {}) => {
  const kiosk = await sitDown(part)
  await pressAndWait('F2')
  return kiosk
}

test('F2 opens the comments of the criterion in hand, with two fields that say who reads them', async () => {
  await open({ marks: { content: 8000 } })
  expect(dialog().getByRole('button', { name: '形式', pressed: true })).toBeTruthy()
  expect(dialog().getByText('随评分单封存，选手可能看到')).toBeTruthy()
  expect(dialog().getByText('只留在这台电脑上，不随评分单送出')).toBeTruthy()
})

test('the row under the bands opens it too, shows what was written, and takes no focus from the keys', async () => {
  const comments = [
    { about: 'content', audience: 'private', text: '再看一遍' },
    { about: 'content', audience: 'contestant', text: '板书清楚' },
  ]
  await sitDown({ comments })
  expect(fireEvent.mouseDown(screen.getByRole('button', { name: '写评语: 板书清楚' }))).toBe(false)
  await pressButton('写评语: 板书清楚')
  expect(field().value).toBe('板书清楚')
  expect(field('只给自己看的备注').value).toBe('再看一遍')
})

test('a comment is kept a moment after the last key, and the tick comes with the reply', async () => {
  const kiosk = await open()
  await type('板书')
  await rest(300)
  await type('板书清楚')
  await rest(399)
  expect(sent(kiosk)).toEqual([])
  expect(states()[0]).toBe('正在存')
  const held = kiosk.main.holds('draft.comment')
  await rest(1)
  expect(sent(kiosk)).toEqual([['content', 'contestant', '板书清楚', false]])
  expect(states()[0]).toBe('正在存')
  const comments = [{ about: 'content', audience: 'contestant', text: '板书清楚' }]
  await held.release({ marks: {}, comments, canUndo: true, canRedo: false, touched: 'content' })
  expect(states()[0]).toBe('已存')
})

test('what goes on in the same field is taken back at once; the other field is a change of its own', async () => {
  const kiosk = await open()
  await type('板书')
  await rest()
  await type('板书清楚')
  await rest()
  await type('再看', field('只给自己看的备注'))
  await rest()
  await type('板书很清楚')
  await rest()
  expect(sent(kiosk).map(([, audience, , joins]) => [audience, joins])).toEqual([
    ['contestant', false],
    ['contestant', true],
    ['private', false],
    ['contestant', false],
  ])
})

test('leaving the field keeps it at once, and closing keeps what was typed last', async () => {
  const kiosk = await open()
  await type('板书')
  await settle(() => fireEvent.blur(field()))
  expect(sent(kiosk)).toHaveLength(1)
  await type('板书清楚')
  await pressButton(/^写好了/)
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(sent(kiosk).at(-1)?.[2]).toBe('板书清楚')
  expect(screen.getByRole('button', { name: '写评语: 板书清楚' })).toBeTruthy()
  expect(row('内容').getAttribute('aria-label')).toContain('有评语')
})

test('nothing that did not change is sent', async () => {
  const kiosk = await open({ comments: [{ about: 'content', audience: 'contestant', text: '板书清楚' }] })
  await settle(() => fireEvent.blur(field()))
  await pressButton(/^写好了/)
  expect(sent(kiosk)).toEqual([])
})

test('an emptied comment is taken away', async () => {
  const kiosk = await open({ comments: [{ about: 'content', audience: 'contestant', text: '板书清楚' }] })
  await type('  ')
  await rest()
  expect(sent(kiosk)).toEqual([['content', 'contestant', null, false]])
  expect(states()[0]).toBe('已存')
})

test('a comment that main did not take is not called saved, and is tried again', async () => {
  const kiosk = await open()
  kiosk.main.refuses('draft.comment', 'disk-full')
  await type('板书清楚')
  await rest()
  expect(states()[0]).toBe('没有存下')
  await settle(() => fireEvent.blur(field()))
  expect(sent(kiosk)).toHaveLength(2)
})

test('what main did not take is not lost when the page closes: the row says so, and the text comes back and is kept at last', async () => {
  const kiosk = await open()
  kiosk.main.refuses('draft.comment', 'disk-full')
  await type('板书清楚')
  await pressButton(/^写好了/)
  expect(screen.getByRole('alert').textContent).not.toBe('')
  await pressButton('写评语: 没有存下：板书清楚')
  expect(field().value).toBe('板书清楚')
  expect(states()[0]).toBe('没有存下')
  const comments = [{ about: 'content', audience: 'contestant', text: '板书清楚' }]
  kiosk.main.says('draft.comment', { marks: {}, comments, canUndo: true, canRedo: false, touched: 'content' })
  await pressButton(/^写好了/)
  expect(screen.getByRole('button', { name: '写评语: 板书清楚' })).toBeTruthy()
})

test('a phrase is appended by one press', async () => {
  const kiosk = await open()
  const phrase = (name: string) => settle(() => fireEvent.click(dialog().getByRole('button', { name })))
  await phrase('节奏紧凑')
  await phrase('板书清楚')
  await rest()
  expect(field().value).toBe('节奏紧凑；板书清楚')
  expect(sent(kiosk).map(([, , text]) => text)).toEqual(['节奏紧凑；板书清楚'])
})

test('a comment of the whole sheet is another comment', async () => {
  const kiosk = await open()
  await type('板书清楚')
  await settle(() => fireEvent.click(dialog().getByRole('button', { name: '整份评分单' })))
  expect(field().value).toBe('')
  await type('可再精炼')
  await rest()
  expect(sent(kiosk).map(([about, , text]) => [about, text])).toEqual([
    ['content', '板书清楚'],
    [null, '可再精炼'],
  ])
})

test('near the end the room is counted, and 500 characters are the most', async () => {
  await open()
  await type('好'.repeat(400))
  expect(states()[0]).not.toContain('/500')
  await type('好'.repeat(401))
  expect(states()[0]).toContain('401/500 字')
  await type('好'.repeat(520))
  expect(field().value).toHaveLength(500)
})

test('while an input method composes nothing is kept and nothing closes; what it commits is kept', async () => {
  const kiosk = await open()
  await type('好')
  await settle(() => {
    fireEvent.compositionStart(field())
    fireEvent.input(field(), { target: { value: '好ban' }, isComposing: true })
  })
  expect(field().value).toBe('好ban')
  const composed = (key: string) => settle(() => fireEvent.keyDown(field(), { key, isComposing: true }))
  await composed('Enter')
  await composed('Escape')
  await rest(1000)
  expect(dialog()).toBeTruthy()
  expect(sent(kiosk)).toEqual([])
  await settle(() => {
    field().value = '好板书'
    fireEvent.compositionEnd(field(), { data: '板书' })
  })
  await rest()
  expect(sent(kiosk).map(([, , text]) => text)).toEqual(['好板书'])
})

test('Escape closes', async () => {
  await open()
  await settle(() => fireEvent.keyDown(field(), { key: 'Escape' }))
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('digits typed into a comment are no marks', async () => {
  const { main } = await open()
  await settle(() => fireEvent.keyDown(field(), { key: '8' }))
  expect(main.calls('draft.mark')).toEqual([])
})

test('of a sealed sheet the comments are read, and nothing is written', async () => {
  const comments = [
    { about: 'form', audience: 'contestant', text: '板书清楚' },
    { about: null, audience: 'contestant', text: '节奏稍快' },
    { about: null, audience: 'private', text: '与前一位比较' },
  ]
  const kiosk = await open({ state: 'sealed', marks: { content: 8000 }, comments })
  expect(dialog().getByText(/板书清楚/)).toBeTruthy()
  expect(dialog().getByText(/节奏稍快/)).toBeTruthy()
  expect(
    dialog()
      .getByText(/与前一位比较/)
      .closest('section')?.textContent,
  ).toContain('只给自己看的备注')
  expect(dialog().queryByRole('textbox')).toBeNull()
  expect(sent(kiosk)).toEqual([])
})

test('a sealed sheet without comments has nothing to open', async () => {
  await open({ state: 'sealed', marks: { content: 8000 } })
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '没有评语' }).disabled).toBe(true)
})
