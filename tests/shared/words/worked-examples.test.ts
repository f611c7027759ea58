import { describe, expect, test } from 'vitest'
import { divide, fromDecimal, times, toText } from '../../../shared/scoring/exact.ts'
import { round } from '../../../shared/scoring/round.ts'
import { languages, linesOf } from './explained.ts'

const mark = (judge: string, value: string, fate = 'counted') => ({ judge, value, fate })

/** Seven judges, one highest and one lowest dropped. */
const trimmed = [
  {
    key: 'marks',
    part: 'lesson',
    marks: [
      mark('j1', '95', 'dropped-high'),
      mark('j2', '181/2'),
      mark('j3', '88'),
      mark('j4', '89'),
      mark('j5', '70', 'dropped-low'),
      mark('j6', '90'),
      { judge: 'j7', fate: 'recused' },
    ],
  },
  { key: 'reduced', part: 'lesson', sum: '715/2', divisor: 4, usualDivisor: 5, value: '715/8' },
]

describe('a trimmed mean (W1)', () => {
  const [line, ...others] = linesOf(trimmed)
  test('is one line: which marks, which were dropped, divided by what', () => {
    expect(others).toEqual([])
    expect(line?.sentence).toBe('课堂教学：7 位评委，去掉 2 份最高最低分，1 份缺，不计入，4 份计入')
    expect(line?.arithmetic).toBe('（90.5 + 88.0 + 89.0 + 90.0）÷ 4 = 357.5 ÷ 4 = 89.375（应除以 5，缺 1 份）')
    expect([line?.stress, line?.value]).toEqual(['÷ 4', '89.375'])
  })

  test('shows every judge’s mark with what became of it', () => {
    expect(line?.marks?.map(({ who, mark, fate }) => `${who} ${mark} ${fate}`)).toEqual([
      '评委 j1 95.0 去最高',
      '评委 j2 90.5 计入',
      '评委 j3 88.0 计入',
      '评委 j4 89.0 计入',
      '评委 j5 70.0 去最低',
      '评委 j6 90.0 计入',
      '评委 j7 回避 不计入',
    ])
  })

  test('in English too, with one and many', () => {
    const [english] = linesOf(trimmed, { language: 'en' })
    expect(english?.sentence).toBe('课堂教学: 7 judges, 2 highest and lowest marks dropped, 1 missing and left out, 4 marks count')
    expect(english?.arithmetic).toBe('(90.5 + 88.0 + 89.0 + 90.0) ÷ 4 = 357.5 ÷ 4 = 89.375 (usually 5, 1 missing)')
  })
})

test('rounding parts and the total (W2): each rounding is a line with its method, before and after', () => {
  const rounding = { key: 'rounded', method: 'half-up', label: 'plain', places: 2 }
  const lines = linesOf([
    { ...rounding, stage: 'part', part: 'design', before: '53/3', after: '1767/100' },
    { ...rounding, stage: 'part', part: 'lesson', before: '212/3', after: '7067/100' },
    {
      key: 'added',
      terms: [
        { part: 'design', value: '1767/100' },
        { part: 'lesson', value: '7067/100' },
      ],
      value: '4417/50',
    },
    { ...rounding, stage: 'total', before: '4417/50', after: '4417/50' },
  ])
  expect(lines.map(({ sentence, arithmetic }) => `${sentence}｜${arithmetic}`)).toEqual([
    '教学设计：四舍五入，保留 2 位小数｜17.666666… 取为 17.67',
    '课堂教学：四舍五入，保留 2 位小数｜70.666666… 取为 70.67',
    '各环节相加｜教学设计 17.67 + 课堂教学 70.67 = 88.34',
    '扣分前总分：四舍五入，保留 2 位小数｜88.34 正好，不变',
  ])
})

