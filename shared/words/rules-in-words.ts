/** The rules of a track as sentences, the same on the screen and on the printed page. Knows no marks and applies nothing. */
import type { PartId } from '../domain/ids.ts'
import type { Track } from '../domain/track.ts'
import { type Language, words } from './index.ts'
import { say } from './say.ts'

export type RuleLine = Readonly<{ label: string; lines: readonly string[] }>
type Ruled = Readonly<{ track: Track; language: Language }>

/** What each rule decides, in the order in which the rules are applied. Things that the rules do not speak of are left out. */
export function rulesInWords(track: Track, language: Language): readonly RuleLine[] {
  const ruled = { track, language }
  const { labels } = wordsOf(ruled).rules
  const lines: readonly RuleLine[] = [
    { label: labels.reduction, lines: [reduction(ruled)] },
    { label: labels.missing, lines: missing(ruled) },
    { label: labels.composition, lines: [composition(ruled)] },
    { label: labels.rounding, lines: [rounding(ruled)] },
    { label: labels.time, lines: timeLimits(ruled) },
    { label: labels.rank, lines: [ranking(ruled)] },
    { label: labels.ties, lines: [ties(ruled)] },
    { label: labels.awards, lines: awards(ruled) },
  ]
  return lines.filter(line => line.lines.length > 0)
}

const wordsOf = ({ language }: Ruled) => words[language].workbook

function partName({ track, language }: Ruled, id: PartId): string {
  return track.parts.find(part => part.id === id)?.name[language] ?? id
}

function reduction(ruled: Ruled): string {
  const { rules } = wordsOf(ruled)
  const { reduction } = ruled.track.rules
  if (reduction.method === 'mean') return rules.mean[reduction.of]
  return say(rules.trimmed[reduction.of], { high: reduction.high, low: reduction.low, keep: reduction.keepAtLeast })
}

function missing(ruled: Ruled): readonly string[] {
  const { rules } = wordsOf(ruled)
  const { missing } = ruled.track.rules
  return (['recused', 'absent', 'void'] as const).map(reason => say(rules.missing[missing[reason]], { what: rules.whats[reason] }))
}

function composition(ruled: Ruled): string {
  const { rules, comma } = wordsOf(ruled)
  const { composition } = ruled.track.rules
  if (composition.method === 'points') return rules.points
  const weights = ruled.track.parts.flatMap(({ id, name }) => {
    const percent = composition.percent[id]
    return percent === undefined ? [] : [say(rules.weight, { part: name[ruled.language], percent })]
  })
  return say(rules.weights, { weights: weights.join(comma) })
}

function rounding(ruled: Ruled): string {
  const { rules, comma } = wordsOf(ruled)
  const { method, label, places, stages } = ruled.track.rules.rounding
  if (stages.length === 0) return rules.notRounded
  const name = label === 'gbt8170' ? rules.gbt8170 : rules.methods[method]
  return say(rules.rounded, { method: name, places, stages: stages.map(stage => rules.stages[stage]).join(comma) })
}

function timeLimits(ruled: Ruled): readonly string[] {
  const { rules } = wordsOf(ruled)
  return ruled.track.rules.time.map(({ part, atLeast, atMost, deduction }) =>
    say(rules.time, { part: partName(ruled, part), least: clock(atLeast), most: clock(atMost), points: points(deduction) }),
  )
}

function ranking(ruled: Ruled): string {
  const { rules } = wordsOf(ruled)
  const { by, style } = ruled.track.rules.rank
  return rules.rankBy[by] + rules.rankStyle[style]
}

function ties(ruled: Ruled): string {
  const { rules, comma } = wordsOf(ruled)
  const steps = ruled.track.rules.ties.map(step => {
    const part = step.by === 'part' ? partName(ruled, step.part) : ''
    return say(rules.ties[step.by], { part, places: step.by === 'more-decimals' ? step.places : 0 })
  })
  return steps.length === 0 ? rules.ties.none : say(rules.ties.chain, { steps: steps.join(comma) })
}

function awards(ruled: Ruled): readonly string[] {
  const { rules, none } = wordsOf(ruled)
  const lines = ruled.track.rules.awards.map(({ name, quota, atLine }) => {
    const award = name[ruled.language]
    const seats =
      quota.kind === 'count'
        ? say(rules.count, { award, count: quota.count })
        : say(rules.share, { award, percent: quota.percent, method: rules.methods[quota.rounding] })
    return seats + rules.atLine[atLine]
  })
  return lines.length === 0 ? [none] : lines
}

/** Seconds as minutes and seconds: 20:00. */
function clock(seconds: number): string {
  return `${Math.trunc(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** Thousandths of a point without needless decimals: 5000 is "5", 500 is "0.5". */
function points(thousandths: number): string {
  return `${Math.trunc(thousandths / 1000)}.${String(thousandths % 1000).padStart(3, '0')}`.replace(/\.?0+$/, '')
}
