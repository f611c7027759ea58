/** The awards that a track gives, as sentences. Gives none. */
import type { AwardRule, Quota } from '../domain/award-rules.ts'
import type { AwardId } from '../domain/ids.ts'
import { placeName } from './explained.ts'
import { words } from './index.ts'
import { commaOf, points, type Ruled, rulesOf } from './ruled.ts'
import { say } from './say.ts'

/** The name of an award of the track, of whatever kind, or its id. */
export function awardName({ track: { rules }, language }: Ruled, id: AwardId): string {
  const { awards, singleItemAwards = [], mentorAwards = [], schoolAwards = [] } = rules
  const all: readonly Pick<AwardRule, 'id' | 'name'>[] = [...awards, ...singleItemAwards, ...mentorAwards, ...schoolAwards]
  return all.find(award => award.id === id)?.name[language] ?? id
}

/** One line for each award by place, or that there is none. */
export function awardRules(ruled: Ruled): readonly string[] {
  const rules = rulesOf(ruled)
  const all = ruled.track.rules.awards.map(award =>
    say(rules.awards.sentence, {
      award: award.name[ruled.language],
      pieces: piecesOf(ruled, award).join(words[ruled.language].explanation.comma),
      atLine: rules.atLine[award.atLine],
    }),
  )
  return all.length === 0 ? [words[ruled.language].workbook.none] : all
}

function piecesOf(ruled: Ruled, { quota, cumulative, per, schoolCap, minimum }: AwardRule): readonly string[] {
  const { awards } = rulesOf(ruled)
  return [
    ...quotaPieces(ruled, quota),
    ...(cumulative === true ? [awards.cumulative] : []),
    ...(per === undefined ? [] : [awards[per]]),
    ...(schoolCap === undefined ? [] : [say(awards.schoolCap, { count: schoolCap })]),
    ...(minimum === undefined ? [] : [say(awards.minimum, { points: points(minimum) })]),
  ]
}

function quotaPieces(ruled: Ruled, quota: Quota): readonly string[] {
  const { awards, methods } = rulesOf(ruled)
  switch (quota.kind) {
    case 'count':
      return [say(awards.count, { count: quota.count })]
    case 'share':
      return [say(awards.share, { percent: quota.percent, method: methods[quota.rounding] }), ...atLeastPieces(ruled, quota.atLeast)]
    case 'fraction': {
      const { over, under, rounding } = quota
      return [say(awards.fraction, { over, under, method: methods[rounding] }), ...atLeastPieces(ruled, quota.atLeast)]
    }
    case 'apportioned': {
      const shared = say(awards.apportioned, { seats: quota.seats, apportionment: awards.apportionments[quota.method] })
      return quota.atLeastOne === true ? [shared, awards.atLeastOne] : [shared]
    }
  }
}

function atLeastPieces(ruled: Ruled, atLeast: number | undefined): readonly string[] {
  return atLeast === undefined ? [] : [say(rulesOf(ruled).awards.atLeast, { count: atLeast })]
}

export function singleItemAwards(ruled: Ruled): readonly string[] {
  const rules = rulesOf(ruled)
  const { singleItemAwards: all = [] } = ruled.track.rules
  return all.map(({ name, part, criterion, count, atLine, except = [] }) =>
    say(rules.singleItem, {
      award: name[ruled.language],
      what: placeName(ruled, { part, criterion }, ''),
      count,
      except: except.length === 0 ? '' : say(rules.except, { awards: namesOf(ruled, except) }),
      atLine: rules.atLine[atLine],
    }),
  )
}

export function mentorAwards(ruled: Ruled): readonly string[] {
  const { mentorAwards: all = [] } = ruled.track.rules
  return all.map(({ name, awards }) => say(rulesOf(ruled).mentor, { award: name[ruled.language], awards: namesOf(ruled, awards) }))
}

export function schoolAwards(ruled: Ruled): readonly string[] {
  const rules = rulesOf(ruled)
  const { schoolAwards: all = [] } = ruled.track.rules
  return all.map(({ name, points: brought, count, atLine }) => {
    const each = Object.entries(brought).map(([award, points]) =>
      say(rules.schoolPoints, { award: awardName(ruled, award as AwardId), points }),
    )
    return say(rules.school, { award: name[ruled.language], points: each.join(commaOf(ruled)), count, atLine: rules.atLine[atLine] })
  })
}

function namesOf(ruled: Ruled, awards: readonly AwardId[]): string {
  return awards.map(award => awardName(ruled, award)).join(commaOf(ruled))
}
