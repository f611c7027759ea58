/**
 * The timekeeper's clock of one lecture 计时 as facts leave it: what was pressed, when, and the time it stood at. Knows no limit, no window and
 * no clock of its own: the moments are passed in.
 */
import { z } from 'zod'
import { EntryId, PanelId, PartId, PersonId } from './ids.ts'

/**
 * A pause holds the time at once; why is said with it or right after, by `explained`, and before the clock goes on. `continued` takes back a
 * stop that was pressed by mistake within five minutes: the time since counts. `corrected` puts another time in the place of a wrong one; `again`
 * sets it back to the start. These three say why.
 */
export const ClockEvent = z.enum(['started', 'paused', 'explained', 'resumed', 'stopped', 'continued', 'corrected', 'again'])
export type ClockEvent = z.infer<typeof ClockEvent>

export const ClockMark = z
  .strictObject({
    panel: PanelId,
    entry: EntryId,
    part: PartId,
    timekeeper: PersonId,
    event: ClockEvent,
    /** Epoch milliseconds by the station's clock. */
    at: z.int().nonnegative(),
    /** Whole milliseconds of the lecture at that moment. */
    elapsed: z.int().nonnegative(),
    reason: z.string().trim().min(1).max(200).optional(),
  })
  .readonly()
export type ClockMark = z.infer<typeof ClockMark>

export type TimingState = 'ready' | 'running' | 'paused' | 'stopped'
/** The name of a timing in the journal: what was timed, and by whom. */
export const timingKey = ({ panel, entry, part, timekeeper }: Pick<ClockMark, 'panel' | 'entry' | 'part' | 'timekeeper'>) =>
  `${panel}/${entry}/${part}/${timekeeper}`

/** The lecture as one timekeeper timed it; another one's is another timing, and the two can be compared. */
export type Timing = Readonly<{
  panel: PanelId
  entry: EntryId
  part: PartId
  timekeeper: PersonId
  state: TimingState
  /** What was pressed, in order. */
  presses: readonly Pick<ClockMark, 'event' | 'at' | 'elapsed' | 'reason'>[]
}>

const after: Readonly<Record<ClockEvent, TimingState>> = {
  started: 'running',
  paused: 'paused',
  explained: 'paused',
  resumed: 'running',
  stopped: 'stopped',
  continued: 'running',
  corrected: 'stopped',
  again: 'ready',
}
const before: Readonly<Record<ClockEvent, readonly TimingState[]>> = {
  started: ['ready'],
  paused: ['running'],
  explained: ['paused'],
  resumed: ['paused'],
  stopped: ['running', 'paused'],
  continued: ['stopped'],
  corrected: ['stopped'],
  again: ['running', 'paused', 'stopped'],
}
const needsReason: readonly ClockEvent[] = ['explained', 'continued', 'corrected', 'again']

/** The state that an event leaves the clock in. */
export const stateAfter = (event: ClockEvent): TimingState => after[event]

/** Whether the event may follow now, with a reason where one is asked for; a clock that runs does not go back. */
export function isClockEvent(
  timing: Timing | undefined,
  { event, elapsed, reason }: Pick<ClockMark, 'event' | 'elapsed' | 'reason'>,
): boolean {
  const last = timing?.presses.at(-1)
  const isInOrder = event === 'corrected' || (event === 'started' || event === 'again' ? elapsed === 0 : elapsed >= (last?.elapsed ?? 0))
  const isOfState = before[event].includes(timing?.state ?? 'ready')
  const mayContinue = event !== 'continued' || (timing !== undefined && isStopToTakeBack(timing, elapsed))
  return isOfState && isInOrder && mayContinue && (!needsReason.includes(event) || reason !== undefined)
}

/** A stop is noticed to be a mistake at once, or it is none: an hour later the time since is nobody's lecture. */
const TAKE_BACK_MS = 300_000

/** A time that was corrected is right, and one that stood paused did not run: nothing is added to either. */
function isStopToTakeBack({ presses }: Timing, elapsed: number): boolean {
  const [running, stop] = presses.slice(-2)
  return stop?.event === 'stopped' && running !== undefined && after[running.event] === 'running' && elapsed - stop.elapsed <= TAKE_BACK_MS
}

/** Whether the clock stands still and nobody has said why. */
export function isUnexplained({ state, presses }: Pick<Timing, 'state' | 'presses'>): boolean {
  return state === 'paused' && presses.at(-1)?.reason === undefined
}

export type Elapsed = Readonly<{
  /** Whole milliseconds of the lecture. */
  elapsed: number
  /** The computer's clock was set back while it ran: the time since the last press cannot be told, and is left out. */
  isDoubtful: boolean
}>

/**
 * The time of the lecture at this moment. `now`: epoch milliseconds of the station. `steady`: milliseconds since the last press by a clock that
 * cannot be set, known as long as the program runs; it goes before the station's. After a restart there is only the station's.
 */
export function elapsedAt({ state, presses }: Pick<Timing, 'state' | 'presses'>, now: number, steady?: number): Elapsed {
  const last = presses.at(-1)
  if (last === undefined || state === 'ready') return { elapsed: 0, isDoubtful: false }
  if (state !== 'running') return { elapsed: last.elapsed, isDoubtful: false }
  const since = steady ?? now - last.at
  return since < 0 ? { elapsed: last.elapsed, isDoubtful: true } : { elapsed: last.elapsed + Math.floor(since), isDoubtful: false }
}
