/** The bytes to hash: one text for one meaning. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sha256 } from '../../../main/platform/sha256.ts'
import { canonicalText } from '../../../shared/facts/canonical.ts'
import { bodyHash, genesis } from '../../../shared/facts/chain.ts'

it.each([
  [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
  [{ Z: 1, a: 2, é: 3, '10': 4, '9': 5 }, '{"10":4,"9":5,"Z":1,"a":2,"é":3}'],
  [{ a: undefined, b: {} }, '{"b":{}}'],
  ['"\\\u0000\n文', '"\\"\\\\\\u0000\\n文"'],
  [Number.MAX_SAFE_INTEGER, '9007199254740991'],
  [[], '[]'],
])('%j', (value, text) => {
  expect(canonicalText(value)).toBe(text)
})

it.each([0.5, -0, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 1e21])('has no text for the number %d', number => {
  expect(() => canonicalText({ a: [number] })).toThrow(RangeError)
})

it.each([undefined, 1n, Symbol('x'), () => 1])('has no text for %s', value => {
  expect(() => canonicalText([value])).toThrow(TypeError)
})

const plain = fc.letrec(tie => ({
  value: fc.oneof(
    fc.constantFrom(null, true, false),
    fc.maxSafeInteger(),
    fc.string({ unit: 'binary' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'binary' }), tie('value'), { maxKeys: 4 }),
  ),
})).value

it('read back and written again is the same text', () => {
  fc.assert(
    fc.property(plain, value => {
      expect(canonicalText(JSON.parse(canonicalText(value)))).toBe(canonicalText(value))
    }),
  )
})

it('does not depend on the order in which keys were written', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.integer()), object => {
      expect(canonicalText(Object.fromEntries(Object.entries(object).reverse()))).toBe(canonicalText(object))
    }),
  )
})

it('two bodies of one text have two hashes, for each has its salt', () => {
  expect(bodyHash('00', '{"mark":5}', sha256)).not.toBe(bodyHash('01', '{"mark":5}', sha256))
})

it('a chain begins bound to its contest and its station', () => {
  const begins = [
    genesis('c1' as never, 's1' as never, sha256),
    genesis('c2' as never, 's1' as never, sha256),
    genesis('c1' as never, 's2' as never, sha256),
  ]
  expect(new Set(begins).size).toBe(3)
  expect(begins[0]).toBe(sha256('{"contest":"c1","genesis":"lectern/1","station":"s1"}'))
})
