/** Brings panels that judged in parallel to one level 平行组换算. Changes no place inside a panel by the coefficient; ranks nobody. */
import type { Equating } from '../domain/composition.ts'
import type { EntryId, PanelId, PersonId } from '../domain/ids.ts'
import type { ExplanationStep } from '../domain/result.ts'
import { zip } from '../zip.ts'
import { divide, type Exact, exact, sum, toText } from './exact.ts'
import { isGiven, type PanelMark } from './panel-mark.ts'
import { groupByValue } from './rank.ts'
import type { Rescaled } from './score-entry.ts'
import { standardise } from './standardise.ts'

type CoefficientRule = Extract<Equating, { method: 'coefficient' }>
type ScaleRule = Exclude<Equating, CoefficientRule>

/** `own`: the trimmed mean of the panel's scores (A); `all`: the trimmed mean of all panels' (B); `factor` is B ÷ A. */
export type Coefficient = Readonly<{ own: Exact; all: Exact; factor: Exact }>

/** The coefficient of every panel (C17, W4): from each panel's scores its `high` highest and `low` lowest are left out; A is the mean of what
 * remains in the panel, B of what remains in all of them. Exact. A panel has none when nothing of it remains, or when its mean is zero. */
export function coefficients(
  scores: ReadonlyMap<PanelId, readonly Exact[]>,
  { high, low }: CoefficientRule,
): ReadonlyMap<PanelId, Coefficient> {
  const kept = new Map([...scores].map(([panel, values]) => [panel, trim(values, high, low)] as const))
  const everything = [...kept.values()].flat()
  if (everything.length === 0) return new Map()
  const all = mean(everything)
  return new Map(
    [...kept].flatMap(([panel, values]) => {
      if (values.length === 0) return []
      const own = mean(values)
      return own.over === 0n ? [] : [[panel, { own, all, factor: divide(all, own) }] as const]
    }),
  )
}

export type JudgedEntry = Readonly<{ entry: EntryId; totals: readonly PanelMark[] }>

/** Every judge's totals over the entries of one panel as z or T scores: for each entry the rescaled marks and the steps that say how (C18).
 * A judge who gave every entry the same, or marked fewer than two, has no z and is left out in sight (`no-spread`). */
export function rescaleTotals(entries: readonly JudgedEntry[], rule: ScaleRule): ReadonlyMap<EntryId, Rescaled> {
  const scaled = new Map([...totalsByJudge(entries)].map(([judge, given]) => [judge, scaleOf(given, rule)] as const))
  return new Map(
    entries.map(({ entry, totals }) => {
      const all = totals.map(mark => rescaleOne(mark, { entry, scale: scaled.get(mark.judge), rule }))
      return [entry, { marks: all.map(({ mark }) => mark), steps: all.flatMap(({ step }) => step ?? []) }]
    }),
  )
}

type JudgeScale = Readonly<{ mean: Exact; deviation: Exact; after: ReadonlyMap<EntryId, Exact> }>
type RescaledMark = Readonly<{ mark: PanelMark; step?: ExplanationStep }>

function scaleOf(given: readonly GivenTotal[], { method, deviation, rounding }: ScaleRule): JudgeScale | undefined {
  const totals = given.map(({ mark }) => mark)
  const found = standardise(totals, { scale: method, deviation, rounding })
  if ('reason' in found) return undefined
  const after = new Map(zip(given, found.values).map(([{ entry }, value]) => [entry, value]))
  return { mean: found.mean, deviation: found.deviation, after }
}

type OneMark = Readonly<{ entry: EntryId; scale: JudgeScale | undefined; rule: ScaleRule }>

function rescaleOne(mark: PanelMark, { entry, scale, rule }: OneMark): RescaledMark {
  if (!isGiven(mark)) return { mark }
  const after = scale?.after.get(entry)
  if (scale === undefined || after === undefined) return { mark: { ...mark, mark: 'no-spread' } }
  const texts = { mean: toText(scale.mean), deviation: toText(scale.deviation), before: toText(mark.mark), after: toText(after) }
  return {
    mark: { ...mark, mark: after },
    step: { key: 'standardised', judge: mark.judge, scale: rule.method, of: rule.deviation, ...texts },
  }
}

type GivenTotal = Readonly<{ entry: EntryId; mark: Exact }>

function totalsByJudge(entries: readonly JudgedEntry[]): ReadonlyMap<PersonId, readonly GivenTotal[]> {
  const judges = new Map<PersonId, GivenTotal[]>()
  for (const { entry, totals } of entries)
    for (const one of totals.filter(isGiven)) judges.set(one.judge, [...(judges.get(one.judge) ?? []), { entry, mark: one.mark }])
  return judges
}

function trim(values: readonly Exact[], high: number, low: number): readonly Exact[] {
  const descending = groupByValue(values, value => value).flat()
  return descending.slice(high, Math.max(descending.length - low, high))
}

function mean(values: readonly Exact[]): Exact {
  return divide(sum(values), exact(BigInt(values.length)))
}
