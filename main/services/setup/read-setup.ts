/** What the contest is made of, as the organizer's pages show it, with how far each panel has come. */
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import type { PanelOverview, TrackOverview } from '../../../shared/contract/setups.ts'
import type { Panel } from '../../../shared/domain/panel.ts'
import type { Person } from '../../../shared/domain/person.ts'
import type { TrackState } from '../../../shared/domain/track.ts'
import type { ReadableDb } from '../../data/database.ts'
import { peopleWithPin } from '../../data/repositories/pin-repository.ts'
import { findTrack, listEntries, listPanels, listPeople } from '../../data/repositories/setup-repository.ts'
import { isCertified } from '../../data/repositories/sheet-repository.ts'
import type { Anyone, SignedIn } from '../callers.ts'
import { panelSheets } from '../reconciling/panel-blockers.ts'
import { amendmentsOf } from './read-amendments.ts'
import { tracksOf } from './tracks-of.ts'

export function readOverview({ db, actor }: SignedIn): Reply<'contest.overview'> {
  const names = new Map(listPeople(db).map(person => [person.id, person.name]))
  return accept(tracksOf(db, actor).map(state => trackOverview(db, state, names)))
}

function trackOverview(db: ReadableDb, { track, frozen }: TrackState, names: ReadonlyMap<Person['id'], string>): TrackOverview {
  const panels = listPanels(db, track.id)
  return {
    id: track.id,
    code: track.code,
    name: track.name,
    entryKind: track.entryKind,
    preset: track.provenance.preset,
    status: track.provenance.status,
    isFrozen: frozen !== undefined,
    entries: listEntries(db, track.id).length,
    parts: track.parts.map(({ id, name, rubric }) => ({ id, name, max: rubric.max })),
    panels: panels.map(panel => panelOverview(db, track, panel, names)),
  }
}

function panelOverview(db: ReadableDb, track: TrackState['track'], panel: Panel, names: ReadonlyMap<Person['id'], string>): PanelOverview {
  const sheets = panelSheets(db, track, panel).filter(({ row, isRecused }) => row?.state !== 'missing' && !(row === undefined && isRecused))
  const count = (...states: readonly string[]) => sheets.filter(({ row }) => row !== undefined && states.includes(row.state)).length
  return {
    id: panel.id,
    name: panel.name,
    venue: panel.venue,
    chief: panel.chief,
    chiefName: names.get(panel.chief) ?? panel.chief,
    judges: panel.judges.length,
    entries: panel.entries.length,
    expected: sheets.length,
    sealed: count('sealed', 'received', 'accepted'),
    accepted: count('accepted'),
    returned: count('returned'),
    isCertified: isCertified(db, panel.id),
    anchor: panel.anchor?.title ?? null,
  }
}

export function readTrack({ db }: Anyone, { track }: Input<'track.read'>): Reply<'track.read'> {
  const state = findTrack(db, track)
  if (state === undefined) return refuse('track-unknown')
  return accept({ track: state.track, frozen: state.frozen ?? null, amendments: amendmentsOf(db, track) })
}

export function readEntries({ db }: Anyone, { track }: Input<'entry.list'>): Reply<'entry.list'> {
  if (findTrack(db, track) === undefined) return refuse('track-unknown')
  const panels = listPanels(db, track)
  return accept(listEntries(db, track).map(entry => ({ entry, panel: panels.find(panel => panel.entries.includes(entry.id))?.id ?? null })))
}

export function readPeople({ db }: Anyone): Reply<'person.list'> {
  const panels = listPanels(db)
  const pins = peopleWithPin(db)
  return accept(
    listPeople(db).map(person => ({
      person,
      hasPin: pins.has(person.id),
      panels: panels.flatMap(panel => (panel.chief === person.id || panel.judges.includes(person.id) ? [panel.name] : [])),
    })),
  )
}
