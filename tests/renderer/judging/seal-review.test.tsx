// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { allMarks, myPanel, mySheet } from './a-sheet.ts'
import { pressAndWait, pressButton, row, sitDown } from './at-the-kiosk.tsx'

const review = () => screen.getByRole('dialog', { name: '核对 W-011 教学设计' })
const confirm = () => within(review()).getByRole<HTMLButtonElement>('button', { name: /确认封存/ })
const sealed = { sheet: 'judge-1/entry-1/design', total: 19_500 }

test('the review shows every mark and the total before anything is sealed', async () => {
  const { main } = await sitDown({ marks: allMarks })
  await pressAndWait('F9')
  const marks = within(review()).getAllByRole('definition')
  expect(marks.map(mark => mark.textContent)).toEqual(['8.5/12', '0.0/8', '9.0/10', '2.0/3'])
  expect(within(review()).getByText('19.5')).toBeTruthy()
  expect(main.calls('sheet.seal')).toEqual([])
})

test('the review lists what is missing and cannot be confirmed', async () => {
  const { main } = await sitDown({ marks: { content: 8500, voice: 9000 } })
  await pressAndWait('F9')
  expect(within(review()).getByRole('button', { name: '形式' })).toBeTruthy()
  expect(within(review()).getByRole('button', { name: '师德' })).toBeTruthy()
  expect(confirm().disabled).toBe(true)
  await pressAndWait('F9')
  expect(main.calls('sheet.seal')).toEqual([])
})

test('what is missing leads back to its row', async () => {
  await sitDown({ marks: { content: 8500, voice: 9000 } })
  await pressAndWait('F9')
  await pressButton('师德')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(row('师德').getAttribute('aria-current')).toBe('true')
})

test('exactly the marks that were shown are sealed', async () => {
  const { main } = await sitDown({ marks: allMarks })
  main.says('sheet.seal', sealed)
  await pressAndWait('F9')
  await pressButton(/确认封存/)
  expect(main.calls('sheet.seal')).toEqual([{ sheet: sealed.sheet, marks: allMarks }])
})

test('a mark typed just before is on the disk, and in the review, before it opens', async () => {
  const { main } = await sitDown({ marks: { content: 8500, form: 0, voice: 9000 } })
  const held = main.holds('draft.mark')
  await pressAndWait('3', 'F9')
  expect(screen.queryByRole('dialog')).toBeNull()
  await held.release({ marks: { ...allMarks, ethics: 3000 } })
  main.says('sheet.seal', sealed)
  await pressButton(/确认封存/)
  expect(main.calls('sheet.seal').map(({ marks }) => marks)).toEqual([{ ...allMarks, ethics: 3000 }])
})

test('a review that was asked for does not open over another sheet', async () => {
  const { main } = await sitDown({ marks: { content: 8500, form: 0, voice: 9000 } })
  const held = main.holds('draft.mark')
  await pressAndWait('3', 'F9')
  await pressAndWait('PageDown')
  await held.release({ marks: { ...allMarks, ethics: 3000 } })
  expect(screen.getByRole('heading', { name: 'W-012' })).toBeTruthy()
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('while the review is open the keys of the sheet do nothing', async () => {
  const { main } = await sitDown({ marks: allMarks })
  await pressAndWait('F9')
  await pressAndWait('5', 'Backspace')
  expect(main.calls('draft.mark')).toEqual([])
})

test('a key that is held down does not seal', async () => {
  const { main } = await sitDown({ marks: allMarks })
  main.says('sheet.seal', sealed)
  await pressAndWait('F9')
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'F9', repeat: true }))
  await pressAndWait()
  expect(main.calls('sheet.seal')).toEqual([])
})

test('it is sealed once, however often it is pressed', async () => {
  const { main } = await sitDown({ marks: allMarks })
  const held = main.holds('sheet.seal')
  await pressAndWait('F9')
  await pressAndWait('F9')
  await pressAndWait('F9')
  expect(held.waiting()).toBe(1)
  expect(main.calls('sheet.seal')).toHaveLength(1)
})

test('after the seal the sheet is shown as main has it: closed', async () => {
  const { main, sheet } = await sitDown({ marks: allMarks })
  main.says('sheet.seal', sealed)
  main.says('sheet.open', { ...sheet, state: 'sealed' })
  await pressAndWait('F9')
  await pressButton(/确认封存/)
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByText('这份评分单已封存。要改请找评委组长退回。')).toBeTruthy()
})

test('a draft that was changed elsewhere is said in words over the marks as they are now, and sealed only when pressed again', async () => {
  const { main, sheet } = await sitDown({ marks: allMarks })
  main.refuses('sheet.seal', 'draft-changed')
  main.says('sheet.open', { ...sheet, marks: { ...allMarks, content: 9000 } })
  await pressAndWait('F9')
  await pressButton(/确认封存/)
  expect(within(review()).getByText('这份草稿在别处改过，已为您显示最新内容。')).toBeTruthy()
  expect(within(review()).getAllByRole('definition')[0]?.textContent).toBe('9.0/12')
  expect(main.calls('sheet.seal')).toHaveLength(1)
  main.says('sheet.seal', sealed)
  await pressButton(/确认封存/)
  expect(main.calls('sheet.seal').at(-1)?.marks).toEqual({ ...allMarks, content: 9000 })
})

test('another refusal is said in the review, which stays open', async () => {
  const { main } = await sitDown({ marks: allMarks })
  main.refuses('sheet.seal', 'panel-certified')
  await pressAndWait('F9')
  await pressButton(/确认封存/)
  expect(within(review()).getByText('本组已经核定，不能再改。')).toBeTruthy()
})

test('F9 on a sealed sheet opens the next one to do', async () => {
  const panels = [
    myPanel([
      { entry: 'entry-1', number: 'W-011', sheets: [mySheet('entry-1', 'design', 'sealed', 19_500)] },
      { entry: 'entry-2', number: 'W-012', sheets: [mySheet('entry-2', 'design', 'unmarked')] },
    ]),
  ]
  await sitDown({ state: 'sealed', marks: allMarks }, panels)
  await pressAndWait('F9')
  expect(screen.getByRole('heading', { name: 'W-012' })).toBeTruthy()
})
