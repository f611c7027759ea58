/** Closing the judge's window: who is offered, what main is asked, what is said when it does not open. */
import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { CloseKiosk } from '../../../renderer/features/kiosk-door/close-kiosk.tsx'
import type { Role } from '../../../shared/domain/person.ts'
import { fakeMain, settle } from '../../support/fake-api.ts'
import { choose, isDisabled, press, write } from '../reconciling/pressing.ts'
import { show } from '../show.tsx'

const person = (id: string, name: string, roles: readonly Role[], hasPin = true) => ({ id, name, roles, hasPin })
const people = [
  person('p1', '欧阳评委', ['judge']),
  person('p2', '李组长', ['judge', 'chief']),
  person('p3', '王组委', ['organizer']),
  person('p4', '无密码', ['organizer'], false),
]
const pin = () => screen.getByLabelText<HTMLInputElement>('本人密码')
const inDialog = () => screen.queryByRole('dialog', { name: '关闭评审窗口' })

async function askToClose(says: unknown = people) {
  const main = fakeMain()
  main.says('session.people', says)
  show(<CloseKiosk />)
  await press('关闭评审窗口')
  return main
}
/** The button in the dialog: the one behind it is hidden from whoever asks by role. */
const confirm = () => press('关闭评审窗口')
const whoever = '由谁关闭'

test('only a chief or an organizer with a PIN is offered', async () => {
  await askToClose()
  await settle(() => fireEvent.click(screen.getByLabelText(whoever)))
  expect(screen.getAllByRole('option').map(each => each.textContent)).toEqual(['李组长评委组长', '王组委组委会'])
})

test('the pad types the PIN, and main is asked once both are there', async () => {
  const main = await askToClose()
  main.says('kiosk.close', null)
  await choose(whoever, '王组委 组委会')
  for (const key of '271820') await press(key)
  await press('退一格')
  await press('8')
  await press('9')
  expect(pin().value).toBe('271828')
  await confirm()
  expect(main.calls('kiosk.close')).toEqual([{ person: 'p3', pin: '271828' }])
})

test('nothing is asked of main before somebody is chosen and six digits are in', async () => {
  const main = await askToClose()
  await write('本人密码', '271828')
  expect(isDisabled('关闭评审窗口')).toBe(true)
  await settle(() => fireEvent.submit(pin().form as HTMLFormElement))
  expect(main.calls('kiosk.close')).toEqual([])
})

test('a wrong PIN is said, and the digits are gone', async () => {
  const main = await askToClose()
  main.refuses('kiosk.close', 'pin-wrong', { left: 4 })
  await choose(whoever, '李组长 评委组长')
  await write('本人密码', '111111')
  await confirm()
  expect(screen.getByText('密码不对，请重新输入。')).toBeTruthy()
  expect(pin().value).toBe('')
  await press('1')
  expect(screen.queryByText('密码不对，请重新输入。')).toBeNull()
})

test('when nobody can close it, that is said', async () => {
  await askToClose([people[0], people[3]])
  expect(screen.getByText('还没有设好密码的组长或组委会成员，请先到主窗口设置。')).toBeTruthy()
})

test('whoever cancels is back at the names', async () => {
  await askToClose()
  expect(inDialog()).not.toBeNull()
  await press('清空')
  await press('取消')
  expect(inDialog()).toBeNull()
})
