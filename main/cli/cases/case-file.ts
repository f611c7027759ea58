/** The form of a case file: data, the published result and how exactly it must be met. Knows no kind of case. */
import { z } from 'zod'
import type { DocumentProblem } from '../../../shared/domain/document-problem.ts'
import { shapeProblems } from '../../../shared/domain/shape-problems.ts'
import { type Json, type JsonObject, readExactJson } from './exact-json.ts'
import { isNumeral } from './fields.ts'

const anything = z.custom<Json>(value => value !== undefined)
const size = z.string().refine(text => isNumeral(text) && !text.startsWith('-'))

/** Other fields (source, what, origin, notes …) are for people and may be anything. */
const CaseFile = z.object({
  id: z.string().min(1),
  kind: z.string().min(1),
  input: anything,
  expected: z.record(z.string(), anything),
  /** One for all values, or one for each key. */
  tolerance: z.union([z.record(z.string(), size), size.transform(one => ({ default: one }))]).optional(),
})
export type CaseFile = Readonly<{
  id: string
  kind: string
  input: Json
  expected: JsonObject
  tolerance?: Readonly<Record<string, string>> | undefined
}>

/** The case that a text holds, or every problem of its form, each with its place. Throws nothing. */
export function readCaseFile(text: string): Readonly<{ file: CaseFile } | { problems: readonly DocumentProblem[] }> {
  const read = readExactJson(text)
  if ('problem' in read) return { problems: [read.problem] }
  const parsed = CaseFile.safeParse(read.value)
  return parsed.success ? { file: parsed.data } : { problems: shapeProblems(read.value, parsed.error.issues) }
}
