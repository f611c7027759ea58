/** Gathers what the engine needs from the projections: each expected sheet with its standing, penalties, decisions. Computes nothing. */
import type { Entry } from '../../../shared/domain/entry.ts'
import { sheetId } from '../../../shared/domain/ids.ts'
import type { Panel } from '../../../shared/domain/panel.ts'
import type { Person } from '../../../shared/domain/person.ts'
import type { Track } from '../../../shared/domain/track.ts'
import type { EntryInput, SheetStanding, TrackInput } from '../../../shared/scoring/track-input.ts'
import type { ReadableDb } from '../../data/database.ts'
import { listEntries, listPeople } from '../../data/repositories/setup-repository.ts'
import { declaredRecusals, penaltiesOfPanel, type SheetRow, sheetsOfPanel, tiesOfPanel } from '../../data/repositories/sheet-repository.ts'
import { isRecused } from '../sheets/sheet-context.ts'

/** The engine's input for the entries of these panels of one track. */
export function trackInput(db: ReadableDb, track: Track, panels: readonly Panel[]): TrackInput {
  const people = new Map(listPeople(db).map(person => [person.id, person]))
  const entries = new Map(listEntries(db, track.id).map(entry => [entry.id, entry]))
  const recusals = declaredRecusals(db)
  const ofPanel = (panel: Panel): readonly EntryInput[] => {
    const rows = sheetsOfPanel(db, panel.id)
    const penalties = penaltiesOfPanel(db, panel.id).filter(penalty => penalty.withdrawn === null)
    const judges = panel.judges.flatMap(judge => people.get(judge) ?? [])
    return panel.entries.flatMap(id => {
      const entry = entries.get(id)
      if (entry === undefined) return []
      const sheets = panel.parts.flatMap(part =>
        judges.map(judge => {
          const row = rows.get(sheetId({ judge: judge.id, entry: id, part }))
          return { judge: judge.id, part, sheet: standingOf(row, judge, entry, recusals) }
        }),
      )
      return [{ entry: id, number: entry.number, sheets, penalties: penalties.filter(penalty => penalty.entry === id) }]
    })
  }
  return {
    parts: track.parts.map(part => part.id),
    rules: track.rules,
    entries: panels.flatMap(ofPanel),
    decisions: panels.flatMap(panel => tiesOfPanel(db, panel.id)),
  }
}

function standingOf(row: SheetRow | undefined, judge: Person, entry: Entry, recusals: ReadonlySet<string>): SheetStanding {
  if (row?.state === 'missing') return { standing: row.missing ?? 'void' }
  if (row !== undefined && row.state !== 'returned' && row.versions === 1 && row.total !== null)
    return { standing: 'counted', total: row.total }
  return isRecused(judge, entry, recusals) ? { standing: 'recused' } : { standing: 'pending' }
}
