// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { SealForm } from '../../../renderer/features/judging/seal-form.tsx'
import { settle } from '../../support/fake-api.ts'
import { show } from '../show.tsx'
import { allMarks, aSheet, draftNow, ethics, form, givenBack, myPanel, mySheet } from './a-sheet.ts'
import { PIN, pressAndWait, pressButton, row, sitDown, VERSION } from './at-the-kiosk.tsx'

const review = () => screen.getByRole('dialog', { name: '核对 W-011 教学设计' })
const inReview = () => within(review())
const confirm = () => inReview().getByRole<HTMLButtonElement>('button', { name: /封存/ })
const pin = () => inReview().getByLabelText<HTMLInputElement>('您的密码')
const typePin = (typed: string) => settle(() => fireEvent.change(pin(), { target: { value: typed } }))
const pressConfirm = () => settle(() => fireEvent.click(confirm()))
const signAndSeal = async () => {
  await typePin(PIN)
  await pressConfirm()
}
const sheetId = 'judge-1/entry-1/design'
const sealed = { sheet: sheetId, total: 19_500, version: VERSION }
/** What the review says of each group and criterion, as it reads. */
const lines = () =>
  inReview()
    .getAllByRole('definition')
    .map(each => each.textContent)

test('the review shows every mark and the total before anything is sealed', async () => {
  const { main } = await sitDown({ marks: allMarks })
  await pressAndWait('F9')
  expect(lines()).toEqual(['小计 8.5/20', '8.5/12', '零分0.0/8', '小计 11.0/13', '9.0/10', '2/3'])
  expect(inReview().getByText('19.5')).toBeTruthy()
  expect(inReview().getByText('壹拾玖点伍分')).toBeTruthy()
  expect(main.calls('sheet.seal')).toEqual([])
})

test('the review lists what is missing and cannot be confirmed', async () => {
  const { main } = await sitDown({ marks: { content: 8500, voice: 9000 } })
  await pressAndWait('F9')
  expect(inReview().getByRole('button', { name: '形式' })).toBeTruthy()
  expect(inReview().getByRole('button', { name: '师德' })).toBeTruthy()
  expect(confirm().disabled).toBe(true)
  expect(inReview().queryByLabelText('您的密码')).toBeNull()
  expect(inReview().queryByText(/大写/)).toBeNull()
  await pressAndWait('F9')
  expect(main.calls('sheet.seal')).toEqual([])
})

test('with something missing the focus is on the way to the first of it', async () => {
  await sitDown()
  await pressAndWait('8', 'F9')
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('形式'))
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
  await signAndSeal()
  expect(main.calls('sheet.seal')).toEqual([{ sheet: sheetId, marks: allMarks, comments: [], pin: PIN }])
})

test('a mark typed just before is on the disk, and in the review, before it opens', async () => {
  const { main } = await sitDown({ marks: { content: 8500, form: 0, voice: 9000 } })
  const held = main.holds('draft.mark')
  await pressAndWait('3', 'F9')
  expect(screen.queryByRole('dialog')).toBeNull()
  await held.release(draftNow({ ...allMarks, ethics: 3000 }))
  main.says('sheet.seal', sealed)
  await signAndSeal()
  expect(main.calls('sheet.seal').map(({ marks }) => marks)).toEqual([{ ...allMarks, ethics: 3000 }])
})

test('a review that was asked for does not open over another sheet', async () => {
  const { main } = await sitDown({ marks: { content: 8500, form: 0, voice: 9000 } })
  const held = main.holds('draft.mark')
  await pressAndWait('3', 'F9')
  await pressButton(/^下一份/)
  await held.release(draftNow({ ...allMarks, ethics: 3000 }))
  expect(screen.getByRole('heading', { name: 'W-012' })).toBeTruthy()
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('while the review is open the keys of the sheet do nothing', async () => {
  const { main } = await sitDown({ marks: allMarks })
  await pressAndWait('F9')
  await pressAndWait('5', 'Backspace', 'F2')
  expect(screen.queryByRole('dialog', { name: '评语与备注' })).toBeNull()
  expect(main.calls('draft.mark')).toEqual([])
})

test('a key that is held down does not seal', async () => {
  const { main } = await sitDown({ marks: allMarks })
  main.says('sheet.seal', sealed)
  await pressAndWait('F9')
  await typePin(PIN)
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'F9', repeat: true }))
  await pressAndWait()
  expect(main.calls('sheet.seal')).toEqual([])
})

test('it is sealed once, however often it is pressed', async () => {
  const { main } = await sitDown({ marks: allMarks })
  const held = main.holds('sheet.seal')
  await pressAndWait('F9')
  await typePin(PIN)
  await pressAndWait('F9')
  await pressAndWait('F9')
  await pressConfirm()
  expect(held.waiting()).toBe(1)
  expect(main.calls('sheet.seal')).toHaveLength(1)
})

