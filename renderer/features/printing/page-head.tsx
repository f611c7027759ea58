/** What every printed page begins with: the contest on top, then what this is, then track, panel and place. Knows no document. */
import { useTranslation } from 'react-i18next'
import type { PrintHead } from '../../../shared/contract/print-documents.ts'
import { useName } from '../../lib/use-name.ts'
import css from './page-head.module.css'

type Props = Readonly<{
  head: PrintHead
  title: string
  /** Whether what is printed is certified, in words; paper sheets have no state. */
  state?: string
  /** Beside the title: a QR code. */
  children?: React.ReactNode
}>

export function PageHead({ head, title, state, children }: Props) {
  const { t } = useTranslation()
  const name = useName()
  const { venue, panel, edition } = head
  const line = t(venue === '' ? 'prints.head.lineNoVenue' : 'prints.head.line', { track: name(head.track), panel, venue })
  return (
    <header className={css.head}>
      <div className={css.words}>
        <p className={css.contest}>{name(head.contest)}</p>
        <h1 className={css.title}>{title}</h1>
        <p className={css.line}>
          <span>{line}</span>
          <span>{edition === null ? t('prints.head.open') : t('prints.head.edition', { edition })}</span>
          {state && <b className={css.state}>{state}</b>}
        </p>
        {head.isSample && <p className={css.sample}>{t('prints.head.sample')}</p>}
      </div>
      {children}
    </header>
  )
}
