/** What a schema finds, in our own words: what the rules document itself cannot bring about. */
import { expect, it } from 'vitest'
import { z } from 'zod'
import { shapeProblems } from '../../../shared/domain/shape-problems.ts'

const problems = (schema: z.ZodType, value: unknown) => shapeProblems(value, schema.safeParse(value).error?.issues ?? [])

it.each<readonly [what: string, schema: z.ZodType, value: unknown, problem: object]>([
  ['a list that is too long', z.array(z.int()).max(1), [1, 2], { problem: 'list-too-long', place: '', maximum: 1 }],
  [
    'a value that a check of its own refuses',
    z.strictObject({ a: z.string().refine(() => false) }),
    { a: 'x' },
    { problem: 'value-wrong', place: 'a' },
  ],
  ['yes where a number belongs', z.strictObject({ a: z.int() }), { a: true }, { problem: 'type-wrong', place: 'a', expected: 'number' }],
  ['a text for yes or no', z.strictObject({ a: z.boolean() }), { a: 'yes' }, { problem: 'type-wrong', place: 'a', expected: 'yes-or-no' }],
  [
    'a record that is a text',
    z.strictObject({ a: z.record(z.string(), z.int()) }),
    { a: 'x' },
    { problem: 'type-wrong', place: 'a', expected: 'object' },
  ],
  [
    'a field of something that is no object',
    z.strictObject({ a: z.strictObject({ b: z.int() }) }),
    { a: 1 },
    { problem: 'type-wrong', place: 'a', expected: 'object' },
  ],
])('%s', (_what, schema, value, problem) => expect(problems(schema, value)).toEqual([problem]))

it('says the first of several shapes when the value is of none of them', () => {
  expect(problems(z.union([z.string().min(3), z.int()]), null)).toEqual([{ problem: 'type-wrong', place: '', expected: 'text' }])
})

it('a choice that names no options is a value that is wrong', () => {
  const issue = { code: 'invalid_union', message: '' } as const
  const problem = { problem: 'value-wrong', place: 'a' }
  expect(shapeProblems({ a: 1 }, [{ ...issue, path: ['a'], errors: [] }])).toEqual([problem])
  expect(shapeProblems({ a: 1 }, [{ ...issue, path: ['a'], errors: [], inclusive: false, matches: [0, 1] }])).toEqual([problem])
})

it('a place inside of nothing is a field that is missing', () => {
  expect(shapeProblems({ a: 1 }, [{ code: 'custom', path: ['a', 'b'], message: '' }])).toEqual([{ problem: 'field-missing', place: 'a.b' }])
})
