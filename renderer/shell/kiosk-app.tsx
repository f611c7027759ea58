/** What a judge's kiosk shows: waiting for a contest, signing in, the list, the sheet. Composes features; asks who sits here. */
import { useTranslation } from 'react-i18next'
import { useJudging } from '../features/judging/judging-store.ts'
import { KioskJudging } from '../features/judging/kiosk-judging.tsx'
import { SignIn } from '../features/sign-in/sign-in.tsx'
import { call } from '../lib/api.ts'
import { useAsked } from '../lib/use-asked.ts'
import { useName } from '../lib/use-name.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { KioskShell } from './kiosk-shell.tsx'
import { PreferencesBar } from './preferences-bar.tsx'
import { PreferencesButton } from './preferences-button.tsx'

export function KioskApp() {
  const { t } = useTranslation()
  const say = useName()
  const [contest] = useAsked('contest.current', {}, ['contest.changed'])
  const [session] = useAsked('session.current', {}, ['session.changed', 'contest.changed'])
  const isAtSheet = useJudging(({ sheet }) => sheet?.state === 'ready')
  if (contest.state !== 'ready' || session.state !== 'ready') return <KioskShell>{null}</KioskShell>
  if (contest.value === null)
    return (
      <KioskShell>
        <EmptyState icon="person" title={t('common.places.title')} action={<PreferencesBar />}>
          {t('common.places.kiosk')}
        </EmptyState>
      </KioskShell>
    )
  const name = say(contest.value.contest.name)
  if (session.value === null)
    return (
      <KioskShell place={name}>
        <SignIn roles={['judge']} window="kiosk" foot={<PreferencesBar />} />
      </KioskShell>
    )
  const leave = (
    <>
      <PreferencesButton />
      <Button look="bare" icon="lock" onPress={() => void call('session.sign-out', {})}>
        {t('common.actions.leave')}
      </Button>
    </>
  )
  return (
    <KioskShell bare={isAtSheet} place={name} person={session.value.name} actions={leave}>
      <KioskJudging key={session.value.person} judge={session.value.name} />
    </KioskShell>
  )
}
