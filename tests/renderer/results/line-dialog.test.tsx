// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { TrackTable } from '../../../renderer/features/results/track-table.tsx'
import { i18n } from '../../../renderer/i18n/i18n.ts'
import { TrackId } from '../../../shared/domain/ids.ts'
import type { ExactText } from '../../../shared/domain/quantity.ts'
import { fakeMain, settle } from '../../support/fake-api.ts'
import { choose, isDisabled, press, write } from '../reconciling/pressing.ts'
import { show } from '../show.tsx'
import { aResult } from './a-result.ts'

beforeEach(() => {
  vi.spyOn(HTMLFormElement.prototype, 'requestSubmit').mockImplementation(function (this: HTMLFormElement) {
    this.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }))
  })
  return () => vi.restoreAllMocks()
})

async function page({ mayDecide = true, contradiction = false, tied = [] as string[], seats = 1 as number | null } = {}) {
  const results = aResult([], { score: '90' })
  const entries = results.entries.map(({ id }) => id)
  const openLines = results.track.rules.awards.map(({ id }) => ({
    award: id,
    entries,
    ...(seats === null ? {} : { seats }),
    ...(contradiction && { contradiction: true as const }),
  }))
  const main = fakeMain()
  const openTies = tied.length === 0 ? [] : [{ entries: tied as typeof entries, score: '90' as ExactText }]
  main.says('result.track', { ...results, result: { ...results.result, openLines, openTies } })
  main.says('person.witnesses', [{ id: 'p9', name: '陈监审' }])
  main.says('line.decide', null)
  show(<TrackTable track={TrackId.parse('arts')} chooser={null} mayDecide={mayDecide} />)
  await settle()
  return main
}
const tick = (name: RegExp) => settle(() => fireEvent.click(screen.getByRole('checkbox', { name })))
async function sign() {
  await write('裁定理由', '合议')
  await choose('第二人', '陈监审')
  await write('第二人密码', '271828')
}
const common = { track: 'arts', award: 'first', entries: ['e1', 'e2'], reason: '合议', second: 'p9', pin: '271828' }

test.each([
  ['nobody', [], []],
  ['one', [/W-002/], ['e2']],
  ['all, in the order of the list', [/W-002/, /W-001/], ['e1', 'e2']],
  ['one who was chosen and then not', [/W-001/, /W-002/, /W-001/], ['e2']],
])('the organizer lets in %s of those across the line', async (_what, ticks, chosen) => {
  const main = await page()
  await press('裁定一等奖的名额线')
  for (const name of ticks) await tick(name)
  expect(screen.getByText(`选中 ${chosen.length} 位获一等奖，其余参加下一奖项的评定。`)).toBeTruthy()
  await sign()
  await press('确认裁定')
  expect(main.calls('line.decide')).toEqual([{ ...common, in: chosen }])
  expect(main.calls('result.track')).toHaveLength(2)
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('each is shown with number, name and, where there is one, score', async () => {
  await page()
  await press('裁定一等奖的名额线')
  expect(screen.getAllByRole('checkbox').map(each => each.closest('label')?.textContent)).toEqual([
    'W-001　选手 e190.00 分',
    'W-002　选手 e2',
  ])
})

test('the seats that are left are said; more than those are warned of and not forbidden', async () => {
  await page()
  await press('裁定一等奖的名额线')
  expect(screen.getByText('名额还剩 1 个，这里有 2 位。')).toBeTruthy()
  await tick(/W-001/)
  expect(screen.queryByText(/多选了/)).toBeNull()
  await tick(/W-002/)
  expect(screen.getByText(/多选了 1 位：获一等奖的会超过规则定的名额/)).toBeTruthy()
  await sign()
  expect(isDisabled('确认裁定')).toBe(false)
})

test('of seats that are not known nothing is said', async () => {
  await page({ seats: null })
  await press('裁定一等奖的名额线')
  for (const name of [/W-001/, /W-002/]) await tick(name)
  expect(screen.queryByText(/名额还剩|多选了/)).toBeNull()
})

test('where a tie is open, it comes first and the line is not offered', async () => {
  await page({ tied: ['e2', 'e1'] })
  expect(screen.getByText('一等奖还有名额未定：W-001、W-002。先由组长裁定并列')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '裁定一等奖的名额线' })).toBeNull()
})

test('a refusal is said and the choice stays', async () => {
  const main = await page()
  main.refuses('line.decide', 'line-not-open')
  await press('裁定一等奖的名额线')
  await tick(/W-001/)
  await sign()
  await press('确认裁定')
  expect(screen.getByRole('alert').textContent).toContain(i18n.t('refusals.line-not-open'))
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /W-001/ }).checked).toBe(true)
  expect(isDisabled('确认裁定')).toBe(true)
})

test('who may not decide reads who does', async () => {
  await page({ mayDecide: false })
  expect(screen.getByText('一等奖还有名额未定：W-001、W-002，待组委会裁定')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '裁定一等奖的名额线' })).toBeNull()
})

test('a line whose rule is contradicted cannot be decided; what to do is said', async () => {
  await page({ contradiction: true })
  expect(screen.getByText(/规则相互矛盾：W-001、W-002。这里不能裁定，请组委会更改奖项规则。/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '裁定一等奖的名额线' })).toBeNull()
})
