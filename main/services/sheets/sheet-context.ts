/** Everything that decides whether a judge may write on a sheet, gathered once for the calls of the kiosk. */
import { type Answer, accept, refuse } from '../../../shared/answer.ts'
import { type DraftComment, sealedComments } from '../../../shared/domain/comment.ts'
import { type Brought, type Draft, type DraftEdit, draftOf } from '../../../shared/domain/draft.ts'
import type { Entry } from '../../../shared/domain/entry.ts'
import { type SheetId, sheetKey } from '../../../shared/domain/ids.ts'
import { isSameSchool, type Panel } from '../../../shared/domain/panel.ts'
import type { Part } from '../../../shared/domain/part.ts'
import type { Actor, Person } from '../../../shared/domain/person.ts'
import type { SheetState } from '../../../shared/domain/score-sheet.ts'
import { type FrozenDigests, partOf, type Track } from '../../../shared/domain/track.ts'
import type { ReadableDb } from '../../data/database.ts'
import { type CalibrationRow, calibrationMarks, commentsOf, findCalibration } from '../../data/repositories/day-repository.ts'
import { draftEdits, FIRST_DRAFT, privateCommentsBefore } from '../../data/repositories/draft-repository.ts'
import { findEntry, findPanelOf, findPanelOfAnchor, findTrack } from '../../data/repositories/setup-repository.ts'
import { declaredRecusals, findSheet, isCertified, marksOf, type SheetRow } from '../../data/repositories/sheet-repository.ts'
import { type BeginRefusal, beginRefusal } from './running.ts'

export type SheetContext = Readonly<{
  id: SheetId
  panel: Panel
  track: Track
  frozen: FrozenDigests
  part: Part
  /** Undefined: the sheet is of the panel's calibration lecture. */
  entry: Entry | undefined
  row: SheetRow | undefined
  calibration: CalibrationRow | undefined
  /** What a draft of it is based on: the version that was given back, or nothing yet. */
  base: string
  isCertified: boolean
}>
export type ContextRefusal = 'sheet-unknown' | 'sheet-of-another' | 'judge-recused' | 'rules-not-frozen'

/** The context of a judge's own sheet, or why there is none. */
export function sheetContext(db: ReadableDb, { person }: Actor, id: SheetId): Answer<SheetContext, ContextRefusal> {
  const key = sheetKey(id)
  if (key.judge !== person.id) return refuse('sheet-of-another')
  const entry = findEntry(db, key.entry)
  const panel = entry === undefined ? findPanelOfAnchor(db, key) : findPanelOf(db, key)
  if (panel === undefined) return refuse('sheet-unknown')
  const state = findTrack(db, panel.track)
  const part = state && partOf(state.track, key.part)
  if (state?.frozen === undefined || part === undefined) return refuse('rules-not-frozen')
  if (entry !== undefined && isRecused(person, entry, declaredRecusals(db))) return refuse('judge-recused')
  const row = findSheet(db, id)
  return accept({
    id,
    panel,
    track: state.track,
    frozen: state.frozen,
    part,
    entry,
    row,
    calibration: entry === undefined ? findCalibration(db, id) : undefined,
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
export function isOpenToJudge({ row, calibration, isCertified }: Pick<SheetContext, 'row' | 'calibration' | 'isCertified'>): boolean {
  const isOpen = row === undefined || row.state === 'returned' || (row.state === 'missing' && row.missing === 'absent')
  return isOpen && calibration === undefined && !isCertified
}

type InHand = Pick<SheetContext, 'id' | 'row' | 'base'> & Partial<Pick<SheetContext, 'calibration'>>

/** What a judge sees written: what was sealed; or the draft, over the version that was given back. Private comments stay from version to version. */
export function draftInHand(db: ReadableDb, context: InHand): Draft {
  const { edits, brought } = writtenSoFar(db, context)
  return draftOf(edits, brought)
}

/** The edits of the sheet's open draft, none when it is closed, and what they go on from. */
function writtenSoFar(db: ReadableDb, { id, row, base, calibration }: InHand): Readonly<{ edits: readonly DraftEdit[]; brought: Brought }> {
  if (calibration !== undefined) return { edits: [], brought: { marks: calibrationMarks(db, id), comments: privateCommentsBefore(db, id) } }
  if (row === undefined || row.state === 'missing') return { edits: draftEdits(db, id, base), brought: { marks: {}, comments: [] } }
  const isOpen = row.state === 'returned'
  const sealed: readonly DraftComment[] = commentsOf(db, id).map(comment => ({ ...comment, audience: 'contestant' }))
  const comments = [...sealed, ...privateCommentsBefore(db, id, isOpen ? base : undefined)]
  return { edits: isOpen ? draftEdits(db, id, base) : [], brought: { marks: marksOf(db, id), comments } }
}

/** The state that a window shows. */
export function shownState(row: SheetRow | undefined, hasMarks: boolean): SheetState {
  if (row === undefined) return hasMarks ? 'draft' : 'unmarked'
  return row.state === 'missing' ? (row.missing ?? 'void') : row.state
}

/** A sheet in its judge's hands, and what is written on it. */
export type OpenDraft = Readonly<{ context: SheetContext; edits: readonly DraftEdit[]; brought: Brought; draft: Draft }>

/** A sheet that its judge may write on; or why not. What was begun or given back may always be gone on with. */
export function sheetToWrite(
  db: ReadableDb,
  actor: Actor,
  id: SheetId,
): Answer<OpenDraft, ContextRefusal | BeginRefusal | 'sheet-closed' | 'panel-certified'> {
  const found = sheetContext(db, actor, id)
  if (!found.ok) return found
  const context = found.value
  if (context.isCertified) return refuse('panel-certified')
  if (!isOpenToJudge(context)) return refuse('sheet-closed')
  const { edits, brought } = writtenSoFar(db, context)
  const draft = draftOf(edits, brought)
  const problem = isBegun(context, draft) ? undefined : beginRefusal(db, context, actor.person)
  return problem === undefined ? accept({ context, edits, brought, draft }) : refuse(problem)
}

/** Whether something was written on the sheet, now or before. */
export function isBegun({ row, calibration }: Pick<SheetContext, 'row' | 'calibration'>, draft: Draft): boolean {
  return row !== undefined || calibration !== undefined || draft.touched !== undefined
}

/** What of a draft is sealed. */
export function sealable({ marks, comments }: Draft) {
  return { marks, comments: sealedComments(comments) }
}
