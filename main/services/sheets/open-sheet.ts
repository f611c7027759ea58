/** A judge takes a sheet in hand: its rubric, what is written so far, its state, and the judge's own earlier marks of the same part. */
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import type { Person } from '../../../shared/domain/person.ts'
import { criteriaOf, type Marks } from '../../../shared/domain/rubric.ts'
import type { ReadableDb } from '../../data/database.ts'
import { commentsOf, findConfirmation, findRequest } from '../../data/repositories/day-repository.ts'
import { findPlace } from '../../data/repositories/place-repository.ts'
import { marksOf, ownMarks, type SheetRow, sheetsOfJudge } from '../../data/repositories/sheet-repository.ts'
import type { SignedIn } from '../callers.ts'
import { beginRefusal, heldBack, isCalibrated } from './running.ts'
import { draftInHand, isBegun, isOpenToJudge, type SheetContext, sheetContext, shownState } from './sheet-context.ts'
import { shownEntry } from './shown-entry.ts'

export function openSheet({ db, actor }: SignedIn, { sheet: id }: Input<'sheet.open'>): Reply<'sheet.open'> {
  const found = sheetContext(db, actor, id)
  if (!found.ok) return found
  const context = found.value
  const { panel, part, entry, row, calibration } = context
  const draft = draftInHand(db, context)
  const waits = isOpenToJudge(context) && !isBegun(context, draft) ? beginRefusal(db, context, actor.person) : undefined
  if (waits !== undefined) return refuse(waits)
  const place = findPlace(db, actor.person.id)
  return accept({
    id,
    ...shownEntry(context.track, entry ?? { number: panel.anchor?.title ?? '' }),
    panel: panel.id,
    part: part.name,
    partId: part.id,
    rubric: part.rubric,
    marks: draft.marks,
    comments: [...draft.comments],
    canUndo: draft.canUndo,
    canRedo: draft.canRedo,
    state: calibration === undefined ? shownState(row, Object.keys(draft.marks).length > 0) : 'sealed',
    version: calibration?.version ?? row?.version ?? null,
    returned: returnedOf(db, row),
    request: requestOf(db, row),
    question: questionOf(db, row),
    isCalibration: entry === undefined,
    ...ownSoFar(db, context, actor.person),
    heldBack: heldBack(db, context, actor.person),
    place: place?.sheet === id ? place.criterion : null,
  })
}

function returnedOf(db: ReadableDb, row: SheetRow | undefined) {
  if (row?.state !== 'returned') return null
  return { reason: row.reason ?? '', marks: marksOf(db, row.id), comments: [...commentsOf(db, row.id)] }
}

/** What was asked about the sheet as it stands; a request about a version that was given back is answered. */
function requestOf(db: ReadableDb, row: SheetRow | undefined) {
  const request = row === undefined || row.state === 'returned' ? undefined : findRequest(db, row.id)
  return request !== undefined && request.version === row?.version ? request : null
}

/** What the chief asks about the sheet as it stands, answered or not. */
function questionOf(db: ReadableDb, row: SheetRow | undefined) {
  const question = row === undefined || row.state === 'returned' ? undefined : findConfirmation(db, row.id)
  return question !== undefined && question.version === row?.version && !question.wantsChange ? question : null
}

const enoughToTell = 3

function ownSoFar(db: ReadableDb, { id, panel, part, track }: SheetContext, judge: Person) {
  const own = [...sheetsOfJudge(db, judge.id).values()].filter(
    row => row.panel === panel.id && row.part === part.id && row.id !== id && row.total !== null && row.state !== 'returned',
  )
  const isShown =
    track.rules.judging?.ownTotals !== 'hidden' && isCalibrated(db, panel, judge) && own.length >= (track.rules.judging?.holdBack ?? 0)
  const given = ownMarks(
    db,
    own.map(row => row.id),
  )
  const usual = criteriaOf(part.rubric).flatMap(({ id: criterion }) => {
    const marks = (given.get(criterion) ?? []).toSorted((a, b) => a - b)
    return marks.length < enoughToTell ? [] : [[criterion, marks[(marks.length - 1) >> 1]] as const]
  })
  return { ownTotals: isShown ? own.flatMap(row => row.total ?? []) : [], usual: Object.fromEntries(usual) as Marks }
}
