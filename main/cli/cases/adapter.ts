/** What every kind of case brings along: how its data are read and what the engine makes of them. Knows no kind. */
import { z } from 'zod'
import type { DocumentProblem } from '../../../shared/domain/document-problem.ts'
import type { ExplanationStep } from '../../../shared/domain/result.ts'
import { shapeProblems } from '../../../shared/domain/shape-problems.ts'
import type { Language } from '../../../shared/words/index.ts'
import type { Json, JsonObject } from './exact-json.ts'
import type { FoundObject } from './found-value.ts'

/** The steps behind a number and the same in words. */
export type Trace = Readonly<{ steps: readonly (ExplanationStep | object)[]; lines: readonly string[] }>
/** A result with its proof, line by line, to be read. */
export type Proof = Readonly<{ of: string; lines: readonly string[] }>
/** `trace`: the steps behind the value at a path, where there are any; `proofs`: of every result. */
export type Computed = Readonly<{
  found: FoundObject
  trace?: (path: readonly (string | number)[]) => Trace | undefined
  proofs?: (language: Language) => readonly Proof[]
}>
export type Adapter = (input: Json, expected: JsonObject) => Computed | Readonly<{ problems: readonly DocumentProblem[] }>

/** An adapter whose data have the form of `schema`; data of another form are a problem with a place. `compute` may look at what is expected
 * only to choose among forms of the same result. It may throw where the engine refuses. */
export function adapter<Schema extends z.ZodType>(
  schema: Schema,
  compute: (input: z.output<Schema>, expected: JsonObject) => Computed,
): Adapter {
  const whole = z.object({ input: schema })
  return (input, expected) => {
    const parsed = whole.safeParse({ input })
    if (!parsed.success) return { problems: shapeProblems({ input }, parsed.error.issues) }
    return compute((parsed.data as { input: z.output<Schema> }).input, expected)
  }
}
