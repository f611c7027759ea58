/** The third look ends: the paper becomes its sheet with the marks that stand on it, or goes back to its judge. */
import { accept } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { sumOfMarks } from '../../../shared/domain/rubric.ts'
import { paperSentBack } from '../../../shared/facts/paper-sent-back.ts'
import { sheetTranscribed } from '../../../shared/facts/sheet-transcribed.ts'
import type { WriteUnit } from '../../data/write-unit.ts'
import { type PaperToLookAt, paperToLookAt } from './compare-paper.ts'

export function decidePaper(unit: WriteUnit, { sheet, marks, keyings, reason }: Input<'paper.decide'>): Reply<'paper.decide'> {
  const found = paperToLookAt(unit, sheet)
  if (!found.ok) return found
  const reply = unit.record(sheetTranscribed, { ...bodyOf(found.value), marks, keyings, ...(reason !== null && { reason }) })
  return reply.ok ? accept({ total: sumOfMarks(marks) }) : reply
}

export function sendPaperBack(unit: WriteUnit, { sheet, keyings, reason }: Input<'paper.send-back'>): Reply<'paper.send-back'> {
  const found = paperToLookAt(unit, sheet)
  if (!found.ok) return found
  const reply = unit.record(paperSentBack, { ...bodyOf(found.value), keyings, reason })
  return reply.ok ? accept(null) : reply
}

const bodyOf = ({ id, panel, track, rubric, rules }: PaperToLookAt) => ({ sheet: id, panel: panel.id, track: track.id, rubric, rules })
