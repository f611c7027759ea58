/** Two people decide a tie: the chief who is signed in, and a second one who signs with an own PIN here and now. */
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { tieKey } from '../../../shared/domain/tie.ts'
import { tieDecided } from '../../../shared/facts/tie-decided.ts'
import { listPeople } from '../../data/repositories/setup-repository.ts'
import type { AtContest, SignedIn } from '../callers.ts'
import { type Desk, writeAtDesk } from '../desk.ts'
import { computePanel } from '../results/compute-panel.ts'
import { checkPin } from '../sessions/check-pin.ts'
import { panelAtHand } from './panel-at-hand.ts'

const witnessRoles: readonly string[] = ['chief', 'organizer', 'supervisor']

/** Who may sign as the second person: anybody else who is a chief, an organizer or a supervisor. */
export function listWitnesses({ db, actor }: SignedIn): Reply<'person.witnesses'> {
  const others = listPeople(db).filter(person => person.id !== actor.person.id && person.roles.some(role => witnessRoles.includes(role)))
  return accept(others.map(({ id, name }) => ({ id, name })))
}

export async function decideTie(
  desk: Desk,
  { opened, actor }: AtContest,
  { pin, ...body }: Input<'tie.decide'>,
): Promise<Reply<'tie.decide'>> {
  const signed = await checkPin(desk, opened, { person: body.second, pin })
  if (!signed.ok) return signed
  const reply = writeAtDesk(desk, opened, actor, unit => {
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
