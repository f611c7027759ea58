/** The rules of a track as sentences, one for each thing that they decide. Knows no marks and applies nothing. */

import { fromThousandths, toText } from '../../shared/scoring/exact.ts'
import { cellNumber } from './cell-number.ts'
import { partName } from './remark.ts'
import { say } from './say.ts'
import { type WorkbookInput, wordsOf } from './workbook-input.ts'

type Ruled = Pick<WorkbookInput, 'track' | 'language'>
export type RuleLine = Readonly<{ label: string; text: string }>

/** In the order in which they are applied. */
export function rulesInWords(input: Ruled): readonly RuleLine[] {
  const { labels } = wordsOf(input).rules
  const { time } = input.track.rules
  return [
    { label: labels.reduction, text: reduction(input) },
    { label: labels.missing, text: missing(input) },
    { label: labels.composition, text: composition(input) },
    { label: labels.rounding, text: rounding(input) },
    ...(time.length === 0 ? [] : [{ label: labels.time, text: timeLimits(input) }]),
    { label: labels.rank, text: ranking(input) },
    { label: labels.ties, text: ties(input) },
    { label: labels.awards, text: awards(input) },
  ]
}

function reduction(input: Ruled): string {
  const { rules } = wordsOf(input)
  const { reduction } = input.track.rules
  if (reduction.method === 'mean') return rules.mean[reduction.of]
  return say(rules.trimmed[reduction.of], { high: reduction.high, low: reduction.low, keep: reduction.keepAtLeast })
}

function missing(input: Ruled): string {
  const { rules } = wordsOf(input)
  const { missing } = input.track.rules
  return (['recused', 'absent', 'void'] as const).map(reason => say(rules.missing[missing[reason]], { what: rules.whats[reason] })).join('')
}

function composition(input: Ruled): string {
  const { rules, comma } = wordsOf(input)
  const { composition } = input.track.rules
  if (composition.method === 'points') return rules.points
  const weights = input.track.parts.flatMap(({ id, name }) => {
    const percent = composition.percent[id]
    return percent === undefined ? [] : [say(rules.weight, { part: name[input.language], percent })]
  })
  return say(rules.weights, { weights: weights.join(comma) })
}

function rounding(input: Ruled): string {
  const { rules, comma } = wordsOf(input)
  const { method, label, places, stages } = input.track.rules.rounding
  if (stages.length === 0) return rules.notRounded
  const name = label === 'gbt8170' ? rules.gbt8170 : rules.methods[method]
  return say(rules.rounded, { method: name, places, stages: stages.map(stage => rules.stages[stage]).join(comma) })
}

function timeLimits(input: Ruled): string {
  const { rules } = wordsOf(input)
  const limits = input.track.rules.time.map(({ part, atLeast, atMost, deduction }) => {
    const { value } = cellNumber(toText(fromThousandths(deduction)), 0)
    return say(rules.time, { part: partName(input, part), least: clock(atLeast), most: clock(atMost), points: value })
  })
  return limits.join('\n')
}

function ranking(input: Ruled): string {
  const { rules } = wordsOf(input)
  const { by, style } = input.track.rules.rank
  return rules.rankBy[by] + rules.rankStyle[style]
}

function ties(input: Ruled): string {
  const { rules, comma } = wordsOf(input)
  const steps = input.track.rules.ties.map(step => {
    const part = step.by === 'part' ? partName(input, step.part) : ''
    return say(rules.ties[step.by], { part, places: step.by === 'more-decimals' ? step.places : 0 })
  })
  return steps.length === 0 ? rules.ties.none : say(rules.ties.chain, { steps: steps.join(comma) })
}

function awards(input: Ruled): string {
  const { rules, none } = wordsOf(input)
  const lines = input.track.rules.awards.map(({ name, quota, atLine }) => {
    const award = name[input.language]
    const seats =
      quota.kind === 'count'
        ? say(rules.count, { award, count: quota.count })
        : say(rules.share, { award, percent: quota.percent, method: rules.methods[quota.rounding] })
    return seats + rules.atLine[atLine]
  })
  return lines.length === 0 ? none : lines.join('\n')
}

/** Seconds as minutes and seconds: 20:00. */
function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
