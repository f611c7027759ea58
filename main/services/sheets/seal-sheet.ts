/** 封存: the draft of this station becomes a fact. What is sealed is what the judge saw, or nothing. */
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { sumOfMarks } from '../../../shared/domain/rubric.ts'
import { canonicalText } from '../../../shared/facts/canonical.ts'
import { sheetSealed } from '../../../shared/facts/sheet-sealed.ts'
import type { WriteUnit } from '../../data/write-unit.ts'
import { isOpenToJudge, marksInHand, sheetContext } from './sheet-context.ts'

export function sealSheet(unit: WriteUnit, { sheet, marks: seen }: Input<'sheet.seal'>): Reply<'sheet.seal'> {
  const found = sheetContext(unit.db, unit.actor, sheet)
  if (!found.ok) return found
  const { panel, track, part, frozen } = found.value
  if (!isOpenToJudge(found.value)) return refuse(found.value.isCertified ? 'panel-certified' : 'sheet-closed')
  const marks = marksInHand(unit.db, found.value)
  if (canonicalText(marks) !== canonicalText(seen)) return refuse('draft-changed')
  const rubric = frozen.rubrics[part.id]
  if (rubric === undefined) throw new Error(`part ${part.id} was frozen without a rubric`)
  const reply = unit.record(sheetSealed, { sheet, panel: panel.id, track: track.id, marks, rubric, rules: frozen.rules })
  return reply.ok ? accept({ sheet, total: sumOfMarks(marks) }) : reply
}
