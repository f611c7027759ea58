// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openSheet } from '../../../renderer/features/judging/judging-store.ts'
import { KioskApp } from '../../../renderer/shell/kiosk-app.tsx'
import type { Input } from '../../../shared/contract/index.ts'
import { SheetId } from '../../../shared/domain/ids.ts'
import { fakeMain, settle } from '../../support/fake-api.ts'
import { allMarks, aSheet, draftNow, myPanel, mySheet } from '../judging/a-sheet.ts'
import { show } from '../show.tsx'

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] }))
afterEach(() => void vi.useRealTimers())

const SHEET = SheetId.parse('judge-1/entry-1/design')
const judge = { person: 'judge-1', name: '欧阳明', as: 'judge' }
const other = { person: 'judge-2', name: '司马文', as: 'judge' }
const people = [judge, other].map(({ person, name }) => ({ id: person, name, roles: ['judge'], hasPin: true }))
const preferences = { language: 'zh', theme: 'light', size: 'm', sound: false }
const contest = {
  file: 'a.lectern',
  station: 'station-1',
  contest: { id: 'contest-1', name: { zh: '青教赛', en: 'Contest' }, timeZone: 'Asia/Shanghai' },
}

/** A main that knows who sits at the window, and says so when it changes. */
async function kiosk(seated: typeof judge | null = judge, known: unknown = contest) {
  const main = fakeMain()
  main.says('contest.current', known)
  main.says('session.current', seated)
  main.says('session.people', people)
  main.refuses('sample.pins', 'not-a-sample')
  main.says('preferences.read', preferences)
  main.says('sheet.mine', [myPanel([{ entry: 'entry-1', number: 'W-011', sheets: [mySheet('entry-1', 'design', 'draft', 8500)] }])])
  main.says('sheet.open', aSheet({ marks: allMarks, state: 'draft', place: 'voice' }))
  main.says('place.keep', null)
  main.says('place.read', null)
  main.says('clock.read', null)
  main.says('session.sign-out', () => {
    main.says('session.current', null)
    return null
  })
  main.says('session.sign-in', ({ person }: Input<'session.sign-in'>) => {
    const session = person === judge.person ? judge : other
    main.says('session.current', session)
    return session
  })
  show(<KioskApp />)
  await settle()
  return main
}
type Main = Awaited<ReturnType<typeof kiosk>>

const press = (name: string | RegExp) => settle(() => fireEvent.click(screen.getByRole('button', { name })))
async function leave(main: Main) {
  await press('离席')
  await main.announce('session.changed')
}
async function enterPin(main: Main) {
  const field = screen.getByLabelText<HTMLInputElement>('密码')
  await settle(() => fireEvent.change(field, { target: { value: '274913' } }))
  await settle(() => fireEvent.submit(field.form as HTMLFormElement))
  await main.announce('session.changed')
}
const pass = (seconds: number) => settle(() => vi.advanceTimersByTime(seconds * 1000))
async function fallIdle(main: Main) {
  await pass(60)
  await main.announce('session.changed')
}
/** Everything that stands in the page but the drawings, whose paths are numbers too. */
function page(): string {
  const copy = document.body.cloneNode(true) as HTMLElement
  for (const drawing of copy.querySelectorAll('svg')) drawing.remove()
  return copy.innerHTML
}

test('without a contest the kiosk waits', async () => {
  await kiosk(null, null)
  expect(screen.getByText('请等待工作人员分配席位。')).toBeTruthy()
})

test('before main has said anything the page is empty', () => {
  fakeMain()
  show(<KioskApp />)
  expect(screen.getByRole('main').textContent).toBe('')
})

describe('hand-over', () => {
  test('from the list: 离席, a name, the PIN', async () => {
    const main = await kiosk()
    await leave(main)
    expect(screen.getByRole('heading', { name: '请选择姓名' })).toBeTruthy()
    await press('司马文')
    await enterPin(main)
    expect(screen.getByRole('heading', { name: '我的评分单' })).toBeTruthy()
    expect(screen.getByText('司马文')).toBeTruthy()
  })

  test('from the sheet nothing of the former judge stays on the page', async () => {
    const main = await kiosk()
    await settle(() => openSheet(SHEET))
    expect(page()).toMatch(/19\.5/)
    await leave(main)
    expect(page()).not.toMatch(/8\.5|19\.5|W-011|评分表/)
    main.says('sheet.mine', [])
    await press('司马文')
    await enterPin(main)
    expect(page()).not.toMatch(/8\.5|W-011|欧阳明/)
  })
})

