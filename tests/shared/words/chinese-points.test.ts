/** Points written out as on a paper form. */
import { expect, it } from 'vitest'
import { chinesePoints } from '../../../shared/words/chinese-points.ts'

const cases: readonly (readonly [number, string])[] = [
  [0, '零分'],
  [500, '零点五分'],
  [10_000, '十分'],
  [14_000, '十四分'],
  [20_000, '二十分'],
  [66_500, '六十六点五分'],
  [66_050, '六十六点零五分'],
  [66_125, '六十六点一二五分'],
  [100_000, '一百分'],
  [105_000, '一百零五分'],
  [110_000, '一百一十分'],
  [114_000, '一百一十四分'],
  [1_000_000, '一千分'],
  [1_001_000, '一千零一分'],
  [1_010_000, '一千零一十分'],
  [9_999_999, '九千九百九十九点九九九分'],
]

it.each(cases)('%d thousandths are %s', (points, said) => {
  expect(chinesePoints(points as never)).toBe(said)
})

it('refuses what it cannot write out', () => {
  expect(() => chinesePoints(10_000_000 as never)).toThrow('too many points')
})
