/** What keys, pads and bands do to the mark in hand: it is taken, or the reason is said and nothing changes. Knows no React and no window. */
import type { CriterionId } from '../../../shared/domain/ids.ts'
import type { Thousandths } from '../../../shared/domain/quantity.ts'
import { commit } from './draft-queue.ts'
import { bandMark, type EntryProblem, readEntry, steppedMark, tenfoldOf } from './mark-entry.ts'
import { inHand, inHandAnew, isOpen, move, moveOn, pickCriterion, shownMark, useEditor } from './sheet-in-hand.ts'

/** Goes on, unless what was typed was not taken, or looks like a slip: it must not turn into another mark behind the judge's back. */
export function goOn(by: number): void {
  const state = useEditor.getState()
  const criterion = inHand(state)
  const mark = criterion && shownMark(state, criterion.id)
  const slip =
    criterion === undefined || mark === undefined || state.typed === undefined
      ? undefined
      : tenfoldOf(criterion, mark, [state.before, state.sheet?.usual[criterion.id]])
  // A fine step on an empty row has left nothing to answer.
  const problem = state.problem?.problem === 'no-mark' ? undefined : (state.problem ?? slip)
  if (problem === undefined) moveOn(by)
  else useEditor.setState({ isHeld: true, problem })
}

/** Whether a number that was not taken, or is not finished, still waits for its answer; it then stands out. Nobody walks away from one unaware. */
export function isHeldBack(): boolean {
  const { problem } = useEditor.getState()
  const isOpenNumber = problem?.problem === 'unfinished' || isRefusal(problem)
  if (isOpenNumber) useEditor.setState({ isHeld: true })
  return isOpenNumber
}

/** A row is pressed, or reached by Tab. */
export function take(criterion: CriterionId): void {
  if (!isHeldBack()) pickCriterion(criterion)
}

/** An arrow goes from row to row. */
export function walk(by: number): void {
  if (!isHeldBack()) move(by)
}

/** Gives up what was typed: the mark that stood before stands again. */
export function giveUp(): void {
  const state = useEditor.getState()
  const criterion = inHand(state)
  if (criterion === undefined || !isOpen(state)) return
  if (state.typed !== undefined) commit(criterion.id, state.before ?? null)
  useEditor.setState(inHandAnew)
}

/** The mark was meant as it was typed. */
export function keepMark(): void {
  moveOn(1)
}

/** A key that was not taken, as against a mark that may still grow. */
export const isRefusal = (problem: EntryProblem | undefined) =>
  problem !== undefined && !['unfinished', 'tenfold', 'no-mark'].includes(problem.problem)

/** No mark has more digits. */
const LONGEST = 6

/** A digit or a decimal point. It is accepted, or the reason is said and of the whole number nothing stays. */
export function typeKey(key: string): void {
  const state = useEditor.getState()
  const criterion = inHand(state)
  if (criterion === undefined || !isOpen(state)) return
  // What follows a key that was not taken belongs to the slip: 18.5 where 9 is the most must leave neither 1.5 nor 0.5 behind.
  if (isRefusal(state.problem)) {
    useEditor.setState({ rejected: `${state.rejected ?? ''}${key}`.slice(0, LONGEST) })
    return
  }
  const before = state.typed === undefined ? shownMark(state, criterion.id) : state.before
  const typed = `${state.typed ?? ''}${key}`
  if (typed === '.') {
    useEditor.setState({ typed, before, problem: undefined, isHeld: false })
    return
  }
  const entry = readEntry(criterion, typed)
  if (entry.kind === 'refused') {
    // The keys before it were of the same number, and so is the mark that they had made: 4 where 4.3 was typed is nobody's mark.
    if (state.typed !== undefined) commit(criterion.id, before ?? null)
    useEditor.setState({ ...inHandAnew, problem: entry.problem, rejected: typed })
    return
  }
  useEditor.setState({ typed, before, problem: entry.kind === 'unfinished' ? entry.problem : undefined, isHeld: false })
  if (entry.kind === 'mark') commit(criterion.id, entry.mark)
}

/**
 * Takes the last key of what is being typed back; with the last of them the mark that stood before stands again. Of what was not taken, and of a
 * mark that stands, nothing is left: half of a mark (3. of 3.5) would be another mark.
 */
export function erase(): void {
  const state = useEditor.getState()
  const criterion = inHand(state)
  if (criterion === undefined || !isOpen(state)) return
  const typed = state.typed?.slice(0, -1)
  if (typed === '' || isRefusal(state.problem)) {
    giveUp()
    return
  }
  if (typed === undefined) {
    useEditor.setState(inHandAnew)
    commit(criterion.id, null)
    return
  }
  const entry = typed === '.' ? undefined : readEntry(criterion, typed)
  useEditor.setState({ typed, problem: entry?.kind === 'unfinished' ? entry.problem : undefined, isHeld: false })
  commit(criterion.id, entry?.kind === 'mark' ? entry.mark : (state.before ?? null))
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

/** A letter that is the name of a level; others mean nothing. */
export function giveLevel(letter: string): void {
  const criterion = inHand(useEditor.getState())
  if (criterion?.kind === 'levels') give(criterion.levels.find(({ label }) => label.toUpperCase() === letter.toUpperCase())?.points)
}

export function giveBand(band: Parameters<typeof bandMark>[1]): void {
  const criterion = inHand(useEditor.getState())
  if (criterion !== undefined) give(bandMark(criterion, band))
}
