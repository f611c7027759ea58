/** The timekeeper presses: main takes the time, not the page. */
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { type ClockMark, elapsedAt, timingKey } from '../../../shared/domain/hall-clock.ts'
import { clockMarked } from '../../../shared/facts/clock-marked.ts'
import { timeDeduction } from '../../../shared/scoring/time-deduction.ts'
import { timingsOfPanel } from '../../data/repositories/hall-repository.ts'
import type { WriteUnit } from '../../data/write-unit.ts'
import type { AtContest } from '../callers.ts'
import { type Desk, writeAtDesk } from '../desk.ts'
import { type PanelAtHand, panelAtHand } from '../reconciling/panel-at-hand.ts'
import { timeOf } from './hall-clock.ts'
import { rememberPress, sincePress } from './steady-presses.ts'

type Pressed = Input<'hall.press'>
type Moment = Readonly<{ at: number; steady: number }>

export async function pressClock(desk: Desk, { opened, actor }: AtContest, input: Pressed): Promise<Reply<'hall.press'>> {
  const moment = { at: desk.tools.clock(), steady: desk.tools.steady() }
  const reply = writeAtDesk(desk, opened, actor, unit => press(unit, input, moment))
  if (!reply.ok) return reply
  rememberPress(opened.store.db, timingKey({ ...input, timekeeper: actor.person.id }), moment.steady)
  desk.tools.announce('hall.changed')
  return reply
}

function press(unit: WriteUnit, { elapsed: right, reason, ...input }: Pressed, { at, steady }: Moment): Reply<'hall.press'> {
  const found = panelAtHand(unit, input.panel)
  if (!found.ok) return found
  const key = { ...input, timekeeper: unit.actor.person.id }
  const other = runsAfter.includes(input.event) ? runningElsewhere(unit, { ...found.value, at, steady }, key) : undefined
  if (other !== undefined) return refuse('clock-other-running', { number: other })
  const before = unit.find('timing', timingKey(key))
  // A stop by mistake is taken back: the lecture went on meanwhile.
  const ran = before !== undefined && input.event === 'continued' ? { ...before, state: 'running' as const } : before
  const now = ran === undefined ? { elapsed: 0, isDoubtful: false } : elapsedAt(ran, at, sincePress(unit.db, timingKey(key), steady))
  if (now.isDoubtful && input.event !== 'again') return refuse('clock-doubtful')
  const elapsed = timeAfter(input.event, { right, running: now.elapsed })
  if (elapsed === undefined) return refuse('clock-out-of-turn')
  const reply = unit.record(clockMarked, { ...key, at, elapsed, ...(reason !== undefined && { reason }) })
  if (!reply.ok) return reply
  const limit = found.value.track.rules.time.find(each => each.part === input.part)
  const isDone = reply.value.state === 'stopped'
  return accept({ elapsed, deduction: (isDone && limit && timeDeduction(limit, elapsed)?.deduction) || null })
}

const runsAfter: readonly ClockMark['event'][] = ['started', 'resumed', 'continued']

type Elsewhere = Pick<PanelAtHand, 'panel' | 'numbers'> & Moment

/** The number of what else the same timekeeper is timing here: nobody times two at once. One whose time cannot be told can only be set back, and waits. */
function runningElsewhere(
  { db }: WriteUnit,
  { panel, numbers, ...moment }: Elsewhere,
  key: Parameters<typeof timingKey>[0],
): string | undefined {
  const own = timingsOfPanel(db, panel.id).filter(({ id, timekeeper }) => timekeeper === key.timekeeper && id !== timingKey(key))
  const other = own.find(row => row.state === 'running' && panel.entries.includes(row.entry) && !timeOf({ db, ...moment }, row).isDoubtful)
  return other && (numbers.get(other.entry) ?? other.entry)
}

/** A correction says the time itself; undefined where it does not. */
function timeAfter(event: ClockMark['event'], { right, running }: Readonly<{ right: number | undefined; running: number }>) {
  if (event === 'corrected') return right
  return event === 'started' || event === 'again' ? 0 : running
}
