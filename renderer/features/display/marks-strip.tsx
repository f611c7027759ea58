/** Every judge's mark under the score; dropped ones are struck and said in words. */
import { useTranslation } from 'react-i18next'
import type { HallMark } from '../../../shared/contract/displays.ts'
import { fromText } from '../../../shared/scoring/exact.ts'
import { exactWords } from '../../../shared/words/exact-words.ts'
import css from './marks-strip.module.css'

const struck: readonly HallMark['fate'][] = ['dropped-high', 'dropped-low', 'void', 'no-spread']
/** More than these take two rows. */
const A_ROW = 9

export function MarksStrip({ marks }: Readonly<{ marks: readonly HallMark[] }>) {
  const { t } = useTranslation()
  return (
    <ul className={css.marks} data-many={marks.length > A_ROW || undefined}>
      {marks.map(({ judge, seat, value, fate }) => (
        <li key={seat} className={css.mark} data-struck={struck.includes(fate) || undefined}>
          <span className={css.judge}>{judge ?? t('display.hall.judge', { seat })}</span>
          <Value text={value === null ? '—' : exactWords(fromText(value), 1)} isStruck={value !== null && struck.includes(fate)} />
          <span className={css.fate}>{t(`display.hall.fates.${fate}`)}</span>
        </li>
      ))}
    </ul>
  )
}

function Value({ text, isStruck }: Readonly<{ text: string; isStruck: boolean }>) {
  return isStruck ? <s className={css.value}>{text}</s> : <b className={css.value}>{text}</b>
}
