/**
 * The sheet under the judge's hands: which criterion, what is typed, what is on its way to the disk. Every accepted key goes to main at once
 * and in order; a mark counts as saved only when main said so. Knows no React and no window.
 */
import { create } from 'zustand'
import { type Refused, refuse } from '../../../shared/answer.ts'
import type { DraftNow } from '../../../shared/contract/drafts.ts'
import type { RefusalName, Reply } from '../../../shared/contract/index.ts'
import type { SheetInHand } from '../../../shared/contract/sheets.ts'
import type { DraftComment } from '../../../shared/domain/comment.ts'
import type { CriterionId } from '../../../shared/domain/ids.ts'
import type { Thousandths } from '../../../shared/domain/quantity.ts'
import { type Criterion, criteriaOf, type Marks } from '../../../shared/domain/rubric.ts'
import { call } from '../../lib/api.ts'
import { pointsText } from '../../lib/points.ts'
import { visualOrder } from './ledger-columns.ts'
import { bandMark, type EntryProblem, readEntry, steppedMark, tenfoldOf } from './mark-entry.ts'

type Editor = Readonly<{
  sheet: SheetInHand | undefined
  /** On the disk, as main said last. */
  marks: Marks
  comments: readonly DraftComment[]
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
  /** Enter was pressed on a problem: the hand stays, and the offer, if there is one, takes the focus. */
  isHeld: boolean
  /** What main refused, for the criterion it refused; null where it was about the whole sheet. */
  refused: Readonly<{ criterion: CriterionId | null; refused: Refused<RefusalName> }> | undefined
}>

const inHandAnew = { typed: undefined, before: undefined, isStroke: false, problem: undefined, isHeld: false } as const
const nothing: Editor = {
  sheet: undefined,
  marks: {},
  comments: [],
  canUndo: false,
  canRedo: false,
  sending: new Map(),
  index: 0,
  ...inHandAnew,
  refused: undefined,
}
export const useEditor = create<Editor>()(() => nothing)

let queue: Promise<void> = Promise.resolve()

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
export function pick(index: number): void {
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
  const state = useEditor.getState()
  const [criterion, order] = [inHand(state), state.sheet === undefined ? [] : visualOrder(state.sheet.rubric)]
  const next = criterion && order[order.indexOf(criterion.id) + by]
  if (next !== undefined) pickCriterion(next)
}

/** Goes on, unless what was typed was not taken, or looks like a slip: it must not turn into another mark behind the judge's back. */
export function goOn(by: number): void {
  const state = useEditor.getState()
  const criterion = inHand(state)
  const mark = criterion && shownMark(state, criterion.id)
  const slip =
    criterion === undefined || mark === undefined || state.typed === undefined
      ? undefined
      : tenfoldOf(criterion, mark, [state.before, state.sheet?.usual[criterion.id]])
  if (state.problem === undefined && slip === undefined) move(by)
  else useEditor.setState({ isHeld: true, problem: state.problem ?? slip })
}

/** The mark was meant as it was typed. */
export function keepMark(): void {
  useEditor.setState(inHandAnew)
  move(1)
}

/** A key that was not taken, as against a mark that may still grow. */
const isRefusal = (problem: EntryProblem | undefined) => problem !== undefined && !['below', 'tenfold'].includes(problem.problem)

/** A digit or a decimal point. It is accepted, or the reason is said and nothing changes. */
export function typeKey(key: string): void {
  const state = useEditor.getState()
  const criterion = inHand(state)
  if (criterion === undefined || !isOpen(state)) return
  // Nothing of the slip was taken, so what follows belongs to it: 8.5 where 6 is the most must not leave a 5 behind.
  if (isRefusal(state.problem) && (state.typed ?? '') === '') return
  const before = state.typed === undefined ? shownMark(state, criterion.id) : state.before
  const typed = `${state.typed ?? ''}${key}`
  if (typed === '.') {
    useEditor.setState({ typed, before, problem: undefined, isHeld: false })
    return
  }
  const entry = readEntry(criterion, typed)
  if (entry.kind === 'refused') {
    useEditor.setState({ problem: entry.problem, isHeld: false })
    return
  }
  useEditor.setState({ typed, before, problem: entry.kind === 'unfinished' ? entry.problem : undefined, isHeld: false })
  if (entry.kind === 'mark') commit(criterion.id, entry.mark)
}

/** Takes the last key back: the one that was refused first, then those that were taken; nothing left takes the mark away, which is not a zero. */
export function erase(): void {
  const state = useEditor.getState()
  const criterion = inHand(state)
  if (criterion === undefined || !isOpen(state)) return
  if (isRefusal(state.problem)) {
    useEditor.setState({ problem: undefined, isHeld: false })
    return
  }
  const mark = shownMark(state, criterion.id)
  const typed = (state.typed ?? (mark === undefined ? '' : pointsText(mark))).slice(0, -1)
  const entry = typed === '' ? undefined : readEntry(criterion, typed)
  useEditor.setState({ typed, problem: entry?.kind === 'unfinished' ? entry.problem : undefined })
  if (entry?.kind === 'mark') commit(criterion.id, entry.mark)
  else if (mark !== undefined) commit(criterion.id, null)
}

