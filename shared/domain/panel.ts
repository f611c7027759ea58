/** A panel 评审组: judges × parts × entries of a track, a chief, a venue. Knows who may mark what, and which sheets are expected. */
import { z } from 'zod'
import { Anchor } from './calibration.ts'
import type { Entry } from './entry.ts'
import { EntryId, PanelId, PartId, PersonId, type SheetId, sheetId, sheetKey, TrackId } from './ids.ts'
import type { Person } from './person.ts'
import { JudgeGroup } from './reduction.ts'

/** At least one, and none twice. */
const each = <Id extends z.ZodType>(id: Id) =>
  z
    .array(id)
    .min(1)
    .refine(ids => new Set(ids).size === ids.length, 'nobody and nothing is in a panel twice')
    .readonly()

export const Panel = z
  .strictObject({
    id: PanelId,
    track: TrackId,
    name: z.string().min(1),
    venue: z.string(),
    chief: PersonId,
    judges: each(PersonId),
    parts: each(PartId),
    entries: each(EntryId),
    /** Judges whose group is not their class: execution, synchronisation … (rules with judge groups). */
    groups: z.record(PersonId, JudgeGroup).readonly().optional(),
    /** The lecture that every judge marks first, if there is one. */
    anchor: Anchor.optional(),
  })
  .readonly()
export type Panel = z.infer<typeof Panel>

/** Whether the sheet's judge, entry and part all belong to the panel. */
export function isInPanel(panel: Panel, sheet: SheetId): boolean {
  const { judge, entry, part } = sheetKey(sheet)
  return panel.judges.includes(judge) && panel.entries.includes(entry) && panel.parts.includes(part)
}

/** Every sheet of a panel: judges × entries × parts, whether or not somebody is recused. */
export function sheetsOfPanel(panel: Panel): readonly SheetId[] {
  return panel.entries.flatMap(entry => panel.parts.flatMap(part => panel.judges.map(judge => sheetId({ judge, entry, part }))))
}

/** 回避: a judge does not mark entries of the own school. An empty school recuses nobody. */
export function isSameSchool(judge: Person, entry: Entry): boolean {
  return judge.school !== '' && judge.school.trim() === entry.school.trim()
}
