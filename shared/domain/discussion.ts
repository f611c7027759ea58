/** A discussion 合议: the judges of an entry talk about one part and mark it again, each for herself. The former marks stay beside the new ones. */
import { z } from 'zod'
import { Digest, EntryId, PanelId, PartId, SheetId } from './ids.ts'

export const Discussion = z
  .strictObject({
    panel: PanelId,
    entry: EntryId,
    part: PartId,
    reason: z.string().trim().min(1).max(200),
    /** The sheets as they stood when it was called: what the judges marked before they talked. */
    sheets: z
      .array(z.strictObject({ sheet: SheetId, version: Digest }).readonly())
      .min(2)
      .readonly(),
  })
  .readonly()
export type Discussion = z.infer<typeof Discussion>