describe('parallel panels brought level by a coefficient (W4)', () => {
  const own = divide(fromDecimal('265.1'), fromDecimal('3'))
  const all = divide(fromDecimal('519.4'), fromDecimal('6'))
  const factor = divide(all, own)
  const steps = (score: string, rankInGroup: number) => {
    const exactly = times(fromDecimal(score), factor)
    const level = toText(exactly)
    const after = toText(round(exactly, { method: 'half-up', places: 2 }))
    const change = { before: toText(fromDecimal(score)), after: level }
    return [
      { key: 'equated', group: 'p1', own: toText(own), all: toText(all), factor: toText(factor), rankInGroup, ...change },
      { key: 'rounded', stage: 'equated', method: 'half-up', label: 'plain', places: 2, before: level, after },
    ]
  }
  const rules = { equating: { method: 'coefficient', high: 1, low: 1 } }

  test('A, B, the factor and the trimming are said', () => {
    const [line, rounding] = linesOf(steps('91.2', 1), { rules })
    expect(line?.sentence).toBe(
      '平行组换算：文科一组与其他组宽严不同，总分乘系数 B ÷ A 拉平；本组均分 A = 88.366666…，各组均分 B = 86.566666…，均分先去掉每组 1 个最高分、1 个最低分，换算前组内第 1 名',
    )
    expect(line?.arithmetic).toBe('91.2 × 86.566666… ÷ 88.366666… = 91.2 × 0.979630… = 89.342285…')
    expect(rounding?.sentence).toBe('平行组换算后的总分：四舍五入，保留 2 位小数')
    expect(rounding?.kind).toBe('sum')
  })

  test.each([
    ['91.2', '89.34', 1],
    ['88.6', '86.80', 3],
    ['86.4', '84.64', 4],
    ['90.1', '88.26', 2],
    ['84.7', '82.97', 5],
  ])('%s becomes %s', (score, after, rank) => {
    const [line, rounding] = linesOf(steps(score, rank), { rules })
    expect(line?.sentence).toContain(`组内第 ${rank} 名`)
    expect(rounding?.value).toBe(after)
  })

  test('in English', () => {
    const [line] = linesOf(steps('91.2', 1), { rules, language: 'en' })
    expect(line?.sentence).toContain('文科一组 and the others')
    expect(line?.sentence).toContain('the means leave out the 1 highest and 1 lowest scores of each panel')
  })
})

const odd = {
  key: 'marks',
  part: 'lesson',
  criterion: 'language',
  group: 'student',
  marks: [
    { judge: 'j1', value: '20', moved: '15', fate: 'moved' },
    { judge: 'j2', value: '12', fate: 'counted', standIn: 'absent' },
    { judge: 'j3', fate: 'no-spread' },
    { judge: 'j9', fate: 'pending' },
  ],
}

describe.each(languages)('marks that are moved, stood in for or cannot be scaled (%s)', language => {
  const [line] = linesOf([odd], { language })
  const zh = language === 'zh'
  test('are counted in the sentence', () => {
    expect(line?.sentence).toBe(
      zh
        ? '课堂教学“language”（学生评委）：4 位评委，1 份离中心太远，移到界线上，1 份缺，以其余评委的均分代替，1 位的分算不出标准差，没有标准分，不计入，1 份待交，2 份计入'
        : '课堂教学, “language” (students): 4 judges, 1 too far from the centre and moved to the limit, 1 missing, the mean of the other judges stands in, 1 has no standard deviation, so no standard score, and is left out, 1 still to come, 2 marks count',
    )
  })
  test('each say what became of them; without a mean the value is open', () => {
    expect(line?.marks?.map(({ who, mark, fate }) => `${who}｜${mark}｜${fate}`)).toEqual(
      zh
        ? ['评委 j1｜20 → 15｜移到界线', '评委 j2｜12｜缺席，以其余均分代替，计入', '评委 j3｜无标准差｜不计入', 'j9｜待交｜暂不计']
        : [
            '评委 j1｜20 → 15｜moved to the limit',
            '评委 j2｜12｜Absent, mean of the others instead, counts',
            '评委 j3｜No spread｜left out',
            'j9｜Open｜not yet',
          ],
    )
    expect(line?.value).toBe(zh ? '未定' : 'Open')
  })
})

