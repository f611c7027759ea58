// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import type { TieMatter } from '../../../renderer/features/reconciling/open-matter.ts'
import { TieDialog } from '../../../renderer/features/reconciling/tie-dialog.tsx'
import { i18n } from '../../../renderer/i18n/i18n.ts'
import { settle } from '../../support/fake-api.ts'
import { show } from '../show.tsx'
import { aChiefsMain, openTie, panel } from './a-panel.ts'
import { choose, isDisabled, press, write } from './pressing.ts'

// happy-dom names the form itself as the submitter, which React cannot make form data of; a browser names none.
beforeEach(() => {
  vi.spyOn(HTMLFormElement.prototype, 'requestSubmit').mockImplementation(function (this: HTMLFormElement) {
    this.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }))
  })
  return () => vi.restoreAllMocks()
})

async function page(readOnly = false) {
  const main = aChiefsMain()
  const onDecided = vi.fn()
  show(<TieDialog panel={panel} matter={openTie as unknown as TieMatter} readOnly={readOnly} onClose={() => {}} onDecided={onDecided} />)
  await settle()
  return { main, onDecided }
}
async function sign() {
  await write('裁定理由', '抽签')
  await choose('第二人', '陈监审')
  await write('第二人密码', '271828')
}
const shown = () => screen.getAllByRole('listitem').map(each => each.textContent.match(/第 \d 位W-\d+/)?.[0])

test.each([
  ['as they stand', [], [['e1'], ['e2'], ['e3']]],
  ['one moved up', ['W-003 上移'], [['e1'], ['e3'], ['e2']]],
  ['one moved down twice', ['W-001 下移', 'W-001 下移'], [['e2'], ['e3'], ['e1']]],
  ['two sharing', ['W-002 与上一位同名次'], [['e1', 'e2'], ['e3']]],
  ['sharing taken back', ['W-002 与上一位同名次', 'W-002 与上一位同名次'], [['e1'], ['e2'], ['e3']]],
])('the order is sent best first: %s', async (_what, presses, order) => {
  const { main } = await page()
  for (const name of presses) await press(name)
  await sign()
  await press('确认裁定')
  expect(main.calls('tie.decide')).toEqual([{ panel, order, reason: '抽签', second: 'p9', pin: '271828' }])
})

test('the places are shown as they will count', async () => {
  await page()
  await press('W-002 与上一位同名次')
  expect(shown()).toEqual(['第 1 位W-001', '第 1 位W-002', '第 3 位W-003'])
})

test('without a reason, a second person and a PIN nothing can be decided', async () => {
  await page()
  expect(isDisabled('确认裁定')).toBe(true)
  await write('裁定理由', '抽签')
  expect(isDisabled('确认裁定')).toBe(true)
  await choose('第二人', '陈监审')
  expect(isDisabled('确认裁定')).toBe(true)
  await write('第二人密码', '271828')
  expect(isDisabled('确认裁定')).toBe(false)
})

test('a wrong PIN of the second person is said at the PIN, which is emptied; order and reason stay', async () => {
  const { main, onDecided } = await page()
  main.refuses('tie.decide', 'pin-wrong')
  await press('W-003 上移')
  await sign()
  await press('确认裁定')
  expect(screen.getByRole('alert').textContent).toBe(i18n.t('refusals.pin-wrong'))
  expect(screen.getByLabelText<HTMLInputElement>('第二人密码').value).toBe('')
  expect(screen.getByLabelText<HTMLTextAreaElement>('裁定理由').value).toBe('抽签')
  expect(shown()[1]).toBe('第 2 位W-003')
  expect(onDecided).not.toHaveBeenCalled()
})

test('when nobody can witness, that is said', async () => {
  const main = aChiefsMain()
  main.says('person.witnesses', [])
  show(<TieDialog panel={panel} matter={openTie as unknown as TieMatter} readOnly={false} onClose={() => {}} onDecided={() => {}} />)
  await settle()
  expect(screen.getByText(/没有可以作证的第二人/)).toBeTruthy()
})

test('who may only look sees the order without anything to move it', async () => {
  await page(true)
  expect(shown()).toEqual(['第 1 位W-001', '第 2 位W-002', '第 3 位W-003'])
  for (const name of [/上移/, /下移/, /同名次/, '确认裁定']) expect(screen.queryByRole('button', { name })).toBeNull()
})
