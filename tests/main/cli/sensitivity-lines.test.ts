/** What the reports say where the sample of the verb has nothing to say. */
import { expect, it } from 'vitest'
import { type Report, reportLines } from '../../../main/cli/sensitivity-lines.ts'
import { smallSetup, smallTrack } from '../../support/small-contest.ts'

const { entries, panels, people } = smallSetup
const names = { track: smallTrack, entries, panels, judges: people }

function told(report: Partial<Report>): string {
  return reportLines({ names, fragility: { turns: [], count: 0 }, alternatives: [], nearLines: [], ...report }).join('\n')
}

it('says why a method gives no result, whose award differs, and who would be asked about', () => {
  const differing = [{ entry: 'W-1', now: 'first' }] as unknown as Extract<Report['alternatives'][number], { moved: number }>['differing']
  const open = entries.flatMap(({ id }, index) => (index < 2 ? [id] : []))
  const said = told({
    alternatives: [
      { method: 'trimmed', cannot: 'too-few-judges' },
      { method: 'places', differing, ranks: [], moved: 2, open },
    ],
  })
  expect(said).toContain('去掉一个最高分和一个最低分：无法计算，评委太少')
  expect(said).toContain('各评委名次的平均：1 位参赛者的奖项不同，2 个名次不同：W-1 一等奖 → 无奖')
  expect(said).toContain('各评委名次的平均：W-1 W-2 须由人裁定')
})

it('names the group of a line, and says why there is no standard error, or that the gap lies inside it', () => {
  const line = { award: 'first', inside: 'W-1', outside: 'W-2', gap: 0.5 }
  const noise = { standardError: 0.4, credible: 1.1, inErrors: 1.25, isInside: true }
  const said = told({
    nearLines: [
      { ...line, group: 'panel', noNoise: 'two-panels' },
      { ...line, noNoise: 'incomplete' },
      { ...line, noise },
    ] as unknown as Report['nearLines'],
  })
  expect(said).toContain('一等奖（文科评审组）：线内最后 W-1，线外第一 W-2，相差 0.50 分；没有标准误：两者属不同评审组')
  expect(said).toContain('没有标准误：评分不足以估计')
  expect(said).toContain('标准误 0.40 分，相差 1.10 分以上才算可信；在评分误差之内')
})
