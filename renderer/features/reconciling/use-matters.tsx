/** Puts what blocks a panel into rows that a person reads and presses. Decides nothing. */
import { useTranslation } from 'react-i18next'
import type { Blocker } from '../../../shared/contract/reconciliations.ts'
import { fromText } from '../../../shared/scoring/exact.ts'
import { exactWords } from '../../../shared/words/exact-words.ts'
import type { ValueOf } from '../../lib/use-asked.ts'
import { useName } from '../../lib/use-name.ts'
import type { IconName } from '../../ui/icons.tsx'
import type { Tone } from '../../ui/mark.tsx'
import type { Matter } from './open-matter.ts'
import { useStopSentence } from './use-stop-sentence.ts'

export type Questions = ValueOf<'panel.questions'>
export type MatterRow = Readonly<{
  key: string
  icon: IconName
  tone: Tone
  /** The sign in words: the state of the sheet, or what is wrong. */
  meaning: string
  lead: string
  text: string
  /** What a press leads to; what is open elsewhere leads nowhere. */
  matter: Matter | undefined
}>

/** The rows of a panel's questions, in the order in which main gives them. */
export function useMatters(): Readonly<{
  blocker: (blocker: Blocker) => MatterRow
}> {
  const { t } = useTranslation()
  const name = useName()
  const stopSentence = useStopSentence()
  return {
    blocker: blocker => {
      if (blocker.blocker === 'tie-open') {
        const numbers = blocker.numbers.join(t('chief.between'))
        return {
          key: `tie ${blocker.numbers.join(' ')}`,
          ...looks.tie,
          meaning: t('chief.tie.meaning'),
          lead: exactWords(fromText(blocker.tie.score), 2),
          text: t('chief.tie.tied', { numbers }),
          matter: { kind: 'tie', tie: blocker },
        }
      }
      if (blocker.blocker === 'panels-open') {
        const panels = blocker.panels.join(t('chief.level.between'))
        return {
          key: 'panels',
          ...looks.look,
          meaning: t('chief.level.meaning'),
          lead: t('chief.level.lead'),
          text: t('chief.level.text', { panels }),
          matter: undefined,
        }
      }
      if (blocker.blocker === 'alert-open')
        return {
          key: blocker.alert,
          ...looks.look,
          meaning: t('chief.disagreement.meaning'),
          lead: blocker.number ?? blocker.judge ?? '',
          text: t('alerts.blocker', { part: name(blocker.part) }),
          matter: { kind: 'alert', alert: blocker.alert },
        }
      if (blocker.blocker === 'penalty-proposed')
        return {
          key: `time ${blocker.number} ${blocker.part.zh}`,
          icon: 'clock',
          tone: 'look',
          meaning: t('hall.proposals.meaning'),
          lead: blocker.number,
          text: t('hall.proposals.blocker', { part: name(blocker.part) }),
          matter: { kind: 'proposal', entry: blocker.entry },
        }
      const { number } = blocker
      if (blocker.blocker === 'result-stopped') {
        return {
          key: `stopped ${number}`,
          ...looks.look,
          meaning: t('chief.stop.meaning'),
          lead: number,
          text: stopSentence(blocker),
          matter: { kind: 'stop', stop: blocker },
        }
      }
      const about = { judge: blocker.judge, part: name(blocker.part) }
      const common = { key: blocker.sheet, lead: number, matter: { kind: 'sheet', sheet: blocker.sheet } } as const
      if (blocker.blocker === 'sheet-conflict')
        return { ...common, ...looks.look, meaning: t('chief.conflictMeaning'), text: t('chief.conflict', about) }
      if (blocker.blocker === 'confirmation-open')
        return {
          ...common,
          ...looks.change,
          key: `confirm ${blocker.sheet}`,
          meaning: t('reconciliation.confirmation.meaning'),
          text: t('chief.sheet', about),
        }
      if (blocker.blocker === 'change-requested')
        return {
          ...common,
          ...looks.change,
          // The same sheet may wait to be accepted too.
          key: `change ${blocker.sheet}`,
          meaning: t('reconciliation.change.meaning'),
          text: t('chief.sheet', about),
        }
      const { state } = blocker
      const tone = state === 'returned' ? 'back' : state === 'draft' ? 'draft' : state === 'unmarked' ? 'quiet' : 'done'
      return { ...common, icon: state, tone, meaning: t(`states.${state}`), text: t('chief.sheet', about) }
    },
  }
}

const looks = {
  tie: { icon: 'tie', tone: 'look' },
  look: { icon: 'alert', tone: 'look' },
  change: { icon: 'edit', tone: 'look' },
} as const
