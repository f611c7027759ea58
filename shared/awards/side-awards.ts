/** All awards beside those by place that the rules of a track name: single items, mentors, schools. Gives no award by place. */
import type { SingleItemAward } from '../domain/award-rules.ts'
import type { AwardId, EntryId } from '../domain/ids.ts'
import type { EntryResult, TrackResult } from '../domain/result.ts'
import type { Rules } from '../domain/rules.ts'
import type { SideAward } from '../domain/side-awards.ts'
import { type Exact, toText } from '../scoring/exact.ts'
import type { AwardContender } from './competitors.ts'
import { mentorWinners } from './mentor.ts'
import { schoolStanding } from './school.ts'
import { singleItemWinners } from './single-item.ts'

type Values = ReadonlyMap<EntryId, Exact>
type SideAwardInput = Readonly<{
  rules: Pick<Rules, 'singleItemAwards' | 'mentorAwards' | 'schoolAwards'>
  /** What each entry has in the part or criterion of a single item, in points; who has nothing is not there. */
  valuesOf: (rule: SingleItemAward) => Values
  /** One for every entry of the result. */
  contenders: readonly AwardContender[]
  /** The mentors' names of each entry; who has none may be missing. */
  mentors: ReadonlyMap<EntryId, readonly string[]>
}>

/** In the order of the rules: single items, mentors, schools; empty when the rules name none. `result` has its awards by place already.
 * An entry without a value does not compete for a single item. A single item brings points, an award for mentors, and passes over in single
 * items that come later, as an award by place does. Throws when an entry has no contender. */
export function sideAwards(given: SideAwardInput, result: TrackResult): readonly SideAward[] {
  const { contenders, mentors } = given
  const { mentorAwards = [], schoolAwards = [] } = given.rules
  const items = singleItems(given, result)
  const all = withAllAwards(result, items)
  return [
    ...items,
    ...mentorAwards.map((rule): SideAward => ({ kind: 'mentor', award: rule.id, winners: mentorWinners(rule, all, mentors) })),
    ...schoolAwards.map((rule): SideAward => {
      const { listing, ...line } = schoolStanding(rule, all, contenders)
      const once = listing.map(school => ({ ...school, entries: [...new Set(school.entries)] }))
      return { kind: 'school', award: rule.id, listing: once, ...line }
    }),
  ]
}

type SingleItem = Extract<SideAward, { kind: 'single-item' }>

function singleItems({ rules, valuesOf, contenders }: SideAwardInput, result: TrackResult): readonly SingleItem[] {
  const items: SingleItem[] = []
  for (const rule of rules.singleItemAwards ?? []) {
    const values = valuesOf(rule)
    const { winners, open } = singleItemWinners(rule, withExcepted(result, items, rule), { values, contenders })
    items.push({ kind: 'single-item', award: rule.id, winners: withValues(winners, values), open })
  }
  return items
}

/** Each entry with the award that passes it over, where it has one. */
function withExcepted(result: TrackResult, items: readonly SingleItem[], { except = [] }: SingleItemAward): TrackResult {
  const entries = result.entries.map(entry => {
    const award = awardsOf(entry, items).find(one => except.includes(one))
    return award === undefined ? entry : { ...entry, award }
  })
  return { ...result, entries }
}

/** Each entry as often as it has awards, each time with another one. */
function withAllAwards(result: TrackResult, items: readonly SingleItem[]): TrackResult {
  return { ...result, entries: result.entries.flatMap(entry => awardsOf(entry, items).map(award => ({ ...entry, award }))) }
}

function awardsOf({ entry, award }: EntryResult, items: readonly SingleItem[]): readonly AwardId[] {
  const won = items.filter(({ winners }) => winners.some(winner => winner.entry === entry)).map(item => item.award)
  return award === undefined ? won : [award, ...won]
}

function withValues(winners: readonly EntryId[], values: Values): SingleItem['winners'] {
  return winners.flatMap(entry => [...values].flatMap(([one, value]) => (one === entry ? [{ entry, value: toText(value) }] : [])))
}
