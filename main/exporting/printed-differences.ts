/** Compares what a workbook prints with what its marks give. Computes no score. */
import type { ExactText, Thousandths } from '../../shared/domain/quantity.ts'
import type { EntryResult } from '../../shared/domain/result.ts'
import { criteriaOf, type Marks, markProblem, type Rubric } from '../../shared/domain/rubric.ts'
import { partOf, type Track } from '../../shared/domain/track.ts'
import { fromThousandths, toText } from '../../shared/scoring/exact.ts'
import { sheetTotal } from '../../shared/scoring/sheet-total.ts'
import type { PrintedResult } from './read-ranking-sheet.ts'
import type { WorkbookReading } from './read-workbook.ts'

/** `entry` is the entry's number, `where` the judge's sheet or the part. Values are exact texts in points, places, or names; empty when there
 * is none. `mark`: a mark that the rubric does not allow. `entry`: one that is printed and has no marks, or the other way round.
 * `side-award`: `entry` is the award's name and a value is a whole line; empty where there is no such line. */
export type Difference = Readonly<{
  what: 'rank' | 'score' | 'award' | 'part' | 'penalty' | 'subtotal' | 'mark' | 'entry' | 'side-award'
  entry: string
  where?: string
  printed: string
  computed: string
}>

/** Subtotals that are not the sum of their marks, and marks that the rubric does not allow. */
export function sheetDifferences({ sheets }: WorkbookReading, track: Track): readonly Difference[] {
  return sheets.flatMap(sheet => {
    const part = partOf(track, sheet.part)
    if ('standing' in sheet || part === undefined) return []
    const [printed, computed] = [pointsText(sheet.subtotal), pointsText(sheetTotal(sheet.marks))]
    const where = { entry: sheet.entry, where: `${sheet.judge} › ${part.name.zh}` }
    const wrong = wrongMarks(part.rubric, sheet.marks).map(mark => ({ what: 'mark' as const, ...where, ...mark }))
    return printed === computed ? wrong : [{ what: 'subtotal' as const, ...where, printed, computed }, ...wrong]
  })
}

function wrongMarks(rubric: Rubric, marks: Marks): readonly Pick<Difference, 'printed' | 'computed'>[] {
  return criteriaOf(rubric).flatMap(criterion => {
    const mark = marks[criterion.id]
    const problem = mark === undefined ? undefined : markProblem(criterion, mark)
    return mark === undefined || problem === undefined ? [] : [{ printed: `${criterion.name.zh} ${pointsText(mark)}`, computed: problem }]
  })
}

type Computed = Readonly<{ entry: EntryResult; award: string }>

/** Every printed line against the computed one of the same entry. */
export function resultDifferences({ printed, penalties }: WorkbookReading, computed: readonly Computed[]): readonly Difference[] {
  return computed.flatMap(({ entry: result, award }) => {
    const line = printed.find(({ entry }) => entry === result.entry)
    if (line === undefined) return [{ what: 'entry' as const, entry: result.entry, printed: '', computed: result.entry }]
    const own = penalties.filter(({ entry }) => entry === result.entry)
    const penalty = own.reduce((sum, { amount }) => sum + amount, 0) as Thousandths
    return [
      ...compared('rank', line, { printed: line.rank, computed: result.rank }),
      ...partDifferences(line, result),
      ...compared('penalty', line, { printed: penaltyText(line.penalty), computed: penaltyText(penalty) }),
      ...compared('score', line, { printed: line.score, computed: result.score }),
      ...compared('award', line, { printed: line.award, computed: award }),
    ]
  })
}

function partDifferences(line: PrintedResult, { parts }: EntryResult): readonly Difference[] {
  return line.parts.flatMap(({ part, value }) => {
    const found = parts.find(score => score.part === part)
    return compared('part', line, { printed: value, computed: found?.value }).map(difference => ({ ...difference, where: part }))
  })
}

type Pair = Readonly<{ printed: string | number | undefined; computed: string | number | undefined }>

function compared(what: Difference['what'], { entry }: PrintedResult, { printed, computed }: Pair): readonly Difference[] {
  return printed === computed ? [] : [{ what, entry, printed: String(printed ?? ''), computed: String(computed ?? '') }]
}

function pointsText(value: Thousandths): ExactText {
  return toText(fromThousandths(value))
}

function penaltyText(value: Thousandths | undefined): ExactText {
  return pointsText(value ?? (0 as Thousandths))
}
