/** Who may sign as the second person where two are asked for. Shared by the kinds that two people say; PINs are checked elsewhere. */
import type { PersonId } from '../domain/ids.ts'
import { type Actor, mayWitness } from '../domain/person.ts'
import type { State } from './fact.ts'

/** Why this person may not be the second one beside the actor, or undefined. The person must be in `rests`. */
export function secondPersonProblem(state: State, { person }: Actor, second: PersonId) {
  if (second === person.id) return 'second-person-same'
  const witness = state.find('person', second)
  return witness !== undefined && mayWitness(witness) ? undefined : 'second-person-role'
}
