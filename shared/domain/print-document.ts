/** The documents that are printed, and who may have which. Knows no page and no window. */
import { z } from 'zod'
import type { Role } from './person.ts'

export const PrintDocumentName = z.enum([
  'blank-paper',
  'filled-paper',
  'judge-sheets',
  'panel-summary',
  'ranking',
  'unresolved',
  'certificate',
])
export type PrintDocumentName = z.infer<typeof PrintDocumentName>

const desk: readonly Role[] = ['chief', 'organizer', 'supervisor']
/** Whoever hands out and keys in paper; the supervisor only looks on. */
const paper: readonly Role[] = ['chief', 'organizer', 'recorder']

const printers: Readonly<Record<PrintDocumentName, readonly Role[]>> = {
  'blank-paper': paper,
  'filled-paper': paper,
  'judge-sheets': desk,
  'panel-summary': desk,
  ranking: desk,
  unresolved: desk,
  certificate: desk,
}

/** The documents that somebody acting in this role may print, in the order in which a day needs them. */
export function printableBy(role: Role): readonly PrintDocumentName[] {
  return PrintDocumentName.options.filter(name => printers[name].includes(role))
}
