/** Writes an exact value for people without rounding it. */
import { type Exact, formatExact, toText } from './exact.ts'

const MOST_PLACES = 12

/** The value as a decimal with at least `places` places and as many more as it needs; a value that no 12 places hold stays a fraction. */
export function decimalText(value: Exact, places: number): string {
  const needed = placesOf(value.under)
  return needed === undefined ? toText(value) : formatExact(value, Math.max(places, needed))
}

/** How many decimal places a fraction in lowest terms with this denominator takes. */
function placesOf(under: bigint): number | undefined {
  for (let places = 0, power = 1n; places <= MOST_PLACES; places++, power *= 10n) if (power % under === 0n) return places
  return undefined
}
