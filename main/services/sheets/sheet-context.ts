/** Everything that decides whether a judge may write on a sheet, gathered once for the calls of the kiosk. */
import { type Answer, accept, refuse } from '../../../shared/answer.ts'
import type { Entry } from '../../../shared/domain/entry.ts'
import { type SheetId, sheetKey } from '../../../shared/domain/ids.ts'
import { isSameSchool, type Panel } from '../../../shared/domain/panel.ts'
import type { Part } from '../../../shared/domain/part.ts'
import type { Actor, Person } from '../../../shared/domain/person.ts'
import type { Marks } from '../../../shared/domain/rubric.ts'
import type { SheetState } from '../../../shared/domain/score-sheet.ts'
import { type FrozenDigests, partOf, type Track } from '../../../shared/domain/track.ts'
import type { ReadableDb } from '../../data/database.ts'
import { draftMarks, FIRST_DRAFT } from '../../data/repositories/draft-repository.ts'
import { findEntry, findPanelOf, findTrack } from '../../data/repositories/setup-repository.ts'
import { declaredRecusals, findSheet, isCertified, marksOf, type SheetRow } from '../../data/repositories/sheet-repository.ts'

export type SheetContext = Readonly<{
  id: SheetId
  panel: Panel
  track: Track
  frozen: FrozenDigests
  part: Part
  entry: Entry
  row: SheetRow | undefined
  /** What a draft of it is based on: the version that was given back, or nothing yet. */
  base: string
  isCertified: boolean
}>
export type ContextRefusal = 'sheet-unknown' | 'sheet-of-another' | 'judge-recused' | 'rules-not-frozen'

/** The context of a judge's own sheet, or why there is none. */
export function sheetContext(db: ReadableDb, { person }: Actor, id: SheetId): Answer<SheetContext, ContextRefusal> {
  const { judge, entry: entryId, part: partId } = sheetKey(id)
  if (judge !== person.id) return refuse('sheet-of-another')
  const panel = findPanelOf(db, { judge, entry: entryId, part: partId })
  const entry = findEntry(db, entryId)
  if (panel === undefined || entry === undefined) return refuse('sheet-unknown')
  const state = findTrack(db, panel.track)
  const part = state && partOf(state.track, partId)
  if (state?.frozen === undefined || part === undefined) return refuse('rules-not-frozen')
  if (isRecused(person, entry, declaredRecusals(db))) return refuse('judge-recused')
  const row = findSheet(db, id)
  return accept({
    id,
    panel,
    track: state.track,
    frozen: state.frozen,
    part,
    entry,
    row,
    base: draftBase(row),
    isCertified: isCertified(db, panel.id),
  })
}

/** Whether a judge does not mark an entry: of the same school, or declared. */
export function isRecused(judge: Person, entry: Entry, declared: ReadonlySet<string>): boolean {
  return isSameSchool(judge, entry) || declared.has(`${judge.id}/${entry.id}`)
}

/** The version a draft builds on. */
export function draftBase(row: SheetRow | undefined): string {
  return row?.state === 'returned' && row.version !== null ? row.version : FIRST_DRAFT
}

/** Whether the judge may write: nothing sealed, or given back; and the panel is not certified. */
export function isOpenToJudge({ row, isCertified }: Pick<SheetContext, 'row' | 'isCertified'>): boolean {
  const isOpen = row === undefined || row.state === 'returned' || (row.state === 'missing' && row.missing === 'absent')
  return isOpen && !isCertified
}

/** The marks that a judge sees: the sealed ones; or the draft's, over those of the version that was given back. */
export function marksInHand(db: ReadableDb, { id, row, base }: Pick<SheetContext, 'id' | 'row' | 'base'>): Marks {
  if (row === undefined || row.state === 'missing') return draftMarks(db, id, base, {})
  return row.state === 'returned' ? draftMarks(db, id, base, marksOf(db, id)) : marksOf(db, id)
}

/** The state that a window shows. */
export function shownState(row: SheetRow | undefined, hasMarks: boolean): SheetState {
  if (row === undefined) return hasMarks ? 'draft' : 'unmarked'
  return row.state === 'missing' ? (row.missing ?? 'void') : row.state
}
