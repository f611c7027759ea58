/** award_cut: lines through a field of scores with ties, by cumulative shares, under both policies. */
import { z } from 'zod'
import { allocateAwards } from '../../../shared/awards/allocate.ts'
import type { AwardRule } from '../../../shared/domain/award-rules.ts'
import { toCount } from '../../../shared/domain/quantity.ts'
import type { TrackResult } from '../../../shared/domain/result.ts'
import { decimalText } from '../../../shared/scoring/decimal-text.ts'
import { type Exact, exact, fromText, toText } from '../../../shared/scoring/exact.ts'
import { groupByValue, placesOf } from '../../../shared/scoring/rank.ts'
import { adapter } from './adapter.ts'
import { awardId, entryId, PANEL } from './engine-names.ts'
import { isJsonObject, type Json } from './exact-json.ts'
import { amount, count, isNumeral, setsOf } from './fields.ts'
import { type Found, foundBy, NoValue } from './found-value.ts'
import { exactNumber } from './plain-decimal.ts'

const numeral = z.string().refine(isNumeral)
const Sets = z.object({
  sets: setsOf(
    z.object({ name: z.string(), histogram: z.record(numeral, count), shares_cumulative: z.array(amount).min(1) }).transform(
      ({ name, histogram, shares_cumulative: shares }): Field => ({
        name,
        shares,
        scores: Object.entries(histogram).flatMap(([score, many]) => Array.from({ length: many }, () => exactNumber(score) ?? exact(0n))),
      }),
    ),
  ),
})
type Field = Readonly<{ name: string; shares: readonly Exact[]; scores: readonly Exact[] }>

/** at_least: those tied at the line come in, after a share that is rounded up; at_most: they stay out, after one that is rounded down. */
const POLICIES = {
  at_least: { rounding: 'ceil', atLine: 'let-in' },
  at_most: { rounding: 'floor', atLine: 'keep-out' },
} as const
type Policy = keyof typeof POLICIES

/** → name: N, cuts_at_least and cuts_at_most (the lowest score that each line lets in), official_policy (the one that is
 * named, unless only the other one gives the official medals), official_medals (how many of each band that policy gives). */
export const awardCut = adapter(Sets, ({ sets }, expected) => ({
  found: foundBy(
    sets,
    ({ name }) => name,
    set => fieldFound(set, expected[set.name]),
  ),
}))

function fieldFound(field: Field, expected: Json | undefined): Found {
  const result = resultOf(field.scores)
  const medals = { at_least: medalsOf(result, field, 'at_least'), at_most: medalsOf(result, field, 'at_most') }
  const policy = policyOf(expected, medals)
  return {
    N: field.scores.length,
    cuts_at_least: cutsOf(result, field, 'at_least'),
    cuts_at_most: cutsOf(result, field, 'at_most'),
    official_policy: policy,
    official_medals: medals[policy],
  }
}

/** The policy that is named, unless only the other one gives the official medals. */
function policyOf(expected: Json | undefined, medals: Readonly<Record<Policy, readonly number[]>>): Policy {
  const { official_medals: official, official_policy: named } = isJsonObject(expected) ? expected : {}
  const [first, other] = named === 'at_most' ? (['at_most', 'at_least'] as const) : (['at_least', 'at_most'] as const)
  const isOfficial = (policy: Policy) => JSON.stringify(medals[policy].map(String)) === JSON.stringify(official)
  return !isOfficial(first) && isOfficial(other) ? other : first
}

function resultOf(scores: readonly Exact[]): TrackResult {
  const groups = groupByValue(scores, score => score)
  const ranked = placesOf(groups, 'competition').flatMap(({ place, group }) => group.map(score => ({ score: toText(score), rank: place })))
  const entries = ranked.map((one, index) => ({ entry: entryId(`${index + 1}`), parts: [], tiedWith: [], explanation: [], ...one }))
  return { entries, openTies: [], openLines: [] }
}

function awardsOf({ shares }: Field, policy: Policy): readonly AwardRule[] {
  const { rounding, atLine } = POLICIES[policy]
  return shares.map(({ over, under }, index) => ({
    id: awardId(`${index + 1}`),
    name: { zh: `${index + 1}`, en: `${index + 1}` },
    quota: { kind: 'fraction', over: toCount(over), under: toCount(under), rounding },
    atLine,
    cumulative: true,
  }))
}

function allocate(result: TrackResult, awards: readonly AwardRule[]): TrackResult['entries'] {
  const contenders = result.entries.map(({ entry }) => ({ entry, group: PANEL, school: '' }))
  return allocateAwards(result, awards, { contenders }).entries
}

function medalsOf(result: TrackResult, field: Field, policy: Policy): readonly number[] {
  const awards = awardsOf(field, policy)
  const entries = allocate(result, awards)
  return awards.map(({ id }) => entries.filter(({ award }) => award === id).length)
}

/** Each line by itself. */
function cutsOf(result: TrackResult, field: Field, policy: Policy): readonly Found[] {
  return awardsOf(field, policy).map(award => {
    const last = allocate(result, [award]).findLast(entry => entry.award !== undefined)
    return last?.score === undefined ? new NoValue('nobody') : decimalText(fromText(last.score), 0)
  })
}
