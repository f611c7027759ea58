/**
 * Marks as a person reads and types them: thousandths of a point on one side, decimal text on the other. No floating point in between:
 * text is cut and padded, never divided. Knows no criterion; whether a mark is allowed is shared/domain's affair.
 */
import type { ExactText } from '../../shared/domain/quantity.ts'
import { formatExact, fromText } from '../../shared/scoring/exact.ts'

const minus = '−'

/** 8500 with step 500 is "8.5"; with step 1000, 9000 is "9". A value that needs more decimals than its step shows them: it never lies. */
export function pointsText(thousandths: number, step = 1000): string {
  const sign = thousandths < 0 ? minus : ''
  const digits = String(Math.abs(thousandths)).padStart(4, '0')
  const places = Math.max(decimalsOf(step), decimalsOf(thousandths))
  const decimals = digits.slice(-3).slice(0, places)
  return `${sign}${digits.slice(0, -3)}${places === 0 ? '' : `.${decimals}`}`
}

/** How a step or a difference is written: "+0.5", "−1". */
export function differenceText(thousandths: number, step = thousandths): string {
  return thousandths > 0 ? `+${pointsText(thousandths, step)}` : pointsText(thousandths, step)
}

/** What was typed, in thousandths; undefined when it is no number or has more than three decimals. "8." counts as 8, ".5" as 0.5. */
export function parsePoints(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').replace('。', '.').trim()
  const match = /^(\d{0,6})(?:\.(\d{0,3}))?$/.exec(plain)
  const [, whole = '', decimals = ''] = match ?? []
  if (whole === '' && decimals === '') return undefined
  return Number(`${whole}${decimals.padEnd(3, '0')}`)
}

/** An exact value ("37/4") as decimal text with so many places; undefined when it would have to be rounded, which is not ours to do. */
export function exactText(value: ExactText, places: number): string | undefined {
  const exact = fromText(value)
  return 10n ** BigInt(places) % exact.under === 0n ? formatExact(exact, places).replace('-', minus) : undefined
}

function decimalsOf(thousandths: number): number {
  if (thousandths % 1000 === 0) return 0
  if (thousandths % 100 === 0) return 1
  return thousandths % 10 === 0 ? 2 : 3
}
