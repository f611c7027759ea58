/** A contest 赛事: its name and time zone. A sample says so, with the seed that it can be made from again. */
import { z } from 'zod'
import { ContestId } from './ids.ts'
import { Name } from './quantity.ts'

export const Contest = z
  .strictObject({
    id: ContestId,
    name: Name,
    timeZone: z.string().min(1),
    sample: z.strictObject({ size: z.enum(['small', 'large']), seed: z.string().min(1) }).optional(),
  })
  .readonly()
export type Contest = z.infer<typeof Contest>
