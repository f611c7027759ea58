/** A person and the roles held. The acting role is chosen at sign-in and stands in every fact. Knows no PIN. */
import { z } from 'zod'
import { PersonId } from './ids.ts'

export const Role = z.enum(['judge', 'timekeeper', 'recorder', 'chief', 'organizer', 'supervisor'])
export type Role = z.infer<typeof Role>

export const JudgeClass = z.enum(['expert', 'student', 'peer'])

export const Person = z
  .strictObject({
    id: PersonId,
    name: z.string().min(1),
    roles: z.array(Role).min(1).readonly(),
    /** A judge's school decides the recusals that nobody has to declare. Empty when it plays no part. */
    school: z.string(),
    judgeClass: JudgeClass,
  })
  .readonly()
export type Person = z.infer<typeof Person>

/** Whether the person may sign as the second one beside somebody else: a chief, an organizer or a supervisor. */
export function mayWitness({ roles }: Person): boolean {
  return roles.some(role => role === 'chief' || role === 'organizer' || role === 'supervisor')
}

/** A person who acts in one of the roles held. */
export type Actor = Readonly<{ person: Person; as: Role }>
