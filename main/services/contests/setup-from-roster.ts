/** Turns a roster into entries, judges and one panel for each track that has entries. Decides ids; reads and records nothing. */
import type { Entry } from '../../../shared/domain/entry.ts'
import { EntryId, PanelId, PersonId } from '../../../shared/domain/ids.ts'
import type { Panel } from '../../../shared/domain/panel.ts'
import type { Person } from '../../../shared/domain/person.ts'
import type { Track } from '../../../shared/domain/track.ts'
import type { Roster } from '../../importing/roster.ts'
import type { Setup } from '../setup/record-setup.ts'

/** Tracks of the preset without entries are left out. A chief marks too, under the same name and PIN. */
export function setupFromRoster(tracks: readonly Track[], roster: Roster): Setup {
  const used = tracks.filter(track => roster.entries.some(entry => entry.track === track.id))
  const parts = used.map(track => trackSetup(track, roster))
  return {
    tracks: used,
    people: parts.flatMap(part => part.people),
    entries: parts.flatMap(part => part.entries),
    panels: parts.map(part => part.panel),
  }
}

function trackSetup(track: Track, roster: Roster): Readonly<{ people: readonly Person[]; entries: readonly Entry[]; panel: Panel }> {
  const entries = roster.entries
    .filter(entry => entry.track === track.id)
    .map((row, index): Entry => {
      const { number, name, school, subject, mentors, members } = row
      return {
        id: EntryId.parse(`${track.id}-${index + 1}`),
        track: track.id,
        kind: track.entryKind,
        number,
        name,
        school,
        subject,
        mentors,
        members,
      }
    })
  const judges = roster.judges
    .filter(judge => judge.track === track.id)
    .map((row, index) => {
      const roles: Person['roles'] = row.isChief ? ['judge', 'chief'] : ['judge']
      return { id: PersonId.parse(`judge-${track.id}-${index + 1}`), name: row.name, school: row.school, judgeClass: row.judgeClass, roles }
    })
  const chief = judges.find(judge => judge.roles.includes('chief'))
  if (chief === undefined) throw new Error(`a roster without a chief for ${track.id} was let through`)
  const panel: Panel = {
    id: PanelId.parse(`panel-${track.id}`),
    track: track.id,
    name: track.name.zh,
    venue: '',
    chief: chief.id,
    judges: judges.map(judge => judge.id),
    parts: track.parts.map(part => part.id),
    entries: entries.map(entry => entry.id),
  }
  return { people: judges, entries, panel }
}
