// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { ChiefHome } from '../../../renderer/features/reconciling/chief-home.tsx'
import { SheetDialog } from '../../../renderer/features/reconciling/sheet-dialog.tsx'
import { receiptOf } from '../../../shared/domain/receipt.ts'
import { settle } from '../../support/fake-api.ts'
import { allMarks } from '../judging/a-sheet.ts'
import { show } from '../show.tsx'
import { aChiefsMain, chiefSheet, digest, panel, questions, theSheet, undecided } from './a-panel.ts'
import { isDisabled, press, write } from './pressing.ts'

const part = { zh: '教学设计', en: '教学设计' }
const request = { sheet: theSheet, judge: '李组长', number: 'W-001', part, reason: '第三项少写了一分' }
const { reason: _, ...about } = request
const requested = { blocker: 'change-requested', ...about }

async function home(asked: readonly unknown[] = [request], readOnly = false) {
  const main = aChiefsMain()
  main.says('change.list', asked)
  main.says('panel.questions', questions(asked.length === 0 ? [] : [requested, undecided]))
  show(<ChiefHome panel={panel} readOnly={readOnly} />)
  await settle()
  return main
}
async function sheetDialog({ sheet = {}, readOnly = false } = {}) {
  const main = aChiefsMain()
  main.says('change.list', [request])
  main.says('sheet.read', chiefSheet(sheet))
  const onClose = vi.fn()
  show(<SheetDialog panel={panel} sheet={theSheet} readOnly={readOnly} onClose={onClose} />)
  await settle()
  return { main, onClose }
}

test('who asks to change is a question of the chief, with judge, part and reason', async () => {
  await home()
  expect(screen.getByText('谁请求修改?')).toBeTruthy()
  const row = screen.getByRole('button', { name: /第三项少写了一分/ })
  expect(row.textContent).toContain('W-001')
  expect(row.textContent).toContain('李组长 教学设计')
})

test('no room is kept where nobody asks', async () => {
  await home([])
  expect(screen.queryByText('谁请求修改?')).toBeNull()
})

test('a request stands between the panel and its certification, beside the sheet that waits', async () => {
  await home()
  expect(screen.getByText('1 份请求修改，1 份待采用')).toBeTruthy()
  await press(/核定/)
  const rows = screen.getByRole('dialog').querySelectorAll('tbody tr')
  expect([...rows].map(row => row.textContent)).toEqual(['W-001李组长 教学设计请求修改', 'W-001李组长 教学设计已封存'])
})

test('a press leads to the sheet, where the request is answered', async () => {
  await home()
  await press(/第三项少写了一分/)
  expect(screen.getByText('李组长请求修改这份评分单')).toBeTruthy()
})

test('giving back starts from the reason of the judge', async () => {
  const { main, onClose } = await sheetDialog()
  main.says('sheet.return', null)
  await press('按此原因退回')
  await press('确认退回')
  expect(main.calls('sheet.return')).toEqual([{ panel, sheet: theSheet, reason: '第三项少写了一分' }])
  expect(onClose).toHaveBeenCalledOnce()
})

test('the usual way of giving back starts from it too', async () => {
  const { main } = await sheetDialog()
  main.says('sheet.return', null)
  await press('退回')
  await press('确认退回')
  expect(main.calls('sheet.return').map(({ reason }) => reason)).toEqual(['第三项少写了一分'])
})

test('declining needs a reason, which the judge will read', async () => {
  const { main, onClose } = await sheetDialog()
  main.says('change.decline', null)
  await press('不同意')
  expect(isDisabled('确认不同意')).toBe(true)
  await write('不同意的原因', ' 分差在合理范围 ')
  await press('确认不同意')
  expect(main.calls('change.decline')).toEqual([{ panel, sheet: theSheet, reason: '分差在合理范围' }])
  expect(onClose).toHaveBeenCalledOnce()
})

test('what was refused stays in the dialog', async () => {
  const { main, onClose } = await sheetDialog()
  main.refuses('change.decline', 'request-not-open')
  await press('不同意')
  await write('不同意的原因', '不改')
  await press('确认不同意')
  expect(screen.getByRole('alert').textContent).toContain('没有待答复的修改请求')
  expect(onClose).not.toHaveBeenCalled()
})

test('who may only look reads the request and has no answer to give', async () => {
  await sheetDialog({ readOnly: true })
  expect(screen.getByText('原因：第三项少写了一分')).toBeTruthy()
  for (const name of ['按此原因退回', '退回', '不同意']) expect(screen.queryByRole('button', { name })).toBeNull()
})

test('comments stand by their criterion and by the sheet', async () => {
  const [version] = chiefSheet().versions
  const comments = [
    { about: null, text: '整体流畅' },
    { about: 'content', text: '引入再紧凑些' },
  ]
  await sheetDialog({ sheet: { versions: [{ ...version, comments }] } })
  expect(screen.getByRole('row', { name: /内容/ }).textContent).toContain('评语：引入再紧凑些')
  expect(screen.getByText('给选手的总评').parentElement?.textContent).toContain('整体流畅')
})

test('the receipt is that of the version, and of two versions each has its own', async () => {
  const versions = ['a', 'b'].map(letter => ({
    version: digest(letter),
    marks: allMarks,
    total: 19_500,
    comments: [{ about: null, text: `总评 ${letter}` }],
  }))
  await sheetDialog({ sheet: { versions } })
  for (const [place, { version }] of versions.entries()) {
    const { words, code } = receiptOf(version as never)
    const receipt = screen.getByText(`第 ${place + 1} 份的收据`).nextElementSibling?.textContent
    expect(receipt).toBe(`${words.map(word => word.zh).join(' ')} ${code}`)
  }
  expect(screen.getByText('第 2 份的评语：总评 b')).toBeTruthy()
})

test('a sheet without marks has no receipt', async () => {
  await sheetDialog({ sheet: { state: 'unmarked', versions: [] } })
  expect(screen.queryByText('收据')).toBeNull()
})
