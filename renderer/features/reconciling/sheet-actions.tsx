/** What the chief may do with a sheet as it is, at the foot of its dialog. Knows no call. */
import { useTranslation } from 'react-i18next'
import type { ChiefSheet } from '../../../shared/contract/reconciliations.ts'
import type { Digest } from '../../../shared/domain/ids.ts'
import { pointsText } from '../../lib/points.ts'
import { Button } from '../../ui/button.tsx'
import { SealButton } from '../../ui/seal-button.tsx'
import { commonStep } from './matrix-rows.ts'

type Props = Readonly<{
  held: ChiefSheet
  locked: boolean
  busy: boolean
  onClose: () => void
  accept: (version: Digest) => void
  onStep: (step: 'return' | 'missing') => void
}>

export function SheetActions({ held, locked, busy, onClose, accept, onStep }: Props) {
  const { t } = useTranslation()
  const { state, versions } = held
  const isConflict = versions.length > 1
  const step = commonStep(versions.map(({ total }) => total))
  const isWaiting = state === 'sealed' || state === 'received'
  return (
    <>
      <Button onPress={onClose}>{t('common.actions.close')}</Button>
      {!locked && versions.length === 0 && state !== 'absent' && state !== 'recused' && state !== 'void' && state !== 'withdrawn' && (
        <Button onPress={() => onStep('missing')}>{t('reconciliation.missing.open')}</Button>
      )}
      {!locked && (isWaiting || isConflict || state === 'accepted') && (
        <Button icon="returned" onPress={() => onStep('return')}>
          {t('reconciliation.return.open')}
        </Button>
      )}
      {!locked &&
        isConflict &&
        versions.map(({ version, total }, place) => (
          <Button key={version} look="ink" busy={busy} onPress={() => accept(version)}>
            {t('reconciliation.sheet.acceptVersion', { version: place + 1, total: pointsText(total, step) })}
          </Button>
        ))}
      {!locked && isWaiting && !isConflict && versions[0] && (
        <SealButton word={t('reconciliation.sheet.accept')} ready busy={busy} onPress={() => versions[0] && accept(versions[0].version)} />
      )}
    </>
  )
}
