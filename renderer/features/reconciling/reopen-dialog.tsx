/** Opening a certified panel again: two people and a reason. What was certified stays as its edition. */
import { useTranslation } from 'react-i18next'
import type { Edition } from '../../../shared/contract/closings.ts'
import type { PanelId } from '../../../shared/domain/ids.ts'
import { call } from '../../lib/api.ts'
import { useWitnesses } from '../../lib/use-witnesses.ts'
import { SignedDialog } from '../../ui/signed-dialog.tsx'
import css from './closing-dialog.module.css'

type Props = Readonly<{ panel: PanelId; edition: Edition; onClose: () => void; onDone: () => void }>

export function ReopenDialog({ panel, edition, onClose, onDone }: Props) {
  const { t } = useTranslation()
  const witnesses = useWitnesses()
  return (
    <SignedDialog
      title={t('closing.reopen.title')}
      lead={t('closing.reopen.lead', { edition: edition.edition, next: edition.edition + 1 })}
      witnesses={witnesses}
      reasonLabel={t('closing.reopen.reason')}
      confirm={t('closing.reopen.confirm')}
      done={t('closing.reopen.done')}
      sign={signature => call('panel.reopen', { panel, ...signature })}
      onClose={onClose}
      onDecided={onDone}
    >
      <div className={css.text}>
        <p>{t('closing.reopen.keeps')}</p>
        <p>{t('closing.reopen.after')}</p>
      </div>
    </SignedDialog>
  )
}
