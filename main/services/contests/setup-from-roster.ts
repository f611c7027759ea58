/** Turns a roster into entries, judges, staff and one panel for each track that has entries. Decides ids; reads and records nothing. */
import type { Entry } from '../../../shared/domain/entry.ts'
import { EntryId, PanelId, PersonId } from '../../../shared/domain/ids.ts'
import type { Panel } from '../../../shared/domain/panel.ts'
import type { Person } from '../../../shared/domain/person.ts'
import type { Track } from '../../../shared/domain/track.ts'
import type { Roster } from '../../importing/roster.ts'
import type { RosterJudge } from '../../importing/roster-row.ts'
import type { Setup } from '../setup/record-setup.ts'

/**
 * Tracks of the preset without entries are left out. A chief marks too, under the same name and PIN. Who stands in several tracks under one
 * name and school is one person: a second person who signs is really another.
 */
export function setupFromRoster(tracks: readonly Track[], roster: Roster): Setup {
  const used = tracks.filter(track => roster.entries.some(entry => entry.track === track.id))
  const people = peopleOf(used, roster)
  const parts = used.map(track => trackSetup(track, roster, people))
  return {
    tracks: used,
    people: [...people.values()],
    entries: parts.flatMap(part => part.entries),
    panels: parts.map(part => part.panel),
  }
}

/** The people of the roster, each under the id of the row that names them first, with the roles of all their rows. */
function peopleOf(tracks: readonly Track[], roster: Roster): ReadonlyMap<string, Person> {
  const people = new Map<string, Person>()
  for (const track of tracks)
    for (const [index, row] of judgesOf(track, roster).entries()) {
      const { name, school, judgeClass } = row
      const known = people.get(humanOf(row))
      const isChief = row.isChief || known?.roles.includes('chief') === true
      const roles: Person['roles'] = isChief ? ['judge', 'chief'] : ['judge']
      const id = PersonId.parse(`judge-${track.id}-${index + 1}`)
      people.set(humanOf(row), { ...(known ?? { id, name, school, judgeClass }), roles })
    }
  for (const [index, row] of roster.staff.entries()) {
    const { role, name, school } = row
    const known = people.get(humanOf(row))
    const id = PersonId.parse(`staff-${index + 1}`)
    const person = known ?? { id, name, school, judgeClass: 'expert' as const, roles: [] }
    people.set(humanOf(row), { ...person, roles: [...person.roles, role] })
  }
  return people
}

const judgesOf = (track: Track, roster: Roster) => roster.judges.filter(judge => judge.track === track.id)
/** As the roster's checks tell judges of one track apart. */
const humanOf = ({ name, school }: Pick<RosterJudge, 'name' | 'school'>) => JSON.stringify([name.toLowerCase(), school])

function trackSetup(
  track: Track,
  roster: Roster,
  people: ReadonlyMap<string, Person>,
): Readonly<{ entries: readonly Entry[]; panel: Panel }> {
  const entries = roster.entries
    .filter(entry => entry.track === track.id)
    .map((row, index): Entry => {
      const { number, name, school, subject, segment, mentors, members } = row
      return {
        id: EntryId.parse(`${track.id}-${index + 1}`),
        track: track.id,
        kind: track.entryKind,
        number,
        name,
        school,
        subject,
        ...(segment !== undefined && { segment }),
        mentors,
        members,
      }
    })
  const rows = judgesOf(track, roster)
  const idOf = (row: RosterJudge) => (people.get(humanOf(row)) as Person).id
  const chief = rows.find(row => row.isChief)
  if (chief === undefined) throw new Error(`a roster without a chief for ${track.id} was let through`)
  const panel: Panel = {
    id: PanelId.parse(`panel-${track.id}`),
    track: track.id,
    name: track.name.zh,
    venue: '',
    chief: idOf(chief),
    judges: rows.map(idOf),
    parts: track.parts.map(part => part.id),
    entries: entries.map(entry => entry.id),
  }
  return { entries, panel }
}
