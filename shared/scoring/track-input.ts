/** What the engine is given: sheet totals and standings of one track, never rows of a table. Knows nothing of where they come from. */
import type { EntryId, PartId, PersonId } from '../domain/ids.ts'
import type { Penalty } from '../domain/penalty.ts'
import type { Thousandths } from '../domain/quantity.ts'
import type { Rules } from '../domain/rules.ts'
import type { MissingReason } from '../domain/score-sheet.ts'
import type { TieDecision } from '../domain/tie.ts'

/** Where one expected sheet stands: its total, a recorded reason why there is none, or nothing yet. */
export type SheetStanding =
  | Readonly<{ standing: 'counted'; total: Thousandths }>
  | Readonly<{ standing: MissingReason }>
  | Readonly<{ standing: 'pending' }>

export type EntryInput = Readonly<{
  entry: EntryId
  /** The number that judges see; decides nothing but the order in which equals are listed. */
  number: string
  /** One item for each expected sheet: every judge of the panel × every part, in the panel's order. */
  sheets: readonly Readonly<{ judge: PersonId; part: PartId; sheet: SheetStanding }>[]
  /** Not withdrawn ones only. */
  penalties: readonly Penalty[]
}>

export type TrackInput = Readonly<{
  /** In the order of the track. */
  parts: readonly PartId[]
  rules: Rules
  entries: readonly EntryInput[]
  decisions: readonly TieDecision[]
}>