test('a mean after its centre is a line of its own, with the moved marks in it', () => {
  const at = { part: 'lesson' }
  const lines = linesOf([
    { key: 'marks', ...at, marks: [{ judge: 'j1', value: '95', moved: '93', fate: 'moved' }, mark('j2', '90')] },
    { key: 'centred', ...at, before: '90', after: '90', limit: '3' },
    { key: 'reduced', ...at, sum: '183', divisor: 2, usualDivisor: 2, value: '183/2' },
  ])
  expect(lines.map(({ value }) => value)).toEqual([undefined, '90', '91.5'])
  expect(lines[2]?.sentence).toBe('课堂教学：计入的分相加，除以份数')
  expect(lines[2]?.arithmetic).toBe('（93 + 90）÷ 2 = 183 ÷ 2 = 91.5')
})

test('what remains of several groups is averaged together in one line', () => {
  const lines = linesOf([
    { key: 'marks', part: 'lesson', group: 'A', marks: [mark('j1', '9', 'dropped-high'), mark('j2', '8')] },
    { key: 'marks', part: 'lesson', group: 'B', marks: [mark('j3', '7'), mark('j4', '5', 'dropped-low')] },
    { key: 'reduced', part: 'lesson', sum: '15', divisor: 2, usualDivisor: 2, value: '15/2' },
  ])
  expect(lines.map(({ value }) => value)).toEqual([undefined, undefined, '7.5'])
  expect(lines[2]?.arithmetic).toBe('（8 + 7）÷ 2 = 15 ÷ 2 = 7.5')
})

test('a mean whose marks are not there says the sum that was divided', () => {
  const [line] = linesOf([{ key: 'reduced', sum: '15', divisor: 2, usualDivisor: 2, value: '15/2' }])
  expect([line?.sentence, line?.arithmetic]).toEqual(['各评委合计：计入的分相加，除以份数', '15 ÷ 2 = 7.5'])
})

describe('a median is said to be one', () => {
  const marks = { key: 'marks', part: 'lesson', marks: [mark('j1', '9', 'dropped-high'), mark('j2', '8'), mark('j3', '7', 'dropped-low')] }
  const median = { method: 'median' }
  test.each([
    ['of all judges', {}, { ...median, of: 'parts' }, true],
    ['of a class', { group: 'expert' }, { method: 'classes', of: 'parts', classes: [{ group: 'expert', percent: 100, by: median }] }, true],
    ['of a group', { group: 'A' }, { method: 'groups', of: 'parts', groups: [{ group: 'A', by: median }] }, true],
    [
      'not of a class that the rules do not name',
      { group: 'peer' },
      { method: 'classes', of: 'parts', classes: [{ group: 'expert', percent: 100, by: median }] },
      false,
    ],
    [
      'not of a group that the rules do not name',
      { group: 'B' },
      { method: 'groups', of: 'parts', groups: [{ group: 'A', by: median }] },
      false,
    ],
    ['not of a part beside totals', {}, { ...median, of: 'totals' }, false],
  ])('%s', (_, at, reduction, isMedian) => {
    const [line] = linesOf([{ ...marks, ...at }], { rules: { reduction } })
    expect(line?.sentence.includes('取居中的 1 份')).toBe(isMedian)
    expect(line?.sentence.includes('去掉 2 份')).toBe(!isMedian)
  })
})

test('the centre of a class is rounded as the rules of the class say', () => {
  const by = { method: 'clipped', limit: 3000, centre: { method: 'floor', places: 0 } }
  const step = { key: 'centred', before: '265/3', after: '88', limit: '3' }
  const sentence = (group: string, reduction: unknown) => linesOf([{ ...step, group }], { rules: { reduction } })[0]?.sentence
  expect(sentence('expert', { method: 'classes', of: 'totals', classes: [{ group: 'expert', percent: 100, by }] })).toContain(
    '中心向下舍去，保留 0 位小数',
  )
  expect(sentence('A', { method: 'groups', of: 'totals', groups: [{ group: 'A', by }] })).toContain('中心向下舍去')
})

test('marks that need more than three decimals are each written as far as they go', () => {
  const [line] = linesOf([{ key: 'marks', part: 'lesson', marks: [mark('j1', '1/3'), mark('j2', '9')] }])
  expect(line?.marks?.map(each => each.mark)).toEqual(['0.333333…', '9.000'])
})
