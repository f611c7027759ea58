/** Where the rules stop the reckoning of an entry until people decide. Knows nothing of sheets that are still to come. */
import type { TrackResults } from '../../../shared/contract/results.ts'
import type { EntryResult } from '../../../shared/domain/result.ts'
import type { Language } from '../../../shared/words/index.ts'
import { stoppedLine } from '../../../shared/words/score-steps-in-words.ts'

/** Why an entry is stopped, a line for each place; undefined where it has a score or where sheets are still to come. */
export function hardStop({ score, explanation }: EntryResult, results: TrackResults, language: Language): string | undefined {
  const stops = explanation.filter(step => step.key === 'stopped')
  if (score !== undefined || stops.length === 0 || stops.some(({ reason }) => reason === 'pending')) return undefined
  return stops.map(step => stoppedLine(step, { ...results, language }).sentence).join('\n')
}
