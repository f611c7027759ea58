/** The limits of a part as a person reads them: each with whether the rules name it, and with its worked examples. Knows no marks of the panel. */
import type { AlertKind, AlertRules } from '../../domain/alert-rules.ts'
import type { CriterionId } from '../../domain/ids.ts'
import type { Part } from '../../domain/part.ts'
import type { Thousandths } from '../../domain/quantity.ts'
import { type Criterion, criteriaOf } from '../../domain/rubric.ts'
import { dixonCritical } from '../../statistics/dixon.ts'
import { limitId } from './alert.ts'
import { alertLimits } from './alert-limits.ts'
import {
  distanceExamples,
  dixonExamples,
  type Examples,
  orderExamples,
  robustExamples,
  runExamples,
  type Scale,
  spreadExamples,
} from './worked-examples.ts'

/** `limit` in the unit of its kind: thousandths of a point, z, the critical Q, rank correlation, times. */
export type ShownLimit = Examples &
  Readonly<{
    id: string
    kind: AlertKind
    criterion: CriterionId | null
    isUsual: boolean
    limit: number
    least: Thousandths | null
    confidence: number | null
    from: number | null
  }>

type Panel = Readonly<{ part: Part; judges: number }>

/** Every limit in force for a part: totals first, then criteria in the order of the sheet, then what is asked about judges. */
export function limitsInForce(rules: AlertRules = {}, { part, judges }: Panel): readonly ShownLimit[] {
  const { distance, spread, criteria, robustZ, dixon, inversion, sameTotal, sameCriterion } = alertLimits(rules, part.rubric)
  const all = criteriaOf(part.rubric)
  const scale: Scale = { max: part.rubric.max, step: stepOf(all) }
  const shown = (kind: AlertKind, limit: number, said: Partial<ShownLimit>): ShownLimit => {
    const id = limitId(kind, part.id, said.criterion)
    return { id, kind, criterion: null, isUsual: true, limit, least: null, confidence: null, from: null, fires: null, stays: null, ...said }
  }
  const critical = dixon === null ? undefined : dixonCritical(judges, dixon.confidence)
  return [
    ...ifAny(distance, limit => shown('distance', limit, { isUsual: rules.distance === undefined, ...distanceExamples(limit, scale) })),
    ...ifAny(spread, limit => shown('spread', limit, { isUsual: rules.spread === undefined, ...spreadExamples(limit, scale) })),
    ...ifAny(robustZ, limit =>
      shown('robust-z', limit.above / 1000, { isUsual: rules.robustZ === undefined, least: limit.least, ...robustExamples(limit, scale) }),
    ),
    ...ifAny(dixon, limit =>
      shown('dixon', critical ?? 0, { isUsual: rules.dixon === undefined, ...limit, ...dixonExamples(limit, scale, judges) }),
    ).filter(() => critical !== undefined),
    ...all.flatMap(criterion =>
      ifAny(criteria.get(criterion.id) ?? null, limit => {
        const examples = distanceExamples(limit, { max: criterion.max, step: stepOf([criterion]) })
        return shown('criterion', limit, { criterion: criterion.id, isUsual: rules.criterionDistance === undefined, ...examples })
      }),
    ),
    ...ifAny(inversion, limit =>
      shown('inversion', limit.below / 1000, {
        isUsual: rules.inversion === undefined,
        from: limit.from,
        ...orderExamples(limit, scale),
      }),
    ),
    ...ifAny(sameTotal, limit => shown('same-mark', limit, { isUsual: rules.sameMark === undefined, ...runExamples(limit, scale) })),
    ...all.flatMap(criterion =>
      ifAny(sameCriterion, limit => {
        const examples = runExamples(limit, { max: criterion.max, step: stepOf([criterion]) })
        return shown('same-mark', limit, { criterion: criterion.id, isUsual: false, ...examples })
      }),
    ),
  ]
}

function ifAny<Limit>(limit: Limit | null, shown: (limit: Limit) => ShownLimit): readonly ShownLimit[] {
  return limit === null ? [] : [shown(limit)]
}

/** The finest step of the criteria; levels have none, and then it is a hundredth of the largest maximum, as if marked in percent. */
function stepOf(criteria: readonly Criterion[]): Thousandths {
  const steps = criteria.flatMap(each => ('step' in each ? [each.step] : []))
  const coarse = Math.max(1, Math.trunc(Math.max(...criteria.map(({ max }) => max)) / 100))
  // Nobody counts more than a thousand steps, and no example should.
  const finest = steps.length > 0 ? Math.min(...steps) : coarse
  return Math.max(finest, Math.trunc(coarse / 10)) as Thousandths
}
