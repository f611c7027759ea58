// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { StatisticsPage } from '../../../renderer/features/statistics/statistics-page.tsx'
import { fakeMain, settle } from '../../support/fake-api.ts'
import { choose } from '../reconciling/pressing.ts'
import { show } from '../show.tsx'
import { aJudge, aLine, begun, empty, figures, none, severe } from './some-figures.ts'

const panel = 'panel' as never

async function open(answer: unknown = figures(), lines: readonly unknown[] = []) {
  const main = fakeMain()
  main.says('statistic.panel', answer)
  main.says('statistic.lines', { lines })
  const { container } = show(<StatisticsPage panel={panel} />)
  await settle()
  return { main, container }
}
const card = (question: string) => screen.getByRole('region', { name: question })
const textOf = (question: string) => card(question).textContent
const rows = (question: string) =>
  within(within(card(question)).getByRole('table', { name: question, hidden: true }))
    .getAllByRole('row', { hidden: true })
    .slice(1)
    .map(row => [...row.querySelectorAll('th, td')].map(each => each.textContent))
/** What stands in the place of a picture. */
const pictures = (question: string) =>
  within(card(question))
    .queryAllByRole('img')
    .map(each => each.getAttribute('aria-label'))

test('it says first that nothing depends on it, and on how much it rests', async () => {
  await open()
  expect(screen.getByRole('heading', { level: 1, name: '统计' })).toBeTruthy()
  expect(screen.getByText('文科 文科评审组')).toBeTruthy()
  expect(screen.getByText('只供参考，不影响任何成绩、名次和奖项。')).toBeTruthy()
  expect(screen.getByText('已评齐 9 位，共 9 位；只算已封存的评分单。')).toBeTruthy()
  expect(screen.queryByText(/暂定/)).toBeNull()
})

test('below eight entries it is provisional, and says why', async () => {
  await open(figures({ complete: 7, isProvisional: true }))
  const notice = screen.getByRole('status')
  expect(notice.textContent).toContain('暂定：评齐的只有 7 位，不到 8 位')
  expect(notice.textContent).toContain('请不要据此下结论')
})

test('another part is asked for by its name', async () => {
  const { main } = await open()
  main.says('statistic.panel', figures({ part: 'design', max: 20_000 }))
  await choose('环节', '教学设计')
  expect(main.calls('statistic.panel')).toEqual([{ panel: 'panel' }, { panel: 'panel', part: 'design' }])
})

test('a panel of one part has nothing to choose', async () => {
  await open(figures({ parts: [{ id: 'lesson', name: { zh: '课堂教学', en: 'Lesson' }, max: 80_000 }] }))
  expect(screen.queryByLabelText('环节')).toBeNull()
})

test('when a sheet is sealed, it asks again', async () => {
  const { main } = await open()
  await main.announce('sheets.changed')
  expect(main.calls('statistic.panel')).toHaveLength(2)
  expect(main.calls('statistic.lines')).toHaveLength(2)
})

test('who is clearly severe is named, with the margin; the picture says the same', async () => {
  await open()
  expect(textOf('谁严谁松？')).toContain('j1 评委 比同组平均严 1.8 分（±0.9）。')
  expect(pictures('谁严谁松？')).toEqual(['j1 评委 比同组平均严 1.8 分（±0.9）'])
})

test('who is clearly generous is named too', async () => {
  await open(figures({ judges: [aJudge('j4', { severity: { value: { value: 3.26, low: 2, high: 4.52, isClear: true } } })] }))
  expect(textOf('谁严谁松？')).toContain('j4 评委 比同组平均松 3.3 分（±1.3）。')
})

test('the same as a table, in the order of the panel', async () => {
  await open(figures({ judges: [aJudge('j2'), severe, aJudge('j5', { severity: none, consistency: none, mean: none }), small] }))
  expect(rows('谁严谁松？')).toEqual([
    ['j2 评委', '9', '68.0', '+0.4', '−0.5 到 +1.3', '0.80', '看不出'],
    ['j1 评委', '9', '68.0', '−1.8', '−2.7 到 −0.9', '0.80', '明显偏严'],
    ['j5 评委', '9', '评得还太少', '评得还太少', '', '评得还太少', ''],
    ['j6 评委', '9', '68.0', '+0.5', '+0.1 到 +0.9', '0.80', '有一点，不大'],
  ])
})
const small = aJudge('j6', { severity: { value: { value: 0.5, low: 0.1, high: 0.9, isClear: false } } })

test('a judge with the opposite order is asked about', async () => {
  await open(figures({ judges: [aJudge('j2', { consistency: { value: -0.4 } })] }))
  expect(textOf('谁严谁松？')).toContain('j2 评委 的高低顺序与其他评委相反，请问一问。')
})

test('where nobody differs clearly, that is said', async () => {
  await open(figures({ judges: [aJudge('j2'), aJudge('j3')] }))
  expect(textOf('谁严谁松？')).toContain('看不出谁明显偏严或偏松。')
})

