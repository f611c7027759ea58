/** Two people change the rules after the freeze: the organizer who is signed in, and a second person who signs with an own PIN here and now. */
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { judgesToName } from '../../../shared/facts/panel-rules-problem.ts'
import { rulesAmended } from '../../../shared/facts/rules-amended.ts'
import { findTrack, listPanels } from '../../data/repositories/setup-repository.ts'
import { digestOf } from '../../platform/sha256.ts'
import type { AtContest } from '../callers.ts'
import type { Desk } from '../desk.ts'
import { actTogether } from '../sessions/act-together.ts'

export async function amendRules(desk: Desk, at: AtContest, { pin, ...body }: Input<'rules.amend'>): Promise<Reply<'rules.amend'>> {
  const digest = digestOf(body.rules)
  const reply = await actTogether(desk, at, { second: body.second, pin }, unit => {
    if (findTrack(unit.db, body.track) === undefined) return refuse('track-unknown')
    const panels = listPanels(unit.db, body.track)
    const judges = judgesToName(body.rules, panels)
    return unit.record(rulesAmended, {
      ...body,
      digest,
      panels: panels.map(panel => panel.id),
      ...(judges.length > 0 ? { judges } : {}),
    })
  })
  if (!reply.ok) return reply
  desk.tools.announce('setup.changed')
  desk.tools.announce('sheets.changed')
  return accept({ rules: digest, edition: body.edition })
}
