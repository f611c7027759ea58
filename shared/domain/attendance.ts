/** Roll call 点名: whether an entry has come, was checked, or is absent, which is a withdrawal 弃权 with its time. Knows no sheet. */
import { z } from 'zod'
import { EntryId, PanelId } from './ids.ts'

export const AttendanceState = z.enum(['called', 'present', 'withdrawn', 'expected'])
export type AttendanceState = z.infer<typeof AttendanceState>

export const Attendance = z
  .strictObject({
    panel: PanelId,
    entry: EntryId,
    state: AttendanceState,
    /** By what the identity was checked: 身份证, 工作证, … */
    identity: z.string().trim().min(1).max(60).optional(),
    /** Why somebody counts as withdrawn, or does not any more. */
    reason: z.string().trim().min(1).max(200).optional(),
    /** Epoch milliseconds by the station's clock. */
    at: z.int().nonnegative(),
  })
  .readonly()
export type Attendance = z.infer<typeof Attendance>

/** Whether no sheet of the entry is expected any more. */
export const isWithdrawn = (attendance: Pick<Attendance, 'state'> | undefined) => attendance?.state === 'withdrawn'
