/** Small tracks for the engine's tests, written in decimals as a rule book prints them. */
import type { CriterionId, EntryId, PanelId, PartId, PenaltyId, PersonId } from '../../../shared/domain/ids.ts'
import type { Penalty } from '../../../shared/domain/penalty.ts'
import type { Thousandths } from '../../../shared/domain/quantity.ts'
import type { EntryResult, ExplanationStep, TrackResult } from '../../../shared/domain/result.ts'
import type { Rules } from '../../../shared/domain/rules.ts'
import type { StopDecision, StopRemedy } from '../../../shared/domain/stop.ts'
import type { TieDecision } from '../../../shared/domain/tie.ts'
import { type Exact, formatExact, fromDecimal, fromText, toText } from '../../../shared/scoring/exact.ts'
import type { PanelMark } from '../../../shared/scoring/panel-mark.ts'
import { scoreTrack } from '../../../shared/scoring/score-track.ts'
import { type EntryInput, missingOf, type SheetStanding, type TrackInput } from '../../../shared/scoring/track-input.ts'

/** A mark such as '17.5', or why there is none. */
export type Written = string

export const part = (name: string) => name as PartId
const entryId = (name: string) => name as EntryId
export const judge = (name: string) => name as PersonId

export const criterion = (name: string) => name as CriterionId
const panel = (name: string) => name as PanelId
/** The one criterion of a sheet that is written as a single number. */
const WHOLE = criterion('whole')

export const decimal: (text: string) => Exact = fromDecimal

export function thousandths(text: string): Thousandths {
  return Number(formatExact(decimal(text), 3).replace('.', '')) as Thousandths
}

export function panelMarks(marks: readonly Written[]): readonly PanelMark[] {
  return marks.map((mark, index) => ({ judge: judge(`j${index + 1}`), mark: isNumber(mark) ? decimal(mark) : missing(mark) }))
}

export function someRules(change: Partial<Rules> = {}): Rules {
  return {
    format: 1,
    reduction: { method: 'mean', of: 'parts' },
    missing: { recused: 'smaller-divisor', absent: 'smaller-divisor', void: 'smaller-divisor' },
    rounding: { method: 'half-up', places: 2, stages: ['final'], label: 'plain' },
    composition: { method: 'points' },
    rank: { by: 'rounded', style: 'competition' },
    ties: [],
    time: [],
    awards: [],
    ...change,
  }
}

/** One entry: for each part, the marks of judges j1, j2 … */
export function anEntry(id: string, marks: Readonly<Record<string, readonly Written[]>>, more: Partial<EntryInput> = {}): EntryInput {
  const sheets = Object.entries(marks).flatMap(([name, given]) =>
    given.map((mark, index) => ({ judge: judge(`j${index + 1}`), part: part(name), sheet: standing(mark) })),
  )
  return { entry: entryId(id), number: id, group: panel('panel'), sheets, penalties: [], ...more }
}

/** The same entry, judged by another panel. */
export function inPanel(name: string, entry: EntryInput): EntryInput {
  return { ...entry, group: panel(name) }
}

/** One entry with one part and several criteria: for each judge the marks by criterion, or why there are none. */
export function anEntryByCriteria(id: string, sheets: readonly (Readonly<Record<string, string>> | Written)[]): EntryInput {
  const standings = sheets.map(
    (sheet): SheetStanding =>
      typeof sheet === 'string'
        ? { standing: missing(sheet) }
        : {
            standing: 'counted',
            marks: Object.fromEntries(Object.entries(sheet).map(([name, mark]) => [criterion(name), thousandths(mark)])),
          },
  )
  return { ...anEntry(id, {}), sheets: standings.map((sheet, index) => ({ judge: judge(`j${index + 1}`), part: part('p'), sheet })) }
}

/** The entry with its judges in these groups, in the order j1, j2 … */
export function inGroups(entry: EntryInput, groups: readonly string[]): EntryInput {
  const groupOf = ({ judge: id }: EntryInput['sheets'][number]) => groups[Number(id.slice(1)) - 1] ?? ''
  return { ...entry, sheets: entry.sheets.map(sheet => ({ ...sheet, judgeGroup: groupOf(sheet) })) }
}

export function aPenalty(entry: string, amount: string, id = 'p1'): Penalty {
  return {
    id: id as PenaltyId,
    panel: 'panel' as Penalty['panel'],
    entry: entryId(entry),
    amount: thousandths(amount),
    reason: 'over time',
  }
}

export function aDecision(...order: readonly (readonly string[])[]): TieDecision {
  const groups = order.map(group => group.map(entryId))
  return { panel: 'panel' as TieDecision['panel'], order: groups, reason: 'the chief saw both', second: judge('second') }
}

/** How two people let the reckoning of an entry go on, with the sheets missing that are. */
export function aStop(input: EntryInput, instead: StopRemedy): StopDecision {
  const { entry } = input
  return { panel: panel('panel'), entry, instead, missing: missingOf(input), reason: 'a judge fell ill', second: judge('second') }
}

export function aTrack(entries: readonly EntryInput[], rules = someRules(), decisions: readonly TieDecision[] = []): TrackInput {
  const names = [...new Set(entries.flatMap(({ sheets }) => sheets.map(sheet => sheet.part)))]
  const parts = names.map(name => ({ part: name, criteria: criteriaOf(entries, name) }))
  return { parts, rules, entries, decisions }
}

/** The result of a track with this one entry. */
export function resultOf(entry: EntryInput, rules = someRules()): EntryResult {
  return found(scoreTrack(aTrack([entry], rules)), entry.entry)
}

export function found({ entries }: TrackResult, id: string): EntryResult {
  const result = entries.find(({ entry }) => entry === id)
  if (result === undefined) throw new Error(`no result of ${id}`)
  return result
}

export function steps<Key extends ExplanationStep['key']>({ explanation }: EntryResult, key: Key) {
  return explanation.filter((step): step is Extract<ExplanationStep, { key: Key }> => step.key === key)
}

/** 'a:1 b:1 c:3': every entry with its rank, in the order of the result. */
export function ranking({ entries }: TrackResult): string {
  return entries.map(({ entry, rank }) => `${entry}:${rank ?? '-'}`).join(' ')
}

export function scoreText({ score }: EntryResult, places = 2): string {
  return score === undefined ? 'none' : formatExact(fromText(score), places)
}

export const exactText = (text: string) => toText(decimal(text))

function criteriaOf(entries: readonly EntryInput[], name: PartId): readonly CriterionId[] {
  const sheets = entries.flatMap(entry => entry.sheets.filter(sheet => sheet.part === name))
  const counted = sheets.flatMap(({ sheet }) => (sheet.standing === 'counted' ? Object.keys(sheet.marks) : []))
  return [...new Set(counted)].map(criterion)
}

function standing(mark: Written): SheetStanding {
  return isNumber(mark) ? { standing: 'counted', marks: { [WHOLE]: thousandths(mark) } } : { standing: missing(mark) }
}

function isNumber(mark: Written): boolean {
  return /^\d/.test(mark)
}

function missing(mark: Written) {
  if (mark === 'pending' || mark === 'absent' || mark === 'recused' || mark === 'void') return mark
  throw new Error(`not a mark: ${mark}`)
}
