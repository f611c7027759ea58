/** What stands out of the sheets of one entry and part, sheet by sheet. Knows the limits in force; makes no alert of it. */
import type { Part } from '../../domain/part.ts'
import type { Thousandths } from '../../domain/quantity.ts'
import { criteriaOf } from '../../domain/rubric.ts'
import { disagreementLimit } from '../disagreement.ts'
import { limitId, type MarkedSheet, type Sign, type SignMark, type Weighed } from './alert.ts'
import type { PartLimits } from './alert-limits.ts'
import { dixonOutlier } from './dixon-outlier.ts'
import { farMarks } from './far-marks.ts'
import { robustOutliers } from './robust-outliers.ts'
import { wideSpread } from './wide-spread.ts'

/** `at`: the place of the sheet in the list. */
type AtSheet = Weighed & Readonly<{ at: number }>

/** Totals that stand out: by distance, by robust z, by Dixon's Q. */
export function totalSigns(part: Part, sheets: readonly MarkedSheet[], limits: PartLimits): readonly AtSheet[] {
  const totals = sheets.map(({ total }) => total)
  const usual = limits.distance ?? disagreementLimit(part.rubric.max)
  const far = limits.distance === null ? [] : farMarks(totals, limits.distance)
  const robust = limits.robustZ === null ? [] : robustOutliers(totals, limits.robustZ)
  const dixon = limits.dixon === null ? undefined : dixonOutlier(totals, limits.dixon)
  const evidence = (kind: Sign['kind'], at: number) => ({ limit: limitId(kind, part.id), marks: marksOf(sheets, totals, [at]) })
  const away = (one: Thousandths, other: Thousandths) => Math.abs(one - other) / usual
  return [
    ...far.map(({ at, value, median }) => ({
      at,
      weight: away(value, median),
      sign: { kind: 'distance' as const, value, median, ...evidence('distance', at) },
    })),
    ...robust.map(({ at, ...found }) => ({
      at,
      weight: away(found.value, found.median),
      sign: { kind: 'robust-z' as const, ...found, ...evidence('robust-z', at) },
    })),
    ...(dixon === undefined ? [] : [dixon]).map(({ at, value, next, range, q }) => ({
      at,
      weight: away(value, next),
      sign: { kind: 'dixon' as const, value, next, range, q, ...evidence('dixon', at) },
    })),
  ]
}

/** Marks of single criteria that lie far from the others', the weightiest first. */
export function criterionSigns(part: Part, sheets: readonly MarkedSheet[], limits: PartLimits): readonly AtSheet[] {
  const signs = criteriaOf(part.rubric).flatMap(({ id: criterion }) => {
    const limit = limits.criteria.get(criterion)
    const marking = sheets.flatMap((sheet, at) => {
      const mark = sheet.marks[criterion]
      return mark === undefined ? [] : [{ sheet, at, mark }]
    })
    const marks = marking.map(({ mark }) => mark)
    const far = limit === undefined ? [] : farMarks(marks, limit)
    return far.map(({ at: place, value, median }) => ({
      at: marking[place]?.at ?? place,
      weight: Math.abs(value - median) / (limit ?? 1),
      sign: {
        kind: 'criterion' as const,
        limit: limitId('criterion', part.id, criterion),
        criterion,
        value,
        median,
        marks: marksOf(
          marking.map(({ sheet }) => sheet),
          marks,
          [place],
        ),
      },
    }))
  })
  return signs.sort((a, b) => b.weight - a.weight)
}

/** The spread of the totals where it passes its limit, with the places of the highest and lowest sheets. */
export function spreadSign(part: Part, sheets: readonly MarkedSheet[], limits: PartLimits) {
  const totals = sheets.map(({ total }) => total)
  const limit = limits.spread
  const wide = limit === null ? undefined : wideSpread(totals, limit)
  if (limit === null || wide === undefined) return undefined
  const { highest, lowest, ends } = wide
  const marks = marksOf(sheets, totals, ends)
  const sign: Sign = { kind: 'spread', limit: limitId('spread', part.id), highest, lowest, marks }
  return { sign, weight: (highest - lowest) / limit, ends }
}

function marksOf(sheets: readonly MarkedSheet[], values: readonly Thousandths[], meant: readonly number[]): readonly SignMark[] {
  return sheets.flatMap(({ judge }, at) => {
    const value = values[at]
    return value === undefined ? [] : [{ of: judge, value, isMeant: meant.includes(at), other: null }]
  })
}
