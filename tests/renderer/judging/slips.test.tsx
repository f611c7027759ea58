// @vitest-environment happy-dom
/** A slip of the hand never turns into another mark behind the judge's back. The first criterion, 内容, is at most 12 in steps of a half. */
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { settle } from '../../support/fake-api.ts'
import { press, pressAndWait, pressButton, sitDown, value } from './at-the-kiosk.tsx'

const isInHand = (criterion: string) => screen.queryByRole('status', { name: `${criterion}的分数` }) !== null
const marks = ({ main }: Awaited<ReturnType<typeof sitDown>>) => main.calls('draft.mark').map(({ mark }) => mark)

test('Enter on a number that is too much stays, however often it is pressed; what was perhaps meant is taken by a press on it alone', async () => {
  const kiosk = await sitDown()
  await pressAndWait('8', '5')
  await pressAndWait('Enter')
  await pressAndWait('Enter')
  expect(isInHand('内容')).toBe(true)
  expect(value('内容')).toBe('85')
  expect(kiosk.disk).toEqual({})
  expect(screen.getByRole('alert').getAttribute('data-held')).toBe('true')
  await pressButton('改为 8.5')
  expect(value('内容')).toBe('8.5')
  expect(marks(kiosk)).toEqual([8000, null, 8500])
})

test('Enter on a mark off the step stays until the slip is taken back', async () => {
  const kiosk = await sitDown()
  await pressAndWait('8', '.', '3', 'Enter')
  expect(isInHand('内容')).toBe(true)
  await pressAndWait('Backspace', '8', 'Enter')
  expect(isInHand('内容')).toBe(false)
  expect(kiosk.disk).toEqual({ content: 8000 })
})

test('the digits after a key of which nothing was taken belong to the slip', async () => {
  const kiosk = await sitDown({ marks: { content: 6000, form: 5000 } })
  press('ArrowUp')
  await pressAndWait('9', '.', '5')
  expect(marks(kiosk)).toEqual([])
  expect(screen.getByRole('alert').textContent).toContain('最高')
  await pressAndWait('Backspace', '5', '.', '5')
  expect(marks(kiosk)).toEqual([5500])
})

test('a mark may begin with its point', async () => {
  const kiosk = await sitDown()
  await pressAndWait('.', '5')
  expect(marks(kiosk)).toEqual([500])
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a fine step on an empty row asks for a mark first', async () => {
  const kiosk = await sitDown()
  await pressButton('+0.5')
  expect(marks(kiosk)).toEqual([])
  expect(screen.getByRole('alert').textContent).toBe('请先打一个分，再微调。')
})

test('a fine step on an empty row holds nobody back', async () => {
  await sitDown()
  await pressButton('+0.5')
  await pressAndWait('Enter')
  expect(isInHand('内容')).toBe(false)
})

test('of a number that is too much nothing stays, whatever is typed after it', async () => {
  const kiosk = await sitDown({ marks: { content: 9000 } })
  press('ArrowUp')
  await pressAndWait('1', '8', '.', '5')
  expect(value('内容')).toBe('18.5')
  expect(screen.getByText('仍是 9.0')).toBeTruthy()
  expect(kiosk.disk).toEqual({ content: 9000 })
  await pressAndWait('Enter')
  expect(isInHand('内容')).toBe(true)
  await pressAndWait('Backspace', '8', '.', '5')
  expect(value('内容')).toBe('8.5')
})

test('after a fine step on an empty row the digits are taken', async () => {
  const kiosk = await sitDown()
  await pressButton('+0.5')
  await pressAndWait('7')
  expect(marks(kiosk)).toEqual([7000])
})

test('a number that was not taken leaves nothing to undo', async () => {
  const kiosk = await sitDown()
  await pressAndWait('9', 'Enter', '4', '.', '3')
  await pressAndWait('Backspace')
  await settle(() => fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true }))
  expect(kiosk.disk).toEqual({})
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /^撤销/ }).disabled).toBe(true)
})

test('Tab ends a number as Enter does, and Shift with Tab goes back', async () => {
  const kiosk = await sitDown()
  await pressAndWait('8', 'Tab', '5', 'Tab')
  expect(kiosk.disk).toEqual({ content: 8000, form: 5000 })
  expect(isInHand('语言')).toBe(true)
  await pressAndWait('7')
  await settle(() => fireEvent.keyDown(document.body, { key: 'Tab', shiftKey: true }))
  expect(isInHand('形式')).toBe(true)
})

