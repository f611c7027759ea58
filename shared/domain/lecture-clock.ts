/** Where a lecture stands by its time limit: the phase, what is left of it, how far it is over. Measures nothing and closes nothing. */
import type { Name } from './quantity.ts'
import type { TimeLimit } from './time-limit.ts'

export type ClockStage = 'running' | 'soon' | 'last' | 'over'
export type ClockReading = Readonly<{
  /** The phase that is running, or the last one when time is over; null where the rules name none. */
  phase: Name | null
  /** Whole seconds left of the phase, started ones counted; 0 when time is over. */
  remaining: number
  /** Whole seconds past the limit, started ones counted; 0 before. */
  over: number
  stage: ClockStage
  /** How many cards of the phase are up, by the warnings of the rules. */
  cards: number
  /** Thousandths of the whole limit that are gone, at most 1000. */
  gone: number
}>

/** A phase is nearly over for two minutes, and in its last moments for thirty seconds. */
const SOON = 120
const LAST = 30

/** The reading after so many milliseconds. At the limit itself time is not over yet (18:00 of 18 minutes): it is after it. */
export function clockAt(limit: TimeLimit, elapsedMs: number): ClockReading {
  const elapsed = Math.max(0, elapsedMs)
  const { name, end, length, warnings } = phaseAt(limit, elapsed)
  const all = limit.atMost * 1000
  const remaining = Math.max(0, Math.ceil((end - elapsed) / 1000))
  const isOver = elapsed > all
  return {
    phase: name,
    remaining,
    over: isOver ? Math.ceil((elapsed - all) / 1000) : 0,
    cards: warnings.filter(warning => elapsed >= end - (length - warning) * 1000).length,
    stage: isOver ? 'over' : stageOf(remaining),
    gone: Math.min(1000, Math.floor((elapsed * 1000) / all)),
  }
}

function stageOf(remaining: number): ClockStage {
  if (remaining <= LAST) return 'last'
  return remaining <= SOON ? 'soon' : 'running'
}

type RunningPhase = Readonly<{ name: Name | null; length: number; warnings: readonly number[]; end: number }>

/** The phase in which this moment lies, with its end in milliseconds from the start; the last one goes on after its end. */
function phaseAt({ phases, atMost }: TimeLimit, elapsed: number): RunningPhase {
  let running: RunningPhase = { name: null, length: atMost, warnings: [], end: 0 }
  for (const phase of phases ?? []) {
    running = { ...phase, end: running.end + phase.length * 1000 }
    if (elapsed < running.end) break
  }
  return running.name === null ? { ...running, end: atMost * 1000 } : running
}
