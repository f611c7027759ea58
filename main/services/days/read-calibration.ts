/** How far the judges of a panel are apart on the calibration lecture, criterion by criterion. For the chief; no result reads it. */
import { accept } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { Part } from '../../../shared/domain/part.ts'
import { criteriaOf, type Marks } from '../../../shared/domain/rubric.ts'
import { gapsOf } from '../../../shared/reconciliation/calibration-gaps.ts'
import { type CalibrationRow, calibrationMarks, calibrationsOfPanel } from '../../data/repositories/day-repository.ts'
import { findPerson } from '../../data/repositories/setup-repository.ts'
import type { SignedIn } from '../callers.ts'
import { panelAtHand } from '../reconciling/panel-at-hand.ts'

export function readCalibration(by: SignedIn, { panel: id }: Input<'calibration.read'>): Reply<'calibration.read'> {
  const found = panelAtHand(by, id)
  if (!found.ok) return found
  const { panel, track } = found.value
  if (panel.anchor === undefined) return accept(null)
  const rows = calibrationsOfPanel(by.db, panel.id).map(row => ({ ...row, marks: calibrationMarks(by.db, row.sheet) }))
  return accept({
    title: panel.anchor.title,
    judges: panel.judges.map(judge => ({ id: judge, name: findPerson(by.db, judge)?.name ?? judge })),
    parts: track.parts.filter(part => panel.parts.includes(part.id)).map(part => partReport(part, panel.judges, rows)),
  })
}

type Marked = CalibrationRow & Readonly<{ marks: Marks }>

function partReport(part: Part, judges: readonly PersonId[], rows: readonly Marked[]) {
  const ofJudge = judges.map(judge => rows.find(row => row.judge === judge && row.part === part.id))
  return {
    id: part.id,
    name: part.name,
    max: part.rubric.max,
    totals: ofJudge.map(row => row?.total ?? null),
    criteria: criteriaOf(part.rubric).map(({ id, name, max }) => ({
      id,
      name,
      max,
      ...gapsOf(ofJudge.map(row => row?.marks[id] ?? null)),
    })),
  }
}
