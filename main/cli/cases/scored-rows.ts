/** Rows of marks as a track that the engine scores. Knows the engine's input; no kind of case and no rule. */
import { toThousandths } from '../../../shared/domain/quantity.ts'
import type { EntryResult } from '../../../shared/domain/result.ts'
import type { Rules } from '../../../shared/domain/rules.ts'
import { compare, type Exact, exact, times } from '../../../shared/scoring/exact.ts'
import { scoreTrack } from '../../../shared/scoring/score-track.ts'
import type { EntryInput, SheetInput, SheetStanding } from '../../../shared/scoring/track-input.ts'
import type { Trace } from './adapter.ts'
import { criterionId, entryId, judgeId, PANEL, partId } from './engine-names.ts'
import { traceOf } from './trace.ts'

/** For each part the judges' marks; null instead of the list is a part that did not take place. */
export type MarkedRow = Readonly<{ id: string; parts: readonly (readonly (Exact | null)[] | null)[] }>
export type ScoredRows = Readonly<{
  resultOf: (id: string) => EntryResult
  trace: (path: readonly (string | number)[]) => Trace | undefined
}>

export const PLAIN_RULES: Rules = {
  format: 1,
  reduction: { method: 'mean', of: 'parts' },
  missing: { recused: 'smaller-divisor', absent: 'smaller-divisor', void: 'smaller-divisor' },
  rounding: { method: 'half-up', places: 2, stages: [], label: 'plain' },
  composition: { method: 'points' },
  rank: { by: 'rounded', style: 'competition' },
  ties: [],
  time: [],
  awards: [],
}

/** The marks without those that stand for "no mark". */
export function withoutCodes(marks: readonly (Exact | null)[], codes: readonly (Exact | null)[]): readonly (Exact | null)[] {
  const isCode = (mark: Exact) => codes.some(code => code !== null && compare(code, mark) === 0)
  return marks.map(mark => (mark === null || isCode(mark) ? null : mark))
}

/** Scores and ranks the rows by these rules; an absent mark is absent. The parts are called 1, 2 … Throws when a mark is finer than a
 * thousandth. */
export function scoreRows(rows: readonly MarkedRow[], rules: Rules): ScoredRows {
  const many = Math.max(1, ...rows.map(({ parts }) => parts.length))
  const parts = Array.from({ length: many }, (_, index) => ({ part: nameOf(index), criteria: [WHOLE] }))
  const { entries } = scoreTrack({ parts, rules, entries: rows.map(row => entryOf(row, many)), decisions: [] })
  const results = new Map<string, EntryResult>(entries.map(result => [result.entry, result]))
  return {
    resultOf: id => {
      const result = results.get(id)
      if (result === undefined) throw new RangeError(`no result of ${id}`)
      return result
    },
    trace: ([id]) => {
      const result = results.get(String(id))
      return result === undefined ? undefined : traceOf(result, rules)
    },
  }
}

const WHOLE = criterionId('mark')
const nameOf = (index: number) => partId(`${index + 1}`)
const NOBODY = [null]

function entryOf({ id, parts }: MarkedRow, many: number): EntryInput {
  const sheets = Array.from({ length: many }, (_, index) =>
    (parts[index] ?? NOBODY).map((mark, judge): SheetInput => ({ judge: judgeId(judge), part: nameOf(index), sheet: standingOf(mark) })),
  )
  return { entry: entryId(id), number: id, group: PANEL, sheets: sheets.flat(), penalties: [] }
}

function standingOf(mark: Exact | null): SheetStanding {
  if (mark === null) return { standing: 'absent' }
  return { standing: 'counted', marks: { [WHOLE]: thousandthsOf(mark) } }
}

/** A mark or a limit as the rules and the sheets hold it. Throws when it is finer than a thousandth, or negative. */
export function thousandthsOf(value: Exact) {
  const { over, under } = times(value, exact(1000n))
  if (under !== 1n) throw new RangeError(`${value.over}/${value.under} is finer than a thousandth`)
  return toThousandths(over)
}
