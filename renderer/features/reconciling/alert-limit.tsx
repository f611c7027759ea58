/** The limit that a sign passed: what it says, who set it, and its worked example. Opens by touch, key and pointer. */
import { useTranslation } from 'react-i18next'
import type { LimitInForce } from '../../../shared/contract/alerts.ts'
import { Explain } from '../../ui/explain.tsx'
import type { AlertWords } from './use-alert-words.ts'

type Props = Readonly<{ limit: LimitInForce; words: AlertWords }>

export function AlertLimit({ limit, words }: Props) {
  const { t } = useTranslation()
  return (
    <Explain words={t('alerts.limit.open')} label={t('alerts.limit.openOf', { kind: t(`alerts.kinds.${limit.kind}`) })}>
      <p>{words.limit(limit)}</p>
      {words.examples(limit).map(line => (
        <p key={line}>{line}</p>
      ))}
      <p>{t(limit.isUsual ? 'alerts.limit.usual' : 'alerts.limit.fromRules')}</p>
    </Explain>
  )
}
