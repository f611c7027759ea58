/** A panel with its track, for the calls of the chief's desk. */
import { type Answer, accept, refuse } from '../../../shared/answer.ts'
import type { PanelId } from '../../../shared/domain/ids.ts'
import type { Panel } from '../../../shared/domain/panel.ts'
import type { Track } from '../../../shared/domain/track.ts'
import { findPanel, findTrack, listEntries } from '../../data/repositories/setup-repository.ts'
import type { SignedIn } from '../callers.ts'

export type PanelAtHand = Readonly<{ panel: Panel; track: Track; numbers: ReadonlyMap<string, string> }>

/** The panel, its track, and the number of each entry; or why not: there is none, or a chief asks for another's. */
export function panelAtHand({ db, actor }: SignedIn, id: PanelId): Answer<PanelAtHand, 'panel-unknown' | 'panel-of-another'> {
  const panel = findPanel(db, id)
  const track = panel && findTrack(db, panel.track)?.track
  if (panel === undefined || track === undefined) return refuse('panel-unknown')
  if (actor.as === 'chief' && panel.chief !== actor.person.id) return refuse('panel-of-another')
  return accept({ panel, track, numbers: new Map(listEntries(db, track.id).map(entry => [entry.id, entry.number])) })
}
