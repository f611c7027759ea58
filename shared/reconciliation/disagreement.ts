/** The usual limit of disagreement, where the rules name none. Knows no marks; advice to the chief, which never changes one (domain fact C13). */
import { type Thousandths, toThousandths } from '../domain/quantity.ts'

/** At most a tenth of the maximum away, and never less than one and a half points: a school's usual talk among judges starts there.
 * Thousandths of a point; the tenth is rounded down to a whole one. */
export function disagreementLimit(max: Thousandths): Thousandths {
  const tenth = BigInt(max) / 10n
  return toThousandths(tenth > 1500n ? tenth : 1500n)
}
