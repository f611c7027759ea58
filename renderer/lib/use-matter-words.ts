/** What blocks a panel, and where its judges disagree, in words: the same on the chief's screen and on paper. Decides nothing. */
import { useTranslation } from 'react-i18next'
import type { Blocker } from '../../shared/contract/reconciliations.ts'
import type { ExactText } from '../../shared/domain/quantity.ts'
import { pointsText } from './points.ts'
import type { ValueOf } from './use-asked.ts'
import { useName } from './use-name.ts'
import { useStopSentence } from './use-stop-sentence.ts'

type Disagreement = ValueOf<'panel.questions'>['disagreements'][number]
export type MatterWords = Readonly<{
  /** The number of the entry, the score of a tie, or what else it is about. */
  lead: string
  text: string
  /** The sign in words: the state of the sheet, or what is wrong. */
  meaning: string
}>

/** `score`: how a score that is shared is written. */
export function useMatterWords(score: (value: ExactText) => string): Readonly<{
  blocker: (blocker: Blocker) => MatterWords
  disagreement: (far: Disagreement) => MatterWords
}> {
  const { t } = useTranslation()
  const name = useName()
  const stop = useStopSentence()
  return {
    blocker: blocker => {
      switch (blocker.blocker) {
        case 'tie-open': {
          const numbers = blocker.numbers.join(t('chief.between'))
          return { lead: score(blocker.tie.score), text: t('chief.tie.tied', { numbers }), meaning: t('chief.tie.meaning') }
        }
        case 'panels-open': {
          const panels = blocker.panels.join(t('chief.level.between'))
          return { lead: t('chief.level.lead'), text: t('chief.level.text', { panels }), meaning: t('chief.level.meaning') }
        }
        case 'result-stopped':
          return { lead: blocker.number, text: stop(blocker), meaning: t('chief.stop.meaning') }
        case 'appeal-open':
          return { lead: blocker.number, text: t('hall.ledger.blocker', { by: blocker.by }), meaning: t('hall.ledger.blockerMeaning') }
        case 'penalty-proposed':
          return {
            lead: blocker.number,
            text: t('hall.proposals.blocker', { part: name(blocker.part) }),
            meaning: t('hall.proposals.meaning'),
          }
        case 'alert-open': {
          const text = t('alerts.blocker', { part: name(blocker.part) })
          return { lead: blocker.number ?? blocker.judge ?? '', text, meaning: t('chief.disagreement.meaning') }
        }
        default: {
          const about = { judge: blocker.judge, part: name(blocker.part) }
          const sheet = { lead: blocker.number, text: t('chief.sheet', about) }
          if (blocker.blocker === 'sheet-conflict')
            return { ...sheet, text: t('chief.conflict', about), meaning: t('chief.conflictMeaning') }
          if (blocker.blocker === 'confirmation-open') return { ...sheet, meaning: t('reconciliation.confirmation.meaning') }
          if (blocker.blocker === 'change-requested') return { ...sheet, meaning: t('reconciliation.change.meaning') }
          return { ...sheet, meaning: t(`states.${blocker.state}`) }
        }
      }
    },
    disagreement: ({ judge, number, total, median }) => ({
      lead: number,
      text: t(total > median ? 'chief.disagreement.above' : 'chief.disagreement.below', {
        judge,
        difference: pointsText(Math.abs(total - median)),
      }),
      meaning: t('chief.disagreement.meaning'),
    }),
  }
}
