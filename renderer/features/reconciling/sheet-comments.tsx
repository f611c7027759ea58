/** What a judge wrote for the contestant about one criterion, or about the whole sheet; of several versions each with its number. */
import { useTranslation } from 'react-i18next'
import type { ChiefSheet } from '../../../shared/contract/reconciliations.ts'
import type { CriterionId } from '../../../shared/domain/ids.ts'
import css from './sheet-comments.module.css'

type Props = Pick<ChiefSheet, 'versions'> & Readonly<{ /** Null: the whole sheet. */ about: CriterionId | null }>

export function SheetComments({ versions, about }: Props) {
  const { t } = useTranslation()
  const written = versions.flatMap(({ version, comments }, place) =>
    comments.filter(comment => comment.about === about).map(({ text }) => ({ version, place, text })),
  )
  if (written.length === 0) return null
  const lines = written.map(({ version, place, text }) => (
    <p key={version} className={css.comment}>
      {versions.length > 1
        ? t('reconciliation.sheet.commentOf', { version: place + 1, text })
        : about === null
          ? text
          : t('reconciliation.sheet.comment', { text })}
    </p>
  ))
  if (about !== null) return lines
  return (
    <div>
      <h3 className={css.title}>{t('reconciliation.sheet.comments')}</h3>
      {lines}
    </div>
  )
}
