/** Deciding a tie that the rules leave open: the order that two people agree on. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryId, PanelId } from '../../../shared/domain/ids.ts'
import { fromText } from '../../../shared/scoring/exact.ts'
import { exactWords } from '../../../shared/words/exact-words.ts'
import { call } from '../../lib/api.ts'
import { useWitnesses } from '../../lib/use-witnesses.ts'
import { SignedDialog } from '../../ui/signed-dialog.tsx'
import type { TieMatter } from './open-matter.ts'
import { groups, type Ranked } from './tie-order.ts'
import { TieOrder } from './tie-order-list.tsx'

type Props = Readonly<{ panel: PanelId; matter: TieMatter; readOnly: boolean; onClose: () => void; onDecided: () => void }>

export function TieDialog({ panel, matter, readOnly, ...rest }: Props) {
  const { t } = useTranslation()
  const witnesses = useWitnesses()
  const [order, setOrder] = useState<Ranked<EntryId>>(matter.tie.entries.map(entry => ({ entry, shares: false })))
  return (
    <SignedDialog
      {...rest}
      title={t('reconciliation.tie.title', { score: exactWords(fromText(matter.tie.score), 2) })}
      lead={t('reconciliation.tie.lead')}
      readOnly={readOnly}
      witnesses={witnesses}
      done={t('reconciliation.tie.done')}
      sign={signature => call('tie.decide', { panel, order: groups(order), ...signature })}
    >
      <TieOrder order={order} numbers={matter} onChange={readOnly ? undefined : setOrder} />
    </SignedDialog>
  )
}
