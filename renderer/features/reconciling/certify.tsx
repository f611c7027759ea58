/** Certifying a panel: outline and count while something blocks, the preview with two signatures once nothing does. Knows no sheet. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PanelProgress } from '../../../shared/contract/reconciliations.ts'
import { SealButton } from '../../ui/seal-button.tsx'
import { ClosingDialog } from './closing-dialog.tsx'

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
  const [isClosing, setIsClosing] = useState(false)
  return (
    <>
      <SealButton
        wide
        word={t('chief.certify')}
        note={blocked > 0 ? t('chief.blockedNote', { count: blocked }) : t('chief.certifyNote', { count: progress.entries.length })}
        ready={blocked === 0}
        onPress={() => (blocked > 0 ? onBlocked() : setIsClosing(true))}
      />
      {isClosing && <ClosingDialog progress={progress} far={far} onClose={() => setIsClosing(false)} onDone={onDone} />}
    </>
  )
}
