/** What digits typed from a paper mean for its row: a mark, or why they cannot stand. No floats, no state, no screen. */
import { type Thousandths, toThousandths } from '../../../shared/domain/quantity.ts'
import { type Criterion, markProblem } from '../../../shared/domain/rubric.ts'
import { parsePoints } from '../../lib/points.ts'

/** A row of the paper: a criterion, or the written total at the foot with the maximum of the sheet. */
export type PaperRow = Readonly<{ kind: 'criterion'; criterion: Criterion }> | Readonly<{ kind: 'total'; max: Thousandths }>
export type RowProblem = Readonly<{
  problem: 'empty' | 'digits' | 'above' | 'below' | 'off-step' | 'no-level' | 'total-above' | 'tenfold'
  /** What was perhaps meant. */
  suggestion?: Thousandths
}>
export type RowRead = Readonly<{ mark: Thousandths; problem?: undefined }> | Readonly<{ problem: RowProblem }>

const problems = {
  'mark-above-maximum': 'above',
  'mark-below-minimum': 'below',
  'mark-off-step': 'off-step',
  'mark-no-level': 'no-level',
} as const

/** A mark that is too much by one place (85 for 8.5) comes with what was perhaps meant. */
export function readRow(row: PaperRow, typed: string): RowRead {
  const points = parsePoints(typed)
  if (points === undefined) return { problem: { problem: 'digits' } }
  const mark = toThousandths(BigInt(points))
  const problem = problemOf(row, mark)
  if (problem === undefined) return { mark }
  const tenth = points % 10 === 0 ? toThousandths(BigInt(points) / 10n) : undefined
  const isMeant = (problem === 'above' || problem === 'total-above') && tenth !== undefined && problemOf(row, tenth) === undefined
  return { problem: { problem, ...(isMeant && { suggestion: tenth }) } }
}

function problemOf(row: PaperRow, mark: Thousandths): RowProblem['problem'] | undefined {
  if (row.kind === 'total') return mark > row.max ? 'total-above' : undefined
  const problem = markProblem(row.criterion, mark)
  return problem && problems[problem]
}

/** So many times more or less than in the paper before looks like a slip of one place. */
const far = 8n

/** Whether a mark is about ten times, or a tenth, of the one in the paper before. A zero is always meant. */
export function isTenfold(mark: Thousandths, usual: Thousandths): boolean {
  if (mark === 0 || usual === 0) return false
  return BigInt(mark) >= BigInt(usual) * far || BigInt(mark) * far <= BigInt(usual)
}
