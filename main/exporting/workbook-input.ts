/** What the workbook of one track is made of: plain data that can be sent to a worker. Knows no file, no spreadsheet and no database. */
import type { TrackResults } from '../../shared/contract/results.ts'
import type { Contest } from '../../shared/domain/contest.ts'
import type { EntryId, PartId, PersonId } from '../../shared/domain/ids.ts'
import type { LineDecision } from '../../shared/domain/line-decision.ts'
import type { Thousandths } from '../../shared/domain/quantity.ts'
import type { Marks } from '../../shared/domain/rubric.ts'
import type { SheetState } from '../../shared/domain/score-sheet.ts'
import type { Track } from '../../shared/domain/track.ts'
import { type Language, words } from '../../shared/words/index.ts'

/** One expected sheet: every judge × entry × part of the panels. `reason` is why it was returned or why there are no marks. */
export type WorkbookSheet = Readonly<{
  judge: PersonId
  entry: EntryId
  part: PartId
  state: SheetState
  marks: Marks
  reason: string | null
}>
export type WorkbookPenalty = Readonly<{ entry: EntryId; amount: Thousandths; reason: string }>

export type WorkbookInput = Readonly<{
  contest: Contest
  /** The date in the contest's time zone, written out: nothing here knows a clock or a zone. */
  printedAt: string
  station: string
  track: Track
  rulesDigest: string | null
  rubricDigests: readonly Readonly<{ part: PartId; digest: string }>[]
  results: TrackResults
  sheets: readonly WorkbookSheet[]
  /** Not withdrawn ones only. */
  penalties: readonly WorkbookPenalty[]
  /** The decisions about lines of awards that the awards rest on. */
  lines: readonly Pick<LineDecision, 'award' | 'entries' | 'in' | 'reason'>[]
  /** The panel of each entry, by a name that no other panel of the track has, and why an entry does not compete for awards. */
  enrolled: readonly Readonly<{ entry: EntryId; panel: string; ineligible: string | null }>[]
  /** The class or group of each judge in each panel. */
  judgeGroups: readonly Readonly<{ judge: PersonId; panel: string; group: string }>[]
  mentors: readonly Readonly<{ entry: EntryId; names: readonly string[] }>[]
  language: Language
}>

export type EntryLine = TrackResults['entries'][number]
export type JudgeLine = TrackResults['judges'][number]

/** The words of the workbook's language. */
export function wordsOf({ language }: Pick<WorkbookInput, 'language'>) {
  return words[language].workbook
}

/** The name of a state of a sheet, as every other window calls it. */
export function stateWord(state: SheetState, language: Language): string {
  return words[language].states[state]
}

/** Whether every panel of the track is certified; a track without panels is not. */
export function isCertified({ results }: Pick<WorkbookInput, 'results'>): boolean {
  return results.panels.length > 0 && results.panels.every(panel => panel.isCertified)
}
