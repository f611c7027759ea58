/** Who stands so near to a line of awards that another panel might have put them on the other side. Asked once every sheet of the panel is in. */
import { useTranslation } from 'react-i18next'
import type { LineAtHand } from '../../../shared/contract/statistics.ts'
import type { EntryId, PanelId } from '../../../shared/domain/ids.ts'
import { useAsked } from '../../lib/use-asked.ts'
import { useName } from '../../lib/use-name.ts'
import { QuestionCard } from '../../ui/question-card.tsx'

type Props = Readonly<{ panel: PanelId; onEntry: (entry: EntryId) => void }>

export function NearLines({ panel, onEntry }: Props) {
  const { t } = useTranslation()
  const name = useName()
  const [asked] = useAsked('statistic.lines', { panel }, ['sheets.changed'])
  if (asked.state !== 'ready') return null
  const near = asked.value.lines.filter(isWithinNoise)
  if (near.length === 0) return null
  return (
    <QuestionCard
      question={t('chief.line.question')}
      count={near.length}
      none={t('chief.line.none')}
      items={near.map(({ award, awardName, group, inside, outside, gap }) => ({
        key: `${award} ${group ?? ''}`,
        icon: 'medal',
        tone: 'look',
        meaning: t('chief.line.meaning'),
        lead: name(awardName),
        text: t('chief.line.text', { inside: inside.number, outside: outside.number, gap: gap.toFixed(2) }),
        onPress: () => onEntry((inside.panel === panel ? inside : outside).entry),
      }))}
    />
  )
}

function isWithinNoise({ noise }: LineAtHand): boolean {
  return 'isInside' in noise && noise.isInside
}
