// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { KioskJudging } from '../../../renderer/features/judging/kiosk-judging.tsx'
import { i18n } from '../../../renderer/i18n/i18n.ts'
import { fakeMain, settle } from '../../support/fake-api.ts'
import { show } from '../show.tsx'
import { allMarks, aSheet, draftNow, givenBack, myPanel, mySheet } from './a-sheet.ts'
import { press, pressAndWait, pressButton, sitDown } from './at-the-kiosk.tsx'

const entries = [
  { entry: 'e1', number: 'W-001', sheets: [mySheet('e1', 'design', 'draft', 9000), mySheet('e1', 'lesson', 'sealed', 70_500)] },
  { entry: 'e2', number: 'W-002', sheets: [mySheet('e2', 'design', 'recused'), mySheet('e2', 'lesson', 'returned', 60_000)] },
  { entry: 'e3', number: 'W-003', sheets: [mySheet('e3', 'design', 'accepted', 18_000), mySheet('e3', 'lesson', 'unmarked')] },
]
const panels = [myPanel(entries)]
const lessonOnly = { parts: [{ id: 'lesson', name: { zh: '课堂教学', en: 'Lesson' }, max: 75_000 }] }
const lesson = (entry: string, number: string, state: string, part = {}) => ({
  entry,
  number,
  segment: `${number} 的节段`,
  sheets: [{ ...mySheet(entry, 'lesson', state, state === 'unmarked' ? null : 61_500), ...part }],
})

async function list(says: unknown = panels) {
  const main = fakeMain()
  main.says('sheet.mine', says)
  main.says('sheet.open', ({ sheet }: { sheet: string }) => ({ ...aSheet(), id: sheet }))
  main.says('place.keep', null)
  main.says('place.read', null)
  show(<KioskJudging judge="评委 01" />)
  await settle()
  return main
}

const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name })
const opened = (main: Awaited<ReturnType<typeof list>>) => main.calls('sheet.open').map(({ sheet }) => sheet)
const hand = () => document.activeElement?.getAttribute('aria-label')

test('a judge without a panel reads why the list is empty', async () => {
  await list([])
  expect(screen.getByText('还没有分给您的评分单')).toBeTruthy()
})

test('the head counts the sheets by state; what the chief took since is sealed', async () => {
  await list()
  const counts = screen.getByRole('list', { name: '各有几份' })
  expect(
    within(counts)
      .getAllByRole('listitem')
      .map(each => each.textContent),
  ).toEqual(['2已封存', '1草稿', '1退回', '1未评', '1回避'])
})

test('a cell says number, part, state and total, and opens its sheet', async () => {
  const main = await list()
  expect(button(/^W-001，课堂教学，已封存，70.5 分/)).toBeTruthy()
  await pressButton(/^W-001，教学设计/)
  expect(opened(main)).toEqual(['judge-1/e1/design'])
  expect(screen.getByRole('heading', { name: 'W-011' })).toBeTruthy()
})

test('a recused sheet cannot be pressed', async () => {
  await list()
  expect(button('W-002，教学设计，回避，不评').disabled).toBe(true)
})

test('a judge who was absent may still open the sheet', async () => {
  const main = await list([myPanel([lesson('e1', 'W-001', 'absent')], lessonOnly)])
  await pressButton(/^W-001，课堂教学，缺席.*到场后可以评/)
  expect(opened(main)).toEqual(['judge-1/e1/lesson'])
})

test('a draft says how many marks are missing, and a sheet that was asked back that it waits', async () => {
  const asked = lesson('e2', 'W-002', 'sealed', { isRequested: true })
  await list([myPanel([lesson('e1', 'W-001', 'draft', { marked: 3 }), asked], lessonOnly)])
  expect(button('W-001，课堂教学，草稿，61.5 分，W-001 的节段，还差 1 项')).toBeTruthy()
  expect(button(/W-002，.*已请组长退回，等待答复$/)).toBeTruthy()
})

test('an empty row of one part shows its place, number and segment, and no total', async () => {
  await list([myPanel([lesson('e1', 'W-001', 'unmarked'), lesson('e2', 'W-002', 'recused', { total: null })], lessonOnly)])
  expect(button(/^W-001/).textContent).toBe('1W-001W-001 的节段未评')
  expect(button(/^W-002/).textContent).toBe('2W-002W-002 的节段不评—回避')
})

