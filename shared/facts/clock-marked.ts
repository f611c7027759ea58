/**
 * A timekeeper presses: the clock of a lecture is started, paused, the pause explained, resumed, stopped, the stop taken back, corrected or set
 * back. Nothing is overwritten.
 */
import { ClockMark, isClockEvent, isUnexplained, stateAfter, timingKey } from '../domain/hall-clock.ts'
import { isPanelCertified } from './certified-panel.ts'
import { factKind } from './fact.ts'
import { subject } from './subjects.ts'

export const clockMarked = factKind('clock.marked', {
  type: 'timing',
  body: ClockMark,
  saidBy: ['timekeeper', 'chief'],
  subject: timingKey,
  rests: body => [subject('panel', body.panel), subject('certification', body.panel)],
  settles: true,
  refuse: (state, { person, as }, body, [before]) => {
    const panel = state.find('panel', body.panel)
    if (panel === undefined || (as === 'chief' && panel.chief !== person.id)) return 'panel-of-another'
    if (body.timekeeper !== person.id) return 'clock-of-another'
    if (!panel.entries.includes(body.entry) || !panel.parts.includes(body.part)) return 'panel-of-another'
    if (isPanelCertified(state, body.panel)) return 'panel-certified'
    if (!isClockEvent(before, body)) return 'clock-out-of-turn'
    const leavesPause = body.event === 'resumed' || body.event === 'stopped'
    return leavesPause && before !== undefined && isUnexplained(before) ? 'pause-unexplained' : undefined
  },
  apply: ([before], { body: { panel, entry, part, timekeeper, ...mark } }) => ({
    panel,
    entry,
    part,
    timekeeper,
    state: stateAfter(mark.event),
    presses: [...(before?.presses ?? []), mark],
  }),
})
