// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { ChiefHome } from '../../../renderer/features/reconciling/chief-home.tsx'
import { settle } from '../../support/fake-api.ts'
import { smallTrack } from '../../support/small-contest.ts'
import { show } from '../show.tsx'
import { aChiefsMain, panel } from './a-panel.ts'
import { press } from './pressing.ts'

const name = (zh: string) => ({ zh, en: zh })
const given = (mark: number | null, gap: number | null) => ({ mark, gap })
const judges = [
  { id: 'j1', name: '李评委' },
  { id: 'j2', name: '王评委' },
  { id: 'j3', name: '张评委' },
]
const design = {
  id: 'design',
  name: name('教学设计'),
  max: 20_000,
  totals: [18_000, 16_500, null],
  criteria: [
    {
      id: 'content',
      name: name('内容'),
      max: 12_000,
      median: 10_000,
      spread: 1000,
      marks: [given(11_000, 1000), given(10_000, 0), given(null, null)],
    },
    { id: 'form', name: name('形式'), max: 8000, median: 6500, spread: 500, marks: [given(7000, 500), given(6500, 0), given(null, null)] },
    // Of levels: no step is known for it.
    {
      id: 'level',
      name: name('等级'),
      max: 5000,
      median: 4500,
      spread: 500,
      marks: [given(5000, 500), given(4100, -400), given(null, null)],
    },
  ],
}
const lesson = { id: 'lesson', name: name('课堂教学'), max: 80_000, totals: [70_000, null, null], criteria: [] }
const report = (part: object = {}) => ({ title: '光的干涉', judges, parts: [design, lesson], ...part })

async function open(answer: unknown = report(), track: unknown = { track: smallTrack, frozen: null, amendments: [] }) {
  const main = aChiefsMain()
  main.says('calibration.read', answer)
  if (track !== undefined) main.says('track.read', track)
  show(<ChiefHome panel={panel} />)
  await settle()
  if (answer !== null) await press('校准')
  return main
}
const cells = (row: RegExp) =>
  within(screen.getByRole('row', { name: row }))
    .getAllByRole('cell')
    .map(each => each.textContent)

test('a panel without a lecture has no button', async () => {
  await open(null)
  expect(screen.queryByRole('button', { name: '校准' })).toBeNull()
})

test('it says that nothing of this counts', async () => {
  await open()
  const dialog = screen.getByRole('dialog', { name: '校准讲课：光的干涉' })
  expect(dialog.textContent).toContain('校准不计入成绩。')
})

test('marks stand across with their difference from the median, far ones with a word', async () => {
  await open()
  expect(cells(/^内容/)).toEqual(['12', '10', '11+1', '10', '—'])
})

test('one step is not far', async () => {
  await open()
  expect(cells(/^形式/)).toEqual(['8', '6.5', '7+0.5', '6.5', '—'])
})

test('a tenth of the maximum is far where there is no step, and less is not', async () => {
  await open()
  expect(cells(/^等级/)).toEqual(['5', '4.5', '5+0.5差得多', '4.1−0.4', '—'])
})

test('totals stand below, without a difference', async () => {
  await open()
  expect(cells(/^合计 20/)).toEqual(['20', '', '18', '16.5', '—'])
})

test('who has not marked yet is named, with the part where only one is open', async () => {
  await open()
  expect(screen.getByText('还没评：王评委（课堂教学）、张评委')).toBeTruthy()
})

test('when all have marked, that is said', async () => {
  await open(report({ judges: judges.slice(0, 1), parts: [{ ...design, totals: [18_000], criteria: [] }] }))
  expect(screen.getByText('评委都评完了')).toBeTruthy()
})

test('fewer than two marks have no median', async () => {
  const criteria = [{ id: 'content', name: name('内容'), max: 12_000, median: null, spread: null, marks: [given(11_000, null)] }]
  await open(report({ parts: [{ ...design, criteria }] }))
  expect(cells(/^内容/)).toEqual(['12', '', '11', '—', '—'])
})

test('it closes again', async () => {
  await open()
  await press('关闭')
  expect(screen.queryByRole('dialog')).toBeNull()
})
