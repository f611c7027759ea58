/** What was recorded of a sheet, oldest first: when, who, what and why. Knows no call. */
import { useTranslation } from 'react-i18next'
import type { ChiefSheet } from '../../../shared/contract/reconciliations.ts'
import css from './sheet-history.module.css'

const known = [
  'sheet.sealed',
  'sheet.received',
  'sheet.accepted',
  'sheet.returned',
  'sheet.missing',
  'sheet.reinstated',
  'sheet.transcribed',
  'recusal.declared',
] as const

export function SheetHistory({ history }: Pick<ChiefSheet, 'history'>) {
  const { t } = useTranslation()
  const what = (kind: string) => {
    const fact = known.find(each => each === kind)
    return fact === undefined ? t('reconciliation.facts.other') : t(`reconciliation.facts.${fact}`)
  }
  return (
    <section>
      <h3 className={css.title}>{t('reconciliation.sheet.history')}</h3>
      {history.length === 0 && <p className={css.none}>{t('reconciliation.sheet.noHistory')}</p>}
      <ol>
        {history.map(({ kind, at, by, reason }) => (
          <li key={`${kind} ${at}`} className={css.line}>
            <time>{at}</time>
            <span>
              {t('reconciliation.sheet.by', { by, what: what(kind) })}
              {reason && <span className={css.reason}>{t('reconciliation.sheet.reason', { reason })}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
