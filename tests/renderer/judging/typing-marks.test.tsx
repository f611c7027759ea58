// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { settled } from '../../../renderer/features/judging/draft-queue.ts'
import { useEditor } from '../../../renderer/features/judging/sheet-in-hand.ts'
import { draftNow, givenBack } from './a-sheet.ts'
import { press, pressAndWait, pressButton, row, sitDown, value } from './at-the-kiosk.tsx'

const sent = ({ main }: Awaited<ReturnType<typeof sitDown>>) => main.calls('draft.mark').map(({ criterion, mark }) => [criterion, mark])

test('8 . 5 sends 8, then 8.5', async () => {
  const kiosk = await sitDown()
  await pressAndWait('8', '.', '5')
  expect(sent(kiosk)).toEqual([
    ['content', 8000],
    ['content', 8500],
  ])
  expect(value('内容')).toBe('8.5')
})

test('the second mark is sent only after main has answered the first', async () => {
  const { main } = await sitDown()
  const held = main.holds('draft.mark')
  await pressAndWait('8', '.', '5')
  expect(held.waiting()).toBe(1)
  await held.release(draftNow({ content: 8000 }))
  expect(main.calls('draft.mark').map(({ mark }) => mark)).toEqual([8000, 8500])
})

test('a mark counts as saved only when main said so', async () => {
  const { main } = await sitDown()
  const held = main.holds('draft.mark')
  await pressAndWait('8')
  expect(screen.getByText('正在存')).toBeTruthy()
  expect(screen.queryByText('已存')).toBeNull()
  await held.release(draftNow({ content: 8000 }))
  expect(screen.getByText('已存')).toBeTruthy()
})

test('a key that is still on its way keeps the tick away when an earlier one is answered', async () => {
  const { main } = await sitDown()
  const held = main.holds('draft.mark')
  await pressAndWait('8', '.', '5')
  await held.release(draftNow({ content: 8000 }))
  expect(screen.queryByText('已存')).toBeNull()
  await held.release(draftNow({ content: 8500 }))
  expect(screen.getByText('已存')).toBeTruthy()
})

test('what main refuses is said, and the mark that is stored stands', async () => {
  const { main } = await sitDown({ marks: { content: 7000 } })
  main.refuses('draft.mark', 'disk-full')
  press('ArrowUp')
  await pressAndWait('9')
  await pressAndWait('ArrowDown')
  expect(row('内容').getAttribute('aria-label')).toContain('内容 7.0 ')
  await pressAndWait('ArrowUp')
  expect(screen.getByRole('alert').textContent).toBe('磁盘已满，这一步没有存下。请腾出空间再试。')
  expect(value('内容')).toBe('7.0')
})

test('a refused mark does not go on standing in the box as if it were stored', async () => {
  const { main } = await sitDown({ marks: { content: 7000 } })
  main.refuses('draft.mark', 'disk-full')
  press('ArrowUp')
  await pressAndWait('9')
  expect(value('内容')).toBe('7.0')
})

test('when the bridge breaks, the mark is not saved, that is said, and the next mark is sent all the same', async () => {
  const { main } = await sitDown()
  main.breaks('draft.mark')
  await pressAndWait('8')
  expect(screen.queryByText('正在存')).toBeNull()
  expect(screen.getByRole('alert').textContent).toContain('程序出错')
  main.says('draft.mark', draftNow({ content: 9000 }))
  await pressAndWait('Backspace', '9')
  await act(settled)
  expect(useEditor.getState().marks).toEqual({ content: 9000 })
})

test('Enter goes on while a mark is under way, and nothing typed fast is lost', async () => {
  const kiosk = await sitDown()
  press('8', '.', '5', 'Enter', '7', 'Enter', '9', '.', '5', 'Enter')
  await act(settled)
  expect(kiosk.disk).toEqual({ content: 8500, form: 7000, voice: 9500 })
  expect(row('师德').getAttribute('aria-current')).toBe('true')
  expect(row('形式').getAttribute('aria-label')).toContain('形式 7.0 ')
})

test('a late answer for one criterion does not take back what was typed into the next', async () => {
  const { main } = await sitDown()
  const held = main.holds('draft.mark')
  await pressAndWait('8', 'Enter', '7')
  await held.release(draftNow({ content: 8000 }))
  expect(value('形式')).toBe('7')
  expect(row('内容').getAttribute('aria-label')).toContain('内容 8.0 ')
})

test('Backspace to nothing takes the mark away, and it reads 未评, not 0', async () => {
  const kiosk = await sitDown({ marks: { content: 8000 } })
  await pressAndWait('ArrowUp', 'Backspace')
  expect(sent(kiosk)).toEqual([['content', null]])
  expect(value('内容')).toBe('未评')
  expect(row('内容').getAttribute('aria-label')).toContain('内容 未评 ')
})

test('Backspace takes the last key back, not the whole mark', async () => {
  const kiosk = await sitDown()
  await pressAndWait('1', '1', '.', '5', 'Backspace', 'Backspace')
  await pressAndWait('Backspace')
  expect(sent(kiosk).map(([, mark]) => mark)).toEqual([1000, 11_000, 11_500, 11_000, 1000])
})

test('a deliberate 0 is a mark', async () => {
  const kiosk = await sitDown()
  await pressAndWait('0')
  expect(sent(kiosk)).toEqual([['content', 0]])
  expect(value('内容')).toBe('0')
  expect(screen.getByText('还差 3 项')).toBeTruthy()
})

