/** Every kind of fact that there is, by its name. */
import { alertClosed } from './alert-closed.ts'
import { attendanceNoted } from './attendance-noted.ts'
import { calibrationMarked } from './calibration-marked.ts'
import { changeDeclined } from './change-declined.ts'
import { changeRequested } from './change-requested.ts'
import { clockMarked } from './clock-marked.ts'
import { confirmationAsked } from './confirmation-asked.ts'
import { confirmationGiven } from './confirmation-given.ts'
import { contestCreated } from './contest-created.ts'
import { discussionCalled } from './discussion-called.ts'
import { entryEnrolled } from './entry-enrolled.ts'
import type { FactKind } from './fact.ts'
import { floorGiven } from './floor-given.ts'
import { lineDecided } from './line-decided.ts'
import { orderChanged } from './order-changed.ts'
import { panelCertified } from './panel-certified.ts'
import { panelFormed } from './panel-formed.ts'
import { panelReopened } from './panel-reopened.ts'
import { paperAttached } from './paper-attached.ts'
import { paperKeyed } from './paper-keyed.ts'
import { paperSentBack } from './paper-sent-back.ts'
import { penaltyAppealed } from './penalty-appealed.ts'
import { penaltyRecorded } from './penalty-recorded.ts'
import { penaltyRuled } from './penalty-ruled.ts'
import { penaltyWithdrawn } from './penalty-withdrawn.ts'
import { personEnrolled } from './person-enrolled.ts'
import { pinSet } from './pin-set.ts'
import { proposalDeclined } from './proposal-declined.ts'
import { recusalDeclared } from './recusal-declared.ts'
import { rulesAmended } from './rules-amended.ts'
import { rulesFrozen } from './rules-frozen.ts'
import { sheetAccepted } from './sheet-accepted.ts'
import { sheetMissing } from './sheet-missing.ts'
import { sheetReceived } from './sheet-received.ts'
import { sheetReinstated } from './sheet-reinstated.ts'
import { sheetReturned } from './sheet-returned.ts'
import { sheetSealed } from './sheet-sealed.ts'
import { sheetTranscribed } from './sheet-transcribed.ts'
import { stationJoined } from './station-joined.ts'
import { stopDecided } from './stop-decided.ts'
import { tieDecided } from './tie-decided.ts'
import { trackDefined } from './track-defined.ts'

const kinds = [
  contestCreated,
  stationJoined,
  personEnrolled,
  pinSet,
  trackDefined,
  entryEnrolled,
  panelFormed,
  rulesFrozen,
  rulesAmended,
  recusalDeclared,
  sheetSealed,
  sheetReceived,
  sheetReturned,
  sheetAccepted,
  sheetMissing,
  sheetReinstated,
  paperKeyed,
  sheetTranscribed,
  paperSentBack,
  paperAttached,
  calibrationMarked,
  changeRequested,
  changeDeclined,
  confirmationAsked,
  confirmationGiven,
  floorGiven,
  discussionCalled,
  alertClosed,
  penaltyRecorded,
  penaltyWithdrawn,
  penaltyAppealed,
  penaltyRuled,
  clockMarked,
  attendanceNoted,
  orderChanged,
  proposalDeclined,
  tieDecided,
  stopDecided,
  lineDecided,
  panelCertified,
  panelReopened,
] as const

const byName: ReadonlyMap<string, FactKind> = new Map(kinds.map(kind => [kind.kind, kind as unknown as FactKind]))

/** The meaning of a kind of fact, or undefined when this version of Lectern does not know it. */
export function findFactKind(kind: string): FactKind | undefined {
  return byName.get(kind)
}
