/** The foot of the desk: what is still missing beside the seal; once sealed, the receipt, the way to the chief and the way on. */
import { useTranslation } from 'react-i18next'
import type { SheetInHand } from '../../../shared/contract/sheets.ts'
import type { SheetId } from '../../../shared/domain/ids.ts'
import { criteriaOf, sumOfMarks } from '../../../shared/domain/rubric.ts'
import { useName } from '../../lib/use-name.ts'
import { Button } from '../../ui/button.tsx'
import { SealButton } from '../../ui/seal-button.tsx'
import { ConfirmButton, QuestionState } from './confirm-sheet.tsx'
import { showReceipt } from './judging-store.ts'
import { visualOrder } from './ledger-columns.ts'
import { RequestButton, RequestState } from './request-change.tsx'
import css from './sealing.module.css'
import { isOpen, shownMark, useEditor } from './sheet-in-hand.ts'

type Props = Readonly<{ sheet: SheetInHand; next: SheetId | undefined; onPress: () => void }>

export function Sealing(props: Props) {
  return useEditor(isOpen) ? <BeforeSeal {...props} /> : <AfterSeal {...props} />
}

function BeforeSeal({ sheet, onPress }: Props) {
  const { t } = useTranslation()
  const say = useName()
  const editor = useEditor()
  const names = new Map(criteriaOf(sheet.rubric).map(({ id, name }) => [id, say(name)]))
  const missing = visualOrder(sheet.rubric).filter(id => shownMark(editor, id) === undefined)
  const isReady = missing.length === 0
  return (
    <div className={css.sealing}>
      <div className={css.why}>
        <b>{isReady ? t('judging.sheet.ready') : t('judging.sheet.left', { count: missing.length })}</b>
        <span className={css.names}>
          {isReady ? t('judging.review.lead') : missing.map(id => names.get(id)).join(t('judging.sheet.and'))}
        </span>
      </div>
      <SealButton word={t('judging.sheet.seal')} ready={isReady} wide onPress={onPress} shortcut="F9" />
    </div>
  )
}

function AfterSeal({ sheet, next, onPress }: Props) {
  const { t } = useTranslation()
  const { version } = sheet
  return (
    <div className={css.sealing} data-closed>
      <div className={css.why}>
        <span className={css.names} role="status">
          {sheet.request === null &&
            sheet.question === null &&
            t(sheet.isCalibration ? 'judging.request.calibration' : 'judging.sheet.closed')}
          <QuestionState sheet={sheet} />
          <RequestState sheet={sheet} />
        </span>
        <div className={css.after}>
          {version !== null && (
            <Button icon="page" onPress={() => showReceipt({ version, total: sumOfMarks(sheet.marks), isNew: false })}>
              {t('judging.receipt.again')}
            </Button>
          )}
          <ConfirmButton sheet={sheet} />
          <RequestButton sheet={sheet} />
        </div>
      </div>
      {next !== undefined && (
        <Button look="ink" size="large" wide onPress={onPress} shortcut="F9">
          {t('judging.review.nextSheet')}
        </Button>
      )}
    </div>
  )
}
