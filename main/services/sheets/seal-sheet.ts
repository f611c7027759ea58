/** 封存: the draft of this station becomes a fact, signed by the judge's PIN. What is sealed is what the judge saw, or nothing. */
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import type { Digest } from '../../../shared/domain/ids.ts'
import { sumOfMarks } from '../../../shared/domain/rubric.ts'
import { calibrationMarked } from '../../../shared/facts/calibration-marked.ts'
import { canonicalText } from '../../../shared/facts/canonical.ts'
import { sheetSealed } from '../../../shared/facts/sheet-sealed.ts'
import type { Subjects } from '../../../shared/facts/subjects.ts'
import type { WriteUnit } from '../../data/write-unit.ts'
import type { AtContest } from '../callers.ts'
import { type Desk, writeAtDesk } from '../desk.ts'
import { checkPin } from '../sessions/check-pin.ts'
import { heldBack } from './running.ts'
import { sealable, sheetToWrite } from './sheet-context.ts'

export async function sealSheet(
  desk: Desk,
  { opened, actor }: AtContest,
  { pin, ...seen }: Input<'sheet.seal'>,
): Promise<Reply<'sheet.seal'>> {
  const signed = await checkPin(desk, opened, { person: actor.person.id, pin })
  if (!signed.ok) return signed
  const reply = writeAtDesk(desk, opened, actor, unit => sealDraft(unit, seen))
  if (reply.ok) desk.tools.announce('sheets.changed')
  return reply
}

/** The same once the PIN is right, inside one write unit. */
export function sealDraft(unit: WriteUnit, { sheet, marks: seen, comments: read }: Omit<Input<'sheet.seal'>, 'pin'>): Reply<'sheet.seal'> {
  const found = sheetToWrite(unit.db, unit.actor, sheet)
  if (!found.ok) return found
  const { context, draft } = found.value
  const { panel, track, part, frozen, entry } = context
  const { marks, comments } = sealable(draft)
  if (canonicalText({ marks, comments }) !== canonicalText({ marks: seen, comments: read })) return refuse('draft-changed')
  const left = heldBack(unit.db, context, unit.actor.person)
  if (left > 0) return refuse('sheet-held-back', { left })
  const rubric = frozen.rubrics[part.id]
  if (rubric === undefined) throw new Error(`part ${part.id} was frozen without a rubric`)
  const body = { sheet, panel: panel.id, track: track.id, marks, rubric, rules: frozen.rules }
  const reply =
    entry === undefined
      ? unit.record(calibrationMarked, body)
      : unit.record(sheetSealed, { ...body, ...(comments.length > 0 && { comments }) })
  return reply.ok ? accept({ sheet, total: sumOfMarks(marks), version: versionOf(reply.value) }) : reply
}

function versionOf(value: Subjects['sheet'] | Subjects['calibration']): Digest {
  if (!('version' in value)) throw new Error('a sheet was sealed without a version')
  return value.version
}
