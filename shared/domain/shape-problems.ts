/** Says in our own words, each with its place, why a value does not have the shape of a document. Knows schemas; no document in particular. */
import type { z } from 'zod'
import type { FieldKind, ShapeProblem } from './document-problem.ts'
import { placeOf } from './place.ts'

type Issue = z.core.$ZodIssue
type IssueOf<Code> = Extract<Issue, { code: Code }>
type At = Readonly<{ value: unknown; path: readonly PropertyKey[] }>

const kinds: Readonly<Record<string, FieldKind>> = {
  string: 'text',
  boolean: 'yes-or-no',
  array: 'list',
  object: 'object',
  record: 'object',
}

/** Fields of a rules document that hold points, in thousandths. */
const pointsFields: ReadonlySet<string> = new Set([
  'amount',
  'deduction',
  'from',
  'limit',
  'max',
  'min',
  'minimum',
  'most',
  'points',
  'step',
  'to',
  'tolerance',
])

/** Every problem that a schema of whole numbers, texts, lists and objects found in this value, in the order in which it found them. */
export function shapeProblems(value: unknown, issues: readonly Issue[]): readonly ShapeProblem[] {
  return issues.flatMap(issue => problemsOf(issue, { value, path: issue.path }))
}

function problemsOf(issue: Issue, at: At): readonly ShapeProblem[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map(key => ({ problem: 'field-unknown', place: placeOf([...at.path, key]) }))
  if (issue.code === 'invalid_union' && issue.errors.length > 0) return unionProblems(issue.errors, at)
  return [problemOf(issue, at)]
}

function problemOf(issue: Issue, { value, path }: At): ShapeProblem {
  const place = placeOf(path)
  const found = valueAt(value, path)
  if (found === undefined) return missingProblem(issue, place)
  switch (issue.code) {
    case 'invalid_type':
      return isFraction(issue, found)
        ? { problem: isPoints(path) ? 'points-not-whole' : 'number-not-whole', place }
        : typeProblem(issue, place)
    case 'invalid_value':
      return { problem: 'value-unknown', place, allowed: listed(issue.values) }
    case 'invalid_union':
      return choiceProblem(issue, place)
    case 'too_small':
      return smallProblem(issue, place)
    case 'too_big':
      return largeProblem(issue, place)
    case 'invalid_key':
    case 'invalid_format':
      return { problem: 'name-not-plain', place }
    default:
      return { problem: 'value-wrong', place }
  }
}

/** What may stand at a place where nothing does, as far as the schema says it. */
function missingProblem(issue: Issue, place: string): ShapeProblem {
  if (issue.code === 'invalid_type') return { ...typeProblem(issue, place), problem: 'kind-missing' }
  const allowed = issue.code === 'invalid_value' ? issue.values : issue.code === 'invalid_union' ? optionsOf(issue) : undefined
  return allowed === undefined ? { problem: 'field-missing', place } : { problem: 'choice-missing', place, allowed: listed(allowed) }
}

function typeProblem({ expected }: IssueOf<'invalid_type'>, place: string) {
  return { problem: 'type-wrong', place, expected: kinds[expected] ?? 'number' } as const
}

function isFraction({ expected }: IssueOf<'invalid_type'>, found: unknown): boolean {
  return expected === 'int' && typeof found === 'number'
}

/** Whether the number is one of points, in thousandths. Factors have the name of a criterion. */
function isPoints(path: readonly PropertyKey[]): boolean {
  return path.at(-2) === 'factors' || pointsFields.has(String(path.at(-1)))
}

/** A field such as `method` names none of the shapes that there are. */
function choiceProblem(issue: IssueOf<'invalid_union'>, place: string): ShapeProblem {
  const options = optionsOf(issue)
  return options === undefined ? { problem: 'value-wrong', place } : { problem: 'value-unknown', place, allowed: listed(options) }
}

function optionsOf(issue: IssueOf<'invalid_union'>): readonly unknown[] | undefined {
  return 'options' in issue ? issue.options : undefined
}

function listed(values: readonly unknown[]): string {
  return values.map(String).join(', ')
}

/** All numbers of our documents are whole, so "above 0" is "at least 1". */
function smallProblem({ origin, minimum, inclusive }: IssueOf<'too_small'>, place: string): ShapeProblem {
  const least = Number(minimum) + (inclusive === true ? 0 : 1)
  if (origin === 'string') return { problem: 'text-too-short', place, minimum: least }
  return { problem: origin === 'array' ? 'list-too-short' : 'number-too-small', place, minimum: least }
}

function largeProblem({ origin, maximum }: IssueOf<'too_big'>, place: string): ShapeProblem {
  const most = Number(maximum)
  if (origin === 'string') return { problem: 'text-too-long', place, maximum: most }
  return { problem: origin === 'array' ? 'list-too-long' : 'number-too-large', place, maximum: most }
}

/** Of several shapes the one is meant that the value is of the same kind as; else the first. */
function unionProblems(shapes: readonly (readonly Issue[])[], { value, path }: At): readonly ShapeProblem[] {
  const isAnother = (issue: Issue) => issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value')
  const meant = [...shapes.filter(issues => !issues.some(isAnother)), ...shapes].slice(0, 1).flat()
  return meant.flatMap(issue => problemsOf(issue, { value, path: [...path, ...issue.path] }))
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Readonly<Record<PropertyKey, unknown>>)[key] : undefined),
    value,
  )
}
