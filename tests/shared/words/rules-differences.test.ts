/** What two sets of rules say differently: by rule, and only the lines that differ. */
import { expect, it } from 'vitest'
import type { Rules } from '../../../shared/domain/rules.ts'
import { rulesDifferences } from '../../../shared/words/rules-differences.ts'
import { smallTrack } from '../../support/small-contest.ts'

const withRules = (change: object) => ({ ...smallTrack, rules: { ...smallTrack.rules, ...change } as Rules })
const [first] = smallTrack.rules.awards
const award = (id: string, zh: string) => ({ ...first, id, name: { zh, en: id } })
const byLot = { singleItemAwards: [{ id: 'best', name: { zh: '最佳', en: 'Best' }, part: 'lesson', count: 1, atLine: 'let-in' }] }
const shown = (before: object, after: object) =>
  rulesDifferences(withRules(before), withRules(after), 'zh').map(({ label, before: old, after: later }) => [
    label,
    old.length,
    later.length,
  ])

it('has none between the same rules', () => {
  expect(rulesDifferences(smallTrack, smallTrack, 'en')).toEqual([])
})

it('shows what a rule said and says', () => {
  const [difference, ...more] = rulesDifferences(smallTrack, withRules({ reduction: { method: 'median', of: 'parts' } }), 'zh')
  expect(more).toEqual([])
  expect(difference?.label).toBe('评委分的算法')
  expect(difference?.before.join()).toContain('平均')
  expect(difference?.after.join()).toContain('中位数')
})

it('shows of many lines only those that differ', () => {
  expect(shown({ awards: [award('a', '甲'), award('b', '乙')] }, { awards: [award('a', '甲'), award('c', '丙')] })).toEqual([
    ['奖项名额', 1, 1],
  ])
})

it('shows a rule that is new, and last one that is gone', () => {
  expect(shown({}, byLot)).toEqual([['单项奖', 0, 1]])
  expect(shown(byLot, { rank: { by: 'exact', style: 'dense' } })).toEqual([
    ['排名', 1, 1],
    ['单项奖', 1, 0],
  ])
})

it('shows every line where only their order changes', () => {
  const awards = [award('a', '甲'), award('b', '乙')]
  expect(shown({ awards }, { awards: awards.toReversed() })).toEqual([['奖项名额', 2, 2]])
})

it('shows how marking is run, line by line', () => {
  expect(shown({}, { judging: { holdBack: 3 } })).toEqual([['评分方式', 0, 3]])
  expect(shown({ judging: { holdBack: 3 } }, { judging: { holdBack: 5 } })).toEqual([['评分方式', 1, 1]])
})
