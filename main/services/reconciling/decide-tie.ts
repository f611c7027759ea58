/** Two people decide a tie: the chief who is signed in, and a second one who signs with an own PIN here and now. */
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { tieKey } from '../../../shared/domain/tie.ts'
import { tieDecided } from '../../../shared/facts/tie-decided.ts'
import type { AtContest } from '../callers.ts'
import type { Desk } from '../desk.ts'
import { computePanel } from '../results/compute-panel.ts'
import { actTogether } from '../sessions/act-together.ts'
import { panelAtHand } from './panel-at-hand.ts'

export async function decideTie(desk: Desk, at: AtContest, { pin, ...body }: Input<'tie.decide'>): Promise<Reply<'tie.decide'>> {
  const reply = await actTogether(desk, at, { second: body.second, pin }, unit => {
    const found = panelAtHand(unit, body.panel)
    if (!found.ok) return found
    const entries = tieKey(body.order.flat())
    const { openTies } = computePanel(unit.db, found.value.track, found.value.panel)
    return openTies.some(tie => tieKey(tie.entries) === entries) ? unit.record(tieDecided, body) : refuse('tie-not-open')
  })
  if (!reply.ok) return reply
  desk.tools.announce('sheets.changed')
  return accept(null)
}
