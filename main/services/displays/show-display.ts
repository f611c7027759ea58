/** What the public screen is answered, and what its operator sees of that. The only door through which anything reaches the hall. */
import { accept, refuse } from '../../../shared/answer.ts'
import type { HallPage } from '../../../shared/contract/displays.ts'
import type { Reply } from '../../../shared/contract/index.ts'
import type { TrackId } from '../../../shared/domain/ids.ts'
import { findDisplay } from '../../data/repositories/display-repository.ts'
import { findPanel } from '../../data/repositories/setup-repository.ts'
import type { SignedIn, StoreReader } from '../callers.ts'
import { hallClockOf } from '../halls/hall-clock.ts'
import { tracksOf } from '../setup/tracks-of.ts'
import { hallDay } from './hall-day.ts'
import { hallPage } from './hall-page.ts'
import { revealOf, revealPage } from './reveal.ts'

const BLANK: HallPage = { page: 'blank' }

export function showDisplay(reader: StoreReader): Reply<'display.show'> {
  return accept(findDisplay(reader.db).isCovered ? BLANK : pageOf(reader, { isVeiled: false }))
}

/** Uncovered: it is what the hall would see. */
export function previewDisplay(reader: StoreReader & SignedIn): Reply<'display.preview'> {
  if (!isOwn(reader)) return accept(BLANK)
  return accept(pageOf(reader, { isVeiled: true }))
}

/** What is on the screen belongs to a track of whoever asks: an organizer's are all. */
function isOwn(reader: SignedIn): boolean {
  const { mode, panel, reveal } = findDisplay(reader.db)
  const track = mode === 'reveal' ? reveal?.track : panel === null ? undefined : findPanel(reader.db, panel)?.track
  return track === undefined || hasTrack(reader, track)
}

function hasTrack({ db, actor }: SignedIn, id: TrackId): boolean {
  return tracksOf(db, actor).some(({ track }) => track.id === id)
}

/** Awards that cannot be told any more show nothing. */
function pageOf(reader: StoreReader, { isVeiled }: Readonly<{ isVeiled: boolean }>): HallPage {
  const { db } = reader
  const { mode, panel, reveal, ...choice } = findDisplay(db)
  if (mode === 'reveal') {
    const told = reveal === null ? undefined : revealOf(db, reveal)
    return told?.ok ? revealPage(told.value, { isVeiled }) : BLANK
  }
  const day = panel === null || mode === 'hidden' ? undefined : hallDay(db, panel, hallClockOf(reader, panel))
  return day === undefined ? BLANK : hallPage({ mode, ...choice }, day)
}

/** Who is told at this step, and who at the next. Asked only while the operator holds the button. */
export function peekDisplay({ db, actor }: SignedIn): Reply<'display.peek'> {
  const { reveal } = findDisplay(db)
  if (reveal === null || !hasTrack({ db, actor }, reveal.track)) return refuse('reveal-not-begun')
  const told = revealOf(db, reveal)
  if (!told.ok) return told.refusal === 'track-unknown' ? refuse('reveal-not-begun') : refuse(told.refusal)
  const { at, steps } = told.value
  return accept({
    isRehearsal: at.isRehearsal,
    now: [...(steps[at.step]?.winners ?? [])],
    next: [...(steps[at.step + 1]?.winners ?? [])],
  })
}
