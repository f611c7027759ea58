/** Certifying a panel: outline and count while something blocks, a review and the seal once nothing does. Knows no sheet. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PanelProgress } from '../../../shared/contract/reconciliations.ts'
import { call } from '../../lib/api.ts'
import { refusalSentence } from '../../lib/refusal-sentence.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { SealButton } from '../../ui/seal-button.tsx'
import { sayToast } from '../../ui/toast.tsx'

type Props = Readonly<{
  progress: PanelProgress
  blocked: number
  /** How many disagreements stand. */
  far: number
  onBlocked: () => void
  onDone: () => void
}>

export function Certify({ progress, blocked, far, onBlocked, onDone }: Props) {
  const { t } = useTranslation()
  const [step, setStep] = useState<'review' | 'busy'>()
  const entries = progress.entries.length
  const certify = async () => {
    setStep('busy')
    const reply = await call('panel.certify', { panel: progress.panel })
    setStep(undefined)
    if (reply.ok) sayToast('done', t('chief.certifyDone'))
    else sayToast('wrong', refusalSentence(t, reply))
    onDone()
  }
  return (
    <>
      <SealButton
        wide
        word={t('chief.certify')}
        note={blocked > 0 ? t('chief.blockedNote', { count: blocked }) : t('chief.certifyNote', { count: entries })}
        ready={blocked === 0}
        onPress={() => (blocked > 0 ? onBlocked() : setStep('review'))}
      />
      <ConfirmDialog
        open={step !== undefined}
        title={t('chief.certifyTitle', { panel: progress.name })}
        confirm={t('chief.certifyConfirm')}
        seal
        busy={step === 'busy'}
        onConfirm={certify}
        onCancel={() => step === 'review' && setStep(undefined)}
      >
        <p>{t('chief.certifyText', { entries })}</p>
        <p>{far > 0 ? t('chief.certifyFar', { count: far }) : t('chief.certifyNoneFar')}</p>
      </ConfirmDialog>
    </>
  )
}
