/** The kinds whose score is a mean of a panel's marks: clip_mean, trimmed_mean, best_run. */
import { z } from 'zod'
import type { EntryResult, ExplanationStep, MarkFate } from '../../../shared/domain/result.ts'
import type { Rules } from '../../../shared/domain/rules.ts'
import { decimalText } from '../../../shared/scoring/decimal-text.ts'
import { fromText } from '../../../shared/scoring/exact.ts'
import { adapter } from './adapter.ts'
import { amount, count, marks, missingCodes, rowsOf } from './fields.ts'
import { type Found, foundBy, NoValue } from './found-value.ts'
import { type MarkedRow, PLAIN_RULES, scoreRows, thousandthsOf, withoutCodes } from './scored-rows.ts'

const Clip = z.object({
  limit: amount,
  round_centre: z.boolean().default(false),
  round_centre_places: count.default(2),
  places: count.default(2),
  missing_codes: missingCodes,
  rows: rowsOf(z.object({ id: z.string(), scores: marks })),
})

/** → id: average, n_clipped, n_used, centre (as it was used). */
export const clipMean = adapter(Clip, ({ limit, places, rows, missing_codes: codes, ...input }) => {
  const centre = input.round_centre ? ({ method: 'half-up', places: input.round_centre_places } as const) : 'exact'
  const rules = roundedRules(places, { reduction: { method: 'clipped', limit: thousandthsOf(limit), centre, of: 'parts' } })
  const scored = scoreRows(onePart(rows, codes), rules)
  const found = foundBy(rows, nameOf, ({ id }) => {
    const result = scored.resultOf(id)
    const centred = stepOf(result, 'centred')
    return {
      average: scoreOf(result, places),
      n_clipped: fatesOf(result).filter(fate => fate === 'moved').length,
      n_used: stepOf(result, 'reduced')?.divisor ?? 0,
      centre: centred === undefined ? new NoValue('stopped') : decimalText(fromText(centred.after), 0),
    }
  })
  return { found, trace: scored.trace }
})

const Trim = z.object({
  drop_low: count,
  drop_high: count,
  places: count.default(2),
  missing_codes: missingCodes,
  rows: rowsOf(z.object({ id: z.string(), scores: marks })),
})

/** → id: score, n_used (marks that are left after the extremes). */
export const trimmedMean = adapter(Trim, ({ drop_low: low, drop_high: high, places, missing_codes: codes, rows }) => {
  const rules = roundedRules(places, { reduction: { method: 'trimmed', low, high, keepAtLeast: 1, of: 'parts' } })
  const scored = scoreRows(onePart(rows, codes), rules)
  const found = foundBy(rows, nameOf, ({ id }) => {
    const result = scored.resultOf(id)
    return { score: scoreOf(result, places), n_used: stepOf(result, 'reduced')?.divisor ?? 0 }
  })
  return { found, trace: scored.trace }
})

const Runs = z.object({ competitors: rowsOf(z.object({ id: z.string(), runs: z.array(marks.nullable()) })) })

/** → id: runs (null: not made), best, rank; ties by the next best run. */
export const bestRun = adapter(Runs, ({ competitors }) => {
  const rules = roundedRules(2, {
    reduction: { method: 'trimmed', low: 1, high: 1, keepAtLeast: 1, of: 'parts' },
    composition: { method: 'best', count: 1 },
    ties: [{ by: 'next-best' }],
  })
  const scored = scoreRows(
    competitors.map(({ id, runs }) => ({ id, parts: runs })),
    rules,
  )
  const found = foundBy(competitors, nameOf, ({ id, runs }) => {
    const result = scored.resultOf(id)
    const made = new Map<string, Found>(result.parts.map(({ part, value }) => [part, decimalText(fromText(value), 2)]))
    return {
      runs: runs.map((_, index) => made.get(`${index + 1}`) ?? null),
      best: scoreOf(result, 2),
      rank: result.rank ?? new NoValue('stopped'),
    }
  })
  return { found, trace: scored.trace }
})

function roundedRules(places: number, change: Partial<Rules>): Rules {
  return { ...PLAIN_RULES, rounding: { ...PLAIN_RULES.rounding, places, stages: ['part'] }, ...change }
}

type Row = Readonly<{ id: string; scores: MarkedRow['parts'][number] & object }>

function onePart(rows: readonly Row[], codes: Parameters<typeof withoutCodes>[1]): readonly MarkedRow[] {
  return rows.map(({ id, scores }) => ({ id, parts: [withoutCodes(scores, codes)] }))
}

const nameOf = ({ id }: Readonly<{ id: string }>) => id

function scoreOf({ score }: EntryResult, places: number): Found {
  return score === undefined ? new NoValue('stopped') : decimalText(fromText(score), places)
}

function fatesOf(result: EntryResult): readonly MarkFate[] {
  return stepOf(result, 'marks')?.marks.map(({ fate }) => fate) ?? []
}

function stepOf<Key extends ExplanationStep['key']>({ explanation }: EntryResult, key: Key) {
  return explanation.find((step): step is Extract<ExplanationStep, { key: Key }> => step.key === key)
}
