/** A judge asks to change a sheet that is sealed 请求修改. The chief gives the sheet back, or declines with a reason. */
import { z } from 'zod'
import { Digest, PanelId, SheetId } from './ids.ts'

export const ChangeRequest = z
  .strictObject({
    sheet: SheetId,
    panel: PanelId,
    /** The version that the judge wants to change. */
    version: Digest,
    reason: z.string().min(1),
    /** The chief's reason, once declined. */
    declined: z.string().min(1).optional(),
  })
  .readonly()
export type ChangeRequest = z.infer<typeof ChangeRequest>

/** Whether it still waits for the chief: not declined, and the sheet stands as it did when it was asked. */
export function isWaiting(request: ChangeRequest, sheet: Readonly<{ state: string; version?: string | null }> | undefined): boolean {
  const isSealed = sheet?.state === 'sealed' || sheet?.state === 'received' || sheet?.state === 'accepted'
  return isSealed && request.declined === undefined && sheet.version === request.version
}
