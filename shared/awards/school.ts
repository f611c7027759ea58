/** 团体奖, 优秀组织奖: schools by the points that their entries' awards bring. Knows awards; no score. */
import type { SchoolAward } from '../domain/award-rules.ts'
import type { EntryId } from '../domain/ids.ts'
import type { TrackResult } from '../domain/result.ts'
import { type AwardContender, entrantsOf } from './competitors.ts'
import { type SettledLine, settleLine } from './settle-line.ts'

/** One line of the listing: places without gaps (1, 1, 2); `entries` are those that brought points. */
type SchoolLine = Readonly<{ school: string; points: number; place: number; entries: readonly EntryId[] }>

/** `listing`: every school with points, most first; equals by name, which decides nothing. */
type SchoolStanding = SettledLine<string> & Readonly<{ listing: readonly SchoolLine[] }>

/** The schools by the sum of the points of their entries' awards, and who of them is within `count`; ties at the line by the rule. An award
 * that the rule does not name brings nothing; a school without points is not listed and wins nothing, nor does an entry without a school.
 * Throws when an entry has no contender. */
export function schoolStanding(award: SchoolAward, result: TrackResult, contenders: readonly AwardContender[]): SchoolStanding {
  const brought = entrantsOf(result, contenders).flatMap(({ result: { entry, award: won }, contender: { school } }) => {
    const points = won === undefined ? 0 : (award.points[won] ?? 0)
    return school === '' || points === 0 ? [] : [{ school, entry, points }]
  })
  const schools = [...Map.groupBy(brought, ({ school }) => school)].map(([school, lines]) => ({
    school,
    points: lines.reduce((sum, { points }) => sum + points, 0),
    entries: lines.map(({ entry }) => entry),
  }))
  const sorted = schools.toSorted((a, b) => b.points - a.points || (a.school < b.school ? -1 : 1))
  const groups = [...Map.groupBy(sorted, ({ points }) => points).values()]
  return {
    listing: groups.flatMap((group, index) => group.map(school => ({ ...school, place: index + 1 }))),
    ...settleLine(
      groups.map(group => group.map(({ school }) => school)),
      award,
    ),
  }
}
