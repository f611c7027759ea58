/** Accepts every sealed sheet of a panel that has one version, showing how far it has come. Knows no sheet. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PanelId } from '../../../shared/domain/ids.ts'
import { call } from '../../lib/api.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { useAnnouncement } from '../../lib/use-announcement.ts'
import { Button } from '../../ui/button.tsx'
import { Progress } from '../../ui/progress.tsx'
import { sayToast } from '../../ui/toast.tsx'

type Props = Readonly<{ panel: PanelId; acceptable: number; onDone: () => void }>
/** `of` is 0 until it is known. */
type Work = Readonly<{ done: number; of: number }>

export function AcceptAll({ panel, acceptable, onDone }: Props) {
  const { t } = useTranslation()
  const [work, setWork] = useState<Work>()
  useAnnouncement(({ name, done = 0, of = 0 }) => {
    if (name === 'task.progressed' && work !== undefined) setWork({ done, of })
  })
  const accept = async () => {
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
    <Button wide icon="accepted" onPress={accept}>
      {t('chief.acceptAll')}
    </Button>
  )
}
