/** Points written out as on a paper form. */
import { expect, it } from 'vitest'
import { chinesePoints } from '../../../shared/words/chinese-points.ts'

const cases: readonly (readonly [number, string])[] = [
  [0, '零分'],
  [500, '零点伍分'],
  [10_000, '壹拾分'],
  [14_000, '壹拾肆分'],
  [20_000, '贰拾分'],
  [66_500, '陆拾陆点伍分'],
  [66_050, '陆拾陆点零伍分'],
  [66_125, '陆拾陆点壹贰伍分'],
  [100_000, '壹佰分'],
  [105_000, '壹佰零伍分'],
  [110_000, '壹佰壹拾分'],
  [114_000, '壹佰壹拾肆分'],
  [1_000_000, '壹仟分'],
  [1_001_000, '壹仟零壹分'],
  [1_010_000, '壹仟零壹拾分'],
  [9_999_999, '玖仟玖佰玖拾玖点玖玖玖分'],
]

it.each(cases)('%d thousandths are %s', (points, said) => {
  expect(chinesePoints(points as never)).toBe(said)
})

it('refuses what it cannot write out', () => {
  expect(() => chinesePoints(10_000_000 as never)).toThrow('too many points')
})
