/** What a criterion may be given, in words for a paper form: its range, and its step or levels. Rounds nothing. */
import type { TFunction } from 'i18next'
import { type Criterion, leastMark } from '../../../shared/domain/rubric.ts'
import { pointsText } from '../../lib/points.ts'

/** "0 至 10", and below it "每档 0.5", or the levels with their points. */
export function criterionRange(t: TFunction, criterion: Criterion): readonly [range: string, steps: string] {
  const range = t('prints.paper.to', { from: pointsText(leastMark(criterion)), to: pointsText(criterion.max) })
  if (criterion.kind !== 'levels') return [range, t('prints.paper.step', { step: pointsText(criterion.step) })]
  const levels = criterion.levels.map(({ label, points }) => t('prints.paper.level', { label, points: pointsText(points) }))
  return [range, levels.join(t('prints.between'))]
}