test('marks that lie close together and far apart are told with their share', async () => {
  const spread = (sd: number, ratio: number, verdict: string) => ({ spread: { value: { sd, ratio, verdict } } })
  await open(figures({ judges: [aJudge('j2', spread(2.2, 0.4, 'narrow')), aJudge('j3', spread(9.9, 1.8, 'wide')), aJudge('j4')] }))
  expect(textOf('分数拉得开吗？')).toContain('j2 评委 的分挤在一起，幅度只有中间水平的 40%。')
  expect(textOf('分数拉得开吗？')).toContain('j3 评委 的分拉得特别开，幅度是中间水平的 180%。')
  expect(rows('分数拉得开吗？')).toEqual([
    ['j2 评委', '2.2', '40%', '挤在一起'],
    ['j3 评委', '9.9', '180%', '拉得特别开'],
    ['j4 评委', '5.5', '100%', '一般'],
  ])
})

test('judges who spread alike are said to do so, even where one gave everybody the same', async () => {
  await open(
    figures({ judges: [aJudge('j2', { spread: { value: { sd: 0, ratio: 0, verdict: 'usual' } } }), aJudge('j3', { spread: none })] }),
  )
  expect(textOf('分数拉得开吗？')).toContain('各位评委拉开的幅度差不多。')
  expect(rows('分数拉得开吗？')[1]).toEqual(['j3 评委', '评得还太少', '', ''])
})

test('agreement is told in points first, then by its limits, and no jury is called bad', async () => {
  await open()
  const text = textOf('评委们一致吗？') ?? ''
  expect(text).toContain('每位参赛者的平均分有大约 ±0.8 分的误差；两位相差不到 2.3 分，不算真正拉开。')
  expect(text).toContain('全组平均分的一致程度在 0.50 到 0.93 之间（1 为完全一致）。')
  expect(text.indexOf('±0.8')).toBeLessThan(text.indexOf('0.50'))
  expect(text).toContain('不等于评委评得不好')
  expect(rows('评委们一致吗？')).toEqual([
    ['平均分的误差 SEM', '0.8 分', ''],
    ['可信的差距', '2.3 分', ''],
    ['一位评委 ICC(2,1)', '0.55', '0.20 到 0.80'],
    ['全组平均 ICC(2,k)', '0.80', '0.50 到 0.93'],
    ['名次顺序 肯德尔 W', '0.70', ''],
  ])
})

test('each figure that is not there says why', async () => {
  await open(
    figures({ agreement: { entries: 9, judges: 3, single: { none: 'no-residual' }, average: { none: 'constant' }, w: none, error: none } }),
  )
  expect(rows('评委们一致吗？').map(row => row[1])).toEqual(['评得还太少', '评得还太少', '评委完全一致', '分数都一样', '评得还太少'])
  expect(textOf('评委们一致吗？')).toContain('还要再评几位才看得出来。')
})

test('who drifts is named with how much, and each judge has a picture', async () => {
  const drift = (from: number, to: number) => ({ drift: { points: [], line: { value: { from, to, isClear: true } } } })
  await open(
    figures({
      judges: [aJudge('j2', drift(-1, 2.5)), aJudge('j3', drift(1, -2)), aJudge('j4'), aJudge('j5', { drift: { points: [], line: none } })],
    }),
  )
  expect(textOf('有没有越打越松？')).toContain('j2 评委 越打越松，从头到尾松了大约 3.5 分。')
  expect(textOf('有没有越打越松？')).toContain('j3 评委 越打越紧，从头到尾紧了大约 3.0 分。')
  expect(pictures('有没有越打越松？')).toEqual(['j2 评委 越打越松', 'j3 评委 越打越紧', 'j4 评委 看不出趋势', 'j5 评委 评得还太少'])
  expect(rows('有没有越打越松？')).toEqual([
    ['j2 评委', '0', '−1.0', '+2.5', '越打越松'],
    ['j3 评委', '0', '+1.0', '−2.0', '越打越紧'],
    ['j4 评委', '4', '+0.1', '+0.4', '看不出趋势'],
    ['j5 评委', '0', '评得还太少', '', ''],
  ])
})

test('where nobody drifts, that is said', async () => {
  await open()
  expect(textOf('有没有越打越松？')).toContain('看不出谁越打越松或越打越紧。')
})

test('the distribution names how many and between what, and has the counts as a table', async () => {
  await open(figures({ judges: [aJudge('j2'), aJudge('j3', { bins: [9, 0, 0] })] }))
  expect(textOf('分数怎么分布？')).toContain('18 份评分，最低 61 分，最高 74.5 分。')
  expect(pictures('分数怎么分布？')).toEqual(['j2 评委，9 份', 'j3 评委，9 份'])
  expect(rows('分数怎么分布？')).toEqual([
    ['j2 评委', '2', '4', '3'],
    ['j3 评委', '9', '0', '0'],
  ])
})

