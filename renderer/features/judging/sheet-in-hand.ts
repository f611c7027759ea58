/** The sheet under the judge's hands: which criterion, what is typed, what is on its way to the disk. Data, and moving from row to row; no React. */
import { create } from 'zustand'
import type { Refused } from '../../../shared/answer.ts'
import type { RefusalName } from '../../../shared/contract/index.ts'
import type { SheetInHand } from '../../../shared/contract/sheets.ts'
import type { DraftComment } from '../../../shared/domain/comment.ts'
import type { CriterionId } from '../../../shared/domain/ids.ts'
import type { Thousandths } from '../../../shared/domain/quantity.ts'
import { type Criterion, criteriaOf, type Marks } from '../../../shared/domain/rubric.ts'
import { call } from '../../lib/api.ts'
import { visualOrder } from './ledger-columns.ts'
import type { EntryProblem } from './mark-entry.ts'

type Editor = Readonly<{
  sheet: SheetInHand | undefined
  /** On the disk, as main said last. */
  marks: Marks
  comments: readonly DraftComment[]
  /** As they were typed last where main did not take them: they stand until it does. */
  unkept: readonly DraftComment[]
  canUndo: boolean
  canRedo: boolean
  /** Accepted here and on their way; `null` takes a mark away. */
  sending: ReadonlyMap<CriterionId, Thousandths | null>
  index: number
  /** What is being typed into the criterion in hand; undefined when nothing was typed since it was taken in hand. */
  typed: string | undefined
  /** The mark that stood before the first key of what is being typed. */
  before: Thousandths | undefined
  /** Something of what is being typed was sent: what follows is taken back together with it. */
  isStroke: boolean
  problem: EntryProblem | undefined
  /** The number that was not taken, as it was typed; nothing of it stays. */
  rejected: string | undefined
  /** Somebody wanted to go on over a problem: the hand stays, and the answer that keeps the mark, if there is one, takes the focus. */
  isHeld: boolean
  /** What main refused, for the criterion it refused; null where it was about the whole sheet. */
  refused: Readonly<{ criterion: CriterionId | null; refused: Refused<RefusalName> }> | undefined
}>

/** Nothing typed yet into the criterion in hand. */
export const inHandAnew = {
  typed: undefined,
  before: undefined,
  isStroke: false,
  problem: undefined,
  rejected: undefined,
  isHeld: false,
} as const
const nothing: Editor = {
  sheet: undefined,
  marks: {},
  comments: [],
  unkept: [],
  canUndo: false,
  canRedo: false,
  sending: new Map(),
  index: 0,
  ...inHandAnew,
  refused: undefined,
}
export const useEditor = create<Editor>()(() => nothing)

/** Begins with a sheet as main gave it: where the judge was last, or at the first criterion without a mark. */
export function editSheet(sheet: SheetInHand): void {
  const criteria = criteriaOf(sheet.rubric)
  const last = criteria.findIndex(({ id }) => id === sheet.place)
  const first = visualOrder(sheet.rubric).find(id => sheet.marks[id] === undefined)
  const index = last >= 0 ? last : criteria.findIndex(({ id }) => id === first)
  const { marks, comments, canUndo, canRedo } = sheet
  useEditor.setState({ ...nothing, sheet, marks, comments, canUndo, canRedo, index: Math.max(index, 0) })
}

/** Nothing of a sheet stays behind when somebody else sits down. */
export const forgetSheet = () => useEditor.setState(nothing)

export const isOpen = ({ sheet }: Pick<Editor, 'sheet'>) =>
  sheet !== undefined && ['unmarked', 'draft', 'returned', 'absent'].includes(sheet.state)

/** The mark of a criterion as the judge sees it: on its way, or on the disk. */
export function shownMark({ marks, sending }: Pick<Editor, 'marks' | 'sending'>, id: CriterionId): Thousandths | undefined {
  const sent = sending.get(id)
  return sent === undefined ? marks[id] : (sent ?? undefined)
}

/** The criterion in hand. */
export function inHand({ sheet, index }: Pick<Editor, 'sheet' | 'index'>): Criterion | undefined {
  return sheet && criteriaOf(sheet.rubric)[index]
}

/** Takes the criterion at this place of the rubric in hand; what was typed stays as it was accepted. */
function pick(index: number): void {
  const { sheet } = useEditor.getState()
  if (sheet === undefined) return
  const criteria = criteriaOf(sheet.rubric)
  const place = Math.min(Math.max(index, 0), criteria.length - 1)
  useEditor.setState({ index: place, ...inHandAnew })
  keepPlace(sheet, criteria[place]?.id)
}

export function pickCriterion(id: CriterionId): void {
  const { sheet } = useEditor.getState()
  if (sheet !== undefined) pick(criteriaOf(sheet.rubric).findIndex(criterion => criterion.id === id))
}

/** The next criterion as the eye goes, or the one before; at the ends the hand stays. */
export function move(by: number): void {
  const next = neighbour(by)
  if (next !== undefined) pickCriterion(next)
}

/** Done with this one: the next or the one before; from the last one the first that has no mark yet. */
export function moveOn(by: number): void {
  const state = useEditor.getState()
  const open = by > 0 && state.sheet ? visualOrder(state.sheet.rubric).find(id => shownMark(state, id) === undefined) : undefined
  const next = neighbour(by) ?? open
  // What follows is another number, also where there is nowhere to go.
  if (next === undefined) useEditor.setState(inHandAnew)
  else pickCriterion(next)
}

function neighbour(by: number): CriterionId | undefined {
  const state = useEditor.getState()
  const [criterion, order] = [inHand(state), state.sheet === undefined ? [] : visualOrder(state.sheet.rubric)]
  return criterion && order[order.indexOf(criterion.id) + by]
}

/** Looks are not worth waiting for, and a place that was not kept is not worth a word. */
function keepPlace(sheet: SheetInHand, criterion: CriterionId | undefined): void {
  void call('place.keep', { sheet: sheet.id, criterion: criterion ?? null }).catch(() => undefined)
}
