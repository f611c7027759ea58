/** Contradictions in the awards: more shares than there are entries, lines that do not move on, names of no award. Gives no award. */
import type { AwardRule, Quota } from './award-rules.ts'
import { type AwardId, AwardId as Id } from './ids.ts'
import type { Part } from './part.ts'
import { placeOf } from './place.ts'
import type { Rules } from './rules.ts'
import type { RulesProblem } from './rules-problem.ts'
import { repeated, unknownCriterionOf, unknownPart } from './rules-problems-names.ts'

/** The problems of `awards`, `singleItemAwards`, `mentorAwards` and `schoolAwards`. Winners are named by awards by place or single items. */
export function awardProblems(rules: Rules, parts: readonly Part[]): readonly RulesProblem[] {
  const { awards, singleItemAwards = [] } = rules
  const single = singleItemAwards.flatMap(({ part, criterion }, index) => {
    const place = `singleItemAwards[${index}]`
    return criterion === undefined ? unknownPart(part, parts, `${place}.part`) : unknownCriterionOf({ part, criterion }, parts, place)
  })
  return [...lineProblems(awards), ...groupProblems(awards), ...twiceNamed(rules), ...single, ...unknownAwards(rules)]
}

function groupProblems(awards: readonly AwardRule[]): readonly RulesProblem[] {
  return awards.flatMap(({ quota, per }, index) =>
    quota.kind === 'apportioned' && per !== 'group'
      ? [{ problem: 'apportioned-without-groups' as const, place: `awards[${index}].quota` }]
      : [],
  )
}

type Fraction = Readonly<{ over: bigint; under: bigint }>
type Line = Readonly<{ unit: 'share' | 'count'; at: Fraction }>

/** Shares and counts are two lines, which only a day's number of entries could compare. Apportioned seats are drawn for themselves. */
function lineOf(quota: Quota): Line | undefined {
  if (quota.kind === 'count') return { unit: 'count', at: { over: BigInt(quota.count), under: 1n } }
  if (quota.kind === 'share') return { unit: 'share', at: { over: BigInt(quota.percent), under: 100n } }
  if (quota.kind === 'fraction') return { unit: 'share', at: { over: BigInt(quota.over), under: BigInt(quota.under) } }
  return undefined
}

function lineProblems(awards: readonly AwardRule[]): readonly RulesProblem[] {
  const reached = { share: { over: 0n, under: 1n }, count: { over: 0n, under: 1n } }
  const problems: RulesProblem[] = []
  for (const [index, { quota, cumulative }] of awards.entries()) {
    const line = lineOf(quota)
    if (line === undefined) continue
    const before = reached[line.unit]
    if (cumulative === true && !isAbove(line.at, before))
      problems.push({ problem: 'award-not-increasing', place: `awards[${index}].quota` })
    reached[line.unit] = cumulative === true ? line.at : plus(before, line.at)
  }
  const { over, under } = reached.share
  if (isAbove(reached.share, { over: 1n, under: 1n }))
    problems.push({ problem: 'award-shares-above-100', place: 'awards', sum: String((over * 100n + under - 1n) / under) })
  return problems
}

function isAbove(a: Fraction, b: Fraction): boolean {
  return a.over * b.under > b.over * a.under
}

function plus(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under }
}

function twiceNamed(rules: Rules): readonly RulesProblem[] {
  const lists = ['awards', 'singleItemAwards', 'mentorAwards', 'schoolAwards'] as const
  const named = lists.flatMap(list => (rules[list] ?? []).map(({ id }, index) => ({ id, place: `${list}[${index}].id` })))
  return repeated(named, ({ id }) => id).map(({ item: { id, place } }) => ({ problem: 'award-twice' as const, place, award: id }))
}

function unknownAwards({ awards, singleItemAwards = [], mentorAwards = [], schoolAwards = [] }: Rules): readonly RulesProblem[] {
  const known = [...awards, ...singleItemAwards].map(({ id }) => id)
  const unknown = (award: AwardId, place: string): readonly RulesProblem[] =>
    known.includes(award) ? [] : [{ problem: 'award-unknown', place, award }]
  return [
    ...singleItemAwards.flatMap(({ except = [] }, at) =>
      except.flatMap((award, index) => unknown(award, `singleItemAwards[${at}].except[${index}]`)),
    ),
    ...mentorAwards.flatMap((mentor, at) =>
      mentor.awards.flatMap((award, index) => unknown(award, `mentorAwards[${at}].awards[${index}]`)),
    ),
    ...schoolAwards.flatMap(({ points }, at) =>
      Object.keys(points).flatMap(award => unknown(Id.parse(award), placeOf(['schoolAwards', at, 'points', award]))),
    ),
  ]
}
