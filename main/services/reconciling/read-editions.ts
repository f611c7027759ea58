/** The editions of a panel's certification, newest first, from the journal: who signed each, when, and why it was opened again. */
import { accept } from '../../../shared/answer.ts'
import type { Edition } from '../../../shared/contract/closings.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import type { PanelCertification } from '../../../shared/domain/certification.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { StoredFact } from '../../../shared/facts/fact.ts'
import { subject } from '../../../shared/facts/subjects.ts'
import { factsOf } from '../../data/journal.ts'
import { findContest, listPeople } from '../../data/repositories/setup-repository.ts'
import { localTime } from '../../platform/local-time.ts'
import type { SignedIn, StoreReader } from '../callers.ts'
import { panelAtHand } from './panel-at-hand.ts'

export function readEditions(by: StoreReader & SignedIn, { panel }: Input<'panel.editions'>): Reply<'panel.editions'> {
  const found = panelAtHand(by, panel)
  if (!found.ok) return found
  const names = new Map(listPeople(by.db).map(person => [person.id, person.name]))
  const nameOf = (id: PersonId) => names.get(id) ?? id
  const timeZone = findContest(by.db)?.timeZone ?? 'Asia/Shanghai'
  const certificationAt = (fact: StoredFact) => by.meaning.valueOf(fact.hash) as PanelCertification
  const facts = factsOf(by.db, subject('certification', panel))
  const certified = facts.filter(({ envelope }) => envelope.kind === 'panel.certified')
  return accept(
    certified.toReversed().map((fact): Edition => {
      const { edition, chief, second, results } = certificationAt(fact)
      const opening = facts.find(({ envelope }) => envelope.kind === 'panel.reopened' && envelope.on.includes(fact.hash))
      const reopened = opening && certificationAt(opening).reopened
      return {
        edition,
        at: localTime(fact.envelope.at, timeZone),
        chief: nameOf(chief),
        second: second === undefined ? null : nameOf(second),
        results: results.length,
        reopened:
          opening === undefined || reopened === undefined
            ? null
            : {
                at: localTime(opening.envelope.at, timeZone),
                by: nameOf(reopened.by),
                second: nameOf(reopened.second),
                reason: reopened.reason,
              },
      }
    }),
  )
}
