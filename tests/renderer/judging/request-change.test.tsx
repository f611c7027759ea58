// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { settle } from '../../support/fake-api.ts'
import { allMarks } from './a-sheet.ts'
import { pressAndWait, pressButton, sitDown, VERSION } from './at-the-kiosk.tsx'

const locked = { state: 'sealed', version: VERSION, marks: allMarks }
const asked = (reason: string, declined?: string) => ({
  sheet: 'judge-1/entry-1/design',
  panel: 'panel-1',
  version: VERSION,
  reason,
  ...(declined && { declined }),
})
const dialog = () => within(screen.getByRole('dialog', { name: '请组长退回 W-011 教学设计' }))
const reason = () => dialog().getByLabelText<HTMLTextAreaElement>('理由')
const send = () => dialog().getByRole<HTMLButtonElement>('button', { name: '提出请求' })

test('a request needs a reason, and says afterwards that it waits', async () => {
  const { main, sheet } = await sitDown(locked)
  main.says('change.request', null)
  await pressButton('请求修改')
  expect(send().disabled).toBe(true)
  await settle(() => fireEvent.change(reason(), { target: { value: ' 录错一项 ' } }))
  main.says('sheet.open', { ...sheet, request: asked('录错一项') })
  await settle(() => fireEvent.click(send()))
  expect(main.calls('change.request')).toEqual([{ sheet: sheet.id, version: VERSION, reason: '录错一项' }])
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByText('已向组长提出：录错一项。正在等待答复。')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '请求修改' })).toBeNull()
})

test('a common reason is one press', async () => {
  await sitDown(locked)
  await pressButton('请求修改')
  await settle(() => fireEvent.click(dialog().getByRole('button', { name: '录入有误' })))
  expect(reason().value).toBe('录入有误')
  expect(send().disabled).toBe(false)
})

test('digits of a reason are no marks, and 200 characters are the most', async () => {
  const { main } = await sitDown(locked)
  await pressButton('请求修改')
  fireEvent.keyDown(reason(), { key: '8' })
  await settle(() => fireEvent.change(reason(), { target: { value: '改'.repeat(210) } }))
  expect(reason().value).toHaveLength(200)
  expect(main.calls('draft.mark')).toEqual([])
})

test('what main refuses is said beside the reason, which stays', async () => {
  const { main } = await sitDown(locked)
  main.refuses('change.request', 'panel-certified')
  await pressButton('请求修改')
  await settle(() => fireEvent.change(reason(), { target: { value: '录错一项' } }))
  await settle(() => fireEvent.submit(reason().form ?? reason()))
  expect(dialog().getByRole('alert').textContent).toBe('本组已经核定，不能再改。')
  expect(reason().value).toBe('录错一项')
})

test("a request that was declined shows the chief's reason, and the judge may ask again", async () => {
  await sitDown({ ...locked, request: asked('录错一项', '请先与我核对') })
  expect(screen.getByText('组长未同意：请先与我核对')).toBeTruthy()
  await pressButton('请求修改')
  expect(reason().value).toBe('')
})

test('it can be left without asking', async () => {
  const { main } = await sitDown(locked)
  await pressButton('请求修改')
  await pressButton('取消')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(main.calls('change.request')).toEqual([])
})

test('an empty reason is not sent by Enter', async () => {
  const { main } = await sitDown(locked)
  await pressButton('请求修改')
  await settle(() => fireEvent.submit(reason().form ?? reason()))
  expect(main.calls('change.request')).toEqual([])
})

test('the calibration lecture is not asked for', async () => {
  await sitDown({ ...locked, isCalibration: true })
  expect(screen.queryByRole('button', { name: '请求修改' })).toBeNull()
  expect(screen.getByText('校准讲课已封存，不计入成绩，不再修改。')).toBeTruthy()
})

test('an open sheet has neither receipt nor request', async () => {
  await sitDown({ marks: allMarks })
  expect(screen.queryByRole('button', { name: '收据' })).toBeNull()
  expect(screen.queryByRole('button', { name: '请求修改' })).toBeNull()
})

test('a locked sheet is read only: nothing is marked, commented or taken back', async () => {
  const { main } = await sitDown({ ...locked, canUndo: true, canRedo: true })
  await pressAndWait('8', 'F2')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /^撤销/ }).disabled).toBe(true)
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /^重做/ }).disabled).toBe(true)
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '没有评语' }).disabled).toBe(true)
  expect(main.calls('draft.mark')).toEqual([])
})