/** A fine step, a band or a level: a whole mark at once. */
export function give(mark: Thousandths | undefined): void {
  const state = useEditor.getState()
  const criterion = inHand(state)
  if (criterion === undefined || mark === undefined || !isOpen(state)) return
  useEditor.setState(inHandAnew)
  commit(criterion.id, mark)
}

export function step(by: number): void {
  const state = useEditor.getState()
  const criterion = inHand(state)
  if (criterion === undefined || !isOpen(state)) return
  const mark = shownMark(state, criterion.id)
  // A fine step needs a mark to step from: half a point on an empty row is never meant.
  if (mark === undefined) useEditor.setState({ problem: { problem: 'no-mark' }, isHeld: false })
  else give(steppedMark(criterion, mark, by))
}

export function giveBand(band: Parameters<typeof bandMark>[1]): void {
  const criterion = inHand(useEditor.getState())
  if (criterion !== undefined) give(bandMark(criterion, band))
}

// A bridge that broke once must not hold back what comes after.
const brokenBridge = () => refuse('internal', { reference: '—' })

/** When everything that was accepted is on the disk, or refused. */
export const settled = () => queue

/** Takes the last change back, also after a restart; the hand goes to where it was made. */
export const undo = () => change(sheet => call('draft.undo', { sheet }))
export const redo = () => change(sheet => call('draft.redo', { sheet }))
/** Takes all marks away; one `undo` brings them back. */
export const clearAll = () => change(sheet => call('draft.clear', { sheet }))

type Comment = Readonly<{ about: CriterionId | null; audience: DraftComment['audience']; text: string; joins: boolean }>

/** Keeps a comment as it now reads; an empty one is taken away. */
export function comment({ text, ...rest }: Comment): Promise<void> {
  return change(sheet => call('draft.comment', { sheet, ...rest, text: text.trim() === '' ? null : text.trim() }), { keepsHand: true })
}

type DraftReply = Reply<'draft.mark'> | Reply<'draft.comment'> | Reply<'draft.undo'> | Reply<'draft.redo'>

/** One change of the whole draft, after everything that was accepted before it. */
function change(ask: (sheet: SheetInHand['id']) => Promise<DraftReply>, { keepsHand = false } = {}): Promise<void> {
  const { sheet } = useEditor.getState()
  if (sheet === undefined || !isOpen({ sheet })) return queue
  queue = queue.then(async () => {
    const reply = await ask(sheet.id).catch(brokenBridge)
    if (useEditor.getState().sheet?.id !== sheet.id) return
    if (!reply.ok) {
      // An empty undo is nothing to read about.
      if (reply.refusal !== 'nothing-to-undo' && reply.refusal !== 'nothing-to-redo')
        useEditor.setState({ refused: { criterion: null, refused: reply } })
      return
    }
    useEditor.setState({ ...draftState(reply.value), refused: undefined })
    if (keepsHand) return
    if (reply.value.touched === null) useEditor.setState(inHandAnew)
    else pickCriterion(reply.value.touched)
  })
  return queue
}

const draftState = ({ marks, comments, canUndo, canRedo }: DraftNow) => ({ marks, comments, canUndo, canRedo })

function commit(criterion: CriterionId, mark: Thousandths | null): void {
  const state = useEditor.getState()
  const { sheet, sending, isStroke } = state
  // "8" and "8." are the same mark: it is there already, or on its way.
  if (sheet === undefined || (shownMark(state, criterion) ?? null) === mark) return
  const sent = new Map(sending).set(criterion, mark)
  useEditor.setState({ sending: sent, refused: undefined, canUndo: true, canRedo: false, isStroke: state.typed !== undefined })
  queue = queue.then(async () => {
    const reply = await call('draft.mark', { sheet: sheet.id, criterion, mark, joins: isStroke }).catch(brokenBridge)
    const now = useEditor.getState()
    if (now.sheet?.id !== sheet.id) return
    // A later key of the same criterion is still on its way: its own reply will settle it.
    const rest = new Map(now.sending)
    if (rest.get(criterion) === mark) rest.delete(criterion)
    if (reply.ok) return useEditor.setState({ ...draftState(reply.value), sending: rest })
    // What was not taken must not go on standing where the stored mark stands.
    const isStale = inHand(now)?.id === criterion && !rest.has(criterion)
    useEditor.setState({ sending: rest, refused: { criterion, refused: reply }, ...(isStale && { typed: undefined, isStroke: false }) })
  })
}

/** Looks are not worth waiting for, and a place that was not kept is not worth a word. */
function keepPlace(sheet: SheetInHand, criterion: CriterionId | undefined): void {
  void call('place.keep', { sheet: sheet.id, criterion: criterion ?? null }).catch(() => undefined)
}
