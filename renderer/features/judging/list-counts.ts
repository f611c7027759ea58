/** The judge's sheets by state, as the list's head and the day's summary count them. Knows no words. */
import type { MyPanel, MySheet } from '../../../shared/contract/sheets.ts'
import type { SheetState } from '../../../shared/domain/score-sheet.ts'
import { isToDo } from './to-do.ts'

/** In which order states are counted, and which are named even when there are none. */
const states: readonly SheetState[] = [
  'sealed',
  'received',
  'accepted',
  'draft',
  'returned',
  'unmarked',
  'absent',
  'recused',
  'void',
  'withdrawn',
]
const always: readonly SheetState[] = ['sealed', 'unmarked']

export type Count = Readonly<{ state: SheetState; count: number }>

/** `joined`: whatever the chief did with a sealed sheet since, it is sealed. */
export function countsOf(panels: readonly MyPanel[], { joined }: Readonly<{ joined: boolean }>): readonly Count[] {
  const found = sheetsIn(panels).map(({ state }) => (joined && (state === 'received' || state === 'accepted') ? 'sealed' : state))
  const counts = states.map(state => ({ state, count: found.filter(each => each === state).length }))
  return counts.filter(({ state, count }) => count > 0 || always.includes(state))
}

export const sheetsIn = (panels: readonly MyPanel[]): readonly MySheet[] =>
  panels.flatMap(panel => panel.entries.flatMap(entry => entry.sheets))

/** How many first sheets of the panel still wait for each other before they may be sealed; 0 when none do. */
export function heldTogether({ entries, holdBack }: Pick<MyPanel, 'entries' | 'holdBack'>): number {
  if (holdBack === null) return 0
  const mine = entries.filter(({ sheets }) => sheets.some(({ state }) => state !== 'recused'))
  return mine.slice(0, holdBack).some(({ sheets }) => sheets.some(isToDo)) ? holdBack : 0
}
