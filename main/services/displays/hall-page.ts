/** What the hall may see now: one page for every mode, and before its time none. Pure; reads no table and knows no window. */
import type { HallEntry, HallHead, HallPage } from '../../../shared/contract/displays.ts'
import type { DisplayState } from '../../../shared/domain/display.ts'
import type { EntryId, PartId } from '../../../shared/domain/ids.ts'
import { type Thousandths, toThousandths } from '../../../shared/domain/quantity.ts'
import type { EntryResult } from '../../../shared/domain/result.ts'
import { partOf, type Track } from '../../../shared/domain/track.ts'
import type { EntryInput } from '../../../shared/scoring/track-input.ts'
import type { HallDay } from './hall-day.ts'
import { hallMarks, reducedBy } from './hall-marks.ts'

type Choice = Pick<DisplayState, 'mode' | 'judges' | 'part' | 'entry'>
type Looking = Readonly<{ choice: Choice; day: HallDay; part: PartId | null; head: HallHead }>

/** The page for the day as it stands. Awards have a page of their own. */
export function hallPage(choice: Choice, day: HallDay): HallPage {
  const part = partInEffect(choice, day)
  const looking: Looking = { choice, day, part, head: headOf(day, part) }
  switch (choice.mode) {
    case 'stage':
      return stagePage(looking)
    case 'clock':
      return clockPage(looking)
    case 'after-next':
      return scorePage(looking, comesBefore(looking))
    case 'at-once':
    case 'marks':
      return scorePage(looking, onStage(looking))
    case 'ranking':
      return rankingPage(looking)
    case 'hidden':
    case 'reveal':
      return { page: 'blank' }
  }
}

/** Marks of judges are of one part, unless the rules reckon with the judges' totals: then it is the last one, which is judged in the hall. */
function partInEffect({ mode, part }: Choice, { panel, track }: HallDay): PartId | null {
  if (part !== null && panel.parts.includes(part)) return part
  return mode === 'marks' && track.rules.reduction.of !== 'totals' ? (panel.parts.at(-1) ?? null) : null
}

function headOf({ panel, track }: HallDay, part: PartId | null): HallHead {
  const known = part === null ? undefined : partOf(track, part)
  return { panel: panel.name, part: known?.name ?? null, max: known?.rubric.max ?? (part === null ? maximumOf(track) : null) }
}

/** Of all parts together; what rounds and the best of several runs can come to is not one number. */
function maximumOf({ parts, rules }: Track): Thousandths | null {
  if (rules.rounds !== undefined || rules.composition.method === 'best') return null
  if (rules.composition.method === 'weights') return toThousandths(100_000n)
  return toThousandths(parts.reduce((sum, { rubric }) => sum + BigInt(rubric.max), 0n))
}

/** The part that is judged while the entry is on: a sheet of it says that the entry was on. */
const livePart = ({ part, day }: Looking) => part ?? day.panel.parts.at(-1)
const hasStarted = (looking: Looking) => (entry: EntryInput) =>
  entry.sheets.some(({ part, sheet }) => part === livePart(looking) && sheet.standing === 'counted')
const ofPart = ({ part }: Looking, { sheets }: EntryInput) => sheets.filter(sheet => part === null || sheet.part === part)
const isIn = (looking: Looking, entry: EntryInput) => ofPart(looking, entry).every(({ sheet }) => sheet.standing !== 'pending')
/** Every sheet is declared missing: the entry did not take part. */
const isAway = (looking: Looking, entry: EntryInput) =>
  isIn(looking, entry) && ofPart(looking, entry).every(({ sheet }) => sheet.standing !== 'counted')

/** Called, timed, or the last one that a judge has sealed a sheet of. */
function onFloor(looking: Looking): EntryInput | undefined {
  const { called, clock, entries } = looking.day
  const known = (id: EntryId | undefined) => entries.find(({ entry }) => entry === id)
  return known(called) ?? known(clock?.entry) ?? entries.findLast(hasStarted(looking))
}

/** The same, unless somebody is chosen by hand. */
function onStage(looking: Looking): EntryInput | undefined {
  return looking.day.entries.find(({ entry }) => entry === looking.choice.entry) ?? onFloor(looking)
}

/** Whoever took part last before the one that is on: the hall sees a score once the next one is called, timed or begun. */
function comesBefore(looking: Looking): EntryInput | undefined {
  const { entries } = looking.day
  const current = onFloor(looking)
  return current && entries.slice(0, entries.indexOf(current)).findLast(each => !isAway(looking, each))
}

function waiting({ head }: Looking, entry: HallEntry | null, why: 'nobody' | 'judging' | 'no-clock'): HallPage {
  return { page: 'waiting', head, entry, why }
}

function stagePage(looking: Looking): HallPage {
  const { choice, day, head } = looking
  const entry = onStage(looking)
  const isAsked = entry !== undefined && [choice.entry, day.called, day.clock?.entry].includes(entry.entry)
  if (entry === undefined || (!isAsked && isIn(looking, entry))) return waiting(looking, null, 'nobody')
  return { page: 'stage', head, entry: day.shown(entry.entry) }
}

function clockPage(looking: Looking): HallPage {
  const { day, head } = looking
  const part = day.clock && partOf(day.track, day.clock.part)
  if (day.clock === undefined || part === undefined) return waiting(looking, null, 'no-clock')
  const { entry, limit, elapsedMs, state } = day.clock
  return { page: 'clock', head, entry: day.shown(entry), clock: { part: part.name, limit: limit ?? null, elapsedMs, state } }
}

function scorePage(looking: Looking, entry: EntryInput | undefined): HallPage {
  const { choice, day, head, part } = looking
  if (entry === undefined) return waiting(looking, null, 'nobody')
  const shown = day.shown(entry.entry)
  const result = day.results.find(each => each.entry === entry.entry)
  const score = isIn(looking, entry) && result !== undefined ? scoreOf(result, part) : undefined
  if (result === undefined || score === undefined) return waiting(looking, shown, 'judging')
  return {
    page: 'score',
    head,
    entry: shown,
    score,
    places: day.track.rules.rounding.places,
    reduced: reducedBy(result, part),
    isBeforeLevelling: part === null && day.track.rules.equating !== undefined,
    marks: choice.mode === 'marks' ? hallMarks({ day, entry, result, part, judges: choice.judges }) : null,
  }
}

function scoreOf({ parts, score, raw }: EntryResult, part: PartId | null) {
  return part === null ? (raw?.score ?? score) : parts.find(each => each.part === part)?.value
}

/** Of all parts, whichever is chosen: places are given for nothing less. */
function rankingPage(looking: Looking): HallPage {
  const { day } = looking
  const whole: Looking = { ...looking, part: null, head: headOf(day, null) }
  const entries = new Map(day.entries.map(entry => [entry.entry, entry]))
  const rows = day.results.flatMap(result => {
    const entry = entries.get(result.entry)
    const score = scoreOf(result, null)
    const place = result.raw?.rank ?? result.rank
    if (entry === undefined || score === undefined || place === undefined || !isIn(whole, entry)) return []
    return [{ place, entry: day.shown(result.entry), score }]
  })
  return { page: 'ranking', head: whole.head, places: day.track.rules.rounding.places, rows, of: day.entries.length }
}
