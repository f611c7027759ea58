/** Open alerts as rows that a person reads and presses, like the other matters of a panel. Decides nothing. */
import { useTranslation } from 'react-i18next'
import type { ValueOf } from '../../lib/use-asked.ts'
import { useAlertWords } from './use-alert-words.ts'
import type { MatterRow } from './use-matters.ts'

export type Listed = ValueOf<'alert.list'>

/** In the order in which main gives them: the weightiest first. */
export function useAlertRows({ alerts, limits }: Listed): Readonly<{ open: readonly MatterRow[]; closed: number }> {
  const { t } = useTranslation()
  const words = useAlertWords(limits)
  const open = alerts.filter(({ closed }) => closed === null)
  return {
    open: open.map(alert => ({
      key: alert.key,
      icon: 'alert',
      tone: 'look',
      meaning: t('chief.disagreement.meaning'),
      lead: alert.number ?? alert.judgeName ?? '',
      text: words.row(alert),
      matter: { kind: 'alert', alert: alert.key },
    })),
    closed: alerts.length - open.length,
  }
}
