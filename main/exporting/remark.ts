/** The remark beside a place of a workbook, in the words that printed rankings have too. */
import type { EntryResult } from '../../shared/domain/result.ts'
import { remarkInWords } from '../../shared/words/remark-in-words.ts'
import type { WorkbookInput } from './workbook-input.ts'

export function remarkOf({ track, language, results, lines }: WorkbookInput, result: EntryResult): string {
  const { entries, judges, panels } = results
  return remarkInWords({ track, language, entries, judges, panels, result: results.result, lines }, result)
}
