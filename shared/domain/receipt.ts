/** What a judge notes down of a sealed sheet: a check that anybody can compare with the sheet's version later. It is no secret and proves
 * nothing about who holds it. Knows no sheet and no screen. */
import type { Digest } from './ids.ts'
import type { Name } from './quantity.ts'
import { receiptWord } from './receipt-words.ts'

/** Three words in both languages, and a code such as `7KQ2-M9XD`. */
export type Receipt = Readonly<{ words: readonly [Name, Name, Name]; code: string }>

/** Crockford's base32: without I, L, O and U, which a hand-written note would confuse. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The first 64 bits of a sheet's version, to be written by hand: bytes 1 to 3 as a word each (24 bits), bytes 4 to 8 as eight digits of five
 * bits, highest first, with a dash in the middle (40 bits). Two versions with the same receipt do not come about by chance; the whole version
 * is in `receiptText`. */
export function receiptOf(version: Digest): Receipt {
  const digits = BigInt(`0x${version.slice(6, 16)}`)
    .toString(32)
    .padStart(8, '0')
  const code = digits.replaceAll(/./g, digit => DIGITS.charAt(Number.parseInt(digit, 32)))
  return { words: [wordAt(version, 0), wordAt(version, 2), wordAt(version, 4)], code: `${code.slice(0, 4)}-${code.slice(4)}` }
}

/** What the QR code of a receipt holds: all 256 bits, in upper case, since a QR code packs capitals and digits tighter than other text. */
export function receiptText(version: Digest): string {
  return `LECTERN:SHEET:${version.toUpperCase()}`
}

function wordAt(version: Digest, at: number): Name {
  return receiptWord(Number.parseInt(version.slice(at, at + 2), 16))
}
