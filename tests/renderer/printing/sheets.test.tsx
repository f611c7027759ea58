// @vitest-environment happy-dom
/** Sheets on paper: blank, filled in advance, and sealed. */
import { screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { JudgeSheetPages } from '../../../renderer/features/printing/judge-sheets.tsx'
import { PaperSheetPages } from '../../../renderer/features/printing/paper-sheets.tsx'
import { usePreferences } from '../../../renderer/lib/preferences.ts'
import { receiptOf } from '../../../shared/domain/receipt.ts'
import { smallTrack } from '../../support/small-contest.ts'
import { show } from '../show.tsx'
import { readQrCode } from '../ui/read-qr-code.ts'
import { aDocument, cellsOf, digest, head, paper, sealed } from './a-document.ts'

afterEach(() => usePreferences.setState({ language: 'zh' }))
const rows = () => cellsOf(screen.getAllByRole('row'))

test('a filled paper has the rows of the screen with their ranges and steps, and an empty box for each mark', () => {
  show(<PaperSheetPages {...aDocument('filled-paper')} />)
  expect(rows()).toEqual([
    ['项目', '评分项', '分值', '得分'],
    ['design-all（20）', 'content', '0 至 12每档 0.5', ''],
    ['form', '0 至 8每档 0.5', ''],
    ['合计满分 20', '大写', ''],
  ])
})

test('a filled paper says whose it is, and where in the pile', () => {
  const { container } = show(<PaperSheetPages {...aDocument('filled-paper')} />)
  for (const text of ['评委乙', 'W-003', '实践是检验认识的标准', '第 2 席', paper.code, '共 6 张　第 5 张'])
    expect(container.textContent).toContain(text)
  for (const text of ['评委签字', '监督签字', '日期']) expect(screen.getByText(text)).toBeTruthy()
})

test('the QR code on a paper reads what names its sheet', () => {
  show(<PaperSheetPages {...aDocument('filled-paper')} />)
  expect(readQrCode(screen.getByRole('img'))).toBe(paper.payload)
})

test('a blank paper has lines for judge and number, and says seat and place', () => {
  const { container } = show(<PaperSheetPages {...aDocument('blank-paper')} />)
  expect(container.querySelectorAll('dd[data-blank="true"]')).toHaveLength(2)
  expect(container.textContent).toContain('第 3 位')
  expect(screen.queryByText('节段')).toBeNull()
})

test('the entrant’s name stands on a paper where it is known', () => {
  show(<PaperSheetPages {...aDocument('filled-paper', { sheets: [{ ...paper, name: '张老师' }] })} />)
  expect(screen.getByText('张老师')).toBeTruthy()
})

test('levels are listed with their points, and a range says its least mark', () => {
  const criterion = { name: { zh: '板书', en: 'Board' }, bands: [] }
  const levels = [
    { label: '优', points: 10_000 },
    { label: '良', points: 8500 },
  ]
  const criteria = [
    { ...criterion, id: 'a', kind: 'levels', max: 10_000, levels },
    { ...criterion, id: 'b', kind: 'range', min: 6000, max: 10_000, step: 1000 },
  ]
  const group = { id: 'g', name: { zh: '组', en: 'Group' }, max: 20_000, criteria }
  const part = { ...smallTrack.parts[0], rubric: { title: { zh: '评', en: 'R' }, max: 20_000, groups: [group] } }
  show(<PaperSheetPages {...aDocument('filled-paper', { parts: [part] })} />)
  expect(screen.getByText('优 10、良 8.5')).toBeTruthy()
  expect(rows()[2]?.[1]).toBe('6 至 10每档 1')
})

test('a sealed sheet has marks beside maxima, and its total in figures and in words', () => {
  show(<JudgeSheetPages {...aDocument('judge-sheets')} />)
  expect(rows()).toEqual([
    ['项目', '评分项', '满分', '得分'],
    ['design-all', 'content', '12', '10.0'],
    ['form', '8', '7.5'],
    ['合计', '大写　壹拾柒点伍分', '20', '17.5'],
  ])
})

test('a sheet that came on paper says so', () => {
  show(<JudgeSheetPages {...aDocument('judge-sheets', { sheets: [{ ...sealed, isPaper: true }] })} />)
  expect(screen.getByText('由纸质评分表录入')).toBeTruthy()
})

test('in English the total stands in figures only', () => {
  usePreferences.setState({ language: 'en' })
  show(<JudgeSheetPages {...aDocument('judge-sheets')} />)
  expect(rows().at(-1)?.[1]).toBe('')
})

test('a sealed sheet has its comments, receipt, version and when it was sealed', () => {
  const comments = [
    { about: null, text: '目标清楚。' },
    { about: 'form', text: '板书工整。' },
  ]
  const { container } = show(<JudgeSheetPages {...aDocument('judge-sheets', { sheets: [{ ...sealed, comments, segment: '光合作用' }] })} />)
  for (const text of [
    '总评　目标清楚。',
    'form　板书工整。',
    '已采用',
    '2026-10-12 09:30',
    digest,
    receiptOf(digest as never).code,
    '光合作用',
  ])
    expect(container.textContent).toContain(text)
  expect(readQrCode(screen.getByRole('img'))).toBe(`LECTERN:SHEET:${digest.toUpperCase()}`)
})

test('a sealed sheet without comments says so, and a mark that is not there is no zero', () => {
  const { container } = show(<JudgeSheetPages {...aDocument('judge-sheets', { sheets: [{ ...sealed, marks: { content: 10_000 } }] })} />)
  expect(container.textContent).toContain('没有评语。')
  expect(rows()[2]).toEqual(['form', '8', '—'])
})

test('every page begins with contest, title, place and edition; a sample says that it is one', () => {
  const { container } = show(
    <PaperSheetPages {...aDocument('filled-paper', { head: { ...head, isSample: true, venue: '', edition: null } })} />,
  )
  expect(container.querySelector('header')?.textContent).toContain('第三届教学竞赛评分表　教学设计文科　文科评审组规则未冻结示例赛事')
  expect(screen.queryByText(/地点/)).toBeNull()
})
