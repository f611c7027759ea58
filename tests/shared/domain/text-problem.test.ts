/** Which slip of the pen a text that is no JSON looks like, and where. */
import { expect, it } from 'vitest'
import { jsonFault } from '../../../shared/domain/json-fault.ts'
import { textProblem } from '../../../shared/domain/text-problem.ts'

function problemOf(text: string) {
  const fault = jsonFault(text)
  return fault && textProblem(text, fault)
}

it.each([
  ['{“a": 1}', 2, '“', '"'],
  ['{”a": 1}', 2, '”', '"'],
  ['{＂a": 1}', 2, '＂', '"'],
  ['{"a"：1}', 5, '：', ':'],
  ['{"a":1，"b":2}', 7, '，', ','],
  ['["𠮷"、2]', 5, '、', ','],
  ['｛"a":1}', 1, '｛', '{'],
  ['{"a":1｝', 7, '｝', '}'],
  ['［1]', 1, '［', '['],
  ['[1］', 3, '］', ']'],
  ['【1]', 1, '【', '['],
  ['[1】', 3, '】', ']'],
])('%s has a Chinese sign in column %i', (text, column, sign, instead) => {
  expect(problemOf(text)).toEqual({ problem: 'sign-not-ascii', place: `1:${column}`, line: 1, column, sign, instead })
})

it('leaves Chinese signs inside a text alone, and other faults as they are', () => {
  expect(problemOf('{"a": "甲，乙：“丙”"}')).toBeUndefined()
  expect(problemOf('{"a": 甲}')).toEqual({ problem: 'json-broken', place: '1:7', line: 1, column: 7 })
  expect(problemOf('{"a": 1')).toEqual({ problem: 'json-broken', place: '1:8', line: 1, column: 8 })
  expect(problemOf('{"a": 1\n "b": 2}')).toEqual({ problem: 'comma-missing', place: '2:2', line: 2, column: 2 })
  expect(problemOf('{"a": 1,\n"a": 2}')).toEqual({ problem: 'key-twice', place: '2:1', line: 2, column: 1, key: 'a' })
})
