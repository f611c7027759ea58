/** The hall of a panel: who is to come, who has come, and how long each has spoken by whose clock. */
import { accept, refuse } from '../../../shared/answer.ts'
import type { HallEntry, HallTiming } from '../../../shared/contract/halls.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import type { Timing } from '../../../shared/domain/hall-clock.ts'
import { type EntryId, sheetKey } from '../../../shared/domain/ids.ts'
import type { TimeLimit } from '../../../shared/domain/time-limit.ts'
import { timeDeduction } from '../../../shared/scoring/time-deduction.ts'
import {
  type AttendanceRow,
  attendancesOfPanel,
  findTimedPanel,
  keepTimedPanel,
  type TimingRow,
  timingsOfPanel,
} from '../../data/repositories/hall-repository.ts'
import {
  findContest,
  findEntry,
  findPanel,
  findTrack,
  listPanels,
  listPeople,
  listTracks,
} from '../../data/repositories/setup-repository.ts'
import { isCertified, sheetsOfPanel } from '../../data/repositories/sheet-repository.ts'
import { localTime } from '../../platform/local-time.ts'
import type { LocalWriter, SignedIn, StoreReader } from '../callers.ts'
import { type PanelAtHand, panelAtHand } from '../reconciling/panel-at-hand.ts'
import { shownEntry } from '../sheets/shown-entry.ts'
import { timeOf } from './hall-clock.ts'

type Reader = StoreReader & SignedIn

export function listHalls({ db, actor }: SignedIn): Reply<'hall.panels'> {
  const panels = listTracks(db).flatMap(({ track }) =>
    listPanels(db, track.id)
      .filter(({ chief }) => actor.as !== 'chief' || chief === actor.person.id)
      .map(({ id, name, venue }) => ({ panel: id, name, venue, trackName: track.name })),
  )
  return accept({ panels, last: findTimedPanel(db, actor.person.id) ?? null })
}

export function chooseHall({ db, actor }: LocalWriter, { panel }: Input<'hall.choose'>): Reply<'hall.choose'> {
  if (findPanel(db, panel) === undefined) return refuse('panel-unknown')
  keepTimedPanel(db, actor.person.id, panel)
  return accept(null)
}

export function readHall(by: Reader, { panel: id }: Input<'hall.read'>): Reply<'hall.read'> {
  const found = panelAtHand(by, id)
  if (!found.ok) return found
  const { panel, track } = found.value
  const limits = new Map(track.rules.time.map(limit => [limit.part, limit]))
  const entryOf = entriesOf(by, found.value, limits)
  return accept({
    panel: panel.id,
    name: panel.name,
    venue: panel.venue,
    trackName: track.name,
    isCertified: isCertified(by.db, panel.id),
    parts: track.parts
      .filter(part => panel.parts.includes(part.id))
      .map(part => ({ id: part.id, name: part.name, limit: limits.get(part.id) ?? null })),
    entries: panel.entries.flatMap(entry => entryOf(entry)),
  })
}

type Limits = ReadonlyMap<string, TimeLimit>

function entriesOf(by: Reader, { panel, track }: PanelAtHand, limits: Limits): (entry: EntryId) => readonly HallEntry[] {
  const { db } = by
  const timings = Map.groupBy(timingsOfPanel(db, panel.id), ({ entry }) => entry)
  const attendances = new Map(attendancesOfPanel(db, panel.id).map(row => [row.entry, row]))
  const sealed = Map.groupBy([...sheetsOfPanel(db, panel.id).values()], ({ id }) => sheetKey(id).entry)
  const names = new Map<string, string>(listPeople(db).map(person => [person.id, person.name]))
  const timeZone = findContest(db)?.timeZone ?? 'Asia/Shanghai'
  const timeText = (at: number) => localTime(at, timeZone)
  return id => {
    const entry = findEntry(db, id)
    if (entry === undefined) return []
    const { number, segment, name } = shownEntry(findTrack(db, track.id)?.track ?? track, entry)
    const row = attendances.get(id)
    return [
      {
        entry: id,
        number,
        segment,
        name,
        attendance: row === undefined ? null : attendanceOf(row, timeText),
        timings: (timings.get(id) ?? []).map(each => timingOf(by, each, { limit: limits.get(each.part), names, timeText })),
        sealed: (sealed.get(id) ?? []).filter(({ state }) => state !== 'missing').length,
      },
    ]
  }
}

type TimeText = (at: number) => string

const attendanceOf = ({ state, identity, reason, notedAt }: AttendanceRow, timeText: TimeText) => ({
  state,
  at: timeText(notedAt),
  identity,
  reason,
})

type Shown = Readonly<{ limit: TimeLimit | undefined; names: ReadonlyMap<string, string>; timeText: TimeText }>

function timingOf(by: Reader, row: TimingRow, { limit, names, timeText }: Shown): HallTiming {
  const { presses } = by.meaning.valueOf(row.version) as Timing
  const { elapsed, isDoubtful } = timeOf(by, row)
  const outside = limit !== undefined && row.state === 'stopped' ? timeDeduction(limit, elapsed) : undefined
  return {
    part: row.part,
    timekeeper: row.timekeeper,
    name: names.get(row.timekeeper) ?? row.timekeeper,
    isOwn: row.timekeeper === by.actor.person.id,
    state: row.state,
    elapsed,
    isDoubtful,
    presses: presses.map(({ event, at, elapsed: stood, reason }) => ({ event, at: timeText(at), elapsed: stood, reason: reason ?? null })),
    deduction: outside?.deduction ?? null,
  }
}
