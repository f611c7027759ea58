/** The English of words/zh/clock.ts. */
import type { Words } from '../words.ts'
import type { clock as zh } from '../zh/clock.ts'

export const clock: Words<typeof zh> = {
  name: 'Lecture clock',
  start: 'Start the clock',
  stop: 'Stop',
  clear: 'Reset',
  left: 'left',
  over: 'over',
  hall: 'hall clock',
  stopped: 'stopped',
  atStop: 'stopped at {{time}}',
  stages: { running: 'in time', soon: 'under 2 minutes left', last: 'under 30 seconds left', over: 'over time' },
  phase: '{{phase}}: {{stage}}',
  card: '{{phase}}: card up',
  ask: 'Reset the clock',
  askLead: 'You can start it again afterwards. The clock only reminds; it changes no mark.',
}