test('after the seal the sheet is shown as main has it: closed', async () => {
  const { main, sheet } = await sitDown({ marks: allMarks })
  main.says('sheet.open', { ...sheet, state: 'sealed', version: VERSION })
  await pressAndWait('F9')
  await signAndSeal()
  expect(screen.queryByRole('dialog', { name: /^核对/ })).toBeNull()
  await pressAndWait('Escape')
  expect(screen.getByText('这份评分单已封存。要改请找评委组长退回。')).toBeTruthy()
})

test('a draft that was changed elsewhere is said in words over the marks as they are now, and sealed only when pressed again', async () => {
  const { main, sheet } = await sitDown({ marks: allMarks })
  main.refuses('sheet.seal', 'draft-changed')
  main.says('sheet.open', { ...sheet, marks: { ...allMarks, content: 9000 } })
  await pressAndWait('F9')
  await signAndSeal()
  expect(inReview().getByText('这份草稿在别处改过，已为您显示最新内容。')).toBeTruthy()
  expect(lines()[1]).toBe('9.0/12')
  expect(main.calls('sheet.seal')).toHaveLength(1)
  main.says('sheet.seal', sealed)
  await signAndSeal()
  expect(main.calls('sheet.seal').at(-1)?.marks).toEqual({ ...allMarks, content: 9000 })
})

