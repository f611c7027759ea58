/** Reads JSON without losing a digit: a number stays the decimal that it was written as. Knows no case. */
import type { TextProblem } from '../../../shared/domain/document-problem.ts'
import { jsonFault } from '../../../shared/domain/json-fault.ts'
import { textProblem } from '../../../shared/domain/text-problem.ts'
import { plainDecimal } from './plain-decimal.ts'

/** Numbers are decimal texts, like the marks that are written in quotation marks. */
export type Json = string | boolean | null | readonly Json[] | JsonObject
export type JsonObject = Readonly<{ [key: string]: Json }>

export function isJsonObject(json: Json | undefined): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}

type Reviver = (key: string, value: unknown, context: Readonly<{ source?: string }>) => unknown
/** The types do not know yet that a reviver is told what stood in the text. */
const parse = JSON.parse as (text: string, reviver: Reviver) => Json

/** The value that a text holds, or where it stops being JSON (line and column, counted from one) or names a key twice. */
export function readExactJson(text: string): Readonly<{ value: Json } | { problem: TextProblem }> {
  const fault = jsonFault(text)
  if (fault !== undefined) return { problem: textProblem(text, fault) }
  return { value: parse(text, (_key, value, { source }) => (typeof value === 'number' ? plainDecimal(source ?? String(value)) : value)) }
}
