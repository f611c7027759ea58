/** What is left for a judge to do, and in which order the sheets come. */
import type { MyPanel, MySheet } from '../../../shared/contract/sheets.ts'
import type { SheetId } from '../../../shared/domain/ids.ts'

/** Not sealed, not recused, not recorded as missing: the judge still has to do something. */
export function isToDo({ state }: Pick<MySheet, 'state'>): boolean {
  return state === 'unmarked' || state === 'draft' || state === 'returned'
}

/** The sheets that can be opened, in the order of the list: entry by entry, part by part. */
export function openable(panels: readonly MyPanel[]): readonly MySheet[] {
  return panels
    .flatMap(panel => panel.entries.flatMap(entry => entry.sheets))
    .filter(({ state }) => !['recused', 'absent', 'void'].includes(state))
}

/** The next sheet to do after this one, or the first of all. */
export function nextToDo(panels: readonly MyPanel[], after: SheetId): SheetId | undefined {
  const sheets = openable(panels)
  const place = sheets.findIndex(({ id }) => id === after)
  return [...sheets.slice(place + 1), ...sheets.slice(0, Math.max(place, 0))].find(isToDo)?.id
}
