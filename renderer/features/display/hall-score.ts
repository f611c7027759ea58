/** A score as the hall reads it from the last row. Knows no page. */
import type { ExactText } from '../../../shared/domain/quantity.ts'
import { fromText } from '../../../shared/scoring/exact.ts'
import { exactWords } from '../../../shared/words/exact-words.ts'

/** With the decimals of the rules; what has more is cut there and ends in "…", for it is not ours to round. */
export function hallScore(score: ExactText, places: number): string {
  const words = exactWords(fromText(score), places)
  const [whole = '', decimals = ''] = words.split('.')
  return decimals.length <= places ? words : `${whole}${places === 0 ? '' : `.${decimals.slice(0, places)}`}…`
}
