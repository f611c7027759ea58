import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Gate } from '../../../shared/domain/composition.ts'
import type { EntryId, PanelId } from '../../../shared/domain/ids.ts'
import type { RoundingMethod } from '../../../shared/domain/rounding.ts'
import { passGate } from '../../../shared/scoring/gate.ts'

/** 'a b=c d': places best first, equals joined; the group is the text before a point. */
const field = (text: string) =>
  text.split(' ').map(place => place.split('=').map(name => ({ entry: name as EntryId, group: (name.split('.')[0] ?? '') as PanelId })))
const LETTER = { through: 'T', out: 'o', open: '?' } as const
const pass = (text: string, gate: Gate) =>
  [...passGate(field(text), gate)].map(([entry, { outcome }]) => `${entry}${LETTER[outcome]}`).join(' ')
const seats = (text: string, gate: Gate) => [...new Set([...passGate(field(text), gate).values()].map(one => one.seats))]
const count = (many: number, atLine: Gate['atLine'] = 'let-in'): Gate => ({ by: 'count', count: many, atLine })
const share = (percent: number, rounding: RoundingMethod = 'half-up'): Gate => ({ by: 'share', percent, rounding, atLine: 'let-in' })
const first = (rank: number, atLine: Gate['atLine'] = 'let-in'): Gate => ({ by: 'rank-in-group', rank, atLine })
const LINES = ['let-in', 'keep-out', 'ask'] as const

describe('a gate by count', () => {
  test.each(LINES)('lets the first so many through where nobody is equal across the line: %s', atLine => {
    expect(pass('a b c d', count(2, atLine))).toBe('aT bT co do')
    expect(pass('a b c', count(3, atLine))).toBe('aT bT cT')
    expect(pass('a b', count(9, atLine))).toBe('aT bT')
    expect(pass('a=b c', count(2, atLine))).toBe('aT bT co')
    expect(seats('a b', count(9, atLine))).toEqual([9])
  })

  test.each([
    ['let-in', 'aT bT cT do'],
    ['keep-out', 'aT bo co do'],
    ['ask', 'aT b? c? do'],
  ] as const)('treats equals across the line alike: %s', (atLine, outcome) => {
    expect(pass('a b=c d', count(2, atLine))).toBe(outcome)
  })

  test.each([
    ['let-in', 'aT bT cT do'],
    ['keep-out', 'ao bo co do'],
    ['ask', 'a? b? c? do'],
  ] as const)('may let nobody through, but then nobody below either: %s', (atLine, outcome) => {
    expect(pass('a=b=c d', count(2, atLine))).toBe(outcome)
  })
})

describe('a gate by share', () => {
  test('rounds the seats by its own method', () => {
    const by = (rounding: RoundingMethod) => [seats('a b c d e', share(30, rounding))[0], seats('a b c d e', share(50, rounding))[0]]
    expect(by('floor')).toEqual([1, 2])
    expect(by('down')).toEqual([1, 2])
    expect(by('ceil')).toEqual([2, 3])
    expect(by('half-up')).toEqual([2, 3])
    expect(by('half-even')).toEqual([2, 2])
    expect(seats('a b c d', share(30))).toEqual([1])
  })

  test('counts all that are ranked, equals too', () => {
    expect(pass('a=b c=d e f', share(50))).toBe('aT bT cT dT eo fo')
    expect(pass('a b c', share(100))).toBe('aT bT cT')
    expect(pass('a b c', share(1))).toBe('ao bo co')
  })
})

test('a gate says where an entry stands, in the field or in its group', () => {
  const standing = (text: string, gate: Gate) => [...passGate(field(text), gate)].map(([entry, { rank, of }]) => `${entry} ${rank}/${of}`)
  expect(standing('x.a x.b=y.c x.d', count(1))).toEqual(['x.a 1/4', 'x.b 2/4', 'y.c 2/4', 'x.d 4/4'])
  expect(standing('x.a x.b=y.c=x.e x.d', first(1))).toEqual(['x.a 1/4', 'x.b 2/4', 'x.e 2/4', 'x.d 4/4', 'y.c 1/1'])
})

describe('a gate by rank in the group', () => {
  test('lets the first of every group through', () => {
    expect(pass('x.a x.b y.c x.d y.e y.f', first(2))).toBe('x.aT x.bT x.do y.cT y.eT y.fo')
    expect(seats('x.a y.b', first(2))).toEqual([2])
  })

  test.each([
    ['let-in', 'x.aT x.bT y.cT y.do'],
    ['keep-out', 'x.ao x.bo y.cT y.do'],
    ['ask', 'x.a? x.b? y.cT y.do'],
  ] as const)('looks for equals only inside the group: %s', (atLine, outcome) => {
    expect(pass('x.a=x.b=y.c y.d', first(1, atLine))).toBe(outcome)
  })
})

test('nobody goes through an empty field', () => {
  expect([...passGate([], count(2)), ...passGate([], share(50)), ...passGate([], first(1))]).toEqual([])
})

test('a gate never lets one through and stops a better one, and is the same for equals', () => {
  const places = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(places, fc.integer({ min: 1, max: 12 }), fc.constantFrom(...LINES), (sizes, seatCount, atLine) => {
      const all = sizes.map((size, place) =>
        Array.from({ length: size }, (_, index) => ({ entry: `${place}-${index}` as EntryId, group: 'g' as PanelId })),
      )
      const passed = passGate(all, count(seatCount, atLine))
      const outcomes = all.map(place => [...new Set(place.map(({ entry }) => passed.get(entry)?.outcome))])
      expect(outcomes.every(({ length }) => length === 1)).toBe(true)
      const order = outcomes.flat().map(outcome => ['through', 'open', 'out'].indexOf(outcome ?? ''))
      expect(order).toEqual(order.toSorted())
      const through = [...passed.values()].filter(({ outcome }) => outcome === 'through').length
      const isFull = passed.size >= seatCount
      if (atLine === 'let-in') expect(through).toBeGreaterThanOrEqual(isFull ? seatCount : passed.size)
      else expect(through).toBeLessThanOrEqual(seatCount)
    }),
  )
})
