/** Everything that the workbook of a track shows, as plain data for the worker that writes it. */
import type { Contest } from '../../../shared/domain/contest.ts'
import type { Entry } from '../../../shared/domain/entry.ts'
import { sheetKey } from '../../../shared/domain/ids.ts'
import type { Panel } from '../../../shared/domain/panel.ts'
import type { TrackState } from '../../../shared/domain/track.ts'
import type { ReadableDb } from '../../data/database.ts'
import { listEntries, listPanels, listPeople } from '../../data/repositories/setup-repository.ts'
import { marksOfPanel, penaltiesOfPanel } from '../../data/repositories/sheet-repository.ts'
import type { WorkbookInput, WorkbookSheet } from '../../exporting/workbook-input.ts'
import { localTime } from '../../platform/local-time.ts'
import type { Opened } from '../desk.ts'
import { panelSheets, stateOf } from '../reconciling/panel-blockers.ts'
import { linesInForce } from '../results/lines-in-force.ts'
import { readResults } from '../results/read-results.ts'

type Printing = Readonly<{ at: number; language: WorkbookInput['language'] }>

export function gatherWorkbook({ store, contest, key }: Opened, { track, frozen }: TrackState, { at, language }: Printing): WorkbookInput {
  const { db } = store
  const results = readResults({ db }, { track: track.id })
  if (!results.ok) throw new Error(`a track that is there gave no results: ${results.refusal}`)
  const panels = listPanels(db, track.id)
  const entries = listEntries(db, track.id)
  const sheets = panels.flatMap((panel): WorkbookSheet[] => {
    const marks = marksOfPanel(db, panel.id)
    return panelSheets(db, track, panel).map(sheet => ({
      ...sheetKey(sheet.id),
      state: stateOf(sheet, { drafts: false }),
      marks: marks.get(sheet.id) ?? {},
      reason: sheet.row?.reason ?? null,
    }))
  })
  return {
    contest,
    printedAt: printedAt(at, contest),
    station: key.station,
    track,
    rulesDigest: frozen?.rules ?? null,
    rubricDigests: track.parts.flatMap(part =>
      frozen?.rubrics[part.id] === undefined ? [] : [{ part: part.id, digest: frozen.rubrics[part.id] ?? '' }],
    ),
    results: results.value,
    sheets,
    penalties: panels.flatMap(panel => penaltiesOfPanel(db, panel.id).filter(penalty => penalty.withdrawn === null)),
    lines: linesInForce(db, track, { panels, result: results.value.result }),
    enrolled: enrolledIn(panels, entries),
    judgeGroups: judgeGroups(db, panels),
    mentors: entries.map(entry => ({ entry: entry.id, names: entry.mentors })),
    language,
  }
}

function enrolledIn(panels: readonly Panel[], entries: readonly Entry[]): WorkbookInput['enrolled'] {
  return entries.flatMap(({ id, ineligible }) => {
    const panel = panels.find(each => each.entries.includes(id))
    return panel === undefined ? [] : [{ entry: id, panel: panelLabel(panel, panels), ineligible: ineligible ?? null }]
  })
}

function judgeGroups(db: ReadableDb, panels: readonly Panel[]): WorkbookInput['judgeGroups'] {
  const people = new Map(listPeople(db).map(person => [person.id, person]))
  return panels.flatMap(panel =>
    panel.judges.flatMap(judge => {
      const group = panel.groups?.[judge] ?? people.get(judge)?.judgeClass
      return group === undefined ? [] : [{ judge, panel: panelLabel(panel, panels), group }]
    }),
  )
}

/** A name that no other panel of the track has. */
function panelLabel({ id, name }: Panel, panels: readonly Panel[]): string {
  return panels.some(other => other.id !== id && other.name === name) ? `${name} ${id}` : name
}

const printedAt = (at: number, { timeZone }: Contest) => `${localTime(at, timeZone)} (${timeZone})`
