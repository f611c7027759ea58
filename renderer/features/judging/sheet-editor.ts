/**
 * The sheet under the judge's hands: which criterion, what is typed, what is on its way to the disk. Every accepted key goes to main at once
 * and in order; a mark counts as saved only when main said so. Knows no React and no window.
 */
import { create } from 'zustand'
import { type Refused, refuse } from '../../../shared/answer.ts'
import type { RefusalName } from '../../../shared/contract/index.ts'
import type { SheetInHand } from '../../../shared/contract/sheets.ts'
import type { CriterionId } from '../../../shared/domain/ids.ts'
import type { Thousandths } from '../../../shared/domain/quantity.ts'
import { type Criterion, criteriaOf, type Marks } from '../../../shared/domain/rubric.ts'
import { call } from '../../lib/api.ts'
import { pointsText } from '../../lib/points.ts'
import { bandMark, type EntryProblem, readEntry, steppedMark } from './mark-entry.ts'

type Editor = Readonly<{
  sheet: SheetInHand | undefined
  /** On the disk, as main said last. */
  marks: Marks
  /** Accepted here and on their way; `null` takes a mark away. */
  sending: ReadonlyMap<CriterionId, Thousandths | null>
  index: number
  /** What is being typed into the criterion in hand; undefined when nothing was typed since it was taken in hand. */
  typed: string | undefined
  problem: EntryProblem | undefined
  /** Enter was pressed on a problem: the hand stays, and the offer, if there is one, takes the focus. */
  isHeld: boolean
  /** What main refused, for the criterion it refused. */
  refused: Readonly<{ criterion: CriterionId; refused: Refused<RefusalName> }> | undefined
}>

const nothing: Editor = {
  sheet: undefined,
  marks: {},
  sending: new Map(),
  index: 0,
  typed: undefined,
  problem: undefined,
  isHeld: false,
  refused: undefined,
}
export const useEditor = create<Editor>()(() => nothing)

let queue: Promise<void> = Promise.resolve()

/** Begins with a sheet as main gave it, at the first criterion without a mark. */
export function editSheet(sheet: SheetInHand): void {
  const first = criteriaOf(sheet.rubric).findIndex(criterion => sheet.marks[criterion.id] === undefined)
  useEditor.setState({ ...nothing, sheet, marks: sheet.marks, index: Math.max(first, 0) })
}

export const isOpen = ({ sheet }: Pick<Editor, 'sheet'>) => sheet !== undefined && ['unmarked', 'draft', 'returned'].includes(sheet.state)

/** The mark of a criterion as the judge sees it: on its way, or on the disk. */
export function shownMark({ marks, sending }: Pick<Editor, 'marks' | 'sending'>, id: CriterionId): Thousandths | undefined {
  const sent = sending.get(id)
  return sent === undefined ? marks[id] : (sent ?? undefined)
}

/** The criterion in hand. */
export function inHand({ sheet, index }: Pick<Editor, 'sheet' | 'index'>): Criterion | undefined {
  return sheet && criteriaOf(sheet.rubric)[index]
}

/** Takes the criterion at this place in hand; what was typed stays as it was accepted. */
export function pick(index: number): void {
  const { sheet } = useEditor.getState()
  const last = sheet === undefined ? 0 : criteriaOf(sheet.rubric).length - 1
  useEditor.setState({ index: Math.min(Math.max(index, 0), last), typed: undefined, problem: undefined, isHeld: false })
}

export const move = (by: number) => pick(useEditor.getState().index + by)

/** Goes on, unless what was typed was not taken: a slip must not turn into another mark behind the judge's back. */
export function goOn(by: number): void {
  if (useEditor.getState().problem === undefined) move(by)
  else useEditor.setState({ isHeld: true })
}

/** A key that was not taken, as against a mark that may still grow. */
const isRefusal = (problem: EntryProblem | undefined) => problem !== undefined && problem.problem !== 'below'

/** A digit or a decimal point. It is accepted, or the reason is said and nothing changes. */
export function typeKey(key: string): void {
  const state = useEditor.getState()
  const criterion = inHand(state)
  if (criterion === undefined || !isOpen(state)) return
  // Nothing of the slip was taken, so what follows belongs to it: 8.5 where 6 is the most must not leave a 5 behind.
  if (isRefusal(state.problem) && (state.typed ?? '') === '') return
  const typed = `${state.typed ?? ''}${key}`
  if (typed === '.') {
    useEditor.setState({ typed, problem: undefined, isHeld: false })
    return
  }
  const entry = readEntry(criterion, typed)
  if (entry.kind === 'refused') {
    useEditor.setState({ problem: entry.problem, isHeld: false })
    return
  }
  useEditor.setState({ typed, problem: entry.kind === 'unfinished' ? entry.problem : undefined, isHeld: false })
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
  useEditor.setState({ typed: undefined, problem: undefined, isHeld: false })
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

// A bridge that broke once must not hold back the marks that come after.
const brokenBridge = () => refuse('internal', { reference: '—' })

/** When everything that was accepted is on the disk, or refused. */
export const settled = () => queue

function commit(criterion: CriterionId, mark: Thousandths | null): void {
  const state = useEditor.getState()
  const { sheet, sending } = state
  // "8" and "8." are the same mark: it is there already, or on its way.
  if (sheet === undefined || (shownMark(state, criterion) ?? null) === mark) return
  useEditor.setState({ sending: new Map(sending).set(criterion, mark), refused: undefined })
  queue = queue.then(async () => {
    const reply = await call('draft.mark', { sheet: sheet.id, criterion, mark }).catch(brokenBridge)
    const now = useEditor.getState()
    if (now.sheet?.id !== sheet.id) return
    // A later key of the same criterion is still on its way: its own reply will settle it.
    const rest = new Map(now.sending)
    if (rest.get(criterion) === mark) rest.delete(criterion)
    if (reply.ok) return useEditor.setState({ marks: reply.value.marks, sending: rest })
    // What was not taken must not go on standing where the stored mark stands.
    const isStale = inHand(now)?.id === criterion && !rest.has(criterion)
    useEditor.setState({ sending: rest, refused: { criterion, refused: reply }, ...(isStale && { typed: undefined }) })
  })
}
