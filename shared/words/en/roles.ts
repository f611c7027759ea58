/** The English of words/zh/roles.ts. */
import type { Words } from '../words.ts'
import type { roles as zh } from '../zh/roles.ts'

export const roles: Words<typeof zh> = {
  judge: { name: 'Judge', job: 'Mark and seal' },
  timekeeper: { name: 'Timekeeper', job: 'Clock and absence' },
  recorder: { name: 'Recorder', job: 'Key in paper sheets' },
  chief: { name: 'Chief judge', job: 'Certify and return' },
  organizer: { name: 'Organizer', job: 'Contest, rules and results' },
  supervisor: { name: 'Supervisor', job: 'Read and verify' },
}
