/** Who can sign as the second person. Checks no PIN. */
import { accept } from '../../../shared/answer.ts'
import type { Reply } from '../../../shared/contract/index.ts'
import { mayWitness } from '../../../shared/domain/person.ts'
import { listPeople } from '../../data/repositories/setup-repository.ts'
import type { SignedIn } from '../callers.ts'

export function listWitnesses({ db, actor }: SignedIn): Reply<'person.witnesses'> {
  const others = listPeople(db).filter(person => person.id !== actor.person.id && mayWitness(person))
  return accept(others.map(({ id, name }) => ({ id, name })))
}
