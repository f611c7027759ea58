/** Somebody chooses what the hall sees: a mode, a cover, a step of the awards. Local to this station, and there again after a restart. */
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { findDisplay, keepDisplay } from '../../data/repositories/display-repository.ts'
import type { LocalWriter } from '../callers.ts'
import { panelAtHand } from '../reconciling/panel-at-hand.ts'
import { tracksOf } from '../setup/tracks-of.ts'
import { revealOf } from './reveal.ts'

/** Leaving the awards takes the cover away with them only when somebody says so. */
export function setDisplay(writer: LocalWriter, choice: Input<'display.set'>): Reply<'display.set'> {
  const found = panelAtHand(writer, choice.panel)
  if (!found.ok) return found
  const { parts, entries } = found.value.panel
  if (choice.part !== null && !parts.includes(choice.part)) return refuse('part-unknown')
  if (choice.entry !== null && !entries.includes(choice.entry)) return refuse('entry-unknown')
  keepDisplay(writer.db, choice)
  return accept(null)
}

export function coverDisplay({ db }: LocalWriter, { isCovered }: Input<'display.cover'>): Reply<'display.cover'> {
  keepDisplay(db, { isCovered })
  return accept(null)
}

/** The hall sees nothing until somebody takes the cover away: whoever begins at a wrong step has shown nobody. */
export function beginReveal({ db, actor }: LocalWriter, at: Input<'display.begin'>): Reply<'display.begin'> {
  if (!tracksOf(db, actor).some(({ track }) => track.id === at.track)) return refuse('track-unknown')
  const told = revealOf(db, at)
  if (!told.ok) return told
  keepDisplay(db, { mode: 'reveal', reveal: told.value.at, isCovered: true })
  return accept(null)
}

/** Beyond the last step the last one stays. */
export function stepReveal({ db, actor }: LocalWriter, { to }: Input<'display.step'>): Reply<'display.step'> {
  const { mode, reveal } = findDisplay(db)
  if (mode !== 'reveal' || reveal === null) return refuse('reveal-not-begun')
  if (!tracksOf(db, actor).some(({ track }) => track.id === reveal.track)) return refuse('track-unknown')
  const told = revealOf(db, { ...reveal, step: to })
  if (!told.ok) return told
  keepDisplay(db, { reveal: told.value.at })
  return accept(null)
}
