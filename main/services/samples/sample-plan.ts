/** A sample 演练样例 as plain data: who takes part, what is sealed, what is missing, what is still to be judged. Records nothing itself. */
import type { Entry } from '../../../shared/domain/entry.ts'
import { type EntryId, type PanelId, type SheetId, sheetKey } from '../../../shared/domain/ids.ts'
import { isSameSchool, type Panel, sheetsOfPanel } from '../../../shared/domain/panel.ts'
import type { Person } from '../../../shared/domain/person.ts'
import type { Name, Thousandths } from '../../../shared/domain/quantity.ts'
import type { Marks } from '../../../shared/domain/rubric.ts'
import type { Track } from '../../../shared/domain/track.ts'

export type PlannedSheet = Readonly<{ sheet: SheetId; panel: PanelId; marks: Marks }>

export type SamplePlan = Readonly<{
  contest: Readonly<{ name: Name; timeZone: string }>
  tracks: readonly Track[]
  people: readonly Person[]
  entries: readonly Entry[]
  panels: readonly Panel[]
  /** In the order in which they were sealed. Sheets of a recused judge are not here, nor missing: the rules derive them. */
  sheets: readonly PlannedSheet[]
  missing: readonly Readonly<{ sheet: SheetId; panel: PanelId; as: 'absent' | 'void'; reason: string }>[]
  penalties: readonly Readonly<{ panel: PanelId; entry: EntryId; amount: Thousandths; reason: string }>[]
  /** Entries of which no sheet is sealed yet: what is left for the rehearsal to judge. */
  openEntries: readonly EntryId[]
}>

/** The sheets of a panel that its judges may mark: all but those of entries of the judge's own school. */
export function markableSheets(panel: Panel, plan: Pick<SamplePlan, 'people' | 'entries'>): readonly SheetId[] {
  const people = new Map(plan.people.map(person => [person.id, person]))
  const entries = new Map(plan.entries.map(entry => [entry.id, entry]))
  return sheetsOfPanel(panel).filter(sheet => {
    const key = sheetKey(sheet)
    const [judge, entry] = [people.get(key.judge), entries.get(key.entry)]
    return judge !== undefined && entry !== undefined && !isSameSchool(judge, entry)
  })
}
