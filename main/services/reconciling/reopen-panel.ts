/** 重开: the chief or an organizer, and a second person with an own PIN, open a certified panel again. The next certification is a new edition. */
import { accept } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { panelReopened } from '../../../shared/facts/panel-reopened.ts'
import type { AtContest } from '../callers.ts'
import type { Desk } from '../desk.ts'
import { actTogether } from '../sessions/act-together.ts'
import { panelAtHand } from './panel-at-hand.ts'

export async function reopenPanel(desk: Desk, at: AtContest, { pin, ...body }: Input<'panel.reopen'>): Promise<Reply<'panel.reopen'>> {
  const reply = await actTogether(desk, at, { second: body.second, pin }, unit => {
    const found = panelAtHand(unit, body.panel)
    return found.ok ? unit.record(panelReopened, body) : found
  })
  if (!reply.ok) return reply
  desk.tools.announce('sheets.changed')
  return accept(null)
}
