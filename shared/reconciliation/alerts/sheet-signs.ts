/** What stands out of the sheets of one entry and part, sheet by sheet. Knows the limits in force; makes no alert of it. */
import type { PersonId } from '../../domain/ids.ts'
import type { Part } from '../../domain/part.ts'
import type { Thousandths } from '../../domain/quantity.ts'
import { zip } from '../../zip.ts'
import { disagreementLimit } from '../disagreement.ts'
import { limitId, type MarkedSheet, type Sign, type Weighed } from './alert.ts'
import type { PartLimits } from './alert-limits.ts'
import { dixonOutlier } from './dixon-outlier.ts'
import { farMarks } from './far-marks.ts'
import { robustOutliers } from './robust-outliers.ts'
import { wideSpread } from './wide-spread.ts'

/** `at`: the place of the sheet in the list. */
type AtSheet = Weighed & Readonly<{ at: number }>

/** Totals that stand out: by distance, by robust z, by Dixon's Q. */
export function totalSigns(part: Part, sheets: readonly MarkedSheet[], limits: PartLimits): readonly AtSheet[] {
  const given = totalsOf(sheets)
  const totals = given.map(({ value }) => value)
  const usual = limits.distance ?? disagreementLimit(part.rubric.max)
  const far = limits.distance === null ? [] : farMarks(totals, limits.distance)
  const robust = limits.robustZ === null ? [] : robustOutliers(totals, limits.robustZ)
  const dixon = limits.dixon === null ? undefined : dixonOutlier(totals, limits.dixon)
  const evidence = (kind: Sign['kind'], at: number) => evidenceOf(limitId(kind, part.id), given, [at])
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
  const signs = [...limits.criteria].flatMap(([criterion, limit]) => {
    const given = sheets.flatMap(({ judge, marks: { [criterion]: value } }, sheet) =>
      value === undefined ? [] : [{ sheet, judge, value }],
    )
    const far = farMarks(
      given.map(({ value }) => value),
      limit,
    )
    return zip(
      far,
      far.flatMap(({ at }) => given.slice(at, at + 1)),
    ).map(([{ at: place, value, median }, { sheet: at }]) => ({
      at,
      weight: Math.abs(value - median) / limit,
      sign: {
        kind: 'criterion' as const,
        ...evidenceOf(limitId('criterion', part.id, criterion), given, [place]),
        criterion,
        value,
        median,
      },
    }))
  })
  return signs.sort((a, b) => b.weight - a.weight)
}

/** The spread of the totals where it passes its limit, with the places of the highest and lowest sheets. */
export function spreadSign(part: Part, sheets: readonly MarkedSheet[], { spread: limit }: PartLimits) {
  if (limit === null) return undefined
  const totals = totalsOf(sheets)
  const wide = wideSpread(
    totals.map(({ value }) => value),
    limit,
  )
  if (wide === undefined) return undefined
  const { highest, lowest, ends } = wide
  const sign: Sign = { kind: 'spread', ...evidenceOf(limitId('spread', part.id), totals, ends), highest, lowest }
  return { sign, weight: (highest - lowest) / limit, ends }
}

type Given = Readonly<{ judge: PersonId; value: Thousandths }>

const totalsOf = (sheets: readonly MarkedSheet[]): readonly Given[] => sheets.map(({ judge, total: value }) => ({ judge, value }))

function evidenceOf(limit: string, given: readonly Given[], meant: readonly number[]): Pick<Sign, 'limit' | 'marks'> {
  return { limit, marks: given.map(({ judge, value }, at) => ({ of: judge, value, isMeant: meant.includes(at), other: null })) }
}
