/** Whose turn it is 当前上场: what of a panel's entries judges may begin to mark, where the rules have the chief call them. */
import { z } from 'zod'
import { EntryId, type PanelId } from './ids.ts'

export const Floor = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('closed') }).readonly(),
  z.strictObject({ state: z.literal('only'), entry: EntryId }).readonly(),
  z.strictObject({ state: z.literal('all') }).readonly(),
])
export type Floor = z.infer<typeof Floor>
export type PanelFloor = Readonly<{ panel: PanelId; floor: Floor }>

/** Before the chief has called anybody, nobody has the floor. */
export const closedFloor: Floor = { state: 'closed' }

/** Whether a judge may begin the sheet of this entry. */
export function hasFloor(floor: Floor, entry: EntryId): boolean {
  return floor.state === 'all' || (floor.state === 'only' && floor.entry === entry)
}