test('full-width digits and 。 are taken as typed by a Chinese input method', async () => {
  const kiosk = await sitDown()
  await pressAndWait('８', '。', '５')
  expect(kiosk.disk).toEqual({ content: 8500 })
})

test('F9 is a key of its own, not the digit 9', async () => {
  const kiosk = await sitDown()
  await pressAndWait('F9')
  expect(sent(kiosk)).toEqual([])
  expect(screen.getByRole('dialog', { name: '核对 W-011 教学设计' })).toBeTruthy()
})

test('keys with Ctrl or Alt are left to the system', async () => {
  const kiosk = await sitDown()
  await act(async () => {
    for (const modifier of ['ctrlKey', 'altKey', 'metaKey'])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '8', bubbles: true, [modifier]: true }))
  })
  expect(sent(kiosk)).toEqual([])
})

test('a tenfold slip is refused in words, and one press gives what was meant', async () => {
  const kiosk = await sitDown()
  await pressAndWait('4', '5')
  expect(screen.getByRole('alert').textContent).toContain('这一项最高 12 分，没有录入。')
  await pressButton('改为 4.5')
  expect(kiosk.disk).toEqual({ content: 4500 })
  expect(screen.queryByRole('alert')).toBeNull()
})

test('off the step is refused in words with the step', async () => {
  const kiosk = await sitDown()
  await pressAndWait('8', '.', '3')
  expect(screen.getByRole('alert').textContent).toBe('这一项每 0.5 分一档，没有录入。请按退格重输。取消')
  expect(value('内容')).toBe('8.3')
  expect(kiosk.disk).toEqual({})
})

test('below the minimum of a range is said and not sent, until the next key mends it', async () => {
  const kiosk = await sitDown({ marks: { content: 8000, form: 8000 } })
  await pressAndWait('1')
  expect(screen.getByRole('alert').textContent).toBe('这一项最低 5 分，请接着输入。')
  expect(sent(kiosk)).toEqual([])
  await pressAndWait('0')
  expect(sent(kiosk)).toEqual([['voice', 10_000]])
})

test('what is not finished is not called saved, though another mark is stored', async () => {
  await sitDown({ marks: { content: 8000, form: 8000, voice: 9000 } })
  await pressAndWait('ArrowUp', '1')
  expect(value('语言')).toBe('1')
  expect(screen.queryByText('已存')).toBeNull()
})

test('Backspace takes a mark that stands away as a whole: half of it would be another mark', async () => {
  const kiosk = await sitDown({ marks: { content: 8000, form: 8000, voice: 9500 } })
  await pressAndWait('ArrowUp', 'Backspace')
  expect(sent(kiosk)).toEqual([['voice', null]])
  await pressAndWait('7', '.', '5')
  expect(kiosk.disk).toMatchObject({ voice: 7500 })
})

test('a number that is below the minimum by a Backspace leaves the mark that stood before, and so does taking all of it back', async () => {
  const kiosk = await sitDown({ marks: { content: 8000, form: 8000, voice: 9500 } })
  await pressAndWait('ArrowUp', '1', '0')
  expect(kiosk.disk).toMatchObject({ voice: 10_000 })
  await pressAndWait('Backspace')
  expect(screen.getByRole('alert').textContent).toBe('这一项最低 5 分，请接着输入。')
  expect(kiosk.disk).toMatchObject({ voice: 9500 })
  await pressAndWait('Backspace')
  expect(value('语言')).toBe('9.5')
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a band gives its middle', async () => {
  const kiosk = await sitDown()
  await pressButton(/^良/)
  expect(kiosk.disk).toEqual({ content: 8000 })
})

test('a level gives its points', async () => {
  const kiosk = await sitDown({ marks: { content: 8000, form: 8000, voice: 8000 } })
  await pressButton(/^B/)
  expect(kiosk.disk.ethics).toBe(2000)
})

test('points that no level has are refused with the levels, not with a step', async () => {
  const kiosk = await sitDown({ marks: { content: 8000, form: 8000, voice: 8000 } })
  await pressAndWait('8')
  expect(screen.getByRole('alert').textContent).toBe('请在给出的等级中选一个取消')
  expect(sent(kiosk)).toEqual([])
})

test('a fine step moves the mark', async () => {
  const kiosk = await sitDown({ marks: { content: 8000 } })
  await pressAndWait('ArrowUp')
  await pressButton('+0.5')
  expect(kiosk.disk.content).toBe(8500)
})

test('the pad types like the keys', async () => {
  const kiosk = await sitDown()
  await pressButton('9')
  await pressButton('小数点')
  await pressButton('5')
  await pressButton('退一格')
  expect(sent(kiosk).map(([, mark]) => mark)).toEqual([9000, 9500, 9000])
})

test('a sheet in hand begins at the first criterion without a mark', async () => {
  await sitDown({ marks: { content: 8000 } })
  expect(row('形式').getAttribute('aria-current')).toBe('true')
})

test('a sealed sheet takes no keys and no presses', async () => {
  const kiosk = await sitDown({ state: 'sealed', marks: { content: 8000 } })
  await pressAndWait('ArrowUp', '9', 'Backspace', 'Delete')
  expect(sent(kiosk)).toEqual([])
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '9' }).disabled).toBe(true)
  expect(screen.getByText('这份评分单已封存。要改请找评委组长退回。')).toBeTruthy()
})

test("a sheet that was given back says why, in the chief's words", async () => {
  await sitDown({ state: 'returned', returned: givenBack('第二项请再核对') })
  expect(screen.getByText('评委组长退回：第二项请再核对')).toBeTruthy()
})
