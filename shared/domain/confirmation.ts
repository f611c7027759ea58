/** The chief asks a judge to confirm a sealed sheet 请评委确认. The judge says that it stands, or asks to change it; no mark changes by it. */
import { z } from 'zod'
import { Digest, PanelId, SheetId } from './ids.ts'

export const Confirmation = z
  .strictObject({
    sheet: SheetId,
    panel: PanelId,
    /** The version that is asked about. */
    version: Digest,
    question: z.string().min(1),
    /** What the judge says to it, or nothing more than that; once given. */
    answer: z.string().optional(),
    /** The answer is not that it stands: the judge asked to change the sheet instead. */
    wantsChange: z.literal(true).optional(),
  })
  .readonly()
export type Confirmation = z.infer<typeof Confirmation>

/** Whether the question still waits for the judge: not answered, and the sheet stands as it did when it was asked. */
export function isAsked(confirmation: Confirmation, sheet: Readonly<{ state: string; version?: string | null }> | undefined): boolean {
  const isSealed = sheet?.state === 'sealed' || sheet?.state === 'received' || sheet?.state === 'accepted'
  return isSealed && confirmation.answer === undefined && sheet.version === confirmation.version
}
