/** Calibration 校准: a lecture that every judge of a panel marks before the contest, to weigh the measure. It is no entry and no sheet of the contest. */
import { z } from 'zod'
import { Digest, EntryId, PanelId, SheetId } from './ids.ts'
import { Marks } from './rubric.ts'

/** The lecture as the panel knows it. Its id stands where a sheet's id names an entry, and is the id of no entry. */
export const Anchor = z.strictObject({ id: EntryId, title: z.string().trim().min(1).max(60) }).readonly()
export type Anchor = z.infer<typeof Anchor>

/** One judge's marks of one part of the lecture. Kept apart from score sheets, so that no result can count it. */
export const CalibrationSheet = z.strictObject({ sheet: SheetId, panel: PanelId, marks: Marks, version: Digest }).readonly()
export type CalibrationSheet = z.infer<typeof CalibrationSheet>