test('the row that has the frame is the one that is typed into, and Enter there goes on', async () => {
  const kiosk = await sitDown()
  await settle(() => screen.getByRole('button', { name: /^形式/ }).focus())
  await pressAndWait('6', 'Enter')
  expect(kiosk.disk).toEqual({ form: 6000 })
  expect(isInHand('语言')).toBe(true)
  expect(document.activeElement?.textContent).toContain('语言')
})

test('neither Tab nor Enter ever comes to a key of the pad or a fine step', async () => {
  await sitDown()
  const keys = ['+0.5', '−1', '7', '退一格'].map(name => screen.getByRole('button', { name }))
  expect(keys.map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, -1, -1])
})

test('from the last item Enter goes to the first that is still open; once all are marked, the next digit is another number', async () => {
  const kiosk = await sitDown({ marks: { form: 5000, voice: 8000, ethics: 2000 } })
  await settle(() => screen.getByRole('button', { name: /^师德/ }).focus())
  await pressAndWait('Enter')
  expect(isInHand('内容')).toBe(true)
  await pressAndWait('9', 'ArrowDown', 'ArrowDown')
  await pressAndWait('9', 'ArrowDown', '3', 'Enter', '1')
  expect(isInHand('师德')).toBe(true)
  expect(kiosk.disk).toMatchObject({ content: 9000, voice: 9000, ethics: 1000 })
})

test('digits after a comment are another number', async () => {
  const kiosk = await sitDown()
  await pressAndWait('8', 'F2')
  await settle(() => fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Escape' }))
  await pressAndWait('7')
  expect(kiosk.disk).toEqual({ content: 7000 })
})

test('a level is given by its letter', async () => {
  const kiosk = await sitDown({ marks: { content: 9000, form: 5000, voice: 8000 } })
  await settle(() => screen.getByRole('button', { name: /^师德/ }).focus())
  await pressAndWait('b')
  await pressAndWait('x')
  expect(kiosk.disk).toMatchObject({ ethics: 2000 })
})

test.each([
  ['a press on another row', () => pressButton(/^语言/)],
  ['an arrow', () => pressAndWait('ArrowDown')],
  ['F9', () => pressAndWait('F9')],
  ['F2', () => pressAndWait('F2')],
  ['the next sheet', () => pressAndWait('PageDown')],
])('%s does not leave a number that was not taken behind unnoticed', async (_what, leave) => {
  const kiosk = await sitDown({ marks: { form: 5000, voice: 8000, ethics: 2000 } })
  await pressAndWait('8', '5')
  await leave()
  expect(isInHand('内容')).toBe(true)
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByRole('alert').getAttribute('data-held')).toBe('true')
  await pressButton('取消')
  expect(value('内容')).toBe('未评')
  await pressAndWait('ArrowDown')
  expect(isInHand('内容')).toBe(false)
  expect(kiosk.main.calls('sheet.open')).toHaveLength(1)
})

test('Esc gives the number up first, and only then leaves the sheet', async () => {
  await sitDown({ marks: { content: 6000 } })
  await pressAndWait('ArrowUp', '8', '5', 'Escape')
  expect(value('内容')).toBe('6.0')
  await pressAndWait('Escape')
  expect(screen.queryByRole('status', { name: '内容的分数' })).toBeNull()
})

test('on a number that stands out Tab goes to what was perhaps meant', async () => {
  await sitDown()
  await pressAndWait('8', '5', 'Enter')
  await pressAndWait('Tab')
  expect(document.activeElement?.textContent).toBe('改为 8.5')
})

test('the number pad gives digits and a point also without NumLock', async () => {
  const kiosk = await sitDown()
  for (const [key, code] of [
    ['ArrowLeft', 'Numpad4'],
    ['Delete', 'NumpadDecimal'],
    ['Clear', 'Numpad5'],
  ])
    await settle(() => fireEvent.keyDown(document.body, { key, code }))
  expect(kiosk.disk).toEqual({ content: 4500 })
})
