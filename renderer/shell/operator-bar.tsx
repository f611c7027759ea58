/** What can always be done in the operator window: change how it looks, sign out, close the contest. */
import { useTranslation } from 'react-i18next'
import { call } from '../lib/api.ts'
import { refusalSentence } from '../lib/refusal-sentence.ts'
import { Button } from '../ui/button.tsx'
import { sayToast } from '../ui/toast.tsx'
import { PreferencesButton } from './preferences-button.tsx'

type Props = Readonly<{ isSignedIn: boolean }>

export function OperatorBar({ isSignedIn }: Props) {
  const { t } = useTranslation()
  const leave = async (name: 'session.sign-out' | 'contest.close') => {
    const reply = await call(name, {})
    if (!reply.ok) sayToast('wrong', refusalSentence(t, reply))
  }
  return (
    <>
      {isSignedIn && (
        <>
          <PreferencesButton />
          <Button look="bare" onPress={() => void leave('session.sign-out')}>
            {t('operator.signOut')}
          </Button>
        </>
      )}
      <Button look="bare" onPress={() => void leave('contest.close')}>
        {t('operator.close')}
      </Button>
    </>
  )
}
