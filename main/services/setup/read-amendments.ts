/** How the rules of a track were changed after the freeze: every edition with who, when and why, from the journal. */
import type { Amendment } from '../../../shared/contract/setups.ts'
import type { PersonId, TrackId } from '../../../shared/domain/ids.ts'
import { rulesAmended } from '../../../shared/facts/rules-amended.ts'
import { subject } from '../../../shared/facts/subjects.ts'
import type { ReadableDb } from '../../data/database.ts'
import { factsOf } from '../../data/journal.ts'
import { findContest, listPeople } from '../../data/repositories/setup-repository.ts'
import { localTime } from '../../platform/local-time.ts'

/** The oldest first. Times are of the contest's zone. */
export function amendmentsOf(db: ReadableDb, track: TrackId): readonly Amendment[] {
  const names = new Map(listPeople(db).map(person => [person.id, person.name]))
  const nameOf = (person: PersonId) => names.get(person) ?? person
  const timeZone = findContest(db)?.timeZone ?? 'Asia/Shanghai'
  return factsOf(db, subject('track', track))
    .filter(({ envelope }) => envelope.kind === rulesAmended.kind)
    .map(({ envelope, body }) => {
      const { edition, reason, second } = rulesAmended.body.parse(JSON.parse(body))
      return { edition, at: localTime(envelope.at, timeZone), by: nameOf(envelope.by), second: nameOf(second), reason }
    })
}
