/** The receipt of a sealed sheet, to note down: right after the seal with the way on, later again when it is asked for. */
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { MyPanel, SheetInHand } from '../../../shared/contract/sheets.ts'
import type { SheetId } from '../../../shared/domain/ids.ts'
import { criteriaOf } from '../../../shared/domain/rubric.ts'
import { pointsText } from '../../lib/points.ts'
import { useName } from '../../lib/use-name.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ReceiptCard } from '../../ui/receipt-card.tsx'
import { leaveSheet, openSheet, type Receipt, showReceipt } from './judging-store.ts'
import { stepOf } from './ledger-sums.ts'
import css from './receipt-dialog.module.css'
import { nextInWords } from './seal-next.ts'
import { useKey } from './sheet-keys.ts'

type Props = Readonly<{ sheet: SheetInHand; receipt: Receipt; panels: readonly MyPanel[]; next: SheetId | undefined }>

export function ReceiptDialog({ sheet, receipt, panels, next }: Props) {
  const { t } = useTranslation()
  const say = useName()
  // Not on the button: an Enter that was held a little long must not turn the receipt over.
  const card = useRef<HTMLDivElement>(null)
  const close = () => showReceipt(undefined)
  const { isNew } = receipt
  const goOn = () => {
    if (!isNew) close()
    else if (next === undefined) void leaveSheet()
    else void openSheet(next)
  }
  useKey('F9', goOn)
  useKey('Enter', goOn)
  const holes = { number: sheet.number, part: say(sheet.part), total: pointsText(receipt.total, stepOf(criteriaOf(sheet.rubric))) }
  const actions = isNew ? (
    <>
      {next !== undefined && <Button onPress={() => void leaveSheet()}>{t('judging.receipt.list')}</Button>}
      <Button look="ink" size="large" shortcut="Enter" onPress={goOn}>
        {next === undefined ? t('judging.receipt.list') : nextInWords(t, say, { panels, next })}
      </Button>
    </>
  ) : (
    <Button look="ink" shortcut="Enter" onPress={close}>
      {t('common.actions.close')}
    </Button>
  )
  return (
    <Dialog
      open
      size="wide"
      onClose={close}
      startAt={card}
      title={t(isNew ? 'judging.receipt.title' : 'judging.receipt.againTitle', holes)}
      lead={t(isNew ? 'judging.receipt.lead' : 'judging.receipt.againLead', holes)}
      actions={actions}
    >
      <div ref={card} tabIndex={-1} className={css.card}>
        <ReceiptCard version={receipt.version} />
      </div>
    </Dialog>
  )
}
