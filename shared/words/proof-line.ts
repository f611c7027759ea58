/** One line of a proof, ready to be shown or printed. Knows no step. */
import type { PersonId } from '../domain/ids.ts'
import type { MarkFate } from '../domain/result.ts'

/** One judge's mark: 评委甲, 95.0, 去最高. A mark that is not there is a word. */
export type MarkInWords = Readonly<{ judge: PersonId; who: string; mark: string; fate: string; is: MarkFate }>

export type ProofLine = Readonly<{
  /** `sum` gives the score; `place` says a place, or why there is none. */
  kind: 'step' | 'sum' | 'place'
  sentence: string
  marks?: readonly MarkInWords[]
  arithmetic?: string
  /** Where the eye should go first: stands in `arithmetic`, and the first time that it does is meant. */
  stress?: string
  /** Where the value stands after this step, or the place. */
  value?: string
}>
