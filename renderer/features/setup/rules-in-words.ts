/** The rules of a track as sentences for the screen: the words are those of the printed rules. Knows no marks and applies nothing. */
import type { TFunction } from 'i18next'
import type { Name } from '../../../shared/domain/quantity.ts'
import { partOf, type Track } from '../../../shared/domain/track.ts'
import { pointsText } from '../../lib/points.ts'

export type RuleLine = Readonly<{ label: string; lines: readonly string[] }>
type Say = Readonly<{ t: TFunction; name: (name: Name) => string }>

/** In the order in which they are applied. */
export function rulesInWords(track: Track, say: Say): readonly RuleLine[] {
  const { t } = say
  const line = (
    key: 'reduction' | 'missing' | 'composition' | 'rounding' | 'time' | 'rank' | 'ties' | 'awards',
    lines: readonly string[],
  ) => (lines.length === 0 ? [] : [{ label: t(`workbook.rules.labels.${key}`), lines }])
  const { rank, awards } = track.rules
  return [
    ...line('reduction', [reduction(track, say)]),
    ...line('missing', missing(track, say)),
    ...line('composition', [composition(track, say)]),
    ...line('rounding', [rounding(track, say)]),
    ...line('time', timeLimits(track, say)),
    ...line('rank', [t(`workbook.rules.rankBy.${rank.by}`) + t(`workbook.rules.rankStyle.${rank.style}`)]),
    ...line('ties', [ties(track, say)]),
    ...line('awards', awards.length === 0 ? [t('workbook.none')] : awardLines(track, say)),
  ]
}

function reduction({ rules: { reduction } }: Track, { t }: Say): string {
  if (reduction.method === 'mean') return t(`workbook.rules.mean.${reduction.of}`)
  const { high, low, keepAtLeast: keep } = reduction
  return t(`workbook.rules.trimmed.${reduction.of}`, { high, low, keep })
}

function missing({ rules }: Track, { t }: Say): readonly string[] {
  return (['recused', 'absent', 'void'] as const).map(reason =>
    t(`workbook.rules.missing.${rules.missing[reason]}`, { what: t(`workbook.rules.whats.${reason}`) }),
  )
}

function composition({ parts, rules: { composition } }: Track, { t, name }: Say): string {
  if (composition.method === 'points') return t('workbook.rules.points')
  const weights = parts.flatMap(part => {
    const percent = composition.percent[part.id]
    return percent === undefined ? [] : [t('workbook.rules.weight', { part: name(part.name), percent })]
  })
  return t('workbook.rules.weights', { weights: weights.join(t('workbook.comma')) })
}

function rounding({ rules: { rounding } }: Track, { t }: Say): string {
  const { method, label, places } = rounding
  if (rounding.stages.length === 0) return t('workbook.rules.notRounded')
  const stages = rounding.stages.map(stage => t(`workbook.rules.stages.${stage}`)).join(t('workbook.comma'))
  const named = label === 'gbt8170' ? t('workbook.rules.gbt8170') : t(`workbook.rules.methods.${method}`)
  return t('workbook.rules.rounded', { method: named, places, stages })
}

function timeLimits(track: Track, { t, name }: Say): readonly string[] {
  return track.rules.time.map(({ part: id, atLeast, atMost, deduction }) => {
    const part = partOf(track, id)
    const named = part ? name(part.name) : id
    return t('workbook.rules.time', { part: named, least: clock(atLeast), most: clock(atMost), points: pointsText(deduction) })
  })
}

function ties(track: Track, { t, name }: Say): string {
  const steps = track.rules.ties.map(step => {
    if (step.by === 'more-decimals') return t('workbook.rules.ties.more-decimals', { places: step.places })
    if (step.by !== 'part') return t(`workbook.rules.ties.${step.by}`)
    const part = partOf(track, step.part)
    return t('workbook.rules.ties.part', { part: part ? name(part.name) : step.part })
  })
  return steps.length === 0 ? t('workbook.rules.ties.none') : t('workbook.rules.ties.chain', { steps: steps.join(t('workbook.comma')) })
}

function awardLines({ rules }: Track, { t, name }: Say): readonly string[] {
  return rules.awards.map(({ name: award, quota, atLine }) => {
    const seats =
      quota.kind === 'count'
        ? t('workbook.rules.count', { award: name(award), count: quota.count })
        : t('workbook.rules.share', {
            award: name(award),
            percent: quota.percent,
            method: t(`workbook.rules.methods.${quota.rounding}`),
          })
    return seats + t(`workbook.rules.atLine.${atLine}`)
  })
}

/** Seconds as minutes and seconds: 20:00. */
function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