describe('when nobody touches it for a minute', () => {
  test('ten seconds before a gentle line says so; a key takes it away', async () => {
    await kiosk()
    await pass(50)
    expect(screen.getByText('无操作，10 秒后隐藏分数')).toBeTruthy()
    fireEvent.keyDown(document.body, { key: 'ArrowDown' })
    expect(screen.queryByText(/无操作/)).toBeNull()
  })

  test('the marks are in no element, main knows of nobody, and the same PIN is asked for at once', async () => {
    const main = await kiosk()
    await settle(() => openSheet(SHEET))
    await fallIdle(main)
    expect(page()).not.toMatch(/8\.5|19\.5|W-011|评分表/)
    expect(main.calls('session.sign-out')).toHaveLength(1)
    expect(screen.getByText('已暂停显示')).toBeTruthy()
    expect(screen.getByRole('heading', { name: '欧阳明' })).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByLabelText('密码'))
  })

  test('the page is hidden at once, also while main is still busy with the last key', async () => {
    const main = await kiosk()
    await settle(() => openSheet(SHEET))
    const held = main.holds('draft.mark')
    await settle(() => fireEvent.keyDown(document.body, { key: '7' }))
    await pass(60)
    expect(page()).not.toMatch(/W-011/)
    expect(main.calls('session.sign-out')).toEqual([])
    await held.release(draftNow({ voice: 7000 }))
    expect(main.calls('session.sign-out')).toHaveLength(1)
    expect(screen.getByText('已暂停显示')).toBeTruthy()
  })

  test('a field that is being written loses the focus first, so that it keeps what it has', async () => {
    await kiosk()
    const field = document.body.appendChild(document.createElement('textarea'))
    const left = vi.fn()
    field.addEventListener('blur', left)
    field.focus()
    await pass(60)
    field.remove()
    expect(left).toHaveBeenCalledTimes(1)
  })

  test('after the PIN the same sheet and row are back', async () => {
    const main = await kiosk()
    await settle(() => openSheet(SHEET))
    main.says('place.read', { sheet: SHEET })
    await fallIdle(main)
    await enterPin(main)
    expect(screen.getByRole('heading', { name: 'W-011' })).toBeTruthy()
    expect(screen.getByRole('button', { name: /^语言 .*满分/ }).getAttribute('aria-current')).toBe('true')
  })

  test('somebody else may sit down instead', async () => {
    const main = await kiosk()
    await fallIdle(main)
    main.says('sheet.mine', [])
    await press('换一位')
    expect(screen.queryByText('已暂停显示')).toBeNull()
    await press('司马文')
    await enterPin(main)
    expect(screen.getByText('司马文')).toBeTruthy()
    expect(page()).not.toMatch(/欧阳明|W-011/)
  })

  test('at the sign-in page nothing is hidden and nobody is signed out', async () => {
    const main = await kiosk(null)
    await pass(300)
    expect(main.calls('session.sign-out')).toEqual([])
    expect(screen.getByRole('heading', { name: '请选择姓名' })).toBeTruthy()
  })

  test('a second pause is a pause again', async () => {
    const main = await kiosk()
    await fallIdle(main)
    await enterPin(main)
    expect(screen.getByRole('heading', { name: '我的评分单' })).toBeTruthy()
    await fallIdle(main)
    expect(screen.getByText('已暂停显示')).toBeTruthy()
    expect(main.calls('session.sign-out')).toHaveLength(2)
  })
})

describe('looks', () => {
  test('are asked for when somebody sits down or gets up, and not for a pause', async () => {
    const main = await kiosk()
    const asked = () => main.calls('preferences.read').length
    const first = asked()
    await fallIdle(main)
    await enterPin(main)
    expect(asked()).toBe(first)
    await leave(main)
    expect(asked()).toBe(first + 1)
    await press('司马文')
    await enterPin(main)
    expect(asked()).toBe(first + 2)
  })

  test('a choice made on the sign-in page goes along to the seat', async () => {
    const main = await kiosk(null)
    main.says('preferences.set', null)
    await press('特大')
    await press('司马文')
    await enterPin(main)
    expect(main.calls('preferences.set').at(-1)).toEqual({ ...preferences, size: 'xl' })
  })

  test('the sound is switched on beside them', async () => {
    const main = await kiosk(null)
    main.says('preferences.set', null)
    await press('开')
    expect(main.calls('preferences.set').at(-1)?.sound).toBe(true)
    await press('关')
    expect(main.calls('preferences.set').at(-1)?.sound).toBe(false)
  })
})
