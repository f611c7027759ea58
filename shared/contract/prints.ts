/** Documents made into PDF by main, and what the page that is printed asks for. */
import { z } from 'zod'
import { PanelId } from '../domain/ids.ts'
import { PrintDocumentName } from '../domain/print-document.ts'
import { Name } from '../domain/quantity.ts'
import { query, task } from './define.ts'
import { PrintDocument } from './print-documents.ts'

/** Told to the one window that prints, in its address: nobody else can name the job. */
const Job = z.string().regex(/^[0-9a-f]{32}$/)
const Printed = z.strictObject({ language: z.enum(['zh', 'en']), document: PrintDocument })
export type Printed = z.infer<typeof Printed>

export const printCalls = {
  'print.panels': query({
    /** Those whose documents whoever sits here may print: a chief the own ones. */
    input: z.strictObject({}),
    output: z.array(z.strictObject({ panel: PanelId, name: z.string(), track: Name })),
    refusals: [],
    windows: ['operator'],
    roles: ['chief', 'organizer', 'supervisor', 'recorder'],
  }),
  'print.make': task({
    /** Every sheet of the panel in one file; the ranking is that of the panel's track. */
    input: z.strictObject({ document: PrintDocumentName, panel: PanelId }),
    output: z.strictObject({ file: z.string() }),
    refusals: [
      'panel-unknown',
      'panel-of-another',
      'panel-not-certified',
      'rules-not-frozen',
      'print-empty',
      'print-failed',
      'cancelled',
      'folder-unwritable',
    ],
    windows: ['operator'],
    roles: ['chief', 'organizer', 'supervisor', 'recorder'],
  }),
  'print.job': task({
    input: z.strictObject({ job: Job }),
    output: Printed,
    refusals: ['print-over'],
    windows: ['print'],
    roles: 'anyone',
  }),
  'print.ready': task({
    /** The page is laid out, with its typefaces. */
    input: z.strictObject({ job: Job }),
    output: z.null(),
    refusals: ['print-over'],
    windows: ['print'],
    roles: 'anyone',
  }),
}
