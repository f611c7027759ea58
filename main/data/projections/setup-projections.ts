/** What a contest is made of, as rows: contest, stations, people, tracks, entries, panels. Maps values and decides nothing. */
import type { Subjects } from '../../../shared/facts/subjects.ts'
import type { WritableDb } from '../database.ts'
import { sql } from '../sql.ts'

export function projectContest(db: WritableDb, { contest }: Subjects['contest']): void {
  const { id, name, timeZone, sample } = contest
  db.run(
    sql`INSERT OR REPLACE INTO contests VALUES (${id}, ${name.zh}, ${name.en}, ${timeZone}, ${sample?.size ?? null}, ${sample?.seed ?? null})`,
  )
}

export function projectStation(db: WritableDb, { station, publicKey }: Subjects['station']): void {
  db.run(sql`INSERT OR REPLACE INTO stations VALUES (${station}, ${publicKey})`)
}

export function projectPerson(db: WritableDb, { id, name, school, judgeClass, roles }: Subjects['person']): void {
  db.run(sql`INSERT INTO people VALUES (${id}, ${name}, ${school}, ${judgeClass})
    ON CONFLICT DO UPDATE SET name = excluded.name, school = excluded.school, judge_class = excluded.judge_class`)
  db.run(sql`DELETE FROM person_roles WHERE person = ${id}`)
  for (const role of new Set(roles)) db.run(sql`INSERT INTO person_roles VALUES (${id}, ${role})`)
}

export function projectPin(db: WritableDb, { person }: Subjects['pin']): void {
  db.run(sql`INSERT OR IGNORE INTO pins VALUES (${person})`)
}

export function projectTrack(db: WritableDb, { track, frozen }: Subjects['track']): void {
  db.run(sql`INSERT OR REPLACE INTO tracks VALUES (${track.id}, ${track.code}, ${track.name.zh}, ${track.name.en}, ${track.entryKind},
    ${JSON.stringify(track)}, ${frozen === undefined ? null : JSON.stringify(frozen)})`)
}

export function projectEntry(db: WritableDb, entry: Subjects['entry']): void {
  db.run(sql`INSERT OR REPLACE INTO entries VALUES (${entry.id}, ${entry.track}, ${entry.kind}, ${entry.number}, ${entry.name}, ${entry.school},
    ${entry.subject}, ${JSON.stringify(entry.mentors)}, ${JSON.stringify(entry.members)}, ${entry.ineligible ?? null}, ${entry.segment ?? null})`)
}

export function projectPanel(db: WritableDb, panel: Subjects['panel']): void {
  const { id, track, name, venue, chief, judges, parts, entries, groups = {}, anchor } = panel
  db.run(sql`INSERT INTO panels VALUES (${id}, ${track}, ${name}, ${venue}, ${chief}, ${anchor?.id ?? null}, ${anchor?.title ?? null})
    ON CONFLICT DO UPDATE SET track = excluded.track, name = excluded.name, venue = excluded.venue, chief = excluded.chief,
      anchor = excluded.anchor, anchor_title = excluded.anchor_title`)
  db.run(sql`DELETE FROM panel_judges WHERE panel = ${id}`)
  db.run(sql`DELETE FROM panel_parts WHERE panel = ${id}`)
  db.run(sql`DELETE FROM panel_entries WHERE panel = ${id}`)
  for (const [place, judge] of judges.entries())
    db.run(sql`INSERT INTO panel_judges VALUES (${id}, ${judge}, ${place}, ${groups[judge] ?? null})`)
  for (const [place, part] of parts.entries()) db.run(sql`INSERT INTO panel_parts VALUES (${id}, ${part}, ${place})`)
  for (const [place, entry] of entries.entries()) db.run(sql`INSERT INTO panel_entries VALUES (${id}, ${entry}, ${place})`)
}
