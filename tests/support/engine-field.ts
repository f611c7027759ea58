// A field of entries with seeded marks for the benches: rows of marks, and the same as a track for the engine.
import type { CriterionId, EntryId, PanelId, PartId, PersonId } from '../../shared/domain/ids.ts'
import type { Thousandths } from '../../shared/domain/quantity.ts'
import type { Marks } from '../../shared/domain/rubric.ts'
import type { Rules } from '../../shared/domain/rules.ts'
import type { EntryInput, TrackInput } from '../../shared/scoring/track-input.ts'

export const JUDGES = 9

/** Marks in tenths of a point between 60 and 100, a row for each entry, a column for each judge. */
export function someMarks(entries: number): readonly (readonly number[])[] {
  let seed = 14
  const next = (below: number) => {
    // The minimal standard generator: the same rows on every machine.
    seed = (seed * 48_271) % 2_147_483_647
    return seed % below
  }
  return Array.from({ length: entries }, () => Array.from({ length: JUDGES }, () => 600 + next(401)))
}

const RULES: Rules = {
  format: 1,
  reduction: { method: 'trimmed', of: 'parts', high: 1, low: 1, keepAtLeast: 3 },
  missing: { recused: 'smaller-divisor', absent: 'smaller-divisor', void: 'smaller-divisor' },
  rounding: { method: 'half-up', places: 2, stages: ['final'], label: 'plain' },
  composition: { method: 'points' },
  rank: { by: 'rounded', style: 'competition' },
  ties: [{ by: 'dropped-sum' }, { by: 'shared' }],
  time: [],
  awards: [],
}

/** 去掉最高最低分, two decimals, ties by the dropped marks. */
export function trackOf(marks: readonly (readonly number[])[]): TrackInput {
  const [part, criterion, group] = ['lesson' as PartId, 'whole' as CriterionId, 'panel' as PanelId]
  const entries = marks.map(
    (row, index): EntryInput => ({
      entry: `e${index}` as EntryId,
      number: `W-${index}`,
      group,
      penalties: [],
      sheets: row.map((tenths, judge) => ({
        judge: `j${judge}` as PersonId,
        part,
        sheet: { standing: 'counted', marks: { [criterion]: (tenths * 100) as Thousandths } as Marks },
      })),
    }),
  )
  return { parts: [{ part, criteria: [criterion] }], rules: RULES, entries, decisions: [] }
}
