/** The engine's steps behind one number, in words. Computes nothing. */
import { type EntryId, TrackId } from '../../../shared/domain/ids.ts'
import type { ExplanationStep } from '../../../shared/domain/result.ts'
import type { Rules } from '../../../shared/domain/rules.ts'
import type { Track } from '../../../shared/domain/track.ts'
import { explanationInWords } from '../../../shared/words/explanation-in-words.ts'
import type { Language } from '../../../shared/words/index.ts'
import type { ProofLine } from '../../../shared/words/proof-line.ts'
import type { Trace } from './adapter.ts'

/** Parts and criteria go by their ids: in a case those are names. */
const NAMELESS: Omit<Track, 'rules'> = {
  id: TrackId.parse('case'),
  code: '',
  name: { zh: '', en: '' },
  entryKind: 'team',
  parts: [],
  provenance: { preset: '', status: 'proposed', source: '' },
}

type Explained = Readonly<{ entry: EntryId; explanation: readonly ExplanationStep[] }>

/** The steps of one entry, as the proof of a result says them. */
export function traceOf(result: Explained, rules: Rules): Trace {
  return { steps: result.explanation, lines: proofOf(result, rules, 'zh') }
}

/** The same as lines to be read, in either language. */
export function proofOf(result: Explained, rules: Rules, language: Language): readonly string[] {
  return explanationInWords(result, { track: { ...NAMELESS, rules }, entries: [], judges: [], panels: [], language }).flatMap(linesOf)
}

/** Steps that have no words: as they are. */
export function bareTrace(steps: readonly object[]): Trace {
  const plain = (_key: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)
  return { steps, lines: steps.map(step => JSON.stringify(step, plain)) }
}

/** The sentence, and set in below it the marks, the arithmetic and the value. */
function linesOf({ sentence, marks = [], arithmetic = '', value }: ProofLine): readonly string[] {
  const given = marks.map(({ who, mark, fate }) => `${who} ${mark} ${fate}`.trimEnd()).join(', ')
  const below = [given, arithmetic, value === undefined ? '' : `→ ${value}`]
  return [sentence, ...below.filter(piece => piece !== '').map(piece => `  ${piece}`)]
}
