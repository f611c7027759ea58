/** Small cases, written as a case file would be, and what becomes of them. */
import { type CaseOutcome, runCase } from '../../../main/cli/cases/run-case.ts'

type Parts = Readonly<{ tolerance?: unknown; [key: string]: unknown }>

/** The text of a case of this kind. */
export function aCase(kind: string, input: unknown, expected: unknown, more: Parts = {}): string {
  return JSON.stringify({ id: `my-${kind}`, kind, input, expected, ...more })
}

/** "4/4", or "3/4 place: expected 5, found 4" of the first disagreement, or why the case could not be run. */
export function became({ agreed, total, failed }: CaseOutcome): string {
  if (failed === undefined) return `${agreed}/${total}`
  switch (failed.failure) {
    case 'disagrees': {
      const { place, expected, found } = failed.difference
      return `${agreed}/${total} ${place}: expected ${JSON.stringify(expected)}, found ${found === undefined ? 'nothing of that name' : JSON.stringify(found)}`
    }
    case 'broken':
      return failed.problems.map(({ problem, place }) => `${place} ${problem}`).join(', ')
    case 'engine-refused':
      return `refused: ${failed.reason}`
    default:
      return failed.failure
  }
}

export function ran(...parts: Parameters<typeof aCase>): string {
  return became(runCase(aCase(...parts)))
}
