/** Comparing with a published result: tolerances, commentary, keys that nobody knows, and numbers without loss. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareValues } from '../../../main/cli/cases/compare-values.ts'
import { readExactJson } from '../../../main/cli/cases/exact-json.ts'
import { type Found, NoValue } from '../../../main/cli/cases/found-value.ts'
import { exactNumber, plainDecimal } from '../../../main/cli/cases/plain-decimal.ts'
import { toleranceAt } from '../../../main/cli/cases/tolerance.ts'
import { exact } from '../../../shared/scoring/exact.ts'

/** Of one value: whether it agrees. */
function agrees(expected: string | boolean | null, found: Found, tolerance?: string): boolean {
  const { agreed, total } = compareValues({ x: expected }, { x: found }, tolerance === undefined ? {} : { x: tolerance })
  expect(total).toBe(1)
  return agreed === 1
}

describe('one value', () => {
  test('agrees exactly as an exact number, however it is written', () => {
    expect(agrees('497.35', '497.35')).toBe(true)
    expect(agrees('497.36', '497.35')).toBe(false)
    expect(agrees('13.5', '13.50')).toBe(true)
    expect(agrees('3', 3)).toBe(true)
    expect(agrees('2/32', '1/16')).toBe(true)
    expect(agrees('0.30000000000000001', '0.3')).toBe(false)
  })

  test('agrees within the tolerance, both ends included', () => {
    expect([agrees('1.0', 1.005, '0.005'), agrees('1.0', 0.995, '5e-3'), agrees('1.0', 1.0051, '0.005')]).toEqual([true, true, false])
  })

  test('is held to the ninth decimal when it is a double and the case names no tolerance', () => {
    expect([agrees('0.3', 0.1 + 0.2), agrees('0.3', 0.300000002)]).toEqual([true, false])
    expect(agrees('0.3', 0.1 + 0.2, '0')).toBe(false)
  })

  test('agrees as text, and never by chance', () => {
    expect([agrees('at_most', 'at_most', '5'), agrees('at_most', 'at_least', '5'), agrees('1', 'a', '5')]).toEqual([true, false, false])
    expect([agrees('1', Number.NaN, '5'), agrees(true, 'true'), agrees('1', [1]), agrees('1', { x: 1 })]).toEqual([
      false,
      false,
      false,
      false,
    ])
  })

  test('that does not exist agrees with null or with its reason', () => {
    const none = new NoValue('constant')
    expect([agrees(null, none), agrees('constant', none), agrees('0', none)]).toEqual([true, true, false])
    expect([agrees(null, null), agrees(null, 0), agrees('0', null)]).toEqual([true, false, false])
  })
})

describe('a tree of values', () => {
  test('counts each and names the first that differs', () => {
    const expected = { a: { b: ['1', '2'] }, c: '3', d: '4' }
    expect(compareValues(expected, { a: { b: [1, 9] }, c: 8, d: 4 }, {})).toEqual({
      agreed: 2,
      total: 4,
      first: { path: ['a', 'b', 1], expected: '2', found: 9, tolerance: '1e-9' },
    })
  })

  test('does not mind what nobody expects', () => {
    expect(compareValues({ a: '1' }, { a: 1, b: 2 }, {})).toEqual({ agreed: 1, total: 1 })
  })

  test('holds a list to its length', () => {
    expect(compareValues({ a: ['1'] }, { a: [1, 2] }, {})).toMatchObject({ agreed: 0, total: 1 })
    expect(compareValues({ a: [] }, { a: [1] }, {})).toMatchObject({ agreed: 0, total: 1 })
    expect(compareValues({ a: [] }, { a: [] }, {})).toEqual({ agreed: 1, total: 1 })
  })

  test('skips commentary at every depth', () => {
    const expected = { a: { round_once_would_give: '5', b: '1' }, floats_but_wrong: { c: '2' } }
    expect(compareValues(expected, { a: { b: 1 } }, {})).toEqual({ agreed: 1, total: 1 })
  })

  test('fails on every value below a key that was not found, at every depth', () => {
    const first = { path: ['a', 'x'], expected: { y: '1', z: ['2', '3'] }, found: undefined, tolerance: '0' }
    expect(compareValues({ a: { b: '1', x: first.expected } }, { a: { b: 1 } }, {})).toEqual({ agreed: 1, total: 4, first })
    expect(compareValues({ x: {} }, {}, {})).toMatchObject({ agreed: 0, total: 1 })
    expect(compareValues({ toString: '1' }, {}, {})).toMatchObject({ agreed: 0, total: 1 })
    expect(compareValues({ a: { x: '1' } }, { a: 1 }, {})).toMatchObject({ agreed: 0, total: 1 })
  })
})

describe('the tolerance of a value', () => {
  const at = (path: string, tolerances: Record<string, string>) => toleranceAt(path.split(' '), tolerances)

  test('is that of its own key, of a level above it, or the default', () => {
    expect(at('judge1 sample z', { z: '1', default: '2' })).toBe('1')
    expect(at('measures item i01', { measures: '1', default: '2' })).toBe('1')
    expect(at('measures item i01', { fit: '1', default: '2' })).toBe('2')
    expect(at('measures item i01', { fit: '1' })).toBeUndefined()
  })

  test('is the most specific of several', () => {
    expect(at('anxiety Wt', { Wt: '1', 'anxiety.Wt': '2', anxiety: '3' })).toBe('2')
    expect(at('fit judge J1 se', { fit: '1', se: '2' })).toBe('2')
    expect(at('siegel Wt', { 'anxiety.Wt': '2', default: '3' })).toBe('3')
  })

  test('is not looked for among places in a list', () => {
    expect(compareValues({ z: ['1'] }, { z: [1.5] }, { 0: '1', z: '0.1' })).toMatchObject({ agreed: 0 })
  })
})

describe('numbers of a case file', () => {
  test('keep every digit', () => {
    const text = '{"a": 0.10000000000000000001, "b": "2.50", "c": 2.2e-06, "d": [null, true, -3]}'
    expect(readExactJson(text)).toEqual({
      value: { a: '0.10000000000000000001', b: '2.50', c: '0.0000022', d: [null, true, '-3'] },
    })
  })

  test('lose their exponent and nothing else', () => {
    expect(['2.2e-06', '1e3', '1.25E+1', '-12.5e-1', '1.5e1', '7e0', '12.34e-5'].map(plainDecimal)).toEqual([
      '0.0000022',
      '1000',
      '12.5',
      '-1.25',
      '15',
      '7',
      '0.0001234',
    ])
    expect(plainDecimal('1e999999999')).toBe('1e999999999')
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e30, max: 1e30 }), value => {
        expect(Number(plainDecimal(String(value)))).toBe(value === 0 ? 0 : value)
      }),
    )
  })

  test('are decimals or fractions', () => {
    expect([exactNumber('1/16'), exactNumber('-0.5'), exactNumber('1e-2')]).toEqual([exact(1n, 16n), exact(-1n, 2n), exact(1n, 100n)])
    expect(['', 'x', '1/0', '.5', '1e999', 'Infinity'].map(exactNumber)).toEqual(Array.from({ length: 6 }, () => undefined))
  })
})
