/** What the operator window shows: the way in while no contest is open, then who sits here, then the places of that role. Composes features. */
import { useTranslation } from 'react-i18next'
import type { Role } from '../../shared/domain/person.ts'
import { SignIn } from '../features/sign-in/sign-in.tsx'
import { Start } from '../features/start/start.tsx'
import { useAsked } from '../lib/use-asked.ts'
import { useName } from '../lib/use-name.ts'
import { OperatorBar } from './operator-bar.tsx'
import { OperatorDesk } from './operator-desk.tsx'
import { OperatorShell } from './operator-shell.tsx'
import { PreferencesBar } from './preferences-bar.tsx'

/** The timekeeper has no pages here yet. */
const roles: readonly Role[] = ['organizer', 'chief', 'recorder', 'supervisor', 'timekeeper']
const nowhere = { nav: [], current: undefined, onNavigate: () => {} } as const

export function OperatorApp() {
  const { t } = useTranslation()
  const say = useName()
  const [contest] = useAsked('contest.current', {}, ['contest.changed'])
  const [session] = useAsked('session.current', {}, ['session.changed', 'contest.changed'])
  if (contest.state !== 'ready' || session.state !== 'ready') return <OperatorShell {...nowhere}>{null}</OperatorShell>
  if (contest.value === null)
    return (
      <OperatorShell {...nowhere}>
        <Start foot={<PreferencesBar />} />
      </OperatorShell>
    )
  const place = say(contest.value.contest.name)
  if (session.value === null)
    return (
      <OperatorShell {...nowhere} place={place} actions={<OperatorBar isSignedIn={false} />}>
        <SignIn key={contest.value.contest.id} roles={roles} window="operator" foot={<PreferencesBar />} />
      </OperatorShell>
    )
  const { name, as, person } = session.value
  return (
    <OperatorDesk
      // Another person or another role begins at the first place.
      key={`${person} ${as}`}
      session={session.value}
      place={place}
      person={name}
      role={t(`roles.${as}.name`)}
    />
  )
}
