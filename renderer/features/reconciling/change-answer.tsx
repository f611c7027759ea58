/** What a judge asked about the sheet in hand, with the two answers. Knows no call. */
import { useTranslation } from 'react-i18next'
import type { OpenRequest } from '../../../shared/contract/judging-days.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import css from './change-answer.module.css'

type Props = Readonly<{
  request: OpenRequest
  /** Whoever looks may not answer. */
  locked: boolean
  onReturn: () => void
  onDecline: () => void
}>

export function ChangeAnswer({ request: { judge, reason }, locked, onReturn, onDecline }: Props) {
  const { t } = useTranslation()
  return (
    <Notice tone="look" title={t('reconciliation.change.title', { judge })}>
      <p>{t('reconciliation.sheet.reason', { reason })}</p>
      {!locked && (
        <p className={css.answers}>
          <Button onPress={onReturn}>{t('reconciliation.change.return')}</Button>
          <Button onPress={onDecline}>{t('reconciliation.decline.open')}</Button>
        </p>
      )}
    </Notice>
  )
}
