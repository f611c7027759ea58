/** What can be wrong with a document that a person wrote, each with its place in it and the values that a sentence needs. Finds none. */
import type { RubricProblem } from './rubric-problems.ts'
import type { RulesProblem } from './rules-problem.ts'

/** A rules document holds at most 1 MiB: thirty times the longest that ships. */
export const mostDocumentBytes = 1_048_576

/** What a field should have been. */
export type FieldKind = 'text' | 'number' | 'yes-or-no' | 'list' | 'object'

/** The text is no JSON that could be read; the place is `line:column`, both counted from one. */
export type TextProblem = Readonly<
  | { problem: 'json-broken' | 'comma-missing' | 'json-too-deep'; place: string; line: number; column: number }
  | { problem: 'sign-not-ascii'; place: string; line: number; column: number; sign: string; instead: string }
  | { problem: 'key-twice' | 'key-reserved'; place: string; line: number; column: number; key: string }
>

/** The values do not have the shape of the document. */
export type ShapeProblem = Readonly<{ place: string }> &
  Readonly<
    | { problem: 'field-unknown' | 'field-missing' | 'number-not-whole' | 'points-not-whole' | 'name-not-plain' | 'value-wrong' }
    | { problem: 'type-wrong' | 'kind-missing'; expected: FieldKind }
    | { problem: 'value-unknown' | 'choice-missing'; allowed: string }
    | { problem: 'number-too-small' | 'text-too-short' | 'list-too-short'; minimum: number }
    | { problem: 'number-too-large' | 'text-too-long' | 'list-too-long'; maximum: number }
  >

export type DocumentProblem =
  | TextProblem
  | ShapeProblem
  | RulesProblem
  | Readonly<{ problem: 'part-twice'; place: string; part: string }>
  | (RubricProblem & Readonly<{ place: string }>)
