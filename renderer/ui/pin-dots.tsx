/** How many digits of a PIN are in, without showing one. Knows no digit. */
import { useTranslation } from 'react-i18next'
import css from './pin-dots.module.css'

type Props = Readonly<{ filled: number; length: number; wrong?: boolean }>

export function PinDots({ filled, length, wrong = false }: Props) {
  const { t } = useTranslation()
  return (
    <div className={css.dots} role="status" data-wrong={wrong || undefined} aria-label={t('common.pinEntered', { filled, length })}>
      {Array.from({ length }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the places never move
        <i key={place} className={css.place} data-filled={place < filled || undefined} />
      ))}
    </div>
  )
}
