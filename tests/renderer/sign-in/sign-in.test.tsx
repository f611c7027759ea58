// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { SignIn } from '../../../renderer/features/sign-in/sign-in.tsx'
import { PersonId } from '../../../shared/domain/ids.ts'
import type { Role } from '../../../shared/domain/person.ts'
import { fakeMain, settle } from '../../support/fake-api.ts'
import { show } from '../show.tsx'

afterEach(() => void vi.useRealTimers())

const person = (id: string, name: string, roles: readonly Role[], hasPin = true) => ({ id, name, roles, hasPin })
const people = [
  person('p1', '欧阳明', ['judge']),
  person('p2', '李组长', ['chief', 'judge']),
  person('p3', '王组委', ['organizer']),
  person('p4', '新评委', ['judge'], false),
]

async function sitDown(roles: readonly Role[] = ['judge'], says: unknown = people) {
  const main = fakeMain()
  main.says('session.people', says)
  main.refuses('sample.pins', 'not-a-sample')
  const onSignedIn = vi.fn()
  show(<SignIn roles={roles} window="kiosk" onSignedIn={onSignedIn} />)
  await settle()
  return { main, onSignedIn }
}

const choose = (name: string | RegExp) => settle(() => fireEvent.click(screen.getByRole('button', { name })))
const pin = () => screen.getByLabelText<HTMLInputElement>('密码')
const type = (value: string) => settle(() => fireEvent.change(pin(), { target: { value } }))
const enter = () => settle(() => fireEvent.submit(pin().form as HTMLFormElement))
const names = () => screen.getAllByRole('listitem').map(each => each.textContent)

test('only people with a role of this window are listed', async () => {
  await sitDown()
  expect(names()).toEqual(['欧阳明', '李组长', '新评委未设密码'])
})

test('somebody with several roles stands once, under the first of the window', async () => {
  await sitDown(['chief', 'judge', 'organizer'])
  expect(within(screen.getByRole('heading', { name: '评委组长' }).parentElement as HTMLElement).getByText('李组长')).toBeTruthy()
  expect(screen.getAllByText('李组长')).toHaveLength(1)
})

test('when nobody may sign in at this window, that is said', async () => {
  await sitDown(['supervisor'])
  expect(screen.getByText('名单里还没有可以在这个窗口登录的人。')).toBeTruthy()
})

test('a long list can be searched, wide letters and spaces make no difference', async () => {
  const many = Array.from({ length: 20 }, (_, at) => person(`m${at}`, `评委 ${at}`, ['judge']))
  await sitDown(['judge'], many)
  fireEvent.change(screen.getByLabelText('查找姓名'), { target: { value: '评委１７' } })
  expect(names()).toEqual(['评委 17'])
})

test('six digits and Enter sign in with the role', async () => {
  const { main, onSignedIn } = await sitDown()
  main.says('session.sign-in', { person: 'p1', name: '欧阳明', as: 'judge' })
  await choose('欧阳明')
  await type('２７１８２８')
  await enter()
  expect(main.calls('session.sign-in')).toEqual([{ person: 'p1', pin: '271828', as: 'judge' }])
  expect(onSignedIn).toHaveBeenCalledWith({ person: 'p1', name: '欧阳明', as: 'judge' })
})

test('the pad types the PIN too', async () => {
  const { main } = await sitDown()
  main.refuses('session.sign-in', 'pin-wrong', { left: 4 })
  await choose('欧阳明')
  for (const key of '271820') await choose(key)
  await choose('退一格')
  await choose('8')
  await enter()
  expect(main.calls('session.sign-in').map(each => each.pin)).toEqual(['271828'])
})

test('fewer than six digits ask nothing of main', async () => {
  const { main } = await sitDown()
  await choose('欧阳明')
  await type('27182')
  await enter()
  expect(main.calls('session.sign-in')).toEqual([])
})

test('a wrong PIN says how many tries are left, and the digits are gone', async () => {
  const { main } = await sitDown()
  main.refuses('session.sign-in', 'pin-wrong', { left: 3 })
  await choose('欧阳明')
  await type('111111')
  await enter()
  expect(screen.getByRole('alert').textContent).toBe('密码不对，还可以试 3 次，都错了要等一会儿再试。忘了密码请找工作人员。')
  expect(pin().value).toBe('')
})

test('a lock counts down and can be tried again when it is over', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] })
  const { main } = await sitDown()
  main.refuses('session.sign-in', 'pin-locked', { seconds: 30 })
  await choose('欧阳明')
  await type('111111')
  await enter()
  expect(screen.getByRole('alert').textContent).toContain('30 秒')
  await settle(() => vi.advanceTimersByTime(12_000))
  expect(screen.getByRole('alert').textContent).toContain('18 秒')
  await type('271828')
  await enter()
  expect(main.calls('session.sign-in')).toHaveLength(1)
  await settle(() => vi.advanceTimersByTime(18_000))
  expect(screen.getByRole('alert').textContent).toBe('')
  await enter()
  expect(main.calls('session.sign-in')).toHaveLength(2)
})

test('Esc goes back to the names', async () => {
  await sitDown()
  await choose('欧阳明')
  fireEvent.keyDown(pin(), { key: 'Escape' })
  expect(screen.getByRole('heading', { name: '请选择姓名' })).toBeTruthy()
})

test('whoever has several roles here chooses one', async () => {
  const { main } = await sitDown(['chief', 'judge'])
  main.refuses('session.sign-in', 'pin-wrong', { left: 3 })
  await choose('李组长')
  await choose('评委')
  await type('271828')
  await enter()
  expect(main.calls('session.sign-in').map(each => each.as)).toEqual(['judge'])
})

test('whoever has one role here is not asked', async () => {
  await sitDown()
  await choose('李组长')
  expect(screen.queryByRole('group', { name: '以何身份' })).toBeNull()
})

test('in a sample the PIN is shown', async () => {
  const main = fakeMain()
  main.says('session.people', people)
  main.says('sample.pins', [{ person: 'p1', name: '欧阳明', roles: ['judge'], pin: '271828' }])
  show(<SignIn roles={['judge']} window="kiosk" />)
  await settle()
  await choose('欧阳明')
  expect(screen.getByText('示例赛事，密码是 271828')).toBeTruthy()
})

test('whoever is expected back enters the PIN at once, before the names have come; another name can still be chosen', async () => {
  const main = fakeMain()
  const names = main.holds('session.people')
  main.refuses('sample.pins', 'not-a-sample')
  show(<SignIn roles={['judge']} window="kiosk" person={{ id: PersonId.parse('p1'), name: '欧阳明' }} />)
  await settle()
  expect(screen.getByText('已暂停显示')).toBeTruthy()
  expect(screen.getByRole('heading', { name: '欧阳明' })).toBeTruthy()
  await names.release(people)
  await choose('换一位')
  await choose('新评委')
  expect(screen.queryByText('已暂停显示')).toBeNull()
})
