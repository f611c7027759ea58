/** How the numbers of a ledger add up and how finely they are written. Thousandths of a point; knows no screen. */
import type { Criterion } from '../../../shared/domain/rubric.ts'

/** The finest step of these criteria, so that their numbers are written with the same places. Levels count as whole points. */
export const stepOf = (criteria: readonly Criterion[]) =>
  criteria.reduce((least, criterion) => Math.min(least, criterion.kind === 'levels' ? 1000 : criterion.step), 1000)

export const sumOf = (marks: readonly number[]) => marks.reduce((sum, mark) => sum + mark, 0)
