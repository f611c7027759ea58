/** Two people decide how an entry is reckoned after a hard stop: the chief who is signed in, and a second one with an own PIN. */
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import type { EntryId } from '../../../shared/domain/ids.ts'
import type { EntryResult } from '../../../shared/domain/result.ts'
import { StopRemedy } from '../../../shared/domain/stop.ts'
import { stopDecided } from '../../../shared/facts/stop-decided.ts'
import { scoreTrack } from '../../../shared/scoring/score-track.ts'
import type { TrackInput } from '../../../shared/scoring/track-input.ts'
import type { ReadableDb } from '../../data/database.ts'
import type { AtContest, SignedIn } from '../callers.ts'
import { type Desk, writeAtDesk } from '../desk.ts'
import { trackInput } from '../results/track-input.ts'
import { checkPin } from '../sessions/check-pin.ts'
import { type PanelAtHand, panelAtHand } from './panel-at-hand.ts'
import { hardStopOf } from './panel-blockers.ts'

/** The ways on that would end the stop of an entry, each with the score that it would give; none where there is no stop. */
export function listRemedies(by: SignedIn, { panel, entry }: Input<'stop.remedies'>): Reply<'stop.remedies'> {
  const found = panelAtHand(by, panel)
  if (!found.ok) return found
  if (!found.value.panel.entries.includes(entry)) return refuse('entry-unknown')
  return accept(remediesOf(by.db, found.value, entry))
}

export async function decideStop(
  desk: Desk,
  { opened, actor }: AtContest,
  { pin, ...body }: Input<'stop.decide'>,
): Promise<Reply<'stop.decide'>> {
  const signed = await checkPin(desk, opened, { person: body.second, pin })
  if (!signed.ok) return signed
  const reply = writeAtDesk(desk, opened, actor, unit => {
    const found = panelAtHand(unit, body.panel)
    if (!found.ok) return found
    const remedies = remediesOf(unit.db, found.value, body.entry)
    if (remedies.length === 0) return refuse('stop-not-open')
    return remedies.some(({ instead }) => instead === body.instead) ? unit.record(stopDecided, body) : refuse('stop-remains')
  })
  if (!reply.ok) return reply
  desk.tools.announce('sheets.changed')
  return accept(null)
}

/** An earlier decision about the entry does not count: a new one would replace it. */
function remediesOf(db: ReadableDb, { panel, track }: PanelAtHand, entry: EntryId) {
  const input = trackInput(db, track, [panel])
  const others = (input.stops ?? []).filter(stop => stop.entry !== entry)
  if (hardStopOf(resultOf({ ...input, stops: others }, entry)) === undefined) return []
  return StopRemedy.options.flatMap(instead => {
    const stop = { panel: panel.id, entry, instead, reason: '-', second: panel.chief }
    const score = resultOf({ ...input, stops: [...others, stop] }, entry)?.score
    return score === undefined ? [] : [{ instead, score }]
  })
}

function resultOf(input: TrackInput, id: EntryId): EntryResult | undefined {
  return scoreTrack(input).entries.find(({ entry }) => entry === id)
}
