/** What stands between a panel and its certification, and what a chief may accept at once. */

import type { Blocker } from '../../../shared/contract/reconciliations.ts'
import { type DraftEdit, draftOf } from '../../../shared/domain/draft.ts'
import { type SheetId, sheetId } from '../../../shared/domain/ids.ts'
import type { Panel } from '../../../shared/domain/panel.ts'
import type { Name } from '../../../shared/domain/quantity.ts'
import type { Reduction } from '../../../shared/domain/reduction.ts'
import type { EntryResult, ExplanationStep, TrackResult } from '../../../shared/domain/result.ts'
import type { SheetState } from '../../../shared/domain/score-sheet.ts'
import type { Track } from '../../../shared/domain/track.ts'
import type { ReadableDb } from '../../data/database.ts'
import { firstDraftsOf } from '../../data/repositories/draft-repository.ts'
import { withdrawnEntries } from '../../data/repositories/hall-repository.ts'
import { listEntries, listPeople } from '../../data/repositories/setup-repository.ts'
import { declaredRecusals, type SheetRow, sheetsOfPanel } from '../../data/repositories/sheet-repository.ts'
import { levelPanels } from '../results/compute-panel.ts'
import { isRecused, shownState } from '../sheets/sheet-context.ts'
import type { PanelAtHand } from './panel-at-hand.ts'

export type PanelSheet = Readonly<{
  id: SheetId
  row: SheetRow | undefined
  judge: string
  number: string
  part: Name
  isRecused: boolean
  /** The entry has withdrawn: nobody expects the sheet. */
  isWithdrawn: boolean
  hasDraft: boolean
}>

const hasMarks = (edits: readonly DraftEdit[]) => Object.keys(draftOf(edits, { marks: {}, comments: [] }).marks).length > 0

/** Every sheet of a panel with what a sentence about it needs, entry by entry in running order. */
export function panelSheets(db: ReadableDb, track: Track, panel: Panel): readonly PanelSheet[] {
  const rows = sheetsOfPanel(db, panel.id)
  const recusals = declaredRecusals(db)
  const people = new Map(listPeople(db).map(person => [person.id, person]))
  const drafts = new Map(panel.judges.map(judge => [judge, firstDraftsOf(db, judge)]))
  const parts = track.parts.filter(part => panel.parts.includes(part.id))
  const withdrawn = withdrawnEntries(db, panel.id)
  const known = new Map(listEntries(db, track.id).map(entry => [entry.id, entry]))
  const entries = panel.entries.flatMap(id => known.get(id) ?? [])
  return entries.flatMap(entry =>
    parts.flatMap(part =>
      panel.judges.flatMap(judgeId => {
        const judge = people.get(judgeId)
        if (judge === undefined) return []
        const id = sheetId({ judge: judgeId, entry: entry.id, part: part.id })
        const hasDraft = hasMarks(drafts.get(judgeId)?.get(id) ?? [])
        return [
          {
            id,
            row: rows.get(id),
            judge: judge.name,
            number: entry.number,
            part: part.name,
            isRecused: isRecused(judge, entry, recusals),
            isWithdrawn: withdrawn.has(entry.id),
            hasDraft,
          },
        ]
      }),
    ),
  )
}

/** What a window shows for it; without `drafts` what was begun is unmarked, and nobody's business. */
export function stateOf({ row, isRecused, isWithdrawn, hasDraft }: PanelSheet, { drafts = true } = {}): SheetState {
  if (row === undefined && isWithdrawn) return 'withdrawn'
  return row === undefined && isRecused ? 'recused' : shownState(row, drafts && hasDraft)
}

/** What still blocks certifying, in the order in which a chief asks. */
export function panelBlockers(
  sheets: readonly PanelSheet[],
  result: TrackResult,
  { track, numbers }: Pick<PanelAtHand, 'track' | 'numbers'>,
): readonly Blocker[] {
  const number = (entry: string) => numbers.get(entry) ?? entry
  const ties = result.openTies.map(tie => ({ blocker: 'tie-open' as const, tie, numbers: tie.entries.map(number) }))
  return [...sheets.flatMap(sheetBlocker), ...ties, ...result.entries.flatMap(entry => stopBlocker(entry, track, number(entry.entry)))]
}

/** Panels that are brought level are certified on the marks of all: the others must be in. */
export function levelBlockers(db: ReadableDb, { panel, track }: Pick<PanelAtHand, 'panel' | 'track'>): readonly Blocker[] {
  const open = levelPanels(db, track, panel).filter(other => panelSheets(db, track, other).some(sheet => sheetBlocker(sheet).length > 0))
  return open.length === 0 ? [] : [{ blocker: 'panels-open', panels: open.map(({ name }) => name) }]
}

function sheetBlocker({ id, row, judge, number, part, isRecused, isWithdrawn, hasDraft }: PanelSheet): readonly Blocker[] {
  const about = { sheet: id, judge, number, part }
  if (row !== undefined && row.versions > 1) return [{ blocker: 'sheet-conflict', ...about }]
  // Marked on one laptop, withdrawn on another: a person says which it was.
  if (isWithdrawn && row !== undefined && row.state !== 'missing')
    return [{ blocker: 'sheet-undecided', ...about, state: shownState(row, false) }]
  if (row?.state === 'accepted' || row?.state === 'missing' || (row === undefined && (isRecused || isWithdrawn))) return []
  const state = shownState(row, hasDraft)
  return [{ blocker: row === undefined || row.state === 'returned' ? 'sheet-pending' : 'sheet-undecided', ...about, state }]
}

type Stopped = Extract<ExplanationStep, { key: 'stopped' }>
type HardStop = Stopped & Readonly<{ reason: 'missing' | 'too-few' }>

/** Where the rules stop although nothing is pending: too few marks remain, or one is missing that a person must decide about. */
export function hardStopOf(result: EntryResult | undefined): HardStop | undefined {
  const stops = result?.explanation.filter((step): step is Stopped => step.key === 'stopped') ?? []
  return stops.every(isHard) ? stops[0] : undefined
}

function isHard(stop: Stopped): stop is HardStop {
  return stop.reason !== 'pending'
}

function stopBlocker(result: EntryResult, { parts, rules }: Track, number: string): readonly Blocker[] {
  const stop = hardStopOf(result)
  if (stop === undefined) return []
  const { reason, remaining, minimum } = stop
  const part = parts.find(({ id }) => id === stop.part)?.name ?? null
  const isTrimmed = isTrimming(rules.reduction, stop)
  return [{ blocker: 'result-stopped', entry: result.entry, number, reason, part, isTrimmed, remaining, minimum }]
}

/** Whether the marks that stopped would have lost their highest and lowest. */
function isTrimming(reduction: Reduction, { group }: Stopped): boolean {
  if (reduction.method === 'classes') return reduction.classes.some(one => one.group === group && one.by.method === 'trimmed')
  if (reduction.method === 'groups') return reduction.groups.some(one => one.group === group && one.by.method === 'trimmed')
  return reduction.method === 'trimmed'
}
