/** The question before the next entry is called while sheets of the one on the floor are open: whose, how many. Knows no call. */
import { useTranslation } from 'react-i18next'
import type { PanelProgress } from '../../../shared/contract/reconciliations.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import type { CalledEntry } from './floor-places.ts'

type Props = Readonly<{
  progress: PanelProgress
  current: CalledEntry
  wanted: CalledEntry
  busy: boolean
  onConfirm: () => void
  onCancel: () => void
}>

const open: readonly string[] = ['unmarked', 'draft', 'returned']

export function FloorAsk({ progress, current, wanted, busy, onConfirm, onCancel }: Props) {
  const { t } = useTranslation()
  const cells = progress.entries.find(({ entry }) => entry === current.entry)?.cells ?? []
  const missing = progress.judges.flatMap(({ id, name }) => {
    const count = cells.filter(({ judge, state }) => judge === id && open.includes(state)).length
    return count === 0 ? [] : [t('reconciliation.floor.missing', { judge: name, count })]
  })
  const about = { current: current.number, number: wanted.number, count: current.expected - current.sealed }
  return (
    <ConfirmDialog
      open
      title={t('reconciliation.floor.askTitle', about)}
      confirm={t('reconciliation.floor.confirm', about)}
      busy={busy}
      onConfirm={onConfirm}
      onCancel={onCancel}
    >
      {missing.length > 0 && <p>{t('reconciliation.floor.askWho', { judges: missing.join(t('reconciliation.floor.between')) })}</p>}
      <p>{t('reconciliation.floor.askText', about)}</p>
    </ConfirmDialog>
  )
}
