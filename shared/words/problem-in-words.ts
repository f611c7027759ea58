/** A problem of a rules document as one sentence: the place, what is wrong, and what to do. Finds no problem. */
import type { DocumentProblem } from '../domain/document-problem.ts'
import { type Language, words } from './index.ts'
import { say } from './say.ts'

/** The sentence. Sums of points in it are in thousandths, as they stand in the document. */
export function problemInWords(problem: DocumentProblem, language: Language): string {
  const { fieldKinds, sentences } = words[language].documentProblems
  const expected = 'expected' in problem ? { expected: fieldKinds[problem.expected] } : {}
  return say(sentences[problem.problem], { ...problem, ...expected })
}
