// @vitest-environment happy-dom
/** A slip of the hand never turns into another mark behind the judge's back. The first criterion, 内容, is at most 12 in steps of a half. */
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { press, pressAndWait, pressButton, sitDown, value } from './at-the-kiosk.tsx'

const isInHand = (criterion: string) => screen.queryByRole('status', { name: `${criterion}的分数` }) !== null
const marks = ({ main }: Awaited<ReturnType<typeof sitDown>>) => main.calls('draft.mark').map(({ mark }) => mark)

test('Enter on a tenfold slip stays, and puts the hand on the offer; Enter there takes it', async () => {
  const kiosk = await sitDown()
  await pressAndWait('8', '5')
  await pressAndWait('Enter')
  expect(isInHand('内容')).toBe(true)
  expect(document.activeElement?.textContent).toBe('改为 8.5')
  await pressButton('改为 8.5')
  expect(value('内容')).toBe('8.5')
  expect(marks(kiosk)).toEqual([8000, null, 8500])
})

test('Enter on a mark off the step stays until the slip is taken back', async () => {
  const kiosk = await sitDown()
  await pressAndWait('8', '.', '3', 'Enter')
  expect(isInHand('内容')).toBe(true)
  await pressAndWait('Backspace', 'Enter')
  expect(isInHand('内容')).toBe(false)
  expect(marks(kiosk)).toEqual([8000])
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

test('of a number that is too much nothing stays, whatever is typed after it', async () => {
  const kiosk = await sitDown({ marks: { content: 9000 } })
  press('ArrowUp')
  await pressAndWait('1', '8', '.', '5')
  expect(value('内容')).toBe('9.0')
  expect(marks(kiosk)).toEqual([1000, 9000])
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
