/** The limits of alerts that the rules name, as sentences. Usual limits are not rules: without a rule nothing is said. */
import type { AlertLimit, AlertRules } from '../domain/alert-rules.ts'
import { points, type Ruled, rulesOf } from './ruled.ts'
import { say } from './say.ts'

/** In the order of the document. */
export function alertRulesInWords(ruled: Ruled): readonly string[] {
  const { alerts: said } = rulesOf(ruled)
  const { distance, criterionDistance, spread, robustZ, dixon, inversion, sameMark, mustBeClosed } = ruled.track.rules.alerts ?? {}
  const beside = (least: AlertLimit | undefined) => (least === undefined ? '' : say(said.least, { limit: limitText(ruled, least, 'part') }))
  return [
    ...line(distance, said.off.distance, limit => say(said.distance, { limit: limitText(ruled, limit, 'part') })),
    ...line(criterionDistance, said.off.criterion, limit => say(said.criterion, { limit: limitText(ruled, limit, 'criterion') })),
    ...line(spread, said.off.spread, limit => say(said.spread, { limit: limitText(ruled, limit, 'part') })),
    ...line(robustZ, said.off.robustZ, ({ above, least }) => say(said.robustZ, { z: points(above), least: beside(least) })),
    ...line(dixon, said.off.dixon, ({ confidence, least }) => say(said.dixon, { confidence, least: beside(least) })),
    ...line(inversion, said.off.inversion, ({ below, from }) =>
      say(said.inversion, { below: `${below < 0 ? '−' : ''}${points(Math.abs(below))}`, from }),
    ),
    ...(sameMark === 'off' ? [said.off.sameMark] : runs(ruled, sameMark)),
    ...(mustBeClosed === true ? [said.mustBeClosed] : []),
  ]
}

function line<Limit extends object>(rule: Limit | 'off' | undefined, off: string, sentence: (limit: Limit) => string): readonly string[] {
  if (rule === undefined) return []
  return [rule === 'off' ? off : sentence(rule)]
}

function runs(ruled: Ruled, sameMark: Exclude<AlertRules['sameMark'], 'off'>): readonly string[] {
  const { alerts: said } = rulesOf(ruled)
  if (sameMark === undefined) return []
  const { total, criterion } = sameMark
  return [
    ...(total === undefined ? [] : [say(said.sameTotal, { times: total })]),
    ...(criterion === undefined ? [] : [say(said.sameCriterion, { times: criterion })]),
    ...(total === undefined && criterion === undefined ? [said.off.sameMark] : []),
  ]
}

/** 3 points, or 12.5 % of what the maximum is of. */
function limitText(ruled: Ruled, limit: AlertLimit, of: 'part' | 'criterion'): string {
  const { alerts: said } = rulesOf(ruled)
  if ('points' in limit) return say(said.points, { points: points(limit.points) })
  return say(said.share[of], { percent: points(limit.perMille * 100) })
}
