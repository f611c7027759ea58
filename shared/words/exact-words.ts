/** An exact value as a person reads it. Terminating values are written out; the others are cut after six decimals and end in "…", never rounded. */
import { type Exact, formatExact } from '../scoring/exact.ts'

const CUT = 6
const MOST = 12

/** 179/2 with 2 places is "89.50"; 1/3 is "0.333333…"; a terminating value shows every decimal it has, and at least `places`. */
export function exactWords(value: Exact, places = 0): string {
  for (let many = places; many <= MOST; many++) if (10n ** BigInt(many) % value.under === 0n) return minus(formatExact(value, many))
  const scale = 10n ** BigInt(CUT)
  // bigint division cuts toward zero: 0.666666…, not 0.666667.
  return `${minus(formatExact({ over: (value.over * scale) / value.under, under: 1n }, 0)).replace(/^(−?)(\d+)$/, shift)}…`
}

function shift(_: string, sign: string, digits: string): string {
  const padded = digits.padStart(CUT + 1, '0')
  return `${sign}${padded.slice(0, -CUT)}.${padded.slice(-CUT)}`
}

function minus(text: string): string {
  return text.replace('-', '−')
}