describe('blind', () => {
  test('the list says so, and shows nothing but number and segment', async () => {
    await list([myPanel([lesson('e1', 'W-001', 'unmarked')], lessonOnly)])
    expect(screen.getByText('盲评：只显示编号与节段')).toBeTruthy()
  })

  test.each([
    ['one part', lessonOnly],
    ['several parts', {}],
  ])('where main says name and school they stand in the row, with %s', async (_, parts) => {
    await list([myPanel([{ ...lesson('e1', 'W-001', 'unmarked'), name: '欧阳明', school: '某某大学' }], parts)])
    expect(screen.getByText('欧阳明 某某大学')).toBeTruthy()
    expect(screen.queryByText('盲评：只显示编号与节段')).toBeNull()
  })
})

describe('the hand', () => {
  test('begins on the next sheet to do, which Enter opens', async () => {
    await list()
    expect(hand()).toBe('W-002，课堂教学，退回，60 分，请核对后重新封存')
  })

  test('is moved by arrows, Home and End; other keys are left alone', async () => {
    await list()
    press('ArrowUp')
    expect(hand()).toMatch(/^W-001，课堂教学/)
    press('ArrowLeft', 'x')
    expect(hand()).toMatch(/^W-001，教学设计/)
    press('End')
    expect(hand()).toMatch(/^W-003，课堂教学/)
    press('ArrowDown', 'Home')
    expect(hand()).toMatch(/^W-001，教学设计/)
  })

  test('is moved from anywhere on the page, but not while something is laid over it', async () => {
    await list()
    await settle(() => (document.activeElement as HTMLElement).blur())
    press('ArrowUp')
    expect(hand()).toMatch(/^W-001，课堂教学/)
    const bar = document.body.appendChild(document.createElement('button'))
    bar.focus()
    press('ArrowDown')
    expect(hand()).toMatch(/^W-002，课堂教学/)
    bar.remove()
    press('ArrowUp')
    await pressButton('今日小结')
    press('ArrowDown')
    expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true)
    await pressButton('关闭')
    press('ArrowDown')
    expect(hand()).toMatch(/^W-002，课堂教学/)
  })

  test('is one stop of the Tab key, and follows a touch', async () => {
    await list()
    const reachable = () => screen.getAllByRole('button', { name: /^W-/ }).filter(each => each.tabIndex === 0)
    expect(reachable().map(each => each.getAttribute('aria-label'))).toEqual(['W-002，课堂教学，退回，60 分，请核对后重新封存'])
    await settle(() => button(/^W-003，教学设计/).focus())
    expect(reachable()).toEqual([button(/^W-003，教学设计/)])
  })

  test('goes to the next step when the sheet under it can no longer be opened', async () => {
    const main = await list([myPanel([lesson('e1', 'W-001', 'unmarked'), lesson('e2', 'W-002', 'draft')], lessonOnly)])
    press('ArrowUp')
    expect(hand()).toMatch(/^W-001/)
    main.says('sheet.mine', [myPanel([lesson('e1', 'W-001', 'unmarked', { mayBegin: false }), lesson('e2', 'W-002', 'draft')], lessonOnly)])
    await main.announce('sheets.changed')
    expect(button(/^W-001/).disabled).toBe(true)
    expect(button(/^W-002/).tabIndex).toBe(0)
  })
})

describe('the one next step', () => {
  test('is named with its part, and pressed', async () => {
    const main = await list()
    await pressButton(/^接着评 W-002 课堂教学/)
    expect(opened(main)).toEqual(['judge-1/e2/lesson'])
  })

  test('needs no part where there is only one, which the head names with its maximum', async () => {
    await list([myPanel([lesson('e1', 'W-001', 'draft')], lessonOnly)])
    expect(button('接着评 W-001')).toBeTruthy()
    expect(screen.getByText('文科 课堂教学 75 分 共 1 位')).toBeTruthy()
  })

  test('is taken by Enter where nothing has the focus; a key that is still held takes nothing', async () => {
    const main = await list()
    await settle(() => (document.activeElement as HTMLElement).blur())
    await settle(() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, repeat: true })))
    expect(opened(main)).toEqual([])
    await pressAndWait('Enter')
    expect(opened(main)).toEqual(['judge-1/e2/lesson'])
  })

  test('is not taken by Enter on another sheet, nor while the summary is open', async () => {
    const main = await list()
    await pressAndWait('Enter')
    expect(opened(main)).toEqual([])
    await pressButton('今日小结')
    await settle(() => (document.activeElement as HTMLElement).blur())
    await pressAndWait('Enter')
    expect(opened(main)).toEqual([])
  })

  test('is thanks when everything is sealed', async () => {
    await list([myPanel([lesson('e1', 'W-001', 'sealed')], lessonOnly)])
    expect(screen.getByText('全部封存，辛苦了')).toBeTruthy()
  })
})

