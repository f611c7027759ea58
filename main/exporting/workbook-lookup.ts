/** Finds things of a workbook by their ids. Knows no cell and no page. */
import type { EntryId, PartId, PersonId } from '../../shared/domain/ids.ts'
import type { Part } from '../../shared/domain/part.ts'
import type { Thousandths } from '../../shared/domain/quantity.ts'
import type { EntryResult, ExplanationStep, JudgeMark } from '../../shared/domain/result.ts'
import { criteriaOf } from '../../shared/domain/rubric.ts'
import { say } from '../../shared/words/say.ts'
import { placesOfThousandths } from './cell-number.ts'
import { type EntryLine, type WorkbookInput, type WorkbookSheet, wordsOf } from './workbook-input.ts'

type StepKey = ExplanationStep['key']
type StepOf<Key extends StepKey> = Extract<ExplanationStep, { key: Key }>

/** The steps of one kind, in the order they were taken. */
export function stepsOf<Key extends StepKey>({ explanation }: EntryResult, key: Key): readonly StepOf<Key>[] {
  return explanation.filter((step): step is StepOf<Key> => step.key === key)
}

/** What became of the judges' marks in a part, of all groups, or, without a part, of their totals. Where the rules reduce each criterion by
 * itself, the marks of the first one: all of a sheet's marks are there, or none is. */
export function marksOf(result: EntryResult, part: PartId | undefined): readonly JudgeMark[] {
  const lists = stepsOf(result, 'marks').filter(step => step.part === part)
  const first = lists[0]
  const isFirst = (list: (typeof lists)[number], at: number) =>
    list.criterion === first?.criterion && lists.findIndex(one => one.group === list.group && one.criterion === list.criterion) === at
  return lists.filter(isFirst).flatMap(({ marks }) => marks)
}

export function entryOf({ results }: WorkbookInput, id: EntryId): EntryLine {
  const entry = results.entries.find(line => line.id === id)
  if (entry === undefined) throw new RangeError(`a result of entry ${id}, which the workbook does not know`)
  return entry
}

export function mentorsOf({ mentors }: WorkbookInput, id: EntryId): readonly string[] {
  return mentors.find(({ entry }) => entry === id)?.names ?? []
}

export function resultOf({ results }: WorkbookInput, id: EntryId): EntryResult | undefined {
  return results.result.entries.find(({ entry }) => entry === id)
}

/** The numbers of entries, as a sentence lists them. */
export function numbersOf(input: WorkbookInput, entries: readonly EntryId[]): string {
  return entries.map(id => entryOf(input, id).number).join(wordsOf(input).comma)
}

export type SheetIndex = ReadonlyMap<string, WorkbookSheet>
export function sheetIndex({ sheets }: WorkbookInput): SheetIndex {
  return new Map(sheets.map(sheet => [sheetKeyOf(sheet), sheet]))
}
export function sheetKeyOf({ judge, entry, part }: Pick<WorkbookSheet, 'judge' | 'entry' | 'part'>): string {
  return `${judge}/${entry}/${part}`
}

/** The judges who are expected to mark the part, in the order of the results. */
export function judgesOf({ results, sheets }: WorkbookInput, part: PartId): WorkbookInput['results']['judges'] {
  const expected = new Set<PersonId>(sheets.filter(sheet => sheet.part === part).map(({ judge }) => judge))
  return results.judges.filter(({ id }) => expected.has(id))
}

/** The part's name, with its weight where the rules weigh. */
export function partLabel(input: Pick<WorkbookInput, 'track' | 'language'>, part: Part): string {
  const { composition } = input.track.rules
  const name = part.name[input.language]
  const percent = composition.method === 'weights' ? composition.percent[part.id] : undefined
  return percent === undefined ? name : say(wordsOf(input).columns.weight, { part: name, percent })
}

/** How many decimals any mark of the part may have. */
export function markPlaces({ rubric }: Part): number {
  const sizes = criteriaOf(rubric).flatMap(criterion =>
    criterion.kind === 'levels' ? criterion.levels.map(({ points }) => points) : [criterion.step, criterion.max],
  )
  return Math.max(...sizes.map(placesOfThousandths))
}

export function penaltyOf({ penalties }: WorkbookInput, entry: EntryId): Thousandths | undefined {
  const own = penalties.filter(penalty => penalty.entry === entry)
  return own.length === 0 ? undefined : (own.reduce((sum, { amount }) => sum + amount, 0) as Thousandths)
}
