/** Two people decide who of the equals across an award's line has it: the organizer who is signed in, and a second one with an own PIN. */
import { accept, refuse } from '../../../shared/answer.ts'
import { tieOfLine } from '../../../shared/awards/tie-of-line.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { tieKey } from '../../../shared/domain/tie.ts'
import { lineDecided } from '../../../shared/facts/line-decided.ts'
import { findTrack, listPanels } from '../../data/repositories/setup-repository.ts'
import type { AtContest } from '../callers.ts'
import type { Desk } from '../desk.ts'
import { actTogether } from '../sessions/act-together.ts'
import { computeTrack } from './compute-track.ts'

/** A line that contradicts its rule is not open to a decision: only other rules can mend it. Nor is one that an
 * undecided tie runs through: the tie draws it anew. */
export async function decideLine(desk: Desk, at: AtContest, { pin, ...body }: Input<'line.decide'>): Promise<Reply<'line.decide'>> {
  const reply = await actTogether(desk, at, { second: body.second, pin }, unit => {
    const state = findTrack(unit.db, body.track)
    if (state === undefined) return refuse('track-unknown')
    const result = computeTrack(unit.db, state.track, listPanels(unit.db, body.track))
    const asked = result.openLines.filter(line => line.award === body.award && tieKey(line.entries) === tieKey(body.entries))
    if (asked.some(({ contradiction }) => contradiction)) return refuse('line-contradictory')
    if (asked.length === 0) return refuse('line-not-open')
    if (asked.some(line => tieOfLine(result, line) !== undefined)) return refuse('tie-open-first')
    return body.in.every(entry => body.entries.includes(entry)) ? unit.record(lineDecided, body) : refuse('line-of-others')
  })
  if (!reply.ok) return reply
  desk.tools.announce('sheets.changed')
  return accept(null)
}