test('the same total five times running is pointed out; four times are not', async () => {
  await open(figures({ judges: [aJudge('j2', { sameTotals: 5 }), aJudge('j3', { sameTotals: 4 })] }))
  expect(textOf('分数怎么分布？')).toContain('j2 评委 最近 5 份的总分都一样，请留意。')
  expect(textOf('分数怎么分布？')).not.toContain('j3 评委 最近')
})

const other = { id: 'panel-2', name: '理科评审组', isOwn: false, judges: 3, entries: 1, mean: { value: 70.26 }, sd: none, link: 0 }
const own = { id: 'panel', name: '文科评审组', isOwn: true, judges: 3, entries: 9, mean: { value: 68 }, sd: { value: 5 }, link: 0 }

test.each([
  [[own], '这个环节只有一个组在评，没有别的组可比。', 0],
  [[own, other], '各组有共同的评委或参赛者，平均分可以对照着看。', 1],
  [[own, { ...other, link: 1 }], '各组没有共同的评委和参赛者：平均分不同，分不清是参赛者不同，还是评委严松不同。', 1],
])('panels side by side: %#', async (panels, answer, drawn) => {
  await open(figures({ panels }))
  expect(textOf('各组分数能比吗？')).toContain(answer)
  expect(pictures('各组分数能比吗？')).toHaveLength(drawn)
})

test('the table of panels marks the own one and says what is not known', async () => {
  await open(figures({ panels: [own, other, { ...other, id: 'panel-3', name: '工科评审组', entries: 0, mean: none }] }))
  expect(rows('各组分数能比吗？')).toEqual([
    ['文科评审组（本组）', '3', '9', '68.0', '5.0'],
    ['理科评审组', '3', '1', '70.3', '评得还太少'],
    ['工科评审组', '3', '0', '评得还太少', '评得还太少'],
  ])
})

test('on a scale of 20 points hundredths are shown', async () => {
  await open(figures({ max: 20_000 }))
  expect(textOf('谁严谁松？')).toContain('j1 评委 比同组平均严 1.80 分（±0.90）。')
})

test('after one entry every question waits, and nothing is drawn that says nothing', async () => {
  await open(begun)
  for (const question of ['谁严谁松？', '分数拉得开吗？', '评委们一致吗？', '有没有越打越松？']) {
    expect(textOf(question)).toMatch(/还要再评几位才看得出来。(?!。)/)
    expect(pictures(question)).toEqual([])
  }
})

test('without a sealed sheet it says what will come', async () => {
  await open(empty)
  expect(screen.getByRole('heading', { name: '还没有封存的评分单' })).toBeTruthy()
  expect(screen.queryByRole('region')).toBeNull()
  expect(screen.queryByText(/暂定/)).toBeNull()
})

test('where the rules forbid it, the page says so and shows nothing', async () => {
  const main = fakeMain()
  main.refuses('statistic.panel', 'statistics-hidden')
  show(<StatisticsPage panel={panel} />)
  await settle()
  expect(screen.getByRole('heading', { name: '这里不显示统计' })).toBeTruthy()
  expect(screen.getByText(/本赛道的规则规定不显示评委统计/)).toBeTruthy()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('another refusal stands as a sentence', async () => {
  const main = fakeMain()
  main.refuses('statistic.panel', 'panel-of-another')
  show(<StatisticsPage panel={panel} />)
  await settle()
  expect(screen.getByRole('alert').textContent).toContain('这不是您所在评审组的事。')
})

test('who is within noise of a line is counted, and listed with the gap to the line', async () => {
  await open(figures(), [aLine()])
  expect(textOf('谁压着线？')).toContain('一等奖：线内 1 位、线外 2 位在误差之内；线两边的 W-9 和 W-8 只差 0.43 分。')
  expect(rows('谁压着线？')).toEqual([
    ['一等奖', 'W-9', '线内', '+0.43', '1.66', '在误差之内'],
    ['一等奖', 'W-8', '线外', '−0.43', '1.66', '在误差之内'],
    ['一等奖', 'W-7', '线外', '−1.10', '1.66', '在误差之内'],
  ])
})

test('a line with a true gap shows the two at it', async () => {
  await open(figures(), [aLine({ within: [], groupName: '甲组', group: 'panel', noise: { error: 0.1, credible: 0.28, isInside: false } })])
  expect(textOf('谁压着线？')).toContain('各条线两边都拉开了，没有人在误差之内。')
  expect(rows('谁压着线？').map(row => [row[0], row[1], row[5]])).toEqual([
    ['一等奖（甲组）', 'W-9', '拉开了'],
    ['一等奖（甲组）', 'W-8', '拉开了'],
  ])
})

test('a line whose noise is unknown says why', async () => {
  await open(figures(), [aLine({ within: [], noise: { none: 'two-panels' } })])
  expect(textOf('谁压着线？')).toContain('一等奖：误差无法估计（两位不在同一组，误差无法估计）。')
  expect(rows('谁压着线？')[0]?.slice(4)).toEqual(['两位不在同一组，误差无法估计', '没有估计'])
})

test('before there is a line, that is said', async () => {
  await open()
  expect(textOf('谁压着线？')).toContain('还没有奖项线：有了成绩才看得出。')
})
