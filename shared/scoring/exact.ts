/** Exact fractions: the only arithmetic on scores. Knows no rules, no rounding method and no `number` but the marks it reads. */
import type { ExactText, Thousandths } from '../domain/quantity.ts'

/** A fraction in lowest terms; `under` is positive, so equal values have equal fields. */
export type Exact = Readonly<{ over: bigint; under: bigint }>

/** The fraction over/under in lowest terms. Throws when `under` is zero. */
export function exact(over: bigint, under = 1n): Exact {
  if (under === 0n) throw new RangeError('a fraction over zero has no value')
  const sign = under < 0n ? -1n : 1n
  const shared = commonDivisor(over < 0n ? -over : over, under * sign)
  return { over: (sign * over) / shared, under: (sign * under) / shared }
}

/** A mark in thousandths of a point, as points: 8500 is 17/2. */
export function fromThousandths(mark: Thousandths): Exact {
  // Most marks are tenths or halves: found without a search for the common divisor.
  const under = mark % 1000 === 0 ? 1 : mark % 500 === 0 ? 2 : mark % 100 === 0 ? 10 : 1000
  if (under === 1 || under === 2) return { over: BigInt(mark / (1000 / under)), under: BigInt(under) }
  return exact(BigInt(mark / (1000 / under)), BigInt(under))
}

/** The value of a decimal text such as "17.50" or "-0.125". Throws on any other text. */
export function fromDecimal(text: string): Exact {
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new SyntaxError(`not a decimal: ${text}`)
  const [whole = '', decimals = ''] = text.split('.')
  return exact(BigInt(whole + decimals), 10n ** BigInt(decimals.length))
}

export function add(a: Exact, b: Exact): Exact {
  return exact(a.over * b.under + b.over * a.under, a.under * b.under)
}

export function subtract(a: Exact, b: Exact): Exact {
  return exact(a.over * b.under - b.over * a.under, a.under * b.under)
}

export function times(a: Exact, b: Exact): Exact {
  return exact(a.over * b.over, a.under * b.under)
}

/** a ÷ b. Throws when b is zero. */
export function divide(a: Exact, b: Exact): Exact {
  return exact(a.over * b.under, a.under * b.over)
}

/** −1, 0 or 1 as a is less than, equal to or greater than b. */
export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  const isAlike = a.under === b.under
  const left = isAlike ? a.over : a.over * b.under
  const right = isAlike ? b.over : b.over * a.under
  if (left === right) return 0
  return left < right ? -1 : 1
}

/** The sum of the values; of none, zero: ask first whether there are any. */
export function sum(values: readonly Exact[]): Exact {
  let over = 0n
  let under = 1n
  // Brought to lowest terms once, at the end: that is where the time goes.
  for (const value of values) {
    over = value.under === under ? over + value.over : over * value.under + value.over * under
    under = value.under === under ? under : under * value.under
  }
  return exact(over, under)
}

/** The form in which exact values travel: "37/4", or "9" when whole. Never sorted as text. The one place that brands such a text. */
export function toText({ over, under }: Exact): ExactText {
  return (under === 1n ? `${over}` : `${over}/${under}`) as ExactText
}

/** The value of a text that `toText` wrote; brings a fraction to lowest terms. Throws on any other text, decimals included. */
export function fromText(text: ExactText): Exact {
  if (!/^-?\d+(\/[1-9]\d*)?$/.test(text)) throw new SyntaxError(`not an exact value: ${text}`)
  const [over = '', under = '1'] = text.split('/')
  return exact(BigInt(over), BigInt(under))
}

/** Decimal text with exactly `places` decimals: 179/2 with 2 is "89.50". Does not round: throws when the value does not fit, so that
 * nothing is rounded that the rules did not round. */
export function formatExact(value: Exact, places: number): string {
  const scale = 10n ** BigInt(places)
  if (scale % value.under !== 0n) throw new RangeError(`${toText(value)} does not fit in ${places} decimals; round it first`)
  const units = value.over * (scale / value.under)
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0')
  const point = digits.length - places
  const decimals = places === 0 ? '' : `.${digits.slice(point)}`
  return `${units < 0n ? '-' : ''}${digits.slice(0, point)}${decimals}`
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b]
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller]
  return larger
}
