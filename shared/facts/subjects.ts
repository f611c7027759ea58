/** What facts are about. Each subject has one value type; its current facts are those that no other fact of the same subject has replaced. */

import type { AlertClosing } from '../domain/alert-closing.ts'
import type { Attendance } from '../domain/attendance.ts'
import type { CalibrationSheet } from '../domain/calibration.ts'
import type { PanelCertification } from '../domain/certification.ts'
import type { ChangeRequest } from '../domain/change-request.ts'
import type { Confirmation } from '../domain/confirmation.ts'
import type { Contest } from '../domain/contest.ts'
import type { DeclinedProposal } from '../domain/declined-proposal.ts'
import type { Discussion } from '../domain/discussion.ts'
import type { Entry } from '../domain/entry.ts'
import type { PanelFloor } from '../domain/floor.ts'
import type { Timing } from '../domain/hall-clock.ts'
import type { EntryId, PanelId, PersonId, StationId } from '../domain/ids.ts'
import type { LineDecision } from '../domain/line-decision.ts'
import type { Panel } from '../domain/panel.ts'
import type { KeyedPaper, PaperAttachment, PaperBack } from '../domain/paper.ts'
import type { PenaltyState } from '../domain/penalty.ts'
import type { Person } from '../domain/person.ts'
import type { ScoreSheet } from '../domain/score-sheet.ts'
import type { StopDecision } from '../domain/stop.ts'
import type { TieDecision } from '../domain/tie.ts'
import type { TrackState } from '../domain/track.ts'

export type Subjects = {
  contest: Readonly<{ contest: Contest; founder: Person }>
  station: Readonly<{ station: StationId; publicKey: string }>
  person: Person
  pin: Readonly<{ person: PersonId }>
  track: TrackState
  entry: Entry
  panel: Panel
  recusal: Readonly<{ panel: PanelId; judge: PersonId; entry: EntryId; reason: string }>
  sheet: ScoreSheet
  paper: KeyedPaper
  paperBack: PaperBack
  attachment: PaperAttachment
  calibration: CalibrationSheet
  request: ChangeRequest
  confirmation: Confirmation
  floor: PanelFloor
  discussion: Discussion
  alert: AlertClosing & Readonly<{ by: PersonId }>
  timing: Timing
  attendance: Attendance
  proposal: DeclinedProposal
  penalty: PenaltyState
  tie: TieDecision
  stop: StopDecision
  line: LineDecision
  certification: PanelCertification
}
export type SubjectType = keyof Subjects

/** A subject's name in the journal: `sheet:judge-1/W-017/class`. */
export type SubjectRef = `${SubjectType}:${string}`

/** The subject of this type and id. */
export const subject = (type: SubjectType, id: string): SubjectRef => `${type}:${id}`

/** The type of a subject, from its name. */
export function subjectType(ref: SubjectRef): SubjectType {
  return ref.slice(0, ref.indexOf(':')) as SubjectType
}

/** There is one contest in a file. */
export const theContest = subject('contest', 'the')
