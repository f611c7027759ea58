/** Who may sign as the second person where two people decide. */
import { useAsked, type ValueOf } from './use-asked.ts'

/** Undefined while it is not known yet. */
export function useWitnesses(): ValueOf<'person.witnesses'> | undefined {
  const [witnesses] = useAsked('person.witnesses', {}, ['setup.changed'])
  return witnesses.state === 'ready' ? witnesses.value : undefined
}
