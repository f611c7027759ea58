/** Many judges' marks become one: as one list, class by class with weights, or group by group averaged together. Knows one list of marks;
 * not parts, weights of parts or entries. */
import type { MissingMarks, Reduction } from '../domain/reduction.ts'
import type { StopRemedy } from '../domain/stop.ts'
import { divide, type Exact, exact, sum, times } from './exact.ts'
import type { PanelMark } from './panel-mark.ts'
import { type ListResult, type ListRules, type Reduced, reduceList, type Stop } from './reduce-list.ts'

export type ReductionRules = Readonly<{ reduction: Reduction; missing: MissingMarks }>
export type ReducedList = ListResult & Readonly<{ group?: string }>
/** A class of judges with its reduced mark, and what that adds: value × percent ÷ 100. */
export type ClassTerm = Readonly<{ group: string; percent: number; value: Exact; term: Exact }>
/** `value` is there unless some list stopped. `pooled`: the marks of all groups averaged together; `terms`: the weighted classes. `dropped`:
 * the marks that were left out as extremes, in points. */
export type PanelReduction = Readonly<{
  lists: readonly ReducedList[]
  pooled?: Reduced
  terms?: readonly ClassTerm[]
  value?: Exact
  dropped: readonly Exact[]
}>

/** Reduces one list of marks by the rules (C3, C4, C5): points in, points out, exact. Each list by itself as `reduceList` says; classes
 * are weighted by percent; groups are averaged over all marks that remain in them. A judge of a class or group that the rules do not name
 * stops it, as a missing mark does that a person must decide about: nobody is left out in silence. */
export function reducePanel(marks: readonly PanelMark[], { reduction, missing }: ReductionRules): PanelReduction {
  if (reduction.method === 'classes') return weighed(reduceGroups(marks, reduction.classes, missing), reduction.classes)
  if (reduction.method === 'groups') return pooled(reduceGroups(marks, reduction.groups, missing))
  const list = reduceList(marks, { by: reduction, missing })
  return withValue({ lists: [list], dropped: list.dropped }, list.reduced?.value)
}

/** The rules with which the reckoning goes on after a hard stop, as two people decided: whatever is missing is left out, or the mean of the
 * others stands in for it; or nothing is trimmed. */
export function remedied({ reduction, missing }: ReductionRules, instead: StopRemedy): ReductionRules {
  const all = instead === 'mean-of-others' ? 'mean-of-others' : 'smaller-divisor'
  return {
    missing: { ...missing, recused: all, absent: all, void: all },
    reduction: instead === 'no-trimming' ? untrimmed(reduction) : reduction,
  }
}

/** What the stops of a reduction wait for: the first one, `pending` before all others. */
export function stopOf({ lists }: PanelReduction): Stop | undefined {
  const stops = lists.flatMap(({ stopped }) => stopped ?? [])
  return stops.find(({ reason }) => reason === 'pending') ?? stops[0]
}

function untrimmed(reduction: Reduction): Reduction {
  const mean = { method: 'mean' } as const
  if (reduction.method === 'classes') return { ...reduction, classes: reduction.classes.map(one => ({ ...one, by: mean })) }
  if (reduction.method === 'groups') return { ...reduction, groups: reduction.groups.map(one => ({ ...one, by: mean })) }
  return { ...mean, of: reduction.of }
}

type Grouped = Readonly<{ group: string; by: ListRules['by'] }>

function reduceGroups(marks: readonly PanelMark[], rules: readonly Grouped[], missing: MissingMarks): readonly ReducedList[] {
  const named = rules.map(({ group, by }) => ({ group, ...reduceList(ofGroup(marks, group), { by, missing }) }))
  const strays = new Set(marks.map(({ group }) => group).filter(group => !rules.some(rule => rule.group === group)))
  return [...named, ...[...strays].map(group => strayList(marks, group))]
}

function ofGroup(marks: readonly PanelMark[], group: string | undefined): readonly PanelMark[] {
  return marks.filter(mark => mark.group === group)
}

function strayList(marks: readonly PanelMark[], group: string | undefined): ReducedList {
  const { outcomes } = reduceList(ofGroup(marks, group), { by: { method: 'mean' }, missing: NOTHING_STOPS })
  const stopped = { reason: 'missing', remaining: 0, minimum: outcomes.length } as const
  return { ...(group === undefined ? {} : { group }), outcomes, dropped: [], stopped }
}

const NOTHING_STOPS: MissingMarks = { recused: 'smaller-divisor', absent: 'smaller-divisor', void: 'smaller-divisor' }

function weighed(lists: readonly ReducedList[], classes: readonly Readonly<{ group: string; percent: number }>[]): PanelReduction {
  const terms = classes.flatMap(({ group, percent }, index): readonly ClassTerm[] => {
    const value = lists[index]?.reduced?.value
    return value === undefined ? [] : [{ group, percent, value, term: times(value, exact(BigInt(percent), 100n)) }]
  })
  const base = { lists, dropped: droppedOf(lists) }
  const isWhole = lists.every(({ reduced }) => reduced !== undefined)
  return isWhole ? { ...base, terms, value: sum(terms.map(({ term }) => term)) } : base
}

function pooled(lists: readonly ReducedList[]): PanelReduction {
  const base = { lists, dropped: droppedOf(lists) }
  const reduced = lists.flatMap(list => list.reduced ?? [])
  if (reduced.length < lists.length) return base
  const total = sum(reduced.map(list => list.sum))
  const divisor = reduced.reduce((so, list) => so + list.divisor, 0)
  const usualDivisor = reduced.reduce((so, list) => so + list.usualDivisor, 0)
  const value = divide(total, exact(BigInt(divisor)))
  return { ...base, pooled: { sum: total, divisor, usualDivisor, value }, value }
}

function withValue(base: PanelReduction, value: Exact | undefined): PanelReduction {
  return value === undefined ? base : { ...base, value }
}

function droppedOf(lists: readonly ListResult[]): readonly Exact[] {
  return lists.flatMap(({ dropped }) => dropped)
}
