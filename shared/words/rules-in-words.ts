/** The rules of a track as sentences, the same on the screen and on the printed page. Knows no marks and applies nothing. */
import { clock } from '../domain/time-limit.ts'
import type { Track } from '../domain/track.ts'
import { alertRulesInWords } from './alert-rules-in-words.ts'
import { awardRules, mentorAwards, schoolAwards, singleItemAwards } from './award-rules-in-words.ts'
import { criterionName, partName } from './explained.ts'
import type { Language } from './index.ts'
import { missingInWords, reductionInWords } from './reduction-in-words.ts'
import { carryInWords, equatingInWords, roundsInWords } from './rounds-in-words.ts'
import { commaOf, points, type Ruled, rulesOf } from './ruled.ts'
import { say } from './say.ts'

type RuleLine = Readonly<{ label: string; lines: readonly string[] }>

/** What each rule decides, in the order in which the rules are applied. Things that the rules do not speak of are left out. */
export function rulesInWords(track: Track, language: Language): readonly RuleLine[] {
  const ruled = { track, language }
  const { labels } = rulesOf(ruled)
  const lines: readonly RuleLine[] = [
    { label: labels.reduction, lines: [reductionInWords(ruled)] },
    { label: labels.missing, lines: missingInWords(ruled) },
    { label: labels.factors, lines: factors(ruled) },
    { label: labels.composition, lines: [composition(ruled)] },
    { label: labels.equating, lines: equatingInWords(ruled) },
    { label: labels.rounds, lines: [...roundsInWords(ruled), ...carryInWords(ruled)] },
    { label: labels.rounding, lines: [rounding(ruled)] },
    { label: labels.time, lines: timeLimits(ruled) },
    { label: labels.judging, lines: judging(ruled) },
    { label: labels.alerts, lines: alertRulesInWords(ruled) },
    { label: labels.rank, lines: ranking(ruled) },
    { label: labels.ties, lines: [ties(ruled)] },
    { label: labels.awards, lines: awardRules(ruled) },
    { label: labels.singleItemAwards, lines: singleItemAwards(ruled) },
    { label: labels.mentorAwards, lines: mentorAwards(ruled) },
    { label: labels.schoolAwards, lines: schoolAwards(ruled) },
  ]
  return lines.filter(line => line.lines.length > 0)
}

function factors(ruled: Ruled): readonly string[] {
  const rules = rulesOf(ruled)
  const { factors = {} } = ruled.track.rules
  const all = Object.entries(factors).map(([criterion, factor]) =>
    say(rules.factor, { criterion: criterionName(ruled, criterion as keyof typeof factors), factor: points(factor) }),
  )
  return all.length === 0 ? [] : [say(rules.factors, { factors: all.join(commaOf(ruled)) })]
}

function composition(ruled: Ruled): string {
  const rules = rulesOf(ruled)
  const { composition } = ruled.track.rules
  if (composition.method === 'points') return rules.composition.points
  if (composition.method === 'best') return say(rules.composition.best, { count: composition.count })
  const weights = ruled.track.parts.flatMap(({ id, name }) => {
    const percent = composition.percent[id]
    return percent === undefined ? [] : [say(rules.weight, { part: name[ruled.language], percent })]
  })
  return say(rules.composition.weights, { weights: weights.join(commaOf(ruled)) })
}

function rounding(ruled: Ruled): string {
  const rules = rulesOf(ruled)
  const { method, label, places, stages, placesAt = {} } = ruled.track.rules.rounding
  if (stages.length === 0) return rules.notRounded
  const named = stages.map(stage => {
    const own = placesAt[stage]
    return own === undefined ? rules.stages[stage] : say(rules.placesAt, { stage: rules.stages[stage], places: own })
  })
  const name = label === 'gbt8170' ? rules.gbt8170 : rules.methods[method]
  return say(rules.rounded, { method: name, places, stages: named.join(commaOf(ruled)) })
}

function timeLimits(ruled: Ruled): readonly string[] {
  const { time } = rulesOf(ruled)
  return ruled.track.rules.time.flatMap(limit => {
    const part = partName(ruled, limit.part)
    const range = { part, least: clock(limit.atLeast), most: clock(limit.atMost), deduction: deductionOf(ruled, limit.deduction) }
    const phases = (limit.phases ?? []).map(({ name, length, warnings }) => {
      const cards = warnings.length === 0 ? '' : say(time.warnings, { times: warnings.map(clock).join(commaOf(ruled)) })
      return say(time.phase, { phase: name[ruled.language], length: clock(length), warnings: cards })
    })
    return [say(time.sentence, range), ...(phases.length === 0 ? [] : [say(time.phases, { part, phases: phases.join(commaOf(ruled)) })])]
  })
}

function deductionOf(ruled: Ruled, deduction: Track['rules']['time'][number]['deduction']): string {
  const { time } = rulesOf(ruled)
  if (typeof deduction === 'number') return say(time.once, { points: points(deduction) })
  const stepped = say(time.stepped, { every: deduction.every, points: points(deduction.points) })
  return deduction.most === undefined ? stepped : say(time.most, { deduction: stepped, points: points(deduction.most) })
}

/** What is usual is said only beside something that is not, so that most tracks have no such line. */
function judging(ruled: Ruled): readonly string[] {
  const { judging: said } = rulesOf(ruled)
  const { judging: rules = {} } = ruled.track.rules
  if (Object.keys(rules).length === 0) return []
  return [
    rules.names === 'shown' ? said.named : said.blind,
    rules.ownTotals === 'hidden' ? said.totalsHidden : said.totalsShown,
    ...(rules.floor === 'called' ? [said.called] : []),
    ...(rules.holdBack === undefined ? [] : [say(said.heldBack, { count: rules.holdBack })]),
    ...(rules.statistics === 'hidden' ? [said.noStatistics] : []),
  ]
}

function ranking(ruled: Ruled): readonly string[] {
  const rules = rulesOf(ruled)
  const { by, style, tolerance } = ruled.track.rules.rank
  return [
    rules.rankBy[by] + rules.rankStyle[style],
    ...(tolerance === undefined ? [] : [say(rules.tolerance, { points: points(tolerance) })]),
  ]
}

function ties(ruled: Ruled): string {
  const rules = rulesOf(ruled)
  const steps = ruled.track.rules.ties.map(step =>
    say(rules.ties[step.by], {
      part: 'part' in step ? partName(ruled, step.part) : '',
      criterion: step.by === 'criterion' ? criterionName(ruled, step.criterion) : '',
      places: step.by === 'more-decimals' ? step.places : 0,
      seed: step.by === 'draw' ? step.seed : '',
    }),
  )
  return steps.length === 0 ? rules.ties.none : say(rules.ties.chain, { steps: steps.join(commaOf(ruled)) })
}
