/** What the engine is given: marks and standings of one track, never rows of a table. Knows nothing of where they come from. */
import type { CriterionId, EntryId, PanelId, PartId, PersonId } from '../domain/ids.ts'
import type { Penalty } from '../domain/penalty.ts'
import { criteriaOf, type Marks } from '../domain/rubric.ts'
import type { Rules } from '../domain/rules.ts'
import type { MissingReason } from '../domain/score-sheet.ts'
import { inStopOrder, type StopDecision, type StopSheet } from '../domain/stop.ts'
import type { TieDecision } from '../domain/tie.ts'
import type { Track } from '../domain/track.ts'

/** Where one expected sheet stands: its marks, a recorded reason why there are none, or nothing yet. */
export type SheetStanding =
  | Readonly<{ standing: 'counted'; marks: Marks }>
  | Readonly<{ standing: MissingReason }>
  | Readonly<{ standing: 'pending' }>

export type SheetInput = Readonly<{
  judge: PersonId
  part: PartId
  /** The judge's class, or the group that the panel names; only rules with classes or groups ask for it. */
  judgeGroup?: string
  sheet: SheetStanding
}>

export type EntryInput = Readonly<{
  entry: EntryId
  /** The number that judges see; decides nothing but the order in which equals are listed, and a draw. */
  number: string
  /** The panel that judges it. */
  group: PanelId
  /** One item for each expected sheet: every judge of the panel × every part, in the panel's order. */
  sheets: readonly SheetInput[]
  /** Not withdrawn ones only. */
  penalties: readonly Penalty[]
}>

/** A part with its criteria in the order of the rubric. */
export type PartInput = Readonly<{ part: PartId; criteria: readonly CriterionId[] }>

export type TrackInput = Readonly<{
  /** In the order of the track. */
  parts: readonly PartInput[]
  rules: Rules
  entries: readonly EntryInput[]
  /** Only this panel's entries are ranked and reported; those of the others count where panels are brought level. */
  panel?: PanelId
  /** Entries that have withdrawn: they are reckoned with nobody, and stand at the end with the reason. */
  withdrawn?: readonly Readonly<{ entry: EntryId; reason: string }>[]
  decisions: readonly TieDecision[]
  /** How the reckoning goes on after a hard stop; at most one for an entry counts, and only about the sheets that are missing. */
  stops?: readonly StopDecision[]
  /** SHA-256 in hex, for rules that draw lots. */
  hash?: (text: string) => string
  /** The results are wanted without explanations, many times over: what would change if …? */
  isUntold?: boolean
}>

/** The parts of a track as the engine takes them. */
export function partInputs(track: Pick<Track, 'parts'>): readonly PartInput[] {
  return track.parts.map(({ id, rubric }) => ({ part: id, criteria: criteriaOf(rubric).map(criterion => criterion.id) }))
}

/** The sheets of an entry that have no marks for a recorded reason, in the order in which a decision about a stop lists them. */
export function missingOf({ sheets }: EntryInput): readonly StopSheet[] {
  return inStopOrder(
    sheets.flatMap(({ judge, part, sheet: { standing } }) =>
      standing === 'counted' || standing === 'pending' ? [] : [{ judge, part, reason: standing }],
    ),
  )
}
