/** Reads a rules document: the text becomes the document, or a list of problems, each with its place. Knows no file and no hash of its own. */
import type { DocumentProblem } from './document-problem.ts'
import type { Digest } from './ids.ts'
import { jsonFault } from './json-fault.ts'
import { rubricProblems } from './rubric-problems.ts'
import { RulesDocument } from './rules-document.ts'
import { rulesProblems } from './rules-problems.ts'
import { repeated } from './rules-problems-names.ts'
import { shapeProblems } from './shape-problems.ts'
import { textProblem } from './text-problem.ts'

export type ReadDocument =
  | Readonly<{ ok: true; document: RulesDocument; digest: Digest }>
  | Readonly<{ ok: false; problems: readonly DocumentProblem[] }>

/** The document that a text holds and its digest, by `digest` of canonical text; or every problem that was found. A text that is no JSON has
 * one; what does not have the shape of a document is not asked whether it contradicts itself. Throws nothing. */
export function readRulesDocument(text: string, digest: (document: unknown) => Digest): ReadDocument {
  const fault = jsonFault(text)
  if (fault !== undefined) return { ok: false, problems: [textProblem(text, fault)] }
  const value = wholeOf(text)
  const parsed = RulesDocument.safeParse(value)
  if (!parsed.success) return { ok: false, problems: shapeProblems(value, parsed.error.issues) }
  const problems = contradictions(parsed.data)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, document: parsed.data, digest: digest(parsed.data) }
}

/** Minus zero is zero: a document must not have two digests for one meaning. */
function wholeOf(text: string): unknown {
  return JSON.parse(text, (_key, value) => (Object.is(value, -0) ? 0 : value))
}

function contradictions({ parts, rules }: RulesDocument): readonly DocumentProblem[] {
  return [
    ...repeated(parts, ({ id }) => id).map(({ item, index }) => ({
      problem: 'part-twice' as const,
      place: `parts[${index}].id`,
      part: item.id,
    })),
    ...parts.flatMap(({ rubric }, index) => rubricProblems(rubric).map(problem => ({ ...problem, place: `parts[${index}].rubric` }))),
    ...rulesProblems(rules, parts).map(problem => ({ ...problem, place: `rules.${problem.place}` })),
  ]
}
