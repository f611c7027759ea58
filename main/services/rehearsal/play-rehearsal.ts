/** A judging day played on the large sample by the services alone: what is left is judged, one sheet goes back, a tie is decided, a panel certified. */
import { type PanelId, PersonId, type SheetId, sheetKey, TrackId } from '../../../shared/domain/ids.ts'
import type { Role } from '../../../shared/domain/person.ts'
import { Thousandths } from '../../../shared/domain/quantity.ts'
import { criteriaOf, leastMark, type Marks } from '../../../shared/domain/rubric.ts'
import { partOf } from '../../../shared/domain/track.ts'
import { localUnit } from '../../data/local-unit.ts'
import { findTrack, listPanels } from '../../data/repositories/setup-repository.ts'
import { actorOf, type Desk, type Opened, writeAtDesk } from '../desk.ts'
import { acceptSealed } from '../reconciling/accept-sealed.ts'
import { askQuestions } from '../reconciling/ask-questions.ts'
import { certifyInUnit } from '../reconciling/certify-panel.ts'
import { returnSheet } from '../reconciling/decide-sheet.ts'
import { decideTie } from '../reconciling/decide-tie.ts'
import { samplePlan } from '../samples/make-sample.ts'
import { SAMPLE_SEED } from '../samples/open-sample.ts'
import { samplePin } from '../samples/sample-pin.ts'
import { openMarks } from '../samples/sample-plan-sheets.ts'
import { markDraft } from '../sheets/mark-draft.ts'
import { sealDraft } from '../sheets/seal-sheet.ts'

/** The track that the rehearsal certifies. */
export const REHEARSED_TRACK = TrackId.parse('liberal-arts')
export type RehearsalStep = 'scoring' | 'returned' | 'accepted' | 'tieDecided' | 'certified'

/** Plays the day on the sample that is on the desk. A refusal on the way is a fault: the sample is made so that none comes. */
export async function playRehearsal(desk: Desk, opened: Opened, onStep: (step: RehearsalStep, count: number) => void): Promise<void> {
  const sheets = openMarks(samplePlan('large', SAMPLE_SEED), SAMPLE_SEED)
  for (const { sheet, marks } of sheets) judge(desk, opened, sheet, marks)
  onStep('scoring', sheets.length)
  const panel = listPanels(opened.store.db, REHEARSED_TRACK)[0]
  const first = sheets.find(({ sheet }) => panel?.entries.includes(sheetKey(sheet).entry))
  if (panel === undefined || first === undefined) throw new Error('the sample has nothing left to judge in the rehearsed track')
  const chief = actor(opened, panel.chief, 'chief')
  good(writeAtDesk(desk, opened, chief, unit => returnSheet(unit, { sheet: first.sheet, panel: panel.id, reason: '请核对第一项' })))
  judge(desk, opened, first.sheet, mended(opened, first.sheet, first.marks))
  onStep('returned', 1)
  onStep('accepted', good(await acceptSealed(desk, { opened, actor: chief }, { panel: panel.id })).accepted)
  onStep('tieDecided', await decideTies(desk, opened, panel.id))
  const second = PersonId.parse('supervisor-1')
  onStep('certified', good(writeAtDesk(desk, opened, chief, unit => certifyInUnit(unit, { panel: panel.id, second }))).results)
}

function judge(desk: Desk, opened: Opened, sheet: SheetId, marks: Marks): void {
  const { judge: id } = sheetKey(sheet)
  const judging = actor(opened, id, 'judge')
  for (const [criterion, mark] of Object.entries(marks)) {
    good(
      localUnit(opened.store, db =>
        markDraft({ db, actor: judging, at: desk.tools.clock() }, { sheet, criterion: criterion as never, mark, joins: false }),
      ),
    )
  }
  good(writeAtDesk(desk, opened, judging, unit => sealDraft(unit, { sheet, marks, comments: [] })))
}

/** The marks with the first one a step lower (or higher, at its least). */
function mended(opened: Opened, sheet: SheetId, marks: Marks): Marks {
  const track = findTrack(opened.store.db, REHEARSED_TRACK)?.track
  const part = track && partOf(track, sheetKey(sheet).part)
  const [first] = part === undefined ? [] : criteriaOf(part.rubric)
  if (first === undefined || first.kind === 'levels') throw new Error('the rehearsed track has no points to mend')
  const mark = marks[first.id] ?? first.max
  return { ...marks, [first.id]: Thousandths.parse(mark > leastMark(first) ? mark - first.step : mark + first.step) }
}

async function decideTies(desk: Desk, opened: Opened, panel: PanelId): Promise<number> {
  const chief = actor(opened, listPanels(opened.store.db, REHEARSED_TRACK)[0]?.chief ?? PersonId.parse('none'), 'chief')
  const questions = good(askQuestions({ db: opened.store.db, actor: chief }, { panel }))
  const second = PersonId.parse('supervisor-1')
  const ties = questions.blockers.flatMap(blocker => (blocker.blocker === 'tie-open' ? [blocker.tie] : []))
  for (const { entries } of ties) {
    const order = entries.map(entry => [entry])
    good(
      await decideTie(
        desk,
        { opened, actor: chief },
        { panel, order, reason: '教学特色更鲜明', second, pin: samplePin(SAMPLE_SEED, second) },
      ),
    )
  }
  return ties.length
}

function actor(opened: Opened, person: PersonId, as: Role) {
  const found = actorOf(opened, person, as)
  if (found === undefined) throw new Error(`the sample has no ${as} ${person}`)
  return found
}

type Answered<R> = R extends { ok: true; value: infer Value } ? Value : never
function good<R extends Readonly<{ ok: boolean }>>(reply: R): Answered<R> {
  if (!reply.ok) throw new Error(`the rehearsal was refused: ${JSON.stringify(reply)}`)
  return (reply as unknown as { value: Answered<R> }).value
}
