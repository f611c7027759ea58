/** What the contest is made of, read from its projections. */
import type { Contest } from '../../../shared/domain/contest.ts'
import type { Entry } from '../../../shared/domain/entry.ts'
import type { EntryId, PanelId, PartId, PersonId, SheetKey, TrackId } from '../../../shared/domain/ids.ts'
import type { Panel } from '../../../shared/domain/panel.ts'
import type { Person, Role } from '../../../shared/domain/person.ts'
import type { FrozenDigests, Track, TrackState } from '../../../shared/domain/track.ts'
import { byNumber } from '../../../shared/scoring/entry-order.ts'
import type { ReadableDb } from '../database.ts'
import { type Query, sql } from '../sql.ts'

export function findContest(db: ReadableDb): Contest | undefined {
  const row = db.first<Record<string, string | null>>(sql`SELECT * FROM contests`)
  if (row === undefined) return undefined
  const sample = row.sample_size === null ? {} : { sample: { size: row.sample_size, seed: row.sample_seed } }
  return { id: row.id, name: { zh: row.name_zh, en: row.name_en }, timeZone: row.time_zone, ...sample } as Contest
}

type TrackRow = Readonly<{ id: TrackId; document: string; frozen: string | null }>
const rowToTrack = ({ document, frozen }: TrackRow): TrackState => {
  const track = JSON.parse(document) as Track
  return frozen === null ? { track } : { track, frozen: JSON.parse(frozen) as FrozenDigests }
}

/** All tracks, in the order in which they were defined. */
export function listTracks(db: ReadableDb): readonly TrackState[] {
  return db
    .all<TrackRow>(sql`SELECT tracks.* FROM tracks
      JOIN (SELECT subject, min(arrival) AS arrival FROM journal GROUP BY subject) ON subject = 'track:' || tracks.id ORDER BY arrival`)
    .map(rowToTrack)
}

export function findTrack(db: ReadableDb, id: TrackId): TrackState | undefined {
  const row = db.first<TrackRow>(sql`SELECT * FROM tracks WHERE id = ${id}`)
  return row && rowToTrack(row)
}

type EntryRow = Omit<Entry, 'mentors' | 'members' | 'ineligible' | 'segment'> &
  Readonly<{ mentors: string; members: string; ineligible: string | null; segment: string | null }>
const rowToEntry = ({ mentors, members, ineligible, segment, ...row }: EntryRow): Entry => ({
  ...row,
  mentors: JSON.parse(mentors),
  members: JSON.parse(members),
  ...(ineligible === null ? {} : { ineligible }),
  ...(segment === null ? {} : { segment }),
})

/** The entries of a track, by number as people count: W-2 before W-10. */
export function listEntries(db: ReadableDb, track: TrackId): readonly Entry[] {
  return db
    .all<EntryRow>(sql`SELECT * FROM entries WHERE track = ${track}`)
    .map(rowToEntry)
    .sort((a, b) => byNumber({ entry: a.id, number: a.number }, { entry: b.id, number: b.number }))
}

export function findEntry(db: ReadableDb, id: EntryId): Entry | undefined {
  const row = db.first<EntryRow>(sql`SELECT * FROM entries WHERE id = ${id}`)
  return row && rowToEntry(row)
}

type PersonRow = Readonly<{ id: PersonId; name: string; school: string; judge_class: Person['judgeClass'] }>

/** Everybody enrolled, with their roles, by id. */
export function listPeople(db: ReadableDb): readonly Person[] {
  const roles = Map.groupBy(db.all<{ person: PersonId; role: Role }>(sql`SELECT * FROM person_roles`), row => row.person)
  return db.all<PersonRow>(sql`SELECT * FROM people ORDER BY id`).map(row => rowToPerson(row, roles.get(row.id) ?? []))
}

export function findPerson(db: ReadableDb, id: PersonId): Person | undefined {
  const row = db.first<PersonRow>(sql`SELECT * FROM people WHERE id = ${id}`)
  return row && rowToPerson(row, db.all(sql`SELECT role FROM person_roles WHERE person = ${id}`))
}

function rowToPerson({ id, name, school, judge_class }: PersonRow, roles: readonly Readonly<{ role: Role }>[]): Person {
  return { id, name, school, judgeClass: judge_class, roles: roles.map(({ role }) => role) }
}

const column = <Id>(db: ReadableDb, query: Query) => db.all<{ id: Id }>(query).map(row => row.id)

type PanelRow = Pick<Panel, 'id' | 'track' | 'name' | 'venue' | 'chief'> & Readonly<{ anchor: EntryId | null; anchor_title: string | null }>
type JudgeRow = Readonly<{ judge: PersonId; judge_group: string | null }>

/** A panel with its judges, parts and entries in their order. */
export function findPanel(db: ReadableDb, id: PanelId): Panel | undefined {
  const found = db.first<PanelRow>(sql`SELECT * FROM panels WHERE id = ${id}`)
  if (found === undefined) return undefined
  const { anchor, anchor_title: title, ...row } = found
  const judges = db.all<JudgeRow>(sql`SELECT judge, judge_group FROM panel_judges WHERE panel = ${id} ORDER BY place`)
  const groups = judges.flatMap(({ judge, judge_group }) => (judge_group === null ? [] : [[judge, judge_group] as const]))
  return {
    ...row,
    ...(anchor === null || title === null ? {} : { anchor: { id: anchor, title } }),
    ...(groups.length === 0 ? {} : { groups: Object.fromEntries(groups) }),
    judges: judges.map(({ judge }) => judge),
    parts: column<PartId>(db, sql`SELECT part AS id FROM panel_parts WHERE panel = ${id} ORDER BY place`),
    entries: column<EntryId>(db, sql`SELECT entry AS id FROM panel_entries WHERE panel = ${id} ORDER BY place`),
  }
}

/** The panel in which this judge marks this part of this entry. */
export function findPanelOf(db: ReadableDb, { judge, entry, part }: SheetKey): Panel | undefined {
  const id = db.first<{ panel: PanelId }>(sql`SELECT panel_judges.panel FROM panel_judges
    JOIN panel_entries USING (panel) JOIN panel_parts USING (panel)
    WHERE judge = ${judge} AND entry = ${entry} AND part = ${part} ORDER BY panel_judges.panel LIMIT 1`)?.panel
  return id && findPanel(db, id)
}

/** The panel whose calibration lecture stands where this sheet names its entry. */
export function findPanelOfAnchor(db: ReadableDb, { judge, entry, part }: SheetKey): Panel | undefined {
  const id = db.first<{ panel: PanelId }>(sql`SELECT panels.id AS panel FROM panels
    JOIN panel_judges ON panel_judges.panel = panels.id JOIN panel_parts ON panel_parts.panel = panels.id
    WHERE anchor = ${entry} AND judge = ${judge} AND part = ${part}`)?.panel
  return id && findPanel(db, id)
}

/** All panels, or those of a track, by id. */
export function listPanels(db: ReadableDb, track?: TrackId): readonly Panel[] {
  const all = sql`SELECT id FROM panels ORDER BY id`
  const ids = column<PanelId>(db, track === undefined ? all : sql`SELECT id FROM panels WHERE track = ${track} ORDER BY id`)
  return ids.flatMap(id => findPanel(db, id) ?? [])
}