describe('the floor', () => {
  const called = (floor: unknown, others = false) => [
    myPanel([lesson('e1', 'W-001', 'unmarked', { mayBegin: others }), lesson('e2', 'W-002', 'unmarked')], { ...lessonOnly, floor }),
  ]

  test('names whom the chief called; the others are closed', async () => {
    await list(called({ state: 'only', entry: 'e2' }))
    expect(screen.getByText('现在：W-002')).toBeTruthy()
    expect(button('W-001，课堂教学，未开放，W-001 的节段').disabled).toBe(true)
    expect(hand()).toMatch(/^W-002/)
  })

  test('says when nobody is called yet, and that the judge waits', async () => {
    await list([myPanel([lesson('e1', 'W-001', 'unmarked', { mayBegin: false })], { ...lessonOnly, floor: { state: 'closed' } })])
    expect(screen.getAllByText('等待组长叫号')).toHaveLength(2)
    expect(screen.queryByRole('button', { name: /接着评/ })).toBeNull()
  })

  test('says when all are open, and waits where somebody of another list is called', async () => {
    const main = await list(called({ state: 'all' }, true))
    expect(screen.getByText('全部开放')).toBeTruthy()
    main.says('sheet.mine', called({ state: 'only', entry: 'e9' }))
    await main.announce('sheets.changed')
    expect(screen.getByText('等待组长叫号')).toBeTruthy()
  })

  test('takes nothing from a judge who is writing: a quiet word says who is called now', async () => {
    const { main } = await sitDown()
    const two = (entry: string) => [
      myPanel(
        [
          { entry: 'entry-1', number: 'W-011', sheets: [mySheet('entry-1', 'design', 'draft')] },
          { entry: 'entry-2', number: 'W-012', sheets: [mySheet('entry-2', 'design', 'unmarked')] },
        ],
        { floor: { state: 'only', entry } },
      ),
    ]
    main.says('sheet.mine', two('entry-1'))
    await main.announce('sheets.changed')
    expect(screen.queryByText(/组长已叫到/)).toBeNull()
    main.says('sheet.mine', two('entry-2'))
    await main.announce('sheets.changed')
    expect(screen.getByText('组长已叫到 W-012')).toBeTruthy()
    expect(screen.getByRole('heading', { name: 'W-011' })).toBeTruthy()
  })
})

describe('the calibration lecture', () => {
  const sheets = [mySheet('e9', 'design', 'sealed', 9000), mySheet('e9', 'lesson', 'draft', 5000)]
  const waiting = entries.map(entry => ({
    ...entry,
    sheets: entry.sheets.map(({ id, part }) => ({ ...mySheet('x', part, 'unmarked'), id, mayBegin: false })),
  }))

  test('stands before everything else until it is sealed in every part; the others say what they wait for', async () => {
    const main = await list([myPanel(waiting, { calibration: { title: '山水诗', sheets } })])
    expect(screen.getByText('先评校准讲课《山水诗》')).toBeTruthy()
    expect(button('W-001，教学设计，校准后开放').disabled).toBe(true)
    expect(document.activeElement).toBe(button(/^评校准讲课/))
    await pressButton(/^校准，课堂教学，草稿/)
    expect(opened(main)).toEqual(['judge-1/e9/lesson'])
  })

  test('is gone once it is sealed', async () => {
    await list([myPanel(entries, { calibration: { title: '山水诗', sheets: sheets.slice(0, 1) } })])
    expect(screen.queryByText(/校准/)).toBeNull()
  })
})

test('what is sealed together is said while it is not', async () => {
  await list([myPanel(entries, { holdBack: 2 })])
  expect(screen.getByText('前 2 份评完后一起封存')).toBeTruthy()
})

test('several panels are named, each before its own rows', async () => {
  await list([myPanel(entries), myPanel([lesson('e8', 'W-081', 'unmarked')], { panel: 'panel-2', name: '文科二组' })])
  expect(screen.getAllByRole('heading', { level: 2 }).map(each => each.textContent)).toEqual(['文科 文科一组', '文科 文科二组'])
  expect(screen.getByText('共 4 位')).toBeTruthy()
})

