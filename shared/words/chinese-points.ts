/** A sum of points as a paper form has it in 大写, numerals that nobody alters with a stroke: 陆拾陆点伍分. Knows them up to 9999; no unit but points. */
import type { Thousandths } from '../domain/quantity.ts'

const digits = [...'零壹贰叁肆伍陆柒捌玖']
const units = ['仟', '佰', '拾', '']

/** `points` in thousandths. Decimals are read digit by digit, without zeros at the end; nothing is rounded. Throws above 9999.999 points. */
export function chinesePoints(points: Thousandths): string {
  const text = String(points).padStart(4, '0')
  const [whole, decimals] = [text.slice(0, -3), text.slice(-3).replace(/0+$/, '')]
  if (whole.length > 4) throw new RangeError(`too many points to write out: ${points}`)
  return `${wholeInWords(whole)}${decimals === '' ? '' : `点${[...decimals].map(digit => digits[Number(digit)]).join('')}`}分`
}

function wholeInWords(whole: string): string {
  const places = [...whole.padStart(4, '0')].map((digit, at) => (digit === '0' ? '零' : `${digits[Number(digit)]}${units[at]}`))
  const said = places
    .join('')
    .replace(/^零+|零+$/g, '')
    .replace(/零+/g, '零')
  return said === '' ? '零' : said
}
