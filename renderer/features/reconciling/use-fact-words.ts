/** What was recorded, in words: the kinds of fact that a history tells. Knows no history. */
import { useTranslation } from 'react-i18next'

const known = [
  'sheet.sealed',
  'sheet.received',
  'sheet.accepted',
  'sheet.returned',
  'sheet.missing',
  'sheet.reinstated',
  'sheet.transcribed',
  'recusal.declared',
  'change.requested',
  'change.declined',
  'confirmation.asked',
  'confirmation.given',
  'discussion.called',
  'penalty.recorded',
  'penalty.withdrawn',
  'penalty.appealed',
  'penalty.ruled',
  'stop.decided',
  'alert.closed',
  'paper.keyed',
  'paper.sent-back',
  'paper.attached',
  'proposal.declined',
  'attendance.called',
  'attendance.present',
  'attendance.withdrawn',
  'attendance.expected',
  'clock.started',
  'clock.paused',
  'clock.explained',
  'clock.resumed',
  'clock.stopped',
  'clock.continued',
  'clock.corrected',
  'clock.again',
] as const

/** A kind that a later version wrote is a change like any other. */
export function useFactWords(): (kind: string) => string {
  const { t } = useTranslation()
  return kind => {
    const fact = known.find(each => each === kind)
    return t(`reconcile.facts.${fact ?? 'other'}`)
  }
}
