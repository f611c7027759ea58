/** What can be wrong with a roster. Each names the place, so that the person mends the file in one go; the sentences stand in shared/words. */
import type { RefusalDetails } from '../../shared/answer.ts'

export type RosterRefusal =
  /** The bytes are neither UTF-8 nor GB18030 text: a workbook, a picture, UTF-16. */
  | 'roster-not-text'
  | 'roster-empty'
  /** {lines, limit} */
  | 'roster-too-long'
  /** {line, column} */
  | 'roster-column-missing'
  | 'roster-column-twice'
  /** {line, column: the number of the column, value: the header} */
  | 'roster-column-unknown'
  /** {line}: a quote that opens or closes in the wrong place */
  | 'roster-row-broken'
  /** {line, found, expected}: cells */
  | 'roster-row-length'
  /** {line, column} */
  | 'roster-field-missing'
  /** {line, column, value}: a judge's row says what only an entry has, or the reverse */
  | 'roster-field-unexpected'
  /** {line, column, length, limit}: characters */
  | 'roster-field-too-long'
  /** {line, column, value, allowed} */
  | 'roster-value-unknown'
  | 'roster-track-unknown'
  /** {line, column, value, first: the line that says it already} */
  | 'roster-number-twice'
  | 'roster-judge-twice'
  | 'roster-chief-twice'
  /** {track, count, minimum} */
  | 'roster-too-few-judges'
  /** {track} */
  | 'roster-no-chief'

export type RosterProblem = Readonly<{ refusal: RosterRefusal; details: RefusalDetails }>

/** A problem in one cell; `column` is the header as the user reads it. */
export function problem(refusal: RosterRefusal, details: RefusalDetails = {}): RosterProblem {
  return { refusal, details }
}
