/** The marks of a sample: the sheets that are sealed, in the order of a judging day, and those that the rehearsal will fill. */
import { type EntryId, type SheetId, sheetId, sheetKey } from '../../../shared/domain/ids.ts'
import type { Panel } from '../../../shared/domain/panel.ts'
import type { Marks } from '../../../shared/domain/rubric.ts'
import type { Track } from '../../../shared/domain/track.ts'
import { markModel } from './mark-model.ts'
import { type EntryMarks, spacing } from './mark-model-spacing.ts'
import { markableSheets, type PlannedSheet, type SamplePlan } from './sample-plan.ts'
import type { TrackPlan } from './sample-plan-track.ts'
import { seededRandom } from './seeded-random.ts'

/** What is special in a track: two entries with the same marks, entries left open, sheets that never came, penalties. */
export type TrackEvents = Readonly<{
  twins?: readonly [EntryId, EntryId] | undefined
  open: readonly EntryId[]
  missing: SamplePlan['missing']
  penalties: SamplePlan['penalties']
}>

/** The sealed sheets of one track. The second twin gets the first one's marks, judge by judge; nobody else comes near a score that is taken. */
export function sealedSheets(seed: string, plan: TrackPlan, events: TrackEvents): readonly PlannedSheet[] {
  const { track, panel } = plan
  const never = new Set<SheetId>(events.missing.map(({ sheet }) => sheet))
  const model = markModel(seed, panel, track)
  const space = spacing(track)
  const all = byEntry(markableSheets(panel, plan))
  const marks = new Map<SheetId, Marks>()
  for (const [entry, sheets] of all) {
    if (events.open.includes(entry) || entry === events.twins?.[1]) continue
    const drawn = new Map(sheets.filter(sheet => !never.has(sheet)).map(sheet => [sheet, model(sheet)]))
    for (const [sheet, given] of space.apart(drawn, penaltyOf(events.penalties, entry))) marks.set(sheet, given)
  }
  const [first, second] = events.twins ?? []
  for (const sheet of (second && all.get(second)) ?? []) {
    const same = first && marks.get(sheetId({ ...sheetKey(sheet), entry: first }))
    if (same === undefined) throw new Error(`sample: ${sheet} has no twin`)
    marks.set(sheet, same)
  }
  return sealingOrder(seed, panel).flatMap(sheet => {
    const given = marks.get(sheet)
    return given === undefined ? [] : [{ sheet, panel: panel.id, marks: given }]
  })
}

/** The marks that the model gives for every sheet of the entries left open, so that a rehearsal can play the judges. They tie with nobody. */
export function openMarks(plan: SamplePlan, seed: string): readonly Readonly<{ sheet: SheetId; marks: Marks }>[] {
  const sealed = byEntry(plan.sheets.map(({ sheet }) => sheet))
  const marksOf = new Map(plan.sheets.map(({ sheet, marks }) => [sheet, marks]))
  return plan.panels.flatMap(panel => {
    const open = panel.entries.filter(entry => plan.openEntries.includes(entry))
    const track = plan.tracks.find(({ id }) => id === panel.track)
    if (open.length === 0 || track === undefined) return []
    const space = spacing(track)
    for (const entry of panel.entries) {
      const marks = (sealed.get(entry) ?? []).map(sheet => [sheet, marksOf.get(sheet) ?? {}] as const)
      if (marks.length > 0) space.take(new Map(marks), penaltyOf(plan.penalties, entry))
    }
    return [...openMarksOf({ seed, panel, track }, byEntry(markableSheets({ ...panel, entries: open }, plan)), space)]
  })
}

type Place = Readonly<{ seed: string; panel: Panel; track: Track }>

function openMarksOf({ seed, panel, track }: Place, open: ReadonlyMap<EntryId, readonly SheetId[]>, space: ReturnType<typeof spacing>) {
  const model = markModel(seed, panel, track)
  return [...open.values()].flatMap(sheets => {
    const marks: EntryMarks = space.apart(new Map(sheets.map(sheet => [sheet, model(sheet)])))
    return [...marks].map(([sheet, given]) => ({ sheet, marks: given }))
  })
}

/** Written work is read before the day, entry by entry; on the day each entry's other parts follow one another. Judges seal in any order. */
function sealingOrder(seed: string, panel: Panel): readonly SheetId[] {
  const [first, ...rest] = panel.parts
  if (first === undefined) return []
  const before = panel.entries.map(entry => ({ entry, part: first }))
  const onTheDay = panel.entries.flatMap(entry => rest.map(part => ({ entry, part })))
  return [...before, ...onTheDay].flatMap(({ entry, part }) =>
    seededRandom(`${seed}/order/${entry}/${part}`)
      .shuffled(panel.judges)
      .map(judge => sheetId({ judge, entry, part })),
  )
}

function byEntry(sheets: readonly SheetId[]): ReadonlyMap<EntryId, readonly SheetId[]> {
  const groups = new Map<EntryId, SheetId[]>()
  for (const sheet of sheets) {
    const { entry } = sheetKey(sheet)
    const group = groups.get(entry)
    if (group === undefined) groups.set(entry, [sheet])
    else group.push(sheet)
  }
  return groups
}

function penaltyOf(penalties: SamplePlan['penalties'], entry: EntryId): number {
  return penalties.reduce((sum, penalty) => (penalty.entry === entry ? sum + penalty.amount / 1000 : sum), 0)
}
