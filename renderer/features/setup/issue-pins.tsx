/** PINs for everybody who has none: asked, made, and shown once to be printed. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../lib/api.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import type { ValueOf } from '../../lib/use-asked.ts'
import { useProgress } from '../../lib/use-progress.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Progress } from '../../ui/progress.tsx'
import { sayToast } from '../../ui/toast.tsx'
import { IssuedPins } from './issued-pins.tsx'

type Props = Readonly<{
  /** How many have no PIN. */
  without: number
}>

export function IssuePins({ without }: Props) {
  const { t } = useTranslation()
  const [isAsking, setIsAsking] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const [issued, setIssued] = useState<ValueOf<'person.issue-pins'>>()
  const [progress, forget] = useProgress()
  const ask = () => (without === 0 ? sayToast('info', t('setup.people.allHave')) : setIsAsking(true))
  const issue = async () => {
    forget()
    setIsBusy(true)
    const reply = await call('person.issue-pins', {})
    setIsBusy(false)
    setIsAsking(false)
    if (reply.ok) setIssued(reply.value)
    else sayToast('wrong', refusalSentence(t, reply))
  }
  return (
    <>
      <Button icon="lock" onPress={ask}>
        {t('setup.people.issue')}
      </Button>
      <ConfirmDialog
        open={isAsking}
        title={t('setup.people.issueTitle')}
        confirm={t('setup.people.issue')}
        onConfirm={() => void issue()}
        onCancel={() => !isBusy && setIsAsking(false)}
        busy={isBusy}
      >
        {isBusy ? (
          <Progress label={t('setup.people.issuing')} value={progress?.done} max={progress?.of ?? 100} />
        ) : (
          t('setup.people.issueText', { count: without })
        )}
      </ConfirmDialog>
      {issued && <IssuedPins issued={issued} onClose={() => setIssued(undefined)} />}
    </>
  )
}
