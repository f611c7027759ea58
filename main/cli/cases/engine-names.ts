/** Names of a case file as the engine's ids. Knows nothing else. */
import type { AwardId, CriterionId, EntryId, PanelId, PartId, PenaltyId, PersonId } from '../../../shared/domain/ids.ts'

// Cases name people as they are called ("Noah Williams"). An id of a contest could not; but these never reach a journal or a file, and
// the engine compares ids and nothing more.
export const entryId = (name: string) => name as EntryId
export const partId = (name: string) => name as PartId
export const criterionId = (name: string) => name as CriterionId
export const awardId = (name: string) => name as AwardId
export const penaltyId = (name: string) => name as PenaltyId
export const judgeId = (index: number) => `J${index + 1}` as PersonId
export const PANEL = 'panel' as PanelId
