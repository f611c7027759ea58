/** The receipts of a sheet's versions in a line each, to be compared with what a judge noted down. */
import { useTranslation } from 'react-i18next'
import type { ChiefSheet } from '../../../shared/contract/reconciliations.ts'
import { receiptOf } from '../../../shared/domain/receipt.ts'
import { useName } from '../../lib/use-name.ts'
import css from './sheet-receipt.module.css'

export function SheetReceipt({ versions }: Pick<ChiefSheet, 'versions'>) {
  const { t } = useTranslation()
  const name = useName()
  if (versions.length === 0) return null
  return (
    <dl className={css.receipts}>
      {versions.map(({ version }, place) => {
        const { words, code } = receiptOf(version)
        return (
          <div key={version}>
            <dt className={css.what}>
              {versions.length > 1 ? t('reconciliation.sheet.receiptOf', { version: place + 1 }) : t('reconciliation.sheet.receipt')}
            </dt>
            <dd className={css.receipt}>
              <span>{words.map(name).join(' ')}</span> <span className={css.code}>{code}</span>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
