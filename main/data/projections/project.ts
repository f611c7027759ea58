/** The one way from a subject's current values to its rows. */
import type { Subjects, SubjectType } from '../../../shared/facts/subjects.ts'
import type { WritableDb } from '../database.ts'
import { projectAlert } from './alert-projections.ts'
import { projectLine, projectStop, projectTie } from './decision-projections.ts'
import { projectAttendance, projectProposal, projectTiming } from './hall-projections.ts'
import {
  projectCalibration,
  projectCertification,
  projectConfirmation,
  projectDiscussion,
  projectFloor,
  projectPenalty,
  projectRecusal,
  projectRequest,
  projectSheet,
} from './judging-projections.ts'
import { projectAttachment, projectPaper, projectPaperBack } from './paper-projections.ts'
import { projectContest, projectEntry, projectPanel, projectPerson, projectPin, projectStation, projectTrack } from './setup-projections.ts'

type Projections = { [T in SubjectType]: (db: WritableDb, value: Subjects[T], versions: number) => void }

const projections: Projections = {
  contest: projectContest,
  station: projectStation,
  person: projectPerson,
  pin: projectPin,
  track: projectTrack,
  entry: projectEntry,
  panel: projectPanel,
  recusal: projectRecusal,
  sheet: projectSheet,
  paper: projectPaper,
  paperBack: projectPaperBack,
  attachment: projectAttachment,
  calibration: projectCalibration,
  request: projectRequest,
  confirmation: projectConfirmation,
  floor: projectFloor,
  timing: projectTiming,
  attendance: projectAttendance,
  proposal: projectProposal,
  penalty: projectPenalty,
  tie: projectTie,
  stop: projectStop,
  line: projectLine,
  certification: projectCertification,
  discussion: projectDiscussion,
  alert: projectAlert,
}

/** Every table that the journal alone can rebuild, in the order of their references. */
export const projectedTables = [
  'heads',
  'contests',
  'stations',
  'people',
  'person_roles',
  'pins',
  'tracks',
  'entries',
  'panels',
  'panel_judges',
  'panel_parts',
  'panel_entries',
  'recusals',
  'sheets',
  'marks',
  'sheet_comments',
  'paper_sheets',
  'paper_keyings',
  'paper_marks',
  'paper_backs',
  'paper_attachments',
  'calibrations',
  'calibration_marks',
  'change_requests',
  'confirmations',
  'floors',
  'timings',
  'attendances',
  'declined_proposals',
  'penalties',
  'ties',
  'tie_places',
  'stop_decisions',
  'line_decisions',
  'line_entries',
  'discussions',
  'alert_closings',
  'alert_sheets',
  'certifications',
  'certified_results',
] as const

/** Writes the rows of a subject from its current values, in the order of their hashes. */
export function project<T extends SubjectType>(db: WritableDb, type: T, values: readonly Subjects[T][]): void {
  const [value] = values
  if (value !== undefined) projections[type](db, value, values.length)
}
