import { expect, test } from 'vitest'
import { say, sayMany } from '../../../shared/words/say.ts'

test('every hole is filled, once: what fills it is not looked at again', () => {
  expect(say('{{a}} and {{b}}', { a: '{{b}}', b: 2 })).toBe('{{b}} and 2')
})

test('a hole that nothing fills is an error', () => {
  expect(() => say('{{a}}', {})).toThrow(RangeError)
})

test.each([
  [0, '0 marks'],
  [1, '1 mark'],
  [2, '2 marks'],
])('for %i the language’s own form is chosen', (count, said) => {
  expect(sayMany({ marks_one: '{{count}} mark', marks_other: '{{count}} marks' }, 'marks', count)).toBe(said)
})

test('a language with one form uses it for one too', () => {
  expect(sayMany({ marks_other: '{{count}} 份' }, 'marks', 1)).toBe('1 份')
})
