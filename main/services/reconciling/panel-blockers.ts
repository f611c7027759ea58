/** What stands between a panel and its certification, and what a chief may accept at once. */
import type { Blocker } from '../../../shared/contract/reconciliations.ts'
import { type SheetId, sheetId } from '../../../shared/domain/ids.ts'
import type { Panel } from '../../../shared/domain/panel.ts'
import type { Name } from '../../../shared/domain/quantity.ts'
import type { EntryResult, TrackResult } from '../../../shared/domain/result.ts'
import type { Track } from '../../../shared/domain/track.ts'
import type { ReadableDb } from '../../data/database.ts'
import { firstDraftsOf } from '../../data/repositories/draft-repository.ts'
import { listEntries, listPeople } from '../../data/repositories/setup-repository.ts'
import { declaredRecusals, type SheetRow, sheetsOfPanel } from '../../data/repositories/sheet-repository.ts'
import { isRecused, shownState } from '../sheets/sheet-context.ts'

export type PanelSheet = Readonly<{
  id: SheetId
  row: SheetRow | undefined
  judge: string
  number: string
  part: Name
  isRecused: boolean
  hasDraft: boolean
}>

/** Every sheet of a panel with what a sentence about it needs, entry by entry. */
export function panelSheets(db: ReadableDb, track: Track, panel: Panel): readonly PanelSheet[] {
  const rows = sheetsOfPanel(db, panel.id)
  const recusals = declaredRecusals(db)
  const people = new Map(listPeople(db).map(person => [person.id, person]))
  const drafts = new Map(panel.judges.map(judge => [judge, firstDraftsOf(db, judge)]))
  const parts = track.parts.filter(part => panel.parts.includes(part.id))
  const entries = listEntries(db, track.id).filter(entry => panel.entries.includes(entry.id))
  return entries.flatMap(entry =>
    parts.flatMap(part =>
      panel.judges.flatMap(judgeId => {
        const judge = people.get(judgeId)
        if (judge === undefined) return []
        const id = sheetId({ judge: judgeId, entry: entry.id, part: part.id })
        const hasDraft = drafts.get(judgeId)?.has(id) ?? false
        return [
          {
            id,
            row: rows.get(id),
            judge: judge.name,
            number: entry.number,
            part: part.name,
            isRecused: isRecused(judge, entry, recusals),
            hasDraft,
          },
        ]
      }),
    ),
  )
}

/** What still blocks certifying, in the order in which a chief asks. */
export function panelBlockers(
  sheets: readonly PanelSheet[],
  result: TrackResult,
  numbers: ReadonlyMap<string, string>,
): readonly Blocker[] {
  const number = (entry: string) => numbers.get(entry) ?? entry
  const ties = result.openTies.map(tie => ({ blocker: 'tie-open' as const, tie, numbers: tie.entries.map(number) }))
  return [...sheets.flatMap(sheetBlocker), ...ties, ...result.entries.flatMap(entry => stopBlocker(entry, number(entry.entry)))]
}

function sheetBlocker({ id, row, judge, number, part, isRecused, hasDraft }: PanelSheet): readonly Blocker[] {
  const about = { sheet: id, judge, number, part }
  if (row !== undefined && row.versions > 1) return [{ blocker: 'sheet-conflict', ...about }]
  if (row?.state === 'accepted' || row?.state === 'missing' || (row === undefined && isRecused)) return []
  const state = shownState(row, hasDraft)
  return [{ blocker: row === undefined || row.state === 'returned' ? 'sheet-pending' : 'sheet-undecided', ...about, state }]
}

/** A stop that no pending sheet explains: too few marks remain, or a missing one is a hard stop. */
function stopBlocker({ explanation }: EntryResult, number: string): readonly Blocker[] {
  const stop = explanation.find(step => step.key === 'stopped')
  return stop === undefined || stop.reason === 'pending' ? [] : [{ blocker: 'result-stopped', number, reason: stop.reason }]
}
