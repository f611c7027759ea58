/** What the day of a panel looks like at this moment, as far as a public screen is concerned. Gathers; what of it may be shown is hall-page's. */
import type { HallEntry } from '../../../shared/contract/displays.ts'
import type { EntryId, PanelId, PersonId, SheetId } from '../../../shared/domain/ids.ts'
import type { Panel } from '../../../shared/domain/panel.ts'
import type { Thousandths } from '../../../shared/domain/quantity.ts'
import type { EntryResult } from '../../../shared/domain/result.ts'
import type { Track } from '../../../shared/domain/track.ts'
import { scoreTrack } from '../../../shared/scoring/score-track.ts'
import type { EntryInput } from '../../../shared/scoring/track-input.ts'
import type { ReadableDb } from '../../data/database.ts'
import { floorOf } from '../../data/repositories/day-repository.ts'
import { findPanel, findTrack, listEntries, listPanels, listPeople } from '../../data/repositories/setup-repository.ts'
import { isCertified, sheetsOfPanel } from '../../data/repositories/sheet-repository.ts'
import type { HallClock } from '../halls/hall-clock.ts'
import { panelInput } from '../results/compute-panel.ts'

export type HallDay = Readonly<{
  panel: Panel
  track: Track
  /** Of this panel, in running order, with the standing of every expected sheet. */
  entries: readonly EntryInput[]
  /** Best first. */
  results: readonly EntryResult[]
  totals: ReadonlyMap<SheetId, Thousandths | null>
  /** Who was called to the floor, where the chief calls. */
  called: EntryId | undefined
  clock: HallClock | undefined
  /** Without name and school while the track is judged by numbers. */
  shown(entry: EntryId): HallEntry
  judgeName(judge: PersonId): string
}>

/** Undefined when there is no such panel. */
export function hallDay(db: ReadableDb, id: PanelId, clock: HallClock | undefined): HallDay | undefined {
  const panel = findPanel(db, id)
  const track = panel && findTrack(db, panel.track)?.track
  if (panel === undefined || track === undefined) return undefined
  const input = panelInput(db, track, panel)
  const floor = floorOf(db, id)
  const names = new Map(listPeople(db).map(person => [person.id, person.name]))
  return {
    panel,
    track,
    entries: input.entries.filter(({ group }) => group === id),
    results: scoreTrack(input).entries,
    totals: new Map([...sheetsOfPanel(db, id).values()].map(row => [row.id, row.total])),
    called: floor.state === 'only' ? floor.entry : undefined,
    clock,
    shown: shownBy(db, track),
    judgeName: judge => names.get(judge) ?? judge,
  }
}

/** Names are for tracks whose judges see them too, or whose panels are all certified. */
export function isBlind(db: ReadableDb, track: Track): boolean {
  return track.rules.judging?.names !== 'shown' && !listPanels(db, track.id).every(panel => isCertified(db, panel.id))
}

function shownBy(db: ReadableDb, track: Track): HallDay['shown'] {
  const isHidden = isBlind(db, track)
  const entries = new Map(listEntries(db, track.id).map(entry => [entry.id, entry]))
  return id => {
    const entry = entries.get(id)
    return {
      number: entry?.number ?? '',
      name: isHidden ? null : (entry?.name ?? null),
      school: isHidden ? null : (entry?.school ?? null),
      segment: entry?.segment ?? null,
    }
  }
}
