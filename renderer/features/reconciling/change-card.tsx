/** The judges who ask to change a sealed sheet, each with the reason; a press leads to the sheet, where it is answered. Knows no call. */
import { useTranslation } from 'react-i18next'
import type { OpenRequest } from '../../../shared/contract/judging-days.ts'
import { useName } from '../../lib/use-name.ts'
import { QuestionCard } from '../../ui/question-card.tsx'
import css from './change-card.module.css'
import type { Matter } from './open-matter.ts'

type Props = Readonly<{ requests: readonly OpenRequest[]; onOpen: (matter: Matter) => void }>

export function ChangeCard({ requests, onOpen }: Props) {
  const { t } = useTranslation()
  const name = useName()
  return (
    <QuestionCard
      question={t('reconciliation.change.question')}
      count={requests.length}
      none={t('reconciliation.change.none')}
      items={requests.map(({ sheet, judge, number, part, reason }) => ({
        key: sheet,
        icon: 'edit',
        tone: 'look',
        meaning: t('reconciliation.change.meaning'),
        lead: number,
        text: (
          <>
            {t('reconciliation.change.row', { judge, part: name(part) })}
            <span className={css.reason}>{reason}</span>
          </>
        ),
        onPress: () => onOpen({ kind: 'sheet', sheet }),
      }))}
    />
  )
}
