/** Numbers as people and programs write them, as exact values. Knows no case and no tolerance. */
import { type Exact, exact, fromDecimal } from '../../../shared/scoring/exact.ts'

/** Beyond this an exponent is no measurement, and its zeros would fill the memory. */
const LARGEST_EXPONENT = 400

/** The same decimal without an exponent: "2.2e-06" is "0.0000022". A text that is no such decimal is handed back as it is. */
export function plainDecimal(text: string): string {
  const [, sign = '', whole = '', decimals = '', exponent] = /^(-?)(\d+)(?:\.(\d+))?[eE]([+-]?\d+)$/.exec(text) ?? []
  const shift = Number(exponent)
  if (exponent === undefined || Math.abs(shift) > LARGEST_EXPONENT) return text
  const point = whole.length + shift
  const digits = (whole + decimals).padStart(whole.length + decimals.length + Math.max(1 - point, 0), '0')
  const at = Math.max(point, 1)
  const filled = digits.padEnd(at, '0')
  const rest = filled.slice(at)
  return `${sign}${filled.slice(0, at)}${rest === '' ? '' : `.${rest}`}`
}

/** The value of a decimal, with or without an exponent, or of a fraction such as "1/16"; undefined for any other text. */
export function exactNumber(text: string): Exact | undefined {
  const [, over, under] = /^(-?\d+)\/(\d*[1-9]\d*)$/.exec(text) ?? []
  if (over !== undefined && under !== undefined) return exact(BigInt(over), BigInt(under))
  const plain = plainDecimal(text)
  return /^-?\d+(\.\d+)?$/.test(plain) ? fromDecimal(plain) : undefined
}
