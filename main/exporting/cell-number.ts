/** The one place where a score becomes a number of a spreadsheet, and back. Rounds nothing: it knows decimals, not rules. */
import type { ExactText, Thousandths } from '../../shared/domain/quantity.ts'
import { exact, formatExact, fromText, toText } from '../../shared/scoring/exact.ts'
import { round } from '../../shared/scoring/round.ts'

/** A number with the format that shows all its decimals, or a text where no decimal number says it. */
export type CellNumber = Readonly<{ value: number; numFmt: string } | { value: string }>

const MOST_PLACES = 9
/** A binary number holds every decimal of 15 digits; its shortest text is that decimal again. */
const MOST_DIGITS = 15

/** A value in points as a cell. At least `places` decimals, more where the value has more; a value that no decimal says, because the rules
 * do not round it, is cut off and followed by the exact fraction: "87.33…（262/3）". */
export function cellNumber(text: ExactText, places: number): CellNumber {
  const value = fromText(text)
  for (let decimals = places; decimals <= MOST_PLACES; decimals += 1) {
    if (10n ** BigInt(decimals) % value.under !== 0n) continue
    const written = formatExact(value, decimals)
    if (written.replace(/\D/g, '').length <= MOST_DIGITS) return { value: Number(written), numFmt: numberFormat(decimals) }
  }
  const cut = round(value, { method: value.over < 0n ? 'ceil' : 'floor', places })
  return { value: `${formatExact(cut, places)}…（${text}）` }
}

/** `0.00` for two decimals. */
function numberFormat(places: number): string {
  return places === 0 ? '0' : `0.${'0'.repeat(places)}`
}

/** How many decimals thousandths of a point need: 500 needs one, 250 two, 1000 none. */
export function placesOfThousandths(value: Thousandths): number {
  if (value % 1000 === 0) return 0
  if (value % 100 === 0) return 1
  return value % 10 === 0 ? 2 : 3
}

/** The exact value of a cell that `cellNumber` wrote, whoever saved the file since; undefined for anything else. Reads the number by its
 * shortest decimal text, so that 0.1 is a tenth. */
export function exactOfCell(value: unknown): ExactText | undefined {
  if (typeof value === 'string') {
    const fraction = /…（(-?\d+\/[1-9]\d*)）$/.exec(value)?.[1]
    return fraction === undefined ? undefined : toText(fromText(fraction as ExactText))
  }
  const [, sign = '', whole, decimals = ''] = (typeof value === 'number' && /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value))) || []
  return whole === undefined ? undefined : toText(exact(BigInt(sign + whole + decimals), 10n ** BigInt(decimals.length)))
}

/** The thousandths of a cell with a mark; undefined when it is no number, negative, or lies between two thousandths. */
export function thousandthsOfCell(value: unknown): Thousandths | undefined {
  if (typeof value !== 'number') return undefined
  const [, whole, decimals = ''] = /^(\d+)(?:\.(\d{1,3}))?$/.exec(String(value)) ?? []
  return whole === undefined ? undefined : (Number(whole + decimals.padEnd(3, '0')) as Thousandths)
}

/** A whole number from 1, such as a place; undefined for anything else. */
export function countOfCell(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : undefined
}
