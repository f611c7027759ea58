import fc from 'fast-check'
import { expect, test } from 'vitest'
import { valueText } from '../../../build/electron-stand-in/value-text.ts'

const { encode, decode } = valueText()

test('JSON and bytes arrive as they were', () => {
  const key = fc.string().filter(name => name !== '__proto__' && name !== '$bytes')
  const { value } = fc.letrec(tie => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.string(),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(n => n + 0),
      fc.boolean(),
      fc.constant(null),
      fc.uint8Array(),
      fc.array(tie('value')),
      fc.dictionary(key, tie('value'), { noNullPrototype: true }),
    ),
  }))
  fc.assert(
    fc.property(value, v => {
      expect(decode(encode({ v }))).toEqual({ v })
    }),
  )
})

test('a field that is undefined is absent on the other side', () => {
  expect(decode(encode({ value: undefined, args: [] }))).toEqual({ args: [] })
})

test('what would change on the way is refused', () => {
  for (const value of [new Date(0), new Map(), new Set(), 12n, Number.NaN, new Float64Array(1)])
    expect(() => encode({ value }), String(value)).toThrow('does not cross IPC')
  expect(() => encode({ value: () => 1 })).toThrow('An object could not be cloned.')
})
