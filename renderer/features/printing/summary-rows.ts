/** The summary of a panel as rows: who gave what in which part, what became of it, and what it came to. Rounds and adds nothing. */
import type { PanelSummary } from '../../../shared/contract/print-documents.ts'
import type { EntryId, PartId, PersonId } from '../../../shared/domain/ids.ts'
import type { ExactText, Name } from '../../../shared/domain/quantity.ts'
import type { EntryResult, JudgeMark } from '../../../shared/domain/result.ts'
import { type Language, words } from '../../../shared/words/index.ts'
import { isDropped, marksInWords, placesFor } from '../../../shared/words/marks-in-words.ts'
import { pointsText } from '../../lib/points.ts'

type Cell = Readonly<{ judge: PersonId; text: string; isDropped: boolean; isWord: boolean }>
export type SummaryRow = Readonly<{
  part: string
  /** Undefined where the rules reduce the judges' totals over all parts. */
  name: Name | undefined
  cells: readonly Cell[]
  divisor: string | undefined
  /** Where it is not the usual one. */
  usual: number | undefined
  value: ExactText | undefined
}>
export type SummaryEntry = Readonly<{
  entry: EntryId
  number: string
  name: string | null
  school: string | null
  parts: readonly SummaryRow[]
  penalties: readonly Readonly<{ id: string; amount: ExactText; reason: string }>[]
  score: ExactText | undefined
  rank: number | undefined
  isTied: boolean
}>

/** By number, as the sheets lie: places stand in the last column. */
export function summaryRows(summary: PanelSummary, language: Language): readonly SummaryEntry[] {
  return summary.entries.flatMap(({ id, number, name, school }): SummaryEntry[] => {
    const result = summary.result.entries.find(each => each.entry === id)
    if (result === undefined) return []
    const penalties = result.explanation.flatMap(step =>
      step.key === 'penalty' ? [{ id: step.penalty, amount: step.amount, reason: step.reason }] : [],
    )
    const { score, rank } = result
    const isTied = result.tiedWith.length > 0
    return [{ entry: id, number, name, school, parts: rowsOf(summary, result, language), penalties, score, rank, isTied }]
  })
}

function rowsOf(summary: PanelSummary, result: EntryResult, language: Language): readonly SummaryRow[] {
  const parts = summary.track.parts.filter(({ id }) => summary.parts.includes(id))
  if (summary.track.rules.reduction.of !== 'totals')
    return parts.map(({ id, name }) => ({ ...rowOf(summary, result, { part: id, language }), name }))
  return [{ ...rowOf(summary, result, { part: undefined, language }), name: undefined }]
}

type Of = Readonly<{ part: PartId | undefined; language: Language }>

function rowOf(summary: PanelSummary, result: EntryResult, { part, language }: Of): Omit<SummaryRow, 'name'> {
  const steps = result.explanation.filter(step => 'part' in step || step.key === 'marks' || step.key === 'reduced')
  const marks = marksOf(result, part)
  const reduced = steps.flatMap(step => (step.key === 'reduced' && step.part === part && step.criterion === undefined ? [step] : []))
  const [only] = reduced
  const isUnusual = reduced.length === 1 && only !== undefined && only.divisor !== only.usualDivisor
  return {
    part: part ?? 'totals',
    cells: marks.length > 0 ? reducedCells(summary, marks, { part, language }) : totalCells(summary, result, { part, language }),
    divisor: reduced.length === 0 ? undefined : reduced.map(({ divisor }) => divisor).join(' + '),
    usual: isUnusual ? only.usualDivisor : undefined,
    value: part === undefined ? reduced.at(-1)?.value : result.parts.find(each => each.part === part)?.value,
  }
}

function marksOf({ explanation }: EntryResult, part: PartId | undefined): readonly JudgeMark[] {
  return explanation.flatMap(step => (step.key === 'marks' && step.part === part && step.criterion === undefined ? step.marks : []))
}

/** What the rules made of each judge's mark, in the judges' order; a judge who is not in the list has no cell of it. */
function reducedCells(summary: PanelSummary, marks: readonly JudgeMark[], { part, language }: Of): readonly Cell[] {
  // As many decimals in every line of the part: 4 under 4.5 reads as another kind of number.
  const places = placesFor(summary.result.entries.flatMap(result => marksOf(result, part)))
  const said = marksInWords(marks, { ...summary, language }, places)
  return summary.judges.map(({ id }) => {
    const mark = said.find(({ judge }) => judge === id)
    const value = marks.find(({ judge }) => judge === id)?.value
    const text = mark?.mark ?? words[language].prints.none
    return { judge: id, text, isDropped: mark !== undefined && isDropped({ fate: mark.is }), isWord: value === undefined }
  })
}

/** The totals as they were sealed, where the rules look at criteria one by one, and where nothing is reckoned yet. */
function totalCells({ totals, judges, track }: PanelSummary, { entry }: EntryResult, { part, language }: Of): readonly Cell[] {
  const steps = track.parts.flatMap(({ rubric }) =>
    rubric.groups.flatMap(group => group.criteria.map(each => (each.kind === 'levels' ? 1000 : each.step))),
  )
  return judges.map(({ id }) => {
    const own = totals.find(each => each.judge === id && each.entry === entry && each.part === part)
    const isWord = own === undefined || own.total === null
    const text =
      own === undefined
        ? words[language].prints.none
        : own.total === null
          ? words[language].states[own.state]
          : pointsText(own.total, Math.min(...steps))
    return { judge: id, text, isDropped: false, isWord }
  })
}
