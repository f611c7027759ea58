/** The short code on a paper sheet, by which a recorder says which sheet was keyed in. Checks typing, hides nothing; knows no paper and no screen. */
import type { Digest, SheetId } from './ids.ts'

/** 32 signs of five bits each, without 0, O, 1 and I, which print and handwriting confuse. */
const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const DATA_SIGNS = 8

/** The code of a paper sheet: eight signs (40 bits of a hash of the sheet's id and of its rubric's digest) and a check sign, in three runs:
 * `7KQ2-M9XD-4`. The longer form keeps it apart from a receipt. A sheet whose rubric was amended has another code, so a paper of the former
 * edition is not taken for the present one. Two sheets of one contest share a code about once in twenty thousand contests of ten thousand
 * sheets: whoever looks a code up takes a second match as none. */
export function paperCode(sheet: SheetId, rubric: Digest): string {
  let rest = hash40(`${sheet}\n${rubric}`)
  const values: number[] = []
  for (let at = 0; at < DATA_SIGNS; at++) {
    values.unshift(Number(rest & 31n))
    rest >>= 5n
  }
  const code = [...values, checkOf(values)].map(value => SIGNS.charAt(value)).join('')
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`
}

/** What a person typed, as `paperCode` writes it: case, spaces and dashes do not matter. Undefined when it is no code: wrong length, a sign that no
 * code has, or a check sign that does not fit. One wrong sign, or two that changed places, is always found. */
export function readPaperCode(typed: string): string | undefined {
  const signs = typed.toUpperCase().replaceAll(/[\s\u2010-\u2015-]/g, '')
  const values = [...signs].map(sign => SIGNS.indexOf(sign))
  if (values.length !== DATA_SIGNS + 1 || values.includes(-1)) return undefined
  if (checkOf(values.slice(0, DATA_SIGNS)) !== values[DATA_SIGNS]) return undefined
  return `${signs.slice(0, 4)}-${signs.slice(4, 8)}-${signs.slice(8)}`
}

/** Σ valueᵢ·αⁿ⁻ⁱ in the field of 32 elements, with the check itself at α⁰: no two places weigh the same, so neither a wrong sign nor a swap adds up. */
function checkOf(values: readonly number[]): number {
  return values.reduce((sum, value) => timesAlpha(sum ^ value), 0)
}

/** α is a root of x⁵ + x² + 1, of order 31. */
function timesAlpha(value: number): number {
  const doubled = value << 1
  return doubled > 31 ? doubled ^ 0b100101 : doubled
}

/** FNV-1a of 64 bits, folded to 40. Ids and digests are ASCII: a sign is a byte. */
function hash40(text: string): bigint {
  let hash = 0xcbf29ce484222325n
  for (const sign of text) hash = BigInt.asUintN(64, (hash ^ BigInt(sign.charCodeAt(0))) * 0x100000001b3n)
  return (hash >> 40n) ^ (hash & 0xffffffffffn)
}
