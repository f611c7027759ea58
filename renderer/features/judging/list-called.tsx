/** A quiet word in the head of the open sheet when the chief has called another entry. It takes nothing out of the judge's hands. */
import { useTranslation } from 'react-i18next'
import type { SheetInHand } from '../../../shared/contract/sheets.ts'
import { sheetKey } from '../../../shared/domain/ids.ts'
import { Mark } from '../../ui/mark.tsx'
import { useJudging } from './judging-store.ts'

export function CalledNotice({ sheet }: Readonly<{ sheet: SheetInHand }>) {
  const { t } = useTranslation()
  const panel = useJudging(({ panels }) => (panels.state === 'ready' ? panels.value.find(each => each.panel === sheet.panel) : undefined))
  const floor = panel?.floor
  const called = floor?.state === 'only' ? panel?.entries.find(({ entry }) => entry === floor.entry) : undefined
  const isOther = called !== undefined && !sheet.isCalibration && called.entry !== sheetKey(sheet.id).entry
  return (
    <div role="status">
      {isOther && (
        <Mark icon="people" tone="look" strong>
          {t('judging.list.floor.called', { number: called.number })}
        </Mark>
      )}
    </div>
  )
}
