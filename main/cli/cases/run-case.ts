/** Runs the case that a text holds through the engine. Knows no file and prints nothing. */
import type { DocumentProblem } from '../../../shared/domain/document-problem.ts'
import { placeOf } from '../../../shared/domain/place.ts'
import type { Language } from '../../../shared/words/index.ts'
import type { Proof, Trace } from './adapter.ts'
import { type CaseFile, readCaseFile } from './case-file.ts'
import { compareValues, type Disagreement } from './compare-values.ts'
import { KINDS } from './kinds.ts'

/** The first value that was not as expected: where, and how it came about. */
export type Difference = Omit<Disagreement, 'path'> & Readonly<{ place: string; trace?: Trace | undefined }>
/** `nothing-expected`: a case that would hold whatever the engine did. */
type Failure = Readonly<
  | { failure: 'broken'; problems: readonly DocumentProblem[] }
  | { failure: 'kind-unknown' | 'nothing-expected' }
  | { failure: 'engine-refused'; reason: string }
  | { failure: 'disagrees'; difference: Difference }
>
/** `proofs`: how every result came about, where the kind can say it and somebody asked. */
export type CaseOutcome = Readonly<{
  id?: string
  kind?: string
  agreed: number
  total: number
  failed?: Failure
  proofs?: readonly Proof[]
}>

/** What became of the case: how many of the expected values the engine found, and why it failed, if it did. Throws nothing: a case that the
 * engine cannot reckon has failed, and the next one has its turn. */
export function runCase(text: string, explain?: Language): CaseOutcome {
  const read = readCaseFile(text)
  if ('problems' in read) return { agreed: 0, total: 0, failed: { failure: 'broken', problems: read.problems } }
  const { id, kind } = read.file
  try {
    return { id, kind, ...reckon(read.file, explain) }
  } catch (fault) {
    return { id, kind, agreed: 0, total: 0, failed: { failure: 'engine-refused', reason: String(fault) } }
  }
}

function reckon({ kind, input, expected, tolerance = {} }: CaseFile, explain: Language | undefined): CaseOutcome {
  const adapter = KINDS.get(kind)
  if (adapter === undefined) return { agreed: 0, total: 0, failed: { failure: 'kind-unknown' } }
  const computed = adapter(input, expected)
  if ('problems' in computed) return { agreed: 0, total: 0, failed: { failure: 'broken', problems: computed.problems } }
  const { agreed, total, first } = compareValues(expected, computed.found, tolerance)
  if (total === 0) return { agreed, total, failed: { failure: 'nothing-expected' } }
  const proofs = explain === undefined || computed.proofs === undefined ? {} : { proofs: computed.proofs(explain) }
  if (first === undefined) return { agreed, total, ...proofs }
  const { path, ...rest } = first
  return {
    agreed,
    total,
    ...proofs,
    failed: { failure: 'disagrees', difference: { ...rest, place: placeOf(path), trace: computed.trace?.(path) } },
  }
}