test('another refusal is said in the review, which stays open', async () => {
  const { main } = await sitDown({ marks: allMarks })
  main.refuses('sheet.seal', 'panel-certified')
  await pressAndWait('F9')
  await signAndSeal()
  expect(inReview().getByText('本组已经核定，不能再改。')).toBeTruthy()
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

test('without six digits nothing is sealed, and the hand is led to the PIN', async () => {
  const { main } = await sitDown({ marks: allMarks })
  await pressAndWait('F9')
  await typePin('12345')
  await pressConfirm()
  expect(main.calls('sheet.seal')).toEqual([])
  expect(document.activeElement).toBe(pin())
})

test('F9, six digits and Enter seal', async () => {
  const { main } = await sitDown({ marks: allMarks })
  await pressAndWait('F9')
  await typePin(PIN)
  await settle(() => fireEvent.submit(pin().form ?? pin()))
  expect(main.calls('sheet.seal')).toHaveLength(1)
})

test('the pad types the PIN as well, takes a digit back and clears', async () => {
  const { main } = await sitDown({ marks: allMarks })
  await pressAndWait('F9')
  const pad = (name: string) => settle(() => fireEvent.click(inReview().getByRole('button', { name })))
  for (const digit of ['9', '9']) await pad(digit)
  await pad('清空')
  for (const digit of [...PIN, '5']) await pad(digit)
  await pad('退一格')
  await pad('3')
  await pressConfirm()
  expect(main.calls('sheet.seal').map(each => each.pin)).toEqual([PIN])
})

test('full-width digits of an input method are digits of the PIN', async () => {
  await sitDown({ marks: allMarks })
  await pressAndWait('F9')
  await typePin('２７４９１３')
  expect(pin().value).toBe(PIN)
})

test('a wrong PIN says how many tries are left, and is forgotten', async () => {
  const { main } = await sitDown({ marks: allMarks })
  main.refuses('sheet.seal', 'pin-wrong', { left: 4 })
  await pressAndWait('F9')
  await signAndSeal()
  expect(inReview().getByRole('alert').textContent).toBe('密码不对，还可以试 4 次，都错了要等一会儿再试。忘了密码请找工作人员。')
  expect(pin().value).toBe('')
  await typePin('2')
  expect(inReview().getByRole('alert').textContent).toBe('')
})

test('a PIN that is locked counts down, and nothing can be sealed meanwhile', async () => {
  const { main } = await sitDown({ marks: allMarks })
  main.refuses('sheet.seal', 'pin-locked', { seconds: 30 })
  await pressAndWait('F9')
  await signAndSeal()
  expect(inReview().getByRole('alert').textContent).toBe('输错次数过多，请在 30 秒后再试。')
  await signAndSeal()
  expect(main.calls('sheet.seal')).toHaveLength(1)
})

test('a lock of unknown length is said in words', async () => {
  const { main } = await sitDown({ marks: allMarks })
  main.refuses('sheet.seal', 'pin-locked')
  await pressAndWait('F9')
  await signAndSeal()
  expect(inReview().getByRole('alert').textContent).toBe('输错次数过多，暂时锁定。请找工作人员。')
})

test('the first sheets are held back until all of them are marked, and the reason is said', async () => {
  const { main } = await sitDown({ marks: allMarks, heldBack: 2 })
  await pressAndWait('F9')
  expect(inReview().getByText(/还有 2 份没评完/)).toBeTruthy()
  expect(confirm().disabled).toBe(true)
  await pressAndWait('F9')
  expect(main.calls('sheet.seal')).toEqual([])
})

test('a mark far from what the judge is used to give is pointed out, with the way to it; it may be sealed all the same', async () => {
  await sitDown({ marks: { ...allMarks, content: 1000 }, usual: { content: 10_000, form: 6000, voice: 9000 } })
  await pressAndWait('F9')
  expect(confirm().disabled).toBe(false)
  await pressButton('内容 1.0（平常约 10.0）')
  expect(row('内容').getAttribute('aria-current')).toBe('true')
})

test('comments for the contestant are shown and sealed; private ones are counted and stay', async () => {
  const comments = [
    { about: 'content', audience: 'contestant', text: '板书清楚' },
    { about: null, audience: 'contestant', text: '可再精炼' },
    { about: 'content', audience: 'private', text: '与前一位比较' },
  ]
  const { main } = await sitDown({ marks: allMarks, comments })
  await pressAndWait('F9')
  expect(inReview().getByText('板书清楚').textContent).toBe('内容 板书清楚')
  expect(inReview().getByText('可再精炼').textContent).toBe('整份 可再精炼')
  expect(inReview().queryByText(/与前一位比较/)).toBeNull()
  expect(inReview().getByText('只给自己看的备注 1 条，不随评分单送出。')).toBeTruthy()
  await signAndSeal()
  expect(main.calls('sheet.seal')[0]?.comments).toEqual([
    { about: null, text: '可再精炼' },
    { about: 'content', text: '板书清楚' },
  ])
})

test('what was changed since the chief gave it back is listed, with both totals', async () => {
  const before = { content: 8000, form: 0, voice: 9000 }
  await sitDown({ state: 'returned', marks: allMarks, returned: givenBack('请再核对', before) })
  await pressAndWait('F9')
  expect(inReview().getByText('退回后改动 2 项')).toBeTruthy()
  expect(inReview().getByText('内容：8.0 改为 8.5')).toBeTruthy()
  expect(inReview().getByText('师德：未评 改为 2')).toBeTruthy()
  expect(inReview().getByText('合计：17.0 改为 19.5')).toBeTruthy()
})

test('a sheet that came back and was not changed says so', async () => {
  await sitDown({ state: 'returned', marks: allMarks, returned: givenBack('请再核对') })
  await pressAndWait('F9')
  expect(inReview().getByText('与退回前相同，没有改动')).toBeTruthy()
})

test('all marks are cleared after asking once, and undo brings them back', async () => {
  const kiosk = await sitDown()
  await pressAndWait('8', 'Enter', '7', 'Enter', '9', 'Enter', '2')
  await pressAndWait('F9')
  await pressButton('清空所有分数')
  expect(screen.getByText('评语不动。清空以后，按“撤销”可以取回。')).toBeTruthy()
  await pressButton('取消')
  expect(kiosk.main.calls('draft.clear')).toEqual([])
  await pressButton('清空所有分数')
  await pressButton('清空')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(kiosk.disk).toEqual({})
  await pressButton('撤销')
  expect(kiosk.disk).toEqual({ content: 8000, form: 7000, voice: 9000, ethics: 2000 })
})

test('the button and Esc both lead back, with nothing sealed', async () => {
  const { main } = await sitDown({ marks: allMarks })
  await pressAndWait('F9')
  await pressButton(/^返回修改/)
  expect(screen.queryByRole('dialog')).toBeNull()
  await pressAndWait('F9')
  await settle(() => fireEvent.keyDown(pin(), { key: 'Escape' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(main.calls('sheet.seal')).toEqual([])
})

test('a group of one criterion of the same name is one line; a long group is cut in two under one head', () => {
  const { rubric } = aSheet()
  const [first] = rubric.groups
  const only = { id: 'ethics', name: { zh: '师德', en: '师德' }, max: 3000, criteria: [ethics] }
  const many = Array.from({ length: 12 }, (_, at) => ({ ...form, id: `item-${at}`, name: { zh: `第 ${at} 项`, en: `Item ${at}` } }))
  show(<SealForm sheet={aSheet({ rubric: { ...rubric, groups: [first, only] } })} marks={{} as never} comments={[]} />)
  expect(screen.getAllByRole('term').map(each => each.textContent)).toEqual(['设计', '内容', '形式', '师德'])
  cleanup()
  const cut = { ...rubric, groups: [{ ...first, criteria: many }] }
  show(<SealForm sheet={aSheet({ rubric: cut })} marks={{} as never} comments={[]} />)
  expect(screen.getAllByText(/小计/)).toHaveLength(1)
  expect(screen.getAllByRole('term')).toHaveLength(13)
})

test('digits typed before the review is there are no marks', async () => {
  const { main } = await sitDown({ marks: { content: 8500, form: 0, voice: 9000 } })
  const held = main.holds('draft.mark')
  await pressAndWait('3', 'F9')
  await pressAndWait('2')
  await held.release(draftNow({ ...allMarks, ethics: 3000 }))
  expect(main.calls('draft.mark').map(({ mark }) => mark)).toEqual([3000])
  expect(review()).toBeTruthy()
})
