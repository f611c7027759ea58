/** A panel's certification 核定 as the journal knows it: exact results, who signed, which edition, and whether two people opened the panel again. */
import { z } from 'zod'
import { PanelId, PersonId } from './ids.ts'
import type { Certification } from './result.ts'

/** Two people open a certified panel again 重开, with a reason that everybody reads. What was certified stays in the journal as its edition. */
export const Reopening = z
  .strictObject({
    panel: PanelId,
    reason: z.string().trim().min(1).max(200),
    second: PersonId,
  })
  .readonly()
export type Reopening = z.infer<typeof Reopening>

export type PanelCertification = Certification &
  Readonly<{
    panel: PanelId
    /** 1 for the first; one more each time that the panel is certified again. */
    edition: number
    chief: PersonId
    /** The supervisor or organizer who signed beside the chief; journals of the first versions know none. */
    second?: PersonId
    reopened?: Readonly<{ by: PersonId; second: PersonId; reason: string }>
  }>

/** Whether the certification holds: it was given, and nobody has opened the panel again. */
export function isInForce(certification: PanelCertification | undefined): boolean {
  return certification !== undefined && certification.reopened === undefined
}
