/** The limits in force: those of the rules, else the usual ones. */
import { expect, it } from 'vitest'
import type { AlertRules } from '../../../../shared/domain/alert-rules.ts'
import { alertLimits } from '../../../../shared/reconciliation/alerts/alert-limits.ts'
import { alertRulesOf } from '../../../../shared/reconciliation/alerts/alert-rules-of.ts'
import { smallTrack } from '../../../support/small-contest.ts'
import { levelsPart } from './a-part.ts'

const [design, lesson] = smallTrack.parts
if (design === undefined || lesson === undefined) throw new Error('the small contest has two parts')
const limits = (rules?: AlertRules, part = design) => alertLimits(rules, (part as NonNullable<typeof design>).rubric)

it('are the usual ones where the rules are silent', () => {
  expect(limits()).toEqual({
    distance: 2000,
    spread: 4000,
    criteria: new Map([
      ['content', 3000],
      ['form', 2000],
    ]),
    robustZ: { above: 3500, least: 2000 },
    dixon: { confidence: 95, least: 2000 },
    inversion: { below: 0, from: 6 },
    sameTotal: 5,
    sameCriterion: null,
  })
  expect(limits({}, lesson).criteria.get('language' as never)).toBe(7500)
})

it('ask for three steps of a criterion at least, and know levels without steps', () => {
  const coarse = structuredClone(design) as unknown as { rubric: { groups: { criteria: { step: number }[] }[] } }
  for (const group of coarse.rubric.groups) for (const criterion of group.criteria) criterion.step = 2000
  expect([...limits({}, coarse as never).criteria.values()]).toEqual([6000, 6000])
  expect([...limits({}, levelsPart).criteria.values()]).toEqual([15_000, 10_000])
})

it('are those of the rules, in points or of the maximum', () => {
  const rules: AlertRules = {
    distance: { points: 3000 as never },
    spread: { perMille: 333 },
    criterionDistance: { perMille: 500 },
    robustZ: { above: 5000, least: { points: 1000 as never } },
    dixon: { confidence: 90, least: { perMille: 50 } },
    inversion: { below: 300, from: 8 },
    sameMark: { criterion: 6 },
  }
  expect(limits(rules)).toEqual({
    distance: 3000,
    spread: 6660,
    criteria: new Map([
      ['content', 6000],
      ['form', 4000],
    ]),
    robustZ: { above: 5000, least: 1000 },
    dixon: { confidence: 90, least: 1000 },
    inversion: { below: 300, from: 8 },
    sameTotal: null,
    sameCriterion: 6,
  })
})

it('are gone where the rules switch them off', () => {
  const off = {
    distance: 'off',
    criterionDistance: 'off',
    spread: 'off',
    robustZ: 'off',
    dixon: 'off',
    inversion: 'off',
    sameMark: 'off',
  } as const
  expect(limits(off)).toEqual({
    distance: null,
    spread: null,
    criteria: new Map(),
    robustZ: null,
    dixon: null,
    inversion: null,
    sameTotal: null,
    sameCriterion: null,
  })
})

it('where statistics of judges are hidden, a judge’s order is left alone unless the rules name a limit', () => {
  const inversion = { below: 200, from: 6 }
  expect(alertRulesOf({ judging: { statistics: 'hidden' } })).toEqual({ inversion: 'off' })
  expect(alertRulesOf({ judging: { statistics: 'hidden' }, alerts: { inversion } })).toEqual({ inversion })
  expect(alertRulesOf({ judging: {}, alerts: { spread: 'off' } })).toEqual({ spread: 'off' })
  expect(alertRulesOf({})).toEqual({})
})
