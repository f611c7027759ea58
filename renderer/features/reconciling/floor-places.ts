/** Who is on the floor of a panel, who comes next and who was before, in running order. Knows no words and asks nothing. */
import type { ValueOf } from '../../lib/use-asked.ts'

type PanelFloor = ValueOf<'floor.read'>
export type CalledEntry = PanelFloor['entries'][number]
type Neighbours = Readonly<{ current: CalledEntry | undefined; next: CalledEntry | undefined; previous: CalledEntry | undefined }>

/** With nobody on the floor the next is the first whose sheets are not all sealed. */
export function neighbours({ floor, entries }: PanelFloor): Neighbours {
  const at = floor.state === 'only' ? entries.findIndex(({ entry }) => entry === floor.entry) : -1
  if (at === -1) return { current: undefined, next: entries.find(({ sealed, expected }) => sealed < expected), previous: undefined }
  return { current: entries[at], next: entries[at + 1], previous: at === 0 ? undefined : entries[at - 1] }
}
