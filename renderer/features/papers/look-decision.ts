/** What a third person has decided of a paper so far, criterion by criterion. What two read alike needs no decision. Knows no screen. */
import type { ThirdLook } from '../../../shared/contract/papers.ts'
import type { CriterionId } from '../../../shared/domain/ids.ts'
import type { Thousandths } from '../../../shared/domain/quantity.ts'
import { type Criterion, criteriaOf, type Marks } from '../../../shared/domain/rubric.ts'
import { readRow } from './read-mark.ts'

/** Of which reading a mark is taken, or what was typed instead. */
export type Choice = Readonly<{ of: 'first' | 'second' }> | Readonly<{ of: 'typed'; text: string }>
export type Choices = Readonly<Record<CriterionId, Choice>>

/** Whether a person must say what stands on the paper here. */
export const isOpen = ({ differing, blank }: Pick<ThirdLook, 'differing' | 'blank'>, id: CriterionId): boolean =>
  differing.includes(id) || blank.includes(id)

/** The mark decided for a criterion; undefined while it is not. */
export function decidedMark(look: ThirdLook, choices: Choices, criterion: Criterion): Thousandths | undefined {
  const [first, second] = look.readings
  if (!isOpen(look, criterion.id)) return first.marks[criterion.id]
  const choice = choices[criterion.id]
  if (choice === undefined) return undefined
  if (choice.of !== 'typed') return (choice.of === 'first' ? first : second).marks[criterion.id]
  const read = readRow({ kind: 'criterion', criterion }, choice.text)
  return read.problem === undefined ? read.mark : undefined
}

/** The marks decided so far, and how many criteria are still open. */
export function decidedMarks(look: ThirdLook, choices: Choices): Readonly<{ marks: Marks; left: number; sum: number }> {
  const decided = criteriaOf(look.rubric).map(criterion => [criterion.id, decidedMark(look, choices, criterion)] as const)
  const marks = Object.fromEntries(decided.filter(([, mark]) => mark !== undefined)) as Marks
  const sum = Object.values(marks).reduce((total: number, mark) => total + mark, 0)
  return { marks, sum, left: decided.length - Object.keys(marks).length }
}

/** The total on the paper, when both read one that the decided marks do not add up to. */
export function wrongTotal({ readings: [first, second] }: ThirdLook, sum: number): Thousandths | undefined {
  const written = first.writtenTotal
  return written !== null && written === second.writtenTotal && written !== sum ? written : undefined
}
