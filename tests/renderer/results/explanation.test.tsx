// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ProofOfResult } from '../../../renderer/features/results/proof-of-result.tsx'
import { WhyThisScore } from '../../../renderer/features/results/why-this-score.tsx'
import { i18n } from '../../../renderer/i18n/i18n.ts'
import { usePreferences } from '../../../renderer/lib/preferences.ts'
import type { ExplanationStep } from '../../../shared/domain/result.ts'
import { show } from '../show.tsx'
import { aResult, steps } from './a-result.ts'

async function speak(language: 'zh' | 'en') {
  usePreferences.setState({ language })
  await i18n.changeLanguage(language)
}
let holes: string[]
beforeEach(() => {
  holes = []
  i18n.options.missingInterpolationHandler = (text: string, match: RegExpExecArray) => {
    holes.push(`${match[0]} in ${text}`)
    return ''
  }
})
afterEach(async () => {
  delete i18n.options.missingInterpolationHandler
  await speak('zh')
})

function explain(explanation: readonly unknown[]): string {
  const results = aResult(explanation)
  const [entry] = results.result.entries
  if (entry === undefined) throw new Error('no entry')
  return show(<ProofOfResult results={results} entry={entry} />).container.textContent
}
const keys = Object.keys(steps) as ExplanationStep['key'][]
const cases = (['zh', 'en'] as const).flatMap(language =>
  keys.flatMap(key => steps[key].map((step, at) => [language, key, at + 1, step] as const)),
)

test('a hole that nobody fills is noticed by these tests', () => {
  i18n.t('explanation.penalty.sentence', {} as { reason: string })
  expect(holes).toHaveLength(1)
})

describe('every step has its sentence', () => {
  test.each(cases)('%s: %s, variant %i', async (language, _key, _at, step) => {
    await speak(language)
    const text = explain([step])
    expect(text.length).toBeGreaterThan(4)
    expect(text).not.toMatch(/explanation\.|workbook\.|\{\{|undefined|NaN/)
    expect(holes).toEqual([])
  })
})

test('dropped marks are struck through, each with its reason', () => {
  explain(steps.marks.slice(0, 1))
  const struck = [...document.querySelectorAll('s')]
  expect(struck.map(each => [each.textContent, each.parentElement?.lastChild?.textContent])).toEqual([
    ['95.0', '去最高'],
    ['70.0', '去最低'],
  ])
})

test('marks that are missing are words, never numbers', () => {
  explain(steps.marks.slice(0, 1))
  const said = screen.getAllByRole('listitem').map(each => each.textContent)
  for (const words of ['评委 j5缺席不计入', '评委 j6回避不计入', '评委 j7作废不计入', '评委 j8待交暂不计']) expect(said).toContain(words)
})

test('the mean is written with the marks that count, and a divisor that is too small is said', () => {
  const text = explain([steps.marks[0], steps.reduced[0]])
  expect(text).toContain('（90.5 + 88.0）÷ 2 = 178.5 ÷ 2 = 89.25')
  expect(text).toContain('应除以 6，缺 4 份')
})

test('what was rounded is shown before and after; a value that does not end is cut with an ellipsis', () => {
  const step = { ...steps.rounded[1], before: '1877/21', after: '4469/50' }
  expect(explain([step])).toContain('89.380952… 取为 89.38')
})

test('a value that was exact already is said to stay', () => {
  expect(explain([steps.rounded[0]])).toContain('89.25 正好，不变')
})

test('a penalty is said with its reason and its arithmetic', () => {
  const text = explain(steps.penalty)
  expect(text).toContain('扣分：超时')
  expect(text).toContain('107.25 − 1.5 = 105.75')
})

test('a tie decided by people says the reason and both places', () => {
  const text = explain([steps['tie-broken'][3]])
  expect(text).toContain('抽签')
  expect(text).toContain('W-001 第 1 位')
  expect(text).toContain('W-002 第 2 位')
})

test('an entry without a score is asked why not', async () => {
  const { score: _, rank: __, ...rest } = aResult(steps.stopped.slice(0, 1)).result.entries[0] ?? {}
  const results = aResult([], {})
  show(<WhyThisScore results={results} entry={rest as (typeof results.result.entries)[number]} onClose={() => {}} />)
  expect(await screen.findByRole('dialog', { name: 'W-001：为什么还没有成绩' })).toBeTruthy()
})

const looked = [
  { award: 'first', outcome: 'below', rank: 2, line: 1, gap: '7/20' },
  { award: 'second', outcome: 'ineligible', line: 3, reason: '未参加答辩' },
]

test('under the steps stands why this award, and why not a better one', async () => {
  const results = aResult([], { awardNotes: looked })
  const [entry] = results.result.entries
  if (entry === undefined) throw new Error('no entry')
  show(<WhyThisScore results={results} entry={entry} onClose={() => {}} />)
  const awards = await screen.findByRole('region', { name: '奖项' })
  expect([...awards.querySelectorAll('li')].map(each => each.textContent)).toEqual([
    '一等奖：第 2 名，名额到第 1 名为止，在名额以外，未入选，比最后一名获奖者少 0.35 分。',
    'second：不参加评奖，理由：未参加答辩。',
  ])
})

test('an entry that was not looked at for any award has no such block', async () => {
  const results = aResult([])
  const [entry] = results.result.entries
  if (entry === undefined) throw new Error('no entry')
  show(<WhyThisScore results={results} entry={entry} onClose={() => {}} />)
  await screen.findByRole('dialog')
  expect(screen.queryByRole('region', { name: '奖项' })).toBeNull()
})

test('a mark that was moved shows both values, and one that stands in says for whom', () => {
  explain(steps.marks.slice(2, 3))
  const said = screen.getAllByRole('listitem').map(each => each.textContent)
  expect(said).toContain('评委 j195 → 93移到界线')
  expect(said).toContain('评委 j290缺席，以其余均分代替，计入')
  expect(said).toContain('评委 j3无标准差不计入')
})

test('what was rounded, and a divisor that is too small, are underlined', () => {
  explain([steps.marks[0], steps.reduced[0], steps.rounded[0]])
  expect([...document.querySelectorAll('u')].map(each => each.textContent)).toEqual(['÷ 2', '89.25'])
})
