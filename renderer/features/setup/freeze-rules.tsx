/** Freezing the rules of a track: asked, said what it costs, done. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrackId } from '../../../shared/domain/ids.ts'
import { call } from '../../lib/api.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { Button } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { sayToast } from '../../ui/toast.tsx'

type Props = Readonly<{ track: TrackId; name: string }>

export function FreezeRules({ track, name }: Props) {
  const { t } = useTranslation()
  const [isAsking, setIsAsking] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const freeze = async () => {
    setIsBusy(true)
    const reply = await call('rules.freeze', { track })
    setIsBusy(false)
    setIsAsking(false)
    if (reply.ok) sayToast('done', t('setup.overview.freezeDone', { track: name }))
    else sayToast('wrong', refusalSentence(t, reply))
  }
  return (
    <>
      <Button icon="lock" onPress={() => setIsAsking(true)}>
        {t('setup.overview.freeze')}
      </Button>
      <ConfirmDialog
        open={isAsking}
        title={t('setup.overview.freezeTitle', { track: name })}
        confirm={t('setup.overview.freezeConfirm')}
        onConfirm={() => void freeze()}
        onCancel={() => setIsAsking(false)}
        busy={isBusy}
      >
        {t('setup.overview.freezeLoss')}
      </ConfirmDialog>
    </>
  )
}
