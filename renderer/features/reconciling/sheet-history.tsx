/** What was recorded of a sheet, oldest first: when, who, what and why. Knows no call. */
import { useTranslation } from 'react-i18next'
import type { ChiefSheet } from '../../../shared/contract/reconciliations.ts'
import css from './sheet-history.module.css'
import { useFactWords } from './use-fact-words.ts'

export function SheetHistory({ history }: Pick<ChiefSheet, 'history'>) {
  const { t } = useTranslation()
  const what = useFactWords()
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
