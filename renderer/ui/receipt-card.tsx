/** The receipt of a sealed sheet, to note down or to compare: three words, a code and a QR code. Knows its version, not the sheet. */
import { useTranslation } from 'react-i18next'
import type { Digest } from '../../shared/domain/ids.ts'
import { receiptOf, receiptText } from '../../shared/domain/receipt.ts'
import { usePreferences } from '../lib/preferences.ts'
import { QrCode } from './qr-code.tsx'
import css from './receipt-card.module.css'

type Props = Readonly<{
  version: Digest
  /** Which sheet, where that does not stand beside it. */
  title?: string
}>

export function ReceiptCard({ version, title }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(preferences => preferences.language)
  const { words, code } = receiptOf(version)
  return (
    <section className={css.card} aria-label={title ?? t('receipt.name')}>
      <div className={css.text}>
        {title && <h2 className={css.title}>{title}</h2>}
        <p className={css.words}>{words.map(word => word[language]).join(' ')}</p>
        <p className={css.code}>{code}</p>
        <p className={css.note}>{t('receipt.note')}</p>
      </div>
      <QrCode text={receiptText(version)} label={t('receipt.qr')} />
    </section>
  )
}
