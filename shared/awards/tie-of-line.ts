/** Whether the equals across an award's line wait for the decision of a tie. Knows who is asked about what; decides nothing. */
import type { OpenTie, TrackResult } from '../domain/result.ts'

/** The open tie that must be decided before this line: once it is, its entries have places of their own and the line is drawn anew, so that
 * what was decided about the line would not hold. A tie tells at least two apart; one that holds a single entry of the line moves none of
 * them. */
export function tieOfLine({ openTies }: TrackResult, { entries }: TrackResult['openLines'][number]): OpenTie | undefined {
  return openTies.find(tie => entries.filter(entry => tie.entries.includes(entry)).length > 1)
}
