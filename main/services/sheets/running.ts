/** The order of the day 评分进程: which sheet a judge may begin now, and which must wait to be sealed. Knows drafts and facts, no window. */
import { draftOf } from '../../../shared/domain/draft.ts'
import type { Entry } from '../../../shared/domain/entry.ts'
import { hasFloor } from '../../../shared/domain/floor.ts'
import { type EntryId, sheetId } from '../../../shared/domain/ids.ts'
import type { Panel } from '../../../shared/domain/panel.ts'
import { isSameSchool } from '../../../shared/domain/panel.ts'
import type { Part } from '../../../shared/domain/part.ts'
import type { Person } from '../../../shared/domain/person.ts'
import { missingMarks } from '../../../shared/domain/rubric.ts'
import type { Track } from '../../../shared/domain/track.ts'
import type { ReadableDb } from '../../data/database.ts'
import { calibrationsOfPanel, floorOf } from '../../data/repositories/day-repository.ts'
import { draftEdits, FIRST_DRAFT } from '../../data/repositories/draft-repository.ts'
import { withdrawnEntries } from '../../data/repositories/hall-repository.ts'
import { findEntry } from '../../data/repositories/setup-repository.ts'
import { declaredRecusals, findSheet } from '../../data/repositories/sheet-repository.ts'

export type BeginRefusal = 'calibration-first' | 'entry-not-called' | 'entry-withdrawn'
type Running = Readonly<{ panel: Panel; track: Track }>

/** Whether the judge has marked the panel's calibration lecture in every part; true where there is none. */
export function isCalibrated(db: ReadableDb, panel: Panel, judge: Person): boolean {
  if (panel.anchor === undefined) return true
  const mine = calibrationsOfPanel(db, panel.id).filter(row => row.judge === judge.id)
  return panel.parts.every(part => mine.some(row => row.part === part))
}

/** Why the judge may not begin a sheet of this entry now, or undefined. `entry` undefined is the calibration lecture, which is always open. */
export function beginRefusal(
  db: ReadableDb,
  { panel, track, entry }: Running & Readonly<{ entry: Pick<Entry, 'id'> | undefined }>,
  judge: Person,
): BeginRefusal | undefined {
  if (entry === undefined) return undefined
  if (withdrawnEntries(db, panel.id).has(entry.id)) return 'entry-withdrawn'
  if (!isCalibrated(db, panel, judge)) return 'calibration-first'
  if (track.rules.judging?.floor !== 'called') return undefined
  return hasFloor(floorOf(db, panel.id), entry.id) ? undefined : 'entry-not-called'
}

type Sealing = Running & Readonly<{ part: Part; entry: Pick<Entry, 'id'> | undefined; row: unknown }>

/** How many of the judge's first sheets of the part are still to be marked before this one may be sealed; 0 when it may. */
export function heldBack(db: ReadableDb, { panel, track, part, entry, row }: Sealing, judge: Person): number {
  const count = track.rules.judging?.holdBack
  if (count === undefined || entry === undefined || row !== undefined) return 0
  const first = entriesOf(db, panel, judge).slice(0, count)
  return first.includes(entry.id) ? first.filter(id => id !== entry.id && !isMarked(db, part, { judge, entry: id })).length : 0
}

/** The entries of the panel that the judge marks, in running order. */
function entriesOf(db: ReadableDb, panel: Panel, judge: Person): readonly EntryId[] {
  const declared = declaredRecusals(db)
  return panel.entries.filter(id => {
    const entry = findEntry(db, id)
    return entry !== undefined && !isSameSchool(judge, entry) && !declared.has(`${judge.id}/${id}`)
  })
}

function isMarked(db: ReadableDb, part: Part, { judge, entry }: Readonly<{ judge: Person; entry: EntryId }>): boolean {
  const id = sheetId({ judge: judge.id, entry, part: part.id })
  if (findSheet(db, id) !== undefined) return true
  const { marks } = draftOf(draftEdits(db, id, FIRST_DRAFT), { marks: {}, comments: [] })
  return missingMarks(part.rubric, marks).length === 0
}
