/** How the chief closed an alert, and the versions of the sheets that it was about. A change of these marks opens it again. */
import { z } from 'zod'
import { AlertFinding, AlertKind } from './alert-rules.ts'
import { Digest, PanelId, SheetId } from './ids.ts'

export const AlertClosing = z
  .strictObject({
    panel: PanelId,
    /** What the alert is about: `total/judge/entry/part` … */
    alert: z.string().regex(/^[a-z-]+(\/[A-Za-z0-9][A-Za-z0-9._-]{0,63}){2,5}$/),
    /** What it was raised by first. */
    kind: AlertKind,
    /** The sheets that it rests on as they stood, by name, none twice. */
    sheets: z
      .array(z.strictObject({ sheet: SheetId, version: Digest }).readonly())
      .min(1)
      .refine(
        sheets => sheets.every(({ sheet }, at) => sheets.slice(at + 1, at + 2).every(next => sheet < next.sheet)),
        'sheets stand by name, none twice',
      )
      .readonly(),
    finding: AlertFinding,
    /** In the chief's own words; a reason is always said. */
    note: z.string().trim().max(200),
  })
  .refine(({ finding, note }) => finding !== 'explained' || note !== '', 'a reason is said')
  .readonly()
export type AlertClosing = z.infer<typeof AlertClosing>

type Standing = Readonly<{ answers: readonly string[]; sheets: readonly Readonly<{ version: Digest }>[] }>

/** Whether a closing still answers an alert: it is about the same matter, and every version that it saw is among those the alert rests on. */
export function holdsFor({ alert, sheets }: Pick<AlertClosing, 'alert' | 'sheets'>, { answers, sheets: now }: Standing): boolean {
  return answers.includes(alert) && sheets.every(({ version }) => now.some(each => each.version === version))
}
