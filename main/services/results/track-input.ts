/** Gathers what the engine needs from the projections: each expected sheet with its standing, penalties, decisions. Computes nothing. */
import { sheetId } from '../../../shared/domain/ids.ts'
import type { Panel } from '../../../shared/domain/panel.ts'
import type { Marks } from '../../../shared/domain/rubric.ts'
import type { Track } from '../../../shared/domain/track.ts'
import { type EntryInput, partInputs, type SheetStanding, type TrackInput } from '../../../shared/scoring/track-input.ts'
import type { ReadableDb } from '../../data/database.ts'
import { stopsOfPanel, tiesOfPanel } from '../../data/repositories/decision-repository.ts'
import { withdrawnEntries } from '../../data/repositories/hall-repository.ts'
import { listEntries, listPeople } from '../../data/repositories/setup-repository.ts'
import { declaredRecusals, marksOfPanel, penaltiesOfPanel, type SheetRow, sheetsOfPanel } from '../../data/repositories/sheet-repository.ts'
import { sha256 } from '../../platform/sha256.ts'
import { isRecused } from '../sheets/sheet-context.ts'

/** The engine's input for the entries of these panels of one track. */
export function trackInput(db: ReadableDb, track: Track, panels: readonly Panel[]): TrackInput {
  const people = new Map(listPeople(db).map(person => [person.id, person]))
  const entries = new Map(listEntries(db, track.id).map(entry => [entry.id, entry]))
  const recusals = declaredRecusals(db)
  const ofPanel = (panel: Panel): readonly EntryInput[] => {
    const rows = sheetsOfPanel(db, panel.id)
    const marks = marksOfPanel(db, panel.id)
    const penalties = penaltiesOfPanel(db, panel.id).flatMap(({ withdrawn, id, entry, amount, reason }) =>
      withdrawn === null ? [{ id, panel: panel.id, entry, amount, reason }] : [],
    )
    const judges = panel.judges.flatMap(judge => people.get(judge) ?? [])
    const withdrawn = withdrawnEntries(db, panel.id)
    return panel.entries.flatMap(id => {
      const entry = entries.get(id)
      if (entry === undefined || withdrawn.has(id)) return []
      const sheets = panel.parts.flatMap(part =>
        judges.map(judge => {
          const sheet = sheetId({ judge: judge.id, entry: id, part })
          const standing = standingOf(rows.get(sheet), marks.get(sheet), isRecused(judge, entry, recusals))
          return { judge: judge.id, part, judgeGroup: panel.groups?.[judge.id] ?? judge.judgeClass, sheet: standing }
        }),
      )
      return [{ entry: id, number: entry.number, group: panel.id, sheets, penalties: penalties.filter(penalty => penalty.entry === id) }]
    })
  }
  return {
    parts: partInputs(track),
    rules: track.rules,
    entries: panels.flatMap(ofPanel),
    withdrawn: panels.flatMap(panel => [...withdrawnEntries(db, panel.id)].map(([entry, reason]) => ({ entry, reason }))),
    decisions: panels.flatMap(panel => tiesOfPanel(db, panel.id)),
    stops: panels.flatMap(panel => stopsOfPanel(db, panel.id)),
    hash: sha256,
  }
}

function standingOf(row: SheetRow | undefined, marks: Marks | undefined, isRecused: boolean): SheetStanding {
  if (row?.state === 'missing') return { standing: row.missing ?? 'void' }
  if (row !== undefined && row.state !== 'returned' && row.versions === 1 && marks !== undefined) return { standing: 'counted', marks }
  return isRecused ? { standing: 'recused' } : { standing: 'pending' }
}
