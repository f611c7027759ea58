/** Two people decide how an entry is reckoned after a hard stop: the chief who is signed in, and a second one with an own PIN. */
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import type { EntryId } from '../../../shared/domain/ids.ts'
import type { ExactText } from '../../../shared/domain/quantity.ts'
import type { EntryResult } from '../../../shared/domain/result.ts'
import { StopRemedy, type StopSheet } from '../../../shared/domain/stop.ts'
import { stopDecided } from '../../../shared/facts/stop-decided.ts'
import { scoreTrack } from '../../../shared/scoring/score-track.ts'
import { missingOf, type TrackInput } from '../../../shared/scoring/track-input.ts'
import type { ReadableDb } from '../../data/database.ts'
import type { AtContest, SignedIn } from '../callers.ts'
import type { Desk } from '../desk.ts'
import { panelInput } from '../results/compute-panel.ts'
import { actTogether } from '../sessions/act-together.ts'
import { type PanelAtHand, panelAtHand } from './panel-at-hand.ts'
import { hardStopOf } from './panel-blockers.ts'

/** The ways on that would end the stop of an entry, each with the score that it would give; none where there is no stop. */
export function listRemedies(by: SignedIn, { panel, entry }: Input<'stop.remedies'>): Reply<'stop.remedies'> {
  const found = panelAtHand(by, panel)
  if (!found.ok) return found
  if (!found.value.panel.entries.includes(entry)) return refuse('entry-unknown')
  return accept([...waysOn(by.db, found.value, entry).remedies])
}

export async function decideStop(desk: Desk, at: AtContest, { pin, ...body }: Input<'stop.decide'>): Promise<Reply<'stop.decide'>> {
  const reply = await actTogether(desk, at, { second: body.second, pin }, unit => {
    const found = panelAtHand(unit, body.panel)
    if (!found.ok) return found
    const { missing, remedies } = waysOn(unit.db, found.value, body.entry)
    if (remedies.length === 0) return refuse('stop-not-open')
    const isWayOn = remedies.some(({ instead }) => instead === body.instead)
    return isWayOn ? unit.record(stopDecided, { ...body, missing }) : refuse('stop-remains')
  })
  if (!reply.ok) return reply
  desk.tools.announce('sheets.changed')
  return accept(null)
}

type WaysOn = Readonly<{ missing: readonly StopSheet[]; remedies: readonly Readonly<{ instead: StopRemedy; score: ExactText }>[] }>

/** An earlier decision about the entry does not count: a new one would replace it. */
function waysOn(db: ReadableDb, { panel, track }: PanelAtHand, id: EntryId): WaysOn {
  const input = panelInput(db, track, panel)
  const missing = input.entries.flatMap(each => (each.entry === id ? missingOf(each) : []))
  const others = (input.stops ?? []).filter(({ entry }) => entry !== id)
  if (hardStopOf(resultOf({ ...input, stops: others }, id)) === undefined) return { missing, remedies: [] }
  const remedies = StopRemedy.options.flatMap(instead => {
    const stop = { panel: panel.id, entry: id, instead, missing, reason: '-', second: panel.chief }
    const score = resultOf({ ...input, stops: [...others, stop] }, id)?.score
    return score === undefined ? [] : [{ instead, score }]
  })
  return { missing, remedies }
}

function resultOf(input: TrackInput, id: EntryId): EntryResult | undefined {
  return scoreTrack(input).entries.find(({ entry }) => entry === id)
}
