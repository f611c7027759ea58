/** Where a text stops being JSON: the same texts as JSON.parse takes, and the first character that does not fit. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { jsonFault } from '../../../shared/domain/json-fault.ts'

const isJson = (text: string) => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

it.each([
  ['', 0],
  ['  ', 2],
  ['{', 1],
  ['{"a"', 4],
  ['{"a":}', 5],
  ['{"a":1,}', 7],
  ['{a:1}', 1],
  ['[1,]', 3],
  ['[01]', 2],
  ['[1x]', 2],
  ['{"a" "b"}', 5],
  ['{"a":1 2}', 7],
  ['[1] "a"', 4],
  ['[1', 2],
  ['01', 1],
  ['1.', 1],
  ['tru', 0],
  ['nullx', 4],
  ["'a'", 0],
  ['"a', 2],
  ['"a\nb"', 2],
  ['"\\x"', 1],
  ['"\\u12g4"', 1],
  ['[1] 2', 4],
])('%j breaks off at %i', (text, at) => {
  expect(jsonFault(text)).toEqual({ problem: 'json-broken', at })
  expect(isJson(text)).toBe(false)
})

it.each([
  ['{"a":1 "b":2}', 7],
  ['{"a":1\n"b":2}', 7],
  ['{"a":{} "b":2}', 8],
  ['[1 2]', 3],
  ['[1 true]', 3],
  ['["a""b"]', 4],
  ['[{}{}]', 3],
  ['[[]-1]', 3],
])('%j lacks a comma before %i', (text, at) => {
  expect(jsonFault(text)).toEqual({ problem: 'comma-missing', at })
  expect(isJson(text)).toBe(false)
})

it.each(['null', ' [ ] ', '{ }', '-0.5e+10', '"\\u0041\\n\\\\\u007f"', '{"a":[1,{"b":"c"}],"d":true}\r\n\t'])('%j is whole', text => {
  expect(jsonFault(text)).toBeUndefined()
  expect(isJson(text)).toBe(true)
})

it('finds a key that is named twice, however it is written', () => {
  expect(jsonFault('{"a":1, "\\u0061":2}')).toEqual({ problem: 'key-twice', at: 8, key: 'a' })
  expect(jsonFault('[{"a":1},{"a":2}]')).toBeUndefined()
})

it('finds the key that objects may lose', () => {
  expect(jsonFault('{"__proto__":1}')).toEqual({ problem: 'key-reserved', at: 1, key: '__proto__' })
})

it('stops at a text that only nests, however long it is', () => {
  expect(jsonFault('['.repeat(1_000_000))).toEqual({ problem: 'json-too-deep', at: 65 })
  expect(jsonFault('{"a":'.repeat(100))?.problem).toBe('json-too-deep')
  expect(jsonFault(`${'['.repeat(64)}${']'.repeat(64)}`)).toBeUndefined()
})

it('takes what JSON.stringify writes', () => {
  fc.assert(fc.property(fc.json({ maxDepth: 5 }), text => text.includes('__proto__') || jsonFault(text) === undefined))
})

it('takes and refuses the same mutilated texts as JSON.parse', () => {
  const sign = fc.constantFrom('', '"', ',', ':', '{', '}', '[', ']', '\\', '0', '-', '.', 'e', ' ', 'x', '\u0001', '\u00a0')
  fc.assert(
    fc.property(fc.json({ maxDepth: 3 }), fc.nat(), sign, fc.nat(2), (whole, place, put, cut) => {
      const at = place % (whole.length + 1)
      const text = whole.slice(0, at) + put + whole.slice(at + cut)
      const fault = jsonFault(text)
      if (fault?.problem === 'key-twice' || fault?.problem === 'key-reserved') return
      expect([text, fault === undefined]).toEqual([text, isJson(text)])
    }),
    { numRuns: 3000 },
  )
})
