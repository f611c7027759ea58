// @vitest-environment happy-dom
// The pictures themselves, where boxes have a size: what stands in them, not where.
import { screen, within } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { StatisticsPage } from '../../../renderer/features/statistics/statistics-page.tsx'
import { fakeMain, settle } from '../../support/fake-api.ts'
import { show } from '../show.tsx'
import { aJudge, figures, severe } from './some-figures.ts'

beforeEach(() => {
  const size = { x: 0, y: 0, top: 0, left: 0, right: 600, bottom: 300, width: 600, height: 300, toJSON: () => ({}) }
  const spy = vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue(size as DOMRect)
  return () => spy.mockRestore()
})

async function open(answer: unknown) {
  const main = fakeMain()
  main.says('statistic.panel', answer)
  main.says('statistic.lines', { lines: [] })
  const { container } = show(<StatisticsPage panel={'panel' as never} />)
  await settle()
  return container
}
const card = (question: string) => screen.getByRole('region', { name: question })
const count = (question: string, selector: string) => card(question).querySelectorAll(selector).length
/** The one dashed line of the bars. */
const middle = '.recharts-reference-line line[stroke-dasharray]'
const names = (question: string) => {
  const picture = within(card(question)).getByRole('img')
  return [...(picture.parentElement?.querySelectorAll('span') ?? [])].map(each => each.textContent)
}

test('every plot is drawn, none of it can be reached by Tab, and no style element comes with it', async () => {
  const container = await open(figures())
  // One each for severity, agreement and spread, and three judges twice.
  expect(container.querySelectorAll('svg.recharts-surface')).toHaveLength(9)
  expect(container.querySelectorAll('svg[tabindex="0"], svg [tabindex="0"]')).toHaveLength(0)
  expect(document.querySelectorAll('style')).toHaveLength(0)
  // Nothing is measured in an element of its own.
  expect(document.getElementById('recharts_measurement_span')).toBeNull()
  const ticks = [...card('谁严谁松？').querySelectorAll('svg text')].map(each => each.textContent)
  expect(ticks).toEqual(['−3', '−2', '−1', '0', '+1', '+2'])
})

test('judges stand from the severe to the generous; who is clear has a shape of its own', async () => {
  await open(figures())
  expect(names('谁严谁松？')[0]).toBe('j1 评委')
  expect([count('谁严谁松？', 'svg path[class*="strong"]'), count('谁严谁松？', 'svg circle[class*="usual"]')]).toEqual([1, 2])
  expect(count('谁严谁松？', '.recharts-errorBar')).toBe(3)
})

test('who spreads oddly has a hatched bar, the others a plain one, and the middle is a line', async () => {
  const narrow = aJudge('j4', { spread: { value: { sd: 2.2, ratio: 0.4, verdict: 'narrow' } } })
  await open(figures({ judges: [aJudge('j2'), narrow] }))
  const fills = [...card('分数拉得开吗？').querySelectorAll('svg rect[class*="bar"]')].map(each => each.getAttribute('fill'))
  expect(fills.map(fill => fill?.startsWith('url('))).toEqual([true, false])
  expect(count('分数拉得开吗？', middle)).toBe(1)
})

test('where nobody spreads at all there is no middle line', async () => {
  await open(figures({ judges: [aJudge('j2', { spread: { value: { sd: 0, ratio: 0, verdict: 'narrow' } } })] }))
  expect(count('分数拉得开吗？', middle)).toBe(0)
})

test('a clear trend is a whole line, an unclear one is dashed, and none is none', async () => {
  const points = [1, 2, 3, 4].map(place => ({ place, number: `W-${place}`, deviation: place }))
  const clear = aJudge('j2', { drift: { points, line: { value: { from: 1, to: 4, isClear: true } } } })
  const short = aJudge('j3', { drift: { points: points.slice(0, 2), line: { none: 'too-few' } } })
  await open(figures({ judges: [clear, severe, short] }))
  const pictures = within(card('有没有越打越松？')).getAllByRole('img')
  const lines = pictures.map(each =>
    [...each.querySelectorAll('.recharts-reference-line line')].map(line => line.getAttribute('stroke-dasharray')),
  )
  expect(lines.map(each => each.slice().sort())).toEqual([[null, null], ['6 4', null], [null]])
  expect(pictures.map(each => each.querySelectorAll('circle').length)).toEqual([4, 4, 2])
})

test('each histogram has a bar for each bin that is not empty', async () => {
  await open(figures({ judges: [aJudge('j2', { bins: [2, 0, 3] })] }))
  expect(count('分数怎么分布？', '.recharts-bar-rectangle path')).toBe(2)
})

test('one bin has one end', async () => {
  await open(figures({ bins: { from: 60_000, width: 500, count: 1, least: 60_000, most: 60_000 }, judges: [aJudge('j2', { bins: [9] })] }))
  expect(within(card('分数怎么分布？')).getAllByText('60 起', { selector: 'span' })).toHaveLength(1)
})