test('a panel whose rows come in several blocks is named once', async () => {
  const many = Array.from({ length: 40 }, (_, at) => lesson(`e${at}`, `W-${at}`, 'unmarked'))
  await list([myPanel(many, lessonOnly), myPanel([], { panel: 'panel-2', name: '文科二组' })])
  expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(2)
  expect(screen.getAllByRole('button', { name: /^W-/ })).toHaveLength(40)
})

test('a sheet that may not be opened says why, with a way back', async () => {
  const main = await list()
  main.refuses('sheet.open', 'rules-not-frozen')
  await pressButton(/^W-001，教学设计/)
  expect(screen.getByText(i18n.t('refusals.rules-not-frozen'))).toBeTruthy()
  await pressButton('返回')
  expect(screen.getByRole('heading', { name: '我的评分单' })).toBeTruthy()
})

test('the list is asked again when a sheet changed', async () => {
  const main = await list()
  main.says('sheet.mine', [])
  await main.announce('sheets.changed')
  expect(screen.getByText('还没有分给您的评分单')).toBeTruthy()
})

test('离席 waits for the disk before the judge is signed out', async () => {
  const { main } = await sitDown()
  const held = main.holds('draft.mark')
  main.says('session.sign-out', null)
  await pressAndWait('8')
  await pressButton('离席')
  expect(main.calls('session.sign-out')).toEqual([])
  await held.release({ marks: { content: 8000 }, comments: [], canUndo: true, canRedo: false, touched: 'content' })
  expect(main.calls('session.sign-out')).toHaveLength(1)
})

const given = (state: string) => [myPanel([{ entry: 'entry-1', number: 'W-011', sheets: [mySheet('entry-1', 'design', state)] }])]

test('a sheet left while its refresh is under way stays left', async () => {
  const { main, sheet } = await sitDown({ state: 'sealed', marks: allMarks })
  main.says('sheet.mine', given('returned'))
  const held = main.holds('sheet.open')
  await main.announce('sheets.changed')
  await pressAndWait('Escape')
  await held.release({ ...sheet, state: 'returned', returned: givenBack('再核对') })
  expect(screen.getByRole('heading', { name: '我的评分单' })).toBeTruthy()
})

test('a sheet that the chief gives back while it is open shows the reason and takes keys again', async () => {
  const { main, sheet } = await sitDown({ state: 'sealed', marks: allMarks })
  main.says('sheet.mine', given('returned'))
  main.says('sheet.open', { ...sheet, state: 'returned', returned: givenBack('再核对') })
  await main.announce('sheets.changed')
  expect(screen.getByText('评委组长退回：再核对')).toBeTruthy()
  await pressAndWait('9')
  expect(main.calls('draft.mark').map(({ mark }) => mark)).toEqual([9000])
})

test('an announcement does not take the criterion from under the hands of a judge who is writing', async () => {
  const { main } = await sitDown()
  main.says('sheet.mine', given('draft'))
  press('8', '.')
  await main.announce('sheets.changed')
  await pressAndWait('5')
  expect(main.calls('draft.mark').map(({ mark }) => mark)).toEqual([8000, 8500])
  expect(main.calls('sheet.open')).toHaveLength(1)
})

test('marks of the sheet before do not appear on the sheet that was turned to', async () => {
  const { main, sheet } = await sitDown()
  const held = main.holds('draft.mark')
  await pressAndWait('8')
  main.says('sheet.open', { ...sheet, id: 'judge-1/entry-2/design', number: 'W-012', marks: {} })
  await pressAndWait('PageDown')
  await held.release(draftNow({ content: 8000 }))
  expect(screen.getByRole('status', { name: '内容的分数' }).textContent).toBe('未评')
})

test('a sheet that was turned to and left before it came stays left', async () => {
  const { main, sheet } = await sitDown()
  const held = main.holds('sheet.open')
  await pressAndWait('PageDown', 'Escape')
  await held.release({ ...sheet, id: 'judge-1/entry-2/design', number: 'W-012' })
  expect(screen.getByRole('heading', { name: '我的评分单' })).toBeTruthy()
})

test('a sheet that comes after somebody else sat down is not shown to them', async () => {
  const main = await list()
  const held = main.holds('sheet.open')
  await pressButton(/W-001，教学设计/)
  cleanup()
  await held.release(aSheet())
  main.says('sheet.mine', [])
  show(<KioskJudging judge="评委 01" />)
  await settle()
  expect(screen.getByText('还没有分给您的评分单')).toBeTruthy()
})
