/** The limits in force for one part: those of the rules, and where these are silent the usual ones. Knows a rubric and no marks. */
import { type AlertRules, limitOf } from '../../domain/alert-rules.ts'
import type { CriterionId } from '../../domain/ids.ts'
import type { Thousandths } from '../../domain/quantity.ts'
import { type Criterion, criteriaOf, type Rubric } from '../../domain/rubric.ts'
import { disagreementLimit } from '../disagreement.ts'
import type { DixonLimit } from './dixon-outlier.ts'
import type { OrderLimit } from './reversed-order.ts'
import type { RobustLimit } from './robust-outliers.ts'

/** null: nobody is asked. Distances in thousandths of a point. */
export type PartLimits = Readonly<{
  distance: Thousandths | null
  spread: Thousandths | null
  /** By criterion; empty where nobody is asked. */
  criteria: ReadonlyMap<CriterionId, Thousandths>
  robustZ: RobustLimit | null
  dixon: DixonLimit | null
  inversion: OrderLimit | null
  sameTotal: number | null
  sameCriterion: number | null
}>

/** Iglewicz & Hoaglin 1993. */
const USUAL_Z = 3500
/** Dean & Dixon 1951: one false alarm in twenty panels that differ by chance alone. */
const USUAL_CONFIDENCE = 95
/** With fewer entries a correlation says little; below zero a judge ranks the entries the other way round. */
const USUAL_ORDER: OrderLimit = { below: 0, from: 6 }
/** As often as nobody gives one total by chance. One mark of a criterion has few steps and is often the same: no usual limit. */
const USUAL_RUN = 5

/**
 * Distances are of the part's maximum, or of the criterion's. The usual limits: a total as in `disagreementLimit`; a spread twice that, since two
 * judges who are each just within it may lie on opposite sides; a criterion three steps (two are how one hesitates) and a quarter of its maximum at
 * least; what z and Q ask for besides is the distance of totals: where judges all but agree, both call half a point far. Totals five times the
 * same as in Lectern's own advice on judges (same-mark-run.ts).
 */
export function alertLimits(rules: AlertRules = {}, rubric: Rubric): PartLimits {
  const { distance, criterionDistance, spread, robustZ, dixon, inversion = USUAL_ORDER, sameMark = { total: USUAL_RUN } } = rules
  const usual = disagreementLimit(rubric.max)
  const least = (named: Parameters<typeof limitOf>[0] | undefined) => (named === undefined ? usual : limitOf(named, rubric.max))
  const ofMax = (named: AlertRules['distance'], silent: number) =>
    named === 'off' ? null : named === undefined ? (silent as Thousandths) : limitOf(named, rubric.max)
  return {
    distance: ofMax(distance, usual),
    spread: ofMax(spread, 2 * usual),
    criteria: criterionLimits(criterionDistance, rubric),
    robustZ: robustZ === 'off' ? null : { above: robustZ?.above ?? USUAL_Z, least: least(robustZ?.least) },
    dixon: dixon === 'off' ? null : { confidence: dixon?.confidence ?? USUAL_CONFIDENCE, least: least(dixon?.least) },
    inversion: inversion === 'off' ? null : inversion,
    sameTotal: sameMark === 'off' ? null : (sameMark.total ?? null),
    sameCriterion: sameMark === 'off' ? null : (sameMark.criterion ?? null),
  }
}

function criterionLimits(named: AlertRules['criterionDistance'], rubric: Rubric): PartLimits['criteria'] {
  if (named === 'off') return new Map()
  const all = criteriaOf(rubric).map(each => [each.id, named === undefined ? usualOf(each) : limitOf(named, each.max)] as const)
  return new Map(all)
}

function usualOf(criterion: Criterion): Thousandths {
  const steps = 'step' in criterion ? 3 * criterion.step : 0
  return Math.max(steps, Math.trunc(criterion.max / 4)) as Thousandths
}
