/** Every worked example is true: by the same detector that raises alerts the first fires, and its neighbour, one step away, does not. */
import { describe, expect, it } from 'vitest'
import { AlertRules } from '../../../../shared/domain/alert-rules.ts'
import { alertLimits } from '../../../../shared/reconciliation/alerts/alert-limits.ts'
import { dixonOutlier } from '../../../../shared/reconciliation/alerts/dixon-outlier.ts'
import { farMarks } from '../../../../shared/reconciliation/alerts/far-marks.ts'
import { limitsInForce, type ShownLimit } from '../../../../shared/reconciliation/alerts/limits-in-force.ts'
import { reversedOrder } from '../../../../shared/reconciliation/alerts/reversed-order.ts'
import { robustOutliers } from '../../../../shared/reconciliation/alerts/robust-outliers.ts'
import { sameMarkRuns } from '../../../../shared/reconciliation/alerts/same-mark-runs.ts'
import { wideSpread } from '../../../../shared/reconciliation/alerts/wide-spread.ts'
import {
  distanceExamples,
  type Example,
  orderExamples,
  runExamples,
  spreadExamples,
} from '../../../../shared/reconciliation/alerts/worked-examples.ts'
import { smallTrack } from '../../../support/small-contest.ts'
import { levelsPart } from './a-part.ts'

const [design, lesson] = smallTrack.parts
if (design === undefined || lesson === undefined) throw new Error('the small contest has two parts')
const tenth = { perMille: 100 }
const rules: Readonly<Record<string, AlertRules>> = {
  silent: {},
  strict: {
    distance: { points: 1000 as never },
    criterionDistance: tenth,
    spread: { points: 2000 as never },
    robustZ: { above: 2500, least: tenth },
    dixon: { confidence: 90, least: { points: 500 as never } },
    inversion: { below: 300, from: 5 },
    sameMark: { total: 3, criterion: 4 },
  },
  loose: {
    distance: { perMille: 400 },
    spread: { perMille: 600 },
    dixon: { confidence: 95 },
    robustZ: { above: 9000 },
    inversion: { below: -500, from: 8 },
  },
}

function fires(limit: ShownLimit, example: Example, said: AlertRules, part: typeof design): boolean {
  const limits = alertLimits(said, (part as NonNullable<typeof design>).rubric)
  const { marks, others, at } = example
  switch (limit.kind) {
    case 'distance':
    case 'criterion':
      return farMarks(marks, limit.limit as never).some(each => each.at === at)
    case 'spread':
      return wideSpread(marks, limit.limit as never) !== undefined
    case 'robust-z':
      return limits.robustZ !== null && robustOutliers(marks, limits.robustZ).some(each => each.at === at)
    case 'dixon':
      return limits.dixon !== null && dixonOutlier(marks, limits.dixon)?.at === at
    case 'inversion':
      return limits.inversion !== null && reversedOrder(marks, others ?? [], limits.inversion) !== undefined
    case 'same-mark':
      return sameMarkRuns(marks, limit.limit, mark => mark).length > 0
  }
}

describe.each(Object.entries(rules))('by %s rules', (_name, said) => {
  describe.each([
    ['a part of 20', design],
    ['a part of 80', lesson],
    ['a part marked by levels', levelsPart],
  ])('of %s', (_part, part) => {
    const limits = limitsInForce(said, { part, judges: 7 })
    it.each(limits.map(limit => [limit.id, limit] as const))('%s: the example fires, its neighbour does not', (_id, limit) => {
      if (limit.fires === null || limit.stays === null) throw new Error('no example')
      expect([fires(limit, limit.fires, said, part), fires(limit, limit.stays, said, part)]).toEqual([true, false])
      for (const { marks } of [limit.fires, limit.stays]) for (const mark of marks) expect(mark).toBeLessThanOrEqual(part.rubric.max)
      // Nothing of what is compared with has changed.
      if (limit.kind !== 'inversion' && limit.kind !== 'same-mark') expect(limit.fires.marks.slice(1)).toEqual(limit.stays.marks.slice(1))
    })
  })
})

it('gives the figures in the unit of the limit, on either side of it', () => {
  const shown = limitsInForce({}, { part: design, judges: 5 })
  const figures = Object.fromEntries(shown.map(({ id, limit, fires: one, stays }) => [id, [one?.figure, limit, stays?.figure]]))
  expect(figures).toMatchObject({
    'distance/design': [2500, 2000, 2000],
    'spread/design': [4500, 4000, 4000],
    'criterion/design/content': [3500, 3000, 3000],
    'robust-z/design': [expect.closeTo(5.396), 3.5, expect.closeTo(4.047)],
    'same-mark/design': [5, 5, 4],
  })
  const [fired = 0, critical = 1, stayed = 1] = figures['dixon/design'] ?? []
  expect([fired > critical, stayed <= critical]).toEqual([true, true])
})

it('has an example of Dixon’s Q for three to ten judges only', () => {
  const dixon = (judges: number) => limitsInForce({}, { part: design, judges }).find(({ kind }) => kind === 'dixon')
  expect([2, 3, 10, 11].map(judges => dixon(judges)?.fires?.marks.length)).toEqual([undefined, 3, 10, undefined])
})

it('gives no example where no marks can pass the limit', () => {
  const all = { perMille: 1000 }
  const never: AlertRules = {
    distance: all,
    criterionDistance: all,
    spread: all,
    robustZ: { above: 3500, least: all },
    dixon: { confidence: 95, least: all },
  }
  const shown = limitsInForce(never, { part: design, judges: 5 }).filter(({ kind }) => kind !== 'inversion' && kind !== 'same-mark')
  expect(shown.map(({ fires: example }) => example)).toEqual(shown.map(() => null))
})

it('says of each limit whether the rules name it', () => {
  const named = limitsInForce({ distance: tenth, sameMark: { total: 4, criterion: 6 } }, { part: design, judges: 5 })
  expect(named.filter(({ isUsual }) => !isUsual).map(({ id }) => id)).toEqual([
    'distance/design',
    'same-mark/design',
    'same-mark/design/content',
    'same-mark/design/form',
  ])
  expect(named.find(({ id }) => id === 'dixon/design')).toMatchObject({ confidence: 95, least: 2000, limit: 0.71 })
  expect(named.find(({ id }) => id === 'inversion/design')).toMatchObject({ from: 6, limit: 0 })
})

it('shows no limit that is switched off', () => {
  const off: AlertRules = {
    distance: 'off',
    criterionDistance: 'off',
    spread: 'off',
    robustZ: 'off',
    dixon: 'off',
    inversion: 'off',
    sameMark: 'off',
  }
  expect(limitsInForce(AlertRules.parse(off), { part: design, judges: 5 })).toEqual([])
})

it('never counts more than a thousand steps', () => {
  const fine = structuredClone(design) as unknown as { rubric: { groups: { criteria: { step: number }[] }[] } }
  for (const group of fine.rubric.groups) for (const criterion of group.criteria) criterion.step = 1
  const [distance] = limitsInForce({ distance: { perMille: 900 } }, { part: fine as never, judges: 5 })
  expect(distance?.fires).not.toBeNull()
})

it('has no example on a scale without a step', () => {
  const scale = { max: 400 as never, step: 500 as never }
  const nothing = { fires: null, stays: null }
  expect(distanceExamples(1 as never, scale)).toEqual(nothing)
  expect(spreadExamples(1 as never, scale)).toEqual(nothing)
  expect(orderExamples({ below: 0, from: 6 }, scale)).toEqual(nothing)
  expect(runExamples(5, scale)).toEqual(nothing)
})
