/** What a panel is reckoned from when one thing were different: the shadow reckoning. Changes an input; computes no result and decides nothing. */
import type { EntryId, PartId, PenaltyId, PersonId } from '../domain/ids.ts'
import type { EntryInput, SheetInput, TrackInput } from '../scoring/track-input.ts'

export type OneChange =
  | Readonly<{ change: 'judge-left-out'; judge: PersonId }>
  | Readonly<{ change: 'sheet-void'; judge: PersonId; entry: EntryId; part: PartId }>
  | Readonly<{ change: 'penalty-dropped'; penalty: PenaltyId }>

/** The input with this one change. Sheets that go are void, so that the rules' own treatment of missing marks applies; everything else stays. */
export function withOneChange(input: TrackInput, change: OneChange): TrackInput {
  return { ...input, entries: input.entries.map(entry => changed(entry, change)) }
}

function changed(entry: EntryInput, change: OneChange): EntryInput {
  if (change.change === 'penalty-dropped') return { ...entry, penalties: entry.penalties.filter(({ id }) => id !== change.penalty) }
  const goes = ({ judge, part }: SheetInput) =>
    judge === change.judge && (change.change === 'judge-left-out' || (entry.entry === change.entry && part === change.part))
  const isMeant = (sheet: SheetInput) => goes(sheet) && sheet.sheet.standing === 'counted'
  return { ...entry, sheets: entry.sheets.map(sheet => (isMeant(sheet) ? { ...sheet, sheet: { standing: 'void' } } : sheet)) }
}
