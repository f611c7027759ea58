/** The judge's list of the day: entries in running order, with the state of each own sheet. */
import { accept } from '../../../shared/answer.ts'
import type { Reply } from '../../../shared/contract/index.ts'
import type { MyPanel, MySheet } from '../../../shared/contract/sheets.ts'
import { isWaiting } from '../../../shared/domain/change-request.ts'
import { isAsked } from '../../../shared/domain/confirmation.ts'
import { type Draft, draftOf } from '../../../shared/domain/draft.ts'
import type { Entry } from '../../../shared/domain/entry.ts'
import { type EntryId, type SheetId, sheetId } from '../../../shared/domain/ids.ts'
import type { Panel } from '../../../shared/domain/panel.ts'
import type { Part } from '../../../shared/domain/part.ts'
import { criteriaOf, sumOfMarks } from '../../../shared/domain/rubric.ts'
import type { Track } from '../../../shared/domain/track.ts'
import type { ReadableDb } from '../../data/database.ts'
import { confirmationsOfPanel, findCalibration, floorOf, requestsOfPanel } from '../../data/repositories/day-repository.ts'
import { firstDraftsOf } from '../../data/repositories/draft-repository.ts'
import { withdrawnEntries } from '../../data/repositories/hall-repository.ts'
import { findEntry, findTrack, listPanels } from '../../data/repositories/setup-repository.ts'
import { declaredRecusals, type SheetRow, sheetsOfJudge } from '../../data/repositories/sheet-repository.ts'
import type { SignedIn } from '../callers.ts'
import { beginRefusal } from './running.ts'
import { draftBase, draftInHand, isRecused, shownState } from './sheet-context.ts'
import { shownEntry } from './shown-entry.ts'

export function listMySheets({ db, actor }: SignedIn): Reply<'sheet.mine'> {
  const judge = actor.person
  const [rows, drafts, recusals] = [sheetsOfJudge(db, judge.id), firstDraftsOf(db, judge.id), declaredRecusals(db)]
  const draftOfSheet = (id: SheetId, row: SheetRow | undefined): Draft =>
    row === undefined ? draftOf(drafts.get(id) ?? [], { marks: {}, comments: [] }) : draftInHand(db, { id, row, base: draftBase(row) })

  const sheetsOf = (entry: EntryId, parts: readonly Part[], matters: Matters) => ({
    of: (mayBegin: boolean): MySheet[] =>
      parts.map(part => {
        const id = sheetId({ judge: judge.id, entry, part: part.id })
        const row = rows.get(id)
        const draft = draftOfSheet(id, row)
        const marked = Object.keys(draft.marks).length
        return {
          ...blank(id, part),
          state: row === undefined && matters.withdrawn.has(entry) ? 'withdrawn' : shownState(row, marked > 0),
          total: marked > 0 ? sumOfMarks(draft.marks) : null,
          marked,
          isRequested: matters.requested.has(row?.version ?? ''),
          isDeclined: matters.declined.has(row?.version ?? '') && row?.state !== 'returned',
          isQuestioned: matters.questioned.has(row?.version ?? ''),
          mayBegin: mayBegin || row !== undefined || draft.touched !== undefined,
        }
      }),
  })
  const myPanel = (panel: Panel): readonly MyPanel[] => {
    const state = findTrack(db, panel.track)
    if (state?.frozen === undefined) return []
    const { track } = state
    const parts = track.parts.filter(part => panel.parts.includes(part.id))
    const matters = mattersOf(db, panel, rows)
    const myEntry = (entry: Entry) => {
      const sheets = isRecused(judge, entry, recusals)
        ? parts.map(part => ({ ...blank(sheetId({ judge: judge.id, entry: entry.id, part: part.id }), part), state: 'recused' as const }))
        : sheetsOf(entry.id, parts, matters).of(beginRefusal(db, { panel, track, entry }, judge) === undefined)
      return { entry: entry.id, ...shownEntry(track, entry), sheets }
    }
    return [
      {
        ...headOf(db, panel, track),
        parts: parts.map(({ id, name, rubric }) => ({ id, name, max: rubric.max })),
        entries: panel.entries.flatMap(id => findEntry(db, id) ?? []).map(myEntry),
        calibration: panel.anchor === undefined ? null : { title: panel.anchor.title, sheets: calibrationSheets(panel.anchor.id, parts) },
      },
    ]
  }
  const calibrationSheets = (anchor: EntryId, parts: readonly Part[]): MySheet[] =>
    sheetsOf(anchor, parts, noMatters)
      .of(true)
      .map(sheet => {
        const marked = findCalibration(db, sheet.id)
        return marked === undefined ? sheet : { ...sheet, state: 'sealed', total: marked.total, marked: sheet.criteria }
      })
  const panels = listPanels(db).filter(panel => panel.judges.includes(judge.id))
  return accept(panels.flatMap(myPanel))
}

const blank = (id: SheetId, part: Part): MySheet => ({
  id,
  part: part.id,
  state: 'unmarked',
  total: null,
  marked: 0,
  criteria: criteriaOf(part.rubric).length,
  isRequested: false,
  isDeclined: false,
  isQuestioned: false,
  mayBegin: false,
})

function headOf(db: ReadableDb, panel: Panel, track: Track) {
  const { judging } = track.rules
  return {
    panel: panel.id,
    name: panel.name,
    venue: panel.venue,
    track: track.name,
    floor: judging?.floor === 'called' ? floorOf(db, panel.id) : null,
    holdBack: judging?.holdBack ?? null,
  }
}

/** By version: what a judge asked and waits for, what was declined, and what the chief asks. */
type Matters = Readonly<{
  withdrawn: ReadonlySet<string>
  requested: ReadonlySet<string>
  declined: ReadonlySet<string>
  questioned: ReadonlySet<string>
}>
const noMatters: Matters = { withdrawn: new Set(), requested: new Set(), declined: new Set(), questioned: new Set() }

function mattersOf(db: ReadableDb, panel: Panel, rows: ReadonlyMap<SheetId, SheetRow>): Matters {
  const requests = requestsOfPanel(db, panel.id)
  const versions = (list: readonly Readonly<{ version: string }>[]) => new Set(list.map(({ version }) => version))
  return {
    withdrawn: new Set(withdrawnEntries(db, panel.id).keys()),
    requested: versions(requests.filter(request => isWaiting(request, rows.get(request.sheet)))),
    declined: versions(requests.filter(({ declined }) => declined !== undefined)),
    questioned: versions(confirmationsOfPanel(db, panel.id).filter(question => isAsked(question, rows.get(question.sheet)))),
  }
}
