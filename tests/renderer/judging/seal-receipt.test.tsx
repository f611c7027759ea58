// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { receiptOf } from '../../../shared/domain/receipt.ts'
import { settle } from '../../support/fake-api.ts'
import { allMarks, myPanel, mySheet } from './a-sheet.ts'
import { PIN, press, pressAndWait, pressButton, sitDown, VERSION } from './at-the-kiosk.tsx'

const { words, code } = receiptOf(VERSION as never)
const receipt = () => within(screen.getByRole('dialog', { name: 'W-011 教学设计 已封存' }))
const hasReceipt = () => screen.queryByRole('dialog', { name: /已封存|收据/ }) !== null

async function seal(state: Readonly<Record<string, unknown>> = {}, panels?: readonly unknown[]) {
  const kiosk = await sitDown({ marks: allMarks, ...state }, panels)
  const { main, sheet } = kiosk
  main.says('sheet.open', ({ sheet: id }: { sheet: string }) =>
    id === sheet.id ? { ...sheet, state: 'sealed', version: VERSION } : { ...sheet, id, number: 'W-012' },
  )
  await pressAndWait('F9')
  await settle(() => fireEvent.change(screen.getByLabelText('您的密码'), { target: { value: PIN } }))
  await pressAndWait('F9')
  return kiosk
}
const onePart = (number: string) => ({
  ...myPanel([
    { entry: 'entry-1', number: 'W-011', sheets: [mySheet('entry-1', 'design', 'unmarked')] },
    { entry: 'entry-2', number, sheets: [mySheet('entry-2', 'design', 'unmarked')] },
  ]),
  parts: [{ id: 'design', name: { zh: '教学设计', en: 'Design' }, max: 20_000 }],
})

test('after the seal the receipt is shown: three words, the code, a QR code and the total', async () => {
  await seal()
  expect(receipt().getByText(words.map(({ zh }) => zh).join(' '))).toBeTruthy()
  expect(receipt().getByText(code)).toBeTruthy()
  expect(receipt().getByRole('img', { name: '收据的二维码' })).toBeTruthy()
  expect(receipt().getByText(/^合计 19.5 分。/)).toBeTruthy()
})

test.each(['Enter', 'F9'])('%s goes to the next sheet, which is named', async key => {
  await seal({}, [onePart('W-012')])
  expect(receipt().getByRole('button', { name: /^下一份 W-012/ })).toBeTruthy()
  await pressAndWait(key)
  expect(screen.getByRole('heading', { name: 'W-012' })).toBeTruthy()
  expect(hasReceipt()).toBe(false)
})

test('where a contestant has several parts the next one is named with its part', async () => {
  await seal()
  expect(receipt().getByRole('button', { name: /^下一份 W-012 教学设计/ })).toBeTruthy()
})

test('the calibration lecture comes next by its name', async () => {
  const calibration = { title: '公开课', sheets: [mySheet('anchor', 'design', 'unmarked'), mySheet('anchor', 'lesson', 'unmarked')] }
  await seal({}, [{ ...onePart('W-012'), calibration }])
  expect(receipt().getByRole('button', { name: /^下一份 校准讲课/ })).toBeTruthy()
})

test('an Enter that was held a little long does not turn the receipt over', async () => {
  await seal()
  expect(document.activeElement instanceof HTMLButtonElement).toBe(false)
  await settle(() => fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Enter', repeat: true }))
  expect(receipt()).toBeTruthy()
})

test('Enter on another button is that button', async () => {
  await seal()
  receipt().getByRole('button', { name: '回到列表' }).focus()
  press('Enter')
  await settle()
  expect(hasReceipt()).toBe(true)
  await pressButton('回到列表')
  expect(screen.getByRole('heading', { name: '我的评分单' })).toBeTruthy()
})

test('when nothing is left to do the way on is the list', async () => {
  const panels = [myPanel([{ entry: 'entry-1', number: 'W-011', sheets: [mySheet('entry-1', 'design', 'unmarked')] }])]
  await seal({}, panels)
  expect(receipt().queryByRole('button', { name: /^下一份/ })).toBeNull()
  await pressAndWait('Enter')
  expect(screen.getByRole('heading', { name: '我的评分单' })).toBeTruthy()
})

test('the receipt of a locked sheet is shown again when it is asked for', async () => {
  await sitDown({ state: 'sealed', version: VERSION, marks: allMarks })
  expect(hasReceipt()).toBe(false)
  await pressButton('收据')
  expect(within(screen.getByRole('dialog', { name: 'W-011 教学设计 的收据' })).getByText(code)).toBeTruthy()
  await pressAndWait('Enter')
  expect(hasReceipt()).toBe(false)
  expect(screen.getByRole('heading', { name: 'W-011' })).toBeTruthy()
})
