/** What a judge's kiosk shows: waiting for a contest, signing in, the list, the sheet. Composes features; asks who sits here. */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../shared/contract/sessions.ts'
import { LectureClock } from '../features/clock/lecture-clock.tsx'
import { getUp, useJudging } from '../features/judging/judging-store.ts'
import { KioskJudging } from '../features/judging/kiosk-judging.tsx'
import { CloseKiosk } from '../features/kiosk-door/close-kiosk.tsx'
import { SignIn } from '../features/sign-in/sign-in.tsx'
import { changeSeats } from '../lib/preferences.ts'
import { useAsked } from '../lib/use-asked.ts'
import { useName } from '../lib/use-name.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useIdlePause } from './idle-pause.ts'
import { IdleWarning } from './idle-warning.tsx'
import { KioskShell } from './kiosk-shell.tsx'
import { PreferencesBar } from './preferences-bar.tsx'
import { PreferencesButton } from './preferences-button.tsx'

export function KioskApp() {
  const { t } = useTranslation()
  const say = useName()
  const [contest] = useAsked('contest.current', {}, ['contest.changed'])
  const [session] = useAsked('session.current', {}, ['session.changed', 'contest.changed'])
  const seated = session.state === 'ready' ? session.value : undefined
  const [expected, isNear] = useIdlePause(seated)
  useSeat(expected ?? seated)
  if (contest.state !== 'ready' || seated === undefined) return <KioskShell>{null}</KioskShell>
  if (contest.value === null)
    return (
      <KioskShell>
        <EmptyState icon="person" title={t('common.places.title')} action={<PreferencesBar />}>
          {t('common.places.kiosk')}
        </EmptyState>
      </KioskShell>
    )
  const name = say(contest.value.contest.name)
  if (expected !== undefined || seated === null)
    return (
      <KioskShell place={name}>
        <Door expected={expected} />
      </KioskShell>
    )
  return (
    <>
      <Seat place={name} session={seated} />
      <IdleWarning isShown={isNear} />
    </>
  )
}

/** The sign-in page; after a pause it begins with the PIN of whoever was here. */
function Door({ expected }: Readonly<{ expected: Session | undefined }>) {
  const foot = (
    <>
      <PreferencesBar />
      <CloseKiosk />
    </>
  )
  // Another key is another page: nothing of the one is left in the other.
  if (expected === undefined) return <SignIn key="anyone" roles={['judge']} window="kiosk" foot={foot} />
  return <SignIn key={expected.person} roles={['judge']} window="kiosk" person={{ id: expected.person, name: expected.name }} foot={foot} />
}

function Seat({ place, session }: Readonly<{ place: string; session: Session }>) {
  const { t } = useTranslation()
  const isAtSheet = useJudging(({ sheet }) => sheet?.state === 'ready')
  const actions = (
    <>
      <b>{session.name}</b>
      <PreferencesButton />
      <Button look="bare" icon="lock" onPress={() => void getUp()}>
        {t('common.actions.leave')}
      </Button>
    </>
  )
  return (
    <KioskShell bare={isAtSheet} place={place} actions={actions}>
      <KioskJudging key={session.person} judge={session.name} clock={sheet => <LectureClock sheet={sheet} />} />
    </KioskShell>
  )
}

/** Who sits down brings the own looks along; a pause is no change of person. */
function useSeat(session: Session | null | undefined): void {
  const person = session === undefined ? undefined : (session?.person ?? null)
  useEffect(() => {
    if (person !== undefined) void changeSeats(person !== null)
  }, [person])
}
