// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { ChiefHome } from '../../../renderer/features/reconciling/chief-home.tsx'
import type { StopMatter } from '../../../renderer/features/reconciling/open-matter.ts'
import { StopDialog } from '../../../renderer/features/reconciling/stop-dialog.tsx'
import { i18n } from '../../../renderer/i18n/i18n.ts'
import { settle } from '../../support/fake-api.ts'
import { show } from '../show.tsx'
import { aChiefsMain, openStop, panel, questions } from './a-panel.ts'
import { choose, isDisabled, press, write } from './pressing.ts'

beforeEach(() => {
  vi.spyOn(HTMLFormElement.prototype, 'requestSubmit').mockImplementation(function (this: HTMLFormElement) {
    this.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }))
  })
  return () => vi.restoreAllMocks()
})

const ways = [
  { instead: 'smaller-divisor', score: '87' },
  { instead: 'no-trimming', score: '8767/100' },
]

async function page({ remedies = ways as readonly unknown[], readOnly = false } = {}) {
  const main = aChiefsMain()
  main.says('stop.remedies', remedies)
  const onDecided = vi.fn()
  show(<StopDialog panel={panel} matter={openStop as unknown as StopMatter} readOnly={readOnly} onClose={() => {}} onDecided={onDecided} />)
  await settle()
  return { main, onDecided }
}
const take = (name: RegExp) => settle(() => fireEvent.click(screen.getByRole('radio', { name })))
async function sign() {
  await write('裁定理由', '评委突发疾病')
  await choose('第二人', '陈监审')
  await write('第二人密码', '271828')
}

test('only the ways that end the stop are offered, each with the score that it gives', async () => {
  const { main } = await page()
  expect(screen.getAllByRole('radio').map(each => each.closest('label')?.textContent)).toEqual([
    '缺的分不计入得 87.00 分',
    '不去掉任何分，全部取平均得 87.67 分',
  ])
  expect(main.calls('stop.remedies')).toEqual([{ panel, entry: 'e17' }])
})

test('what is chosen goes to main with the reason, the second person and the PIN', async () => {
  const { main, onDecided } = await page()
  main.says('stop.decide', null)
  await take(/缺的分/)
  await take(/全部取平均/)
  await sign()
  await press('确认裁定')
  expect(main.calls('stop.decide')).toEqual([
    { panel, entry: 'e17', instead: 'no-trimming', reason: '评委突发疾病', second: 'p9', pin: '271828' },
  ])
  expect(onDecided).toHaveBeenCalledOnce()
})

test('nothing can be decided before a way is chosen', async () => {
  await page()
  await sign()
  expect(isDisabled('确认裁定')).toBe(true)
  await take(/缺的分/)
  expect(isDisabled('确认裁定')).toBe(false)
})

test('a form sent without a way signs nothing', async () => {
  const { main } = await page()
  await sign()
  await settle(() => fireEvent.submit(document.querySelector('form') as HTMLFormElement))
  expect(main.calls('stop.decide')).toEqual([])
})

test('a way that has gone meanwhile is not decided', async () => {
  const { main } = await page()
  await take(/全部取平均/)
  await sign()
  main.says('stop.remedies', ways.slice(0, 1))
  await main.announce('sheets.changed')
  expect(isDisabled('确认裁定')).toBe(true)
})

test('where no way gives a score, that is said with what to do', async () => {
  await page({ remedies: [] })
  expect(screen.getByText('这几种处理都算不出成绩')).toBeTruthy()
  await sign()
  expect(isDisabled('确认裁定')).toBe(true)
})

test('a refusal is said, and the reason stays', async () => {
  const { main, onDecided } = await page()
  main.refuses('stop.decide', 'stop-not-open')
  await take(/缺的分/)
  await sign()
  await press('确认裁定')
  expect(screen.getByRole('alert').textContent).toContain(i18n.t('refusals.stop-not-open'))
  expect(screen.getByLabelText<HTMLTextAreaElement>('裁定理由').value).toBe('评委突发疾病')
  expect(onDecided).not.toHaveBeenCalled()
})

test('ways that cannot be read are not silently none', async () => {
  const main = aChiefsMain()
  main.refuses('stop.remedies', 'panel-of-another')
  show(<StopDialog panel={panel} matter={openStop as unknown as StopMatter} readOnly={false} onClose={() => {}} onDecided={() => {}} />)
  expect(screen.getByText(i18n.t('common.work.loading'))).toBeTruthy()
  await settle()
  expect(screen.getByRole('alert').textContent).toContain(i18n.t('refusals.panel-of-another'))
})

test('who may only look sees the ways and can choose none', async () => {
  await page({ readOnly: true })
  expect(screen.getByRole<HTMLFieldSetElement>('group', { name: '两人商定的处理' }).disabled).toBe(true)
  expect(screen.queryByRole('button', { name: '确认裁定' })).toBeNull()
})

test.each([
  [{}, '教学设计：去掉最高最低分后只剩 2 个分，规则要求至少 3 个'],
  [{ part: null }, '去掉最高最低分后只剩 2 个分，规则要求至少 3 个'],
  [{ part: null, isTrimmed: false }, '可计的分只剩 2 个，规则要求至少 3 个'],
  [{ part: null, reason: 'missing' }, '缺评委分，规则要求由人决定怎样计'],
])('the chief reads who has no score and why, and a press leads to the decision: %o', async (change, sentence) => {
  const main = aChiefsMain()
  main.says('panel.questions', questions([{ ...openStop, ...change }]))
  main.says('stop.remedies', ways)
  show(<ChiefHome panel={panel} />)
  await settle()
  expect(screen.getByText('1 位算不出成绩')).toBeTruthy()
  await press(new RegExp(`W-017.*${sentence}`))
  const dialog = await screen.findByRole('dialog', { name: 'W-017 算不出成绩，怎样处理？' })
  expect(within(dialog).getByText(sentence)).toBeTruthy()
})

test('many of them are listed one press away', async () => {
  const main = aChiefsMain()
  const many = [1, 2, 3].map(at => ({ ...openStop, entry: `e${at}`, number: `W-00${at}` }))
  main.says('panel.questions', questions(many))
  show(<ChiefHome panel={panel} />)
  await settle()
  await press(/哪位还算不出成绩\? 全部 3 件/)
  const dialog = await screen.findByRole('dialog', { name: '哪位还算不出成绩?' })
  expect(within(dialog).getAllByRole('row')).toHaveLength(4)
})
