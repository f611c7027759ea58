/** How an alert was closed: the finding, by whom, when, and in which words. */
import { useTranslation } from 'react-i18next'
import type { AlertClosing } from '../../../shared/contract/alerts.ts'
import { Notice } from '../../ui/notice.tsx'

/** `isFormer`: the marks have changed since, and it does not hold any more. */
type Props = Readonly<{ closing: AlertClosing; isFormer: boolean }>

export function AlertClosed({ closing: { finding, by, at, note }, isFormer }: Props) {
  const { t } = useTranslation()
  const found = t(`alerts.close.findings.${finding}`)
  return (
    <Notice tone={isFormer ? 'info' : 'done'} title={t(isFormer ? 'alerts.before' : 'alerts.closed', { finding: found })}>
      <p>{t('alerts.closedBy', { by, at })}</p>
      {note !== '' && <p>{note}</p>}
    </Notice>
  )
}
