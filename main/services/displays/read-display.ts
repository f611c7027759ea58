/** The operator's page of the public screen: what it shows, what it could show, and how far the awards are told, without a name. */
import { accept } from '../../../shared/answer.ts'
import type { DisplayDesk, RevealStanding } from '../../../shared/contract/displays.ts'
import type { Reply } from '../../../shared/contract/index.ts'
import type { RevealAt } from '../../../shared/domain/display.ts'
import type { Actor } from '../../../shared/domain/person.ts'
import type { ReadableDb } from '../../data/database.ts'
import { findDisplay } from '../../data/repositories/display-repository.ts'
import { findTrack, listEntries, listPanels } from '../../data/repositories/setup-repository.ts'
import { isCertified } from '../../data/repositories/sheet-repository.ts'
import type { SignedIn } from '../callers.ts'
import { tracksOf } from '../setup/tracks-of.ts'
import { isBlind } from './hall-day.ts'
import { revealOf, stepWords } from './reveal.ts'

export function readDisplay({ db, actor }: SignedIn): Reply<'display.read'> {
  const { reveal, ...state } = findDisplay(db)
  const tracks = tracksOf(db, actor)
  return accept({
    ...state,
    reveal: reveal === null ? null : standingOf(db, reveal),
    panels: panelsOf(db, actor),
    tracks: tracks.map(({ track: { id, name } }) => ({
      id,
      name,
      isCertified: listPanels(db, id).every(panel => isCertified(db, panel.id)),
    })),
  })
}

/** Those that the person may show: a chief the own ones. */
function panelsOf(db: ReadableDb, actor: Actor): DisplayDesk['panels'] {
  return tracksOf(db, actor).flatMap(({ track }) => {
    const numbers = new Map(listEntries(db, track.id).map(entry => [entry.id, entry.number]))
    const hides = isBlind(db, track)
    return listPanels(db, track.id)
      .filter(panel => actor.as !== 'chief' || panel.chief === actor.person.id)
      .map(panel => ({
        id: panel.id,
        name: panel.name,
        isBlind: hides,
        parts: track.parts.filter(({ id }) => panel.parts.includes(id)).map(({ id, name }) => ({ id, name })),
        entries: panel.entries.map(id => ({ id, number: numbers.get(id) ?? id })),
      }))
  })
}

/** Null when the track is gone. Awards that cannot be told any more say why, and have no steps. */
function standingOf(db: ReadableDb, at: RevealAt): RevealStanding | null {
  const name = findTrack(db, at.track)?.track.name
  if (name === undefined) return null
  const told = revealOf(db, at)
  const nothing = { kind: 'opening', award: null, place: null, count: 0 } as const
  if (!told.ok) return { ...at, name, of: 0, now: nothing, next: null, problem: told.refusal === 'track-unknown' ? null : told.refusal }
  const { steps } = told.value
  const [now, next] = [steps[told.value.at.step], steps[told.value.at.step + 1]]
  return {
    ...told.value.at,
    name,
    of: steps.length - 1,
    now: now === undefined ? nothing : stepWords(now),
    next: next === undefined ? null : stepWords(next),
    problem: null,
  }
}
