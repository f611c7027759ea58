/** The forms in which numbers travel: marks as integers of thousandths of a point, exact values as text. Does no arithmetic. */
import { z } from 'zod'

/** A mark or a maximum in thousandths of a point: 8.5 points are 8500. */
export const Thousandths = z.int().nonnegative().max(1_000_000_000).brand<'Thousandths'>()
export type Thousandths = z.infer<typeof Thousandths>

/** An exact fraction in lowest terms, of points: "37/4", or "9" when whole. Never sorted as text. */
export const ExactText = z
  .string()
  .regex(/^-?\d+(\/[1-9]\d*)?$/)
  .brand<'ExactText'>()
export type ExactText = z.infer<typeof ExactText>

/** A name in both languages; Chinese is what the user reads first. */
export const Name = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }).readonly()
export type Name = z.infer<typeof Name>

/** A whole number of thousandths that was reckoned exactly, as a mark. Throws on what no mark can be. */
export function toThousandths(exact: bigint): Thousandths {
  return Thousandths.parse(Number(exact))
}

/** A count (of seats, of places) that was reckoned exactly. Throws when it is too large to be one. */
export function toCount(exact: bigint): number {
  if (exact > 1_000_000_000n || exact < 0n) throw new RangeError(`not a count: ${exact}`)
  return Number(exact)
}
