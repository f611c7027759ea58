/** Accepts every sealed sheet of a panel that has one version: asks first, then shows how far it has come. Knows no sheet. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PanelId } from '../../../shared/domain/ids.ts'
import { call } from '../../lib/api.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { useAnnouncement } from '../../lib/use-announcement.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { Progress } from '../../ui/progress.tsx'
import { sayToast } from '../../ui/toast.tsx'

type Props = Readonly<{
  panel: PanelId
  acceptable: number
  /** How many of them are far from the other judges. */
  far: number
  onDone: () => void
}>
/** `of` is 0 until it is known. */
type Work = Readonly<{ done: number; of: number }>

export function AcceptAll({ panel, acceptable, far, onDone }: Props) {
  const { t } = useTranslation()
  const [isAsking, setIsAsking] = useState(false)
  const [work, setWork] = useState<Work>()
  useAnnouncement(({ name, done = 0, of = 0 }) => {
    if (name === 'task.progressed' && work !== undefined) setWork({ done, of })
  })
  const accept = async () => {
    setIsAsking(false)
    setWork({ done: 0, of: 0 })
    const reply = await call('panel.accept-sealed', { panel })
    setWork(undefined)
    if (reply.ok) sayToast('done', t('chief.accepted', { count: reply.value.accepted }))
    else sayToast(reply.refusal === 'cancelled' ? 'info' : 'wrong', refusalSentence(t, reply))
    onDone()
  }
  if (work !== undefined) {
    const { done, of } = work
    return (
      <Progress
        label={t('chief.accepting')}
        value={of > 0 ? done : undefined}
        max={of || 1}
        {...(of > 0 && { note: t('chief.progress', { done, of }) })}
        onCancel={() => void call('task.cancel', {})}
      />
    )
  }
  if (acceptable === 0) return null
  return (
    <>
      <Button wide icon="accepted" onPress={() => setIsAsking(true)}>
        {t('chief.acceptAll')}
      </Button>
      <ConfirmDialog
        open={isAsking}
        title={t('chief.acceptTitle', { count: acceptable })}
        confirm={t('chief.acceptConfirm')}
        onConfirm={() => void accept()}
        onCancel={() => setIsAsking(false)}
      >
        <p>{t('chief.acceptText')}</p>
        <p>{far > 0 ? t('chief.acceptFar', { count: far }) : t('chief.acceptNoneFar')}</p>
      </ConfirmDialog>
    </>
  )
}
