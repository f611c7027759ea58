/** Says where a text stops being JSON, and which slip of the pen it looks like. Reads no values and knows no document. */
import type { TextProblem } from './document-problem.ts'
import type { JsonFault } from './json-fault.ts'

/** Signs of a Chinese keyboard, and what JSON has instead. */
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['，', ','],
  ['、', ','],
  ['：', ':'],
  ['“', '"'],
  ['”', '"'],
  ['＂', '"'],
  ['［', '['],
  ['］', ']'],
  ['【', '['],
  ['】', ']'],
  ['｛', '{'],
  ['｝', '}'],
])

/** The fault with its line and column, both counted from one; a sign outside the basic plane is one column. */
export function textProblem(text: string, { problem, at, key = '' }: JsonFault): TextProblem {
  const before = text.slice(0, at)
  const line = before.split('\n').length
  const column = [...before.slice(before.lastIndexOf('\n') + 1)].length + 1
  const where = { place: `${line}:${column}`, line, column }
  if (problem === 'key-twice' || problem === 'key-reserved') return { problem, ...where, key }
  const sign = text.charAt(at)
  const instead = INSTEAD.get(sign)
  return instead === undefined ? { problem, ...where } : { problem: 'sign-not-ascii', ...where, sign, instead }
}
