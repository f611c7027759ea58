/** Who sits down here: first the name, then the PIN. Knows the roles that may sit at this window, and nothing of what they do afterwards. */
import { type ReactNode, useState } from 'react'
import type { Session } from '../../../shared/contract/sessions.ts'
import type { Role } from '../../../shared/domain/person.ts'
import { useAsked, type ValueOf } from '../../lib/use-asked.ts'
import { Waiting } from '../../ui/waiting.tsx'
import { NameList } from './name-list.tsx'
import { PinForm } from './pin-form.tsx'
import css from './sign-in.module.css'

type Props = Readonly<{
  /** Whoever holds one of these may sign in here. */
  roles: readonly Role[]
  window: 'operator' | 'kiosk'
  onSignedIn?: (session: Session) => void
  /** Who is expected back after a pause: the PIN is asked for at once, and somebody else may still choose another name. */
  person?: Pick<SignInPerson, 'id' | 'name'>
  /** Under the names: preferences, as a rule. */
  foot?: ReactNode
}>
export type SignInPerson = ValueOf<'session.people'>[number]

export function SignIn({ roles, window, onSignedIn, person, foot }: Props) {
  const [people] = useAsked('session.people', {}, ['setup.changed', 'contest.changed'])
  const [pins] = useAsked('sample.pins', {}, ['contest.changed'])
  const [chosen, setChosen] = useState(person && { ...person, roles, hasPin: true })
  if (people.state !== 'ready' && chosen === undefined) return <Waiting on={people} />
  const pin = pins.state === 'ready' ? pins.value.find(each => each.person === chosen?.id)?.pin : undefined
  return (
    <div className={css.page} data-window={window}>
      {chosen ? (
        <PinForm
          key={chosen.id}
          person={chosen}
          roles={roles.filter(role => chosen.roles.includes(role))}
          samplePin={pin}
          isPaused={chosen.id === person?.id}
          onBack={() => setChosen(undefined)}
          {...(onSignedIn && { onSignedIn })}
        />
      ) : (
        people.state === 'ready' && <NameList people={people.value} roles={roles} onChoose={setChosen} />
      )}
      {foot && <div className={css.foot}>{foot}</div>}
    </div>
  )
}
