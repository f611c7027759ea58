/** A recorder keys a paper in. When another keyed the same, the paper becomes its sheet in the same unit; the reply never tells which it was. */
import { accept } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { compareKeyings } from '../../../shared/domain/paper.ts'
import { paperKeyed } from '../../../shared/facts/paper-keyed.ts'
import { sheetTranscribed } from '../../../shared/facts/sheet-transcribed.ts'
import type { WriteUnit } from '../../data/write-unit.ts'
import { type PaperAtDesk, paperToKey } from './paper-at-desk.ts'

export function keyPaper(unit: WriteUnit, { sheet, ...read }: Input<'paper.key'>): Reply<'paper.key'> {
  const found = paperToKey(unit, sheet)
  if (!found.ok) return found
  const paper = found.value
  const recorder = unit.actor.person.id
  const others = paper.keyings.filter(keying => keying.recorder !== recorder)
  const { panel, track, rubric, rules, base } = paper
  const keyed = unit.record(paperKeyed, { sheet, recorder, panel: panel.id, track: track.id, ...read, rubric, rules, base })
  if (!keyed.ok) return keyed
  const [other] = others
  if (other !== undefined) transcribeAgreed(unit, paper, [other, keyed.value])
  return accept(null)
}

/** Where the two still differ nothing is said: a third person looks. Two versions of the sheet in conflict are the chief's affair first. */
function transcribeAgreed(
  unit: WriteUnit,
  paper: PaperAtDesk,
  keyings: readonly [PaperAtDesk['keyings'][number], PaperAtDesk['keyings'][number]],
) {
  const [first, second] = keyings
  if (!compareKeyings(paper.part.rubric, first, second).isAgreed) return
  const transcribed = unit.record(sheetTranscribed, {
    sheet: paper.id,
    panel: paper.panel.id,
    track: paper.track.id,
    marks: second.marks,
    rubric: paper.rubric,
    rules: paper.rules,
    keyings: [
      { recorder: first.recorder, keyed: first.version },
      { recorder: second.recorder, keyed: second.version },
    ],
  })
  if (!transcribed.ok && transcribed.refusal !== 'subject-in-conflict') throw new Error(`not transcribed: ${transcribed.refusal}`)
}
