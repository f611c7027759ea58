/** Limits of alerts that no marks can pass: a design of 20 with criteria of 12 and 8, a lesson of 80 with criteria of 50 and 30. */
import { expect, it } from 'vitest'
import { Rules } from '../../../shared/domain/rules.ts'
import { rulesProblems } from '../../../shared/domain/rules-problems.ts'
import { problemInWords } from '../../../shared/words/problem-in-words.ts'
import { smallTrack } from '../../support/small-contest.ts'

const problems = (alerts: object) => rulesProblems(Rules.parse({ ...smallTrack.rules, alerts }), smallTrack.parts)
const points = (many: number) => ({ points: many })
const never = (place: string, many: number, max: number) => ({ problem: 'alert-never', place: `alerts.${place}.points`, points: many, max })

it.each([
  [{}, []],
  [{ distance: points(79_999), criterionDistance: points(49_999), spread: { perMille: 1000 } }, []],
  [{ distance: points(80_000) }, [never('distance', 80_000, 80_000)]],
  [{ criterionDistance: points(50_000) }, [never('criterionDistance', 50_000, 50_000)]],
  [{ spread: points(90_000) }, [never('spread', 90_000, 80_000)]],
  [{ robustZ: { above: 3500, least: points(80_000) } }, [never('robustZ.least', 80_000, 80_000)]],
  [{ dixon: { confidence: 90, least: points(80_000) } }, [never('dixon.least', 80_000, 80_000)]],
  [{ robustZ: { above: 3500 }, dixon: { confidence: 95 } }, []],
  [{ distance: 'off', criterionDistance: 'off', spread: 'off', robustZ: 'off', dixon: 'off' }, []],
])('of %j: %j', (alerts, found) => {
  expect(problems(alerts)).toEqual(found)
})

it('says so in both languages, with what to do', () => {
  const problem = never('spread', 90_000, 80_000) as Parameters<typeof problemInWords>[0]
  expect(problemInWords(problem, 'zh')).toBe(
    'alerts.spread.points：限值 90000 不小于满分 80000（单位：千分之一分），永远不会提示。请改小，或写 "off"。',
  )
  expect(problemInWords(problem, 'en')).toContain('no marks can pass it. Lower it, or write "off".')
})
