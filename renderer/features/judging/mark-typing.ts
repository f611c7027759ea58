/** What keys, pads and bands do to the mark in hand: it is taken, or the reason is said and nothing changes. Knows no React and no window. */
import type { Thousandths } from '../../../shared/domain/quantity.ts'
import { pointsText } from '../../lib/points.ts'
import { commit } from './draft-queue.ts'
import { bandMark, type EntryProblem, readEntry, steppedMark, tenfoldOf } from './mark-entry.ts'
import { inHand, inHandAnew, isOpen, move, shownMark, useEditor } from './sheet-in-hand.ts'

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
const isRefusal = (problem: EntryProblem | undefined) => problem !== undefined && !['below', 'tenfold', 'no-mark'].includes(problem.problem)

/** A digit or a decimal point. It is accepted, or the reason is said and nothing changes. */
export function typeKey(key: string): void {
  const state = useEditor.getState()
  const criterion = inHand(state)
  if (criterion === undefined || !isOpen(state)) return
  // What follows a key that was not taken belongs to the slip: 18.5 where 9 is the most must leave neither 1.5 nor 0.5 behind.
  if (isRefusal(state.problem)) return
  const before = state.typed === undefined ? shownMark(state, criterion.id) : state.before
  const typed = `${state.typed ?? ''}${key}`
  if (typed === '.') {
    useEditor.setState({ typed, before, problem: undefined, isHeld: false })
    return
  }
  const entry = readEntry(criterion, typed)
  if (entry.kind === 'refused') {
    // The keys before it were of the same number: of what is too much nothing stays.
    const isTooMuch = entry.problem.problem === 'above' && state.typed !== undefined
    if (isTooMuch) commit(criterion.id, before ?? null)
    useEditor.setState({ ...(isTooMuch && inHandAnew), problem: entry.problem, isHeld: false })
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
