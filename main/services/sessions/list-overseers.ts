/** Who may sign a certification beside the chief: supervisors; where the contest has none, organizers. Checks no PIN. */
import { accept } from '../../../shared/answer.ts'
import type { Reply } from '../../../shared/contract/index.ts'
import { listPeople } from '../../data/repositories/setup-repository.ts'
import type { SignedIn } from '../callers.ts'

export function listOverseers({ db, actor }: SignedIn): Reply<'panel.overseers'> {
  const others = listPeople(db).filter(person => person.id !== actor.person.id)
  const holders = (role: 'supervisor' | 'organizer') => others.filter(({ roles }) => roles.includes(role))
  const supervisors = holders('supervisor')
  return accept((supervisors.length > 0 ? supervisors : holders('organizer')).map(({ id, name }) => ({ id, name })))
}
