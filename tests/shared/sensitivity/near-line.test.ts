import { expect, test } from 'vitest'
import { nearLines } from '../../../shared/sensitivity/near-line.ts'
import { award } from '../awards/builders.ts'
import { anEntry, inPanel } from '../scoring/builders.ts'
import { aPart, asked, frozen, halves, points } from './builders.ts'

const part = aPart('p', points(10_000, 500))

test('the gap at each line, in points and in standard errors', () => {
  // Without the judges' levels the rows leave ±0.25, ±0.25 and 0: MSE = 0.25 / 2, and the error of a mean of two is sqrt(MSE / 2).
  const question = frozen(halves({ a: '9 9', b: '8 9', c: '6 6.5' }, { awards: [award('first 1'), award('second 1')] }))
  const error = 0.25
  const [first, second] = nearLines(question)
  expect(first).toMatchObject({ award: 'first', inside: 'a', outside: 'b', gap: 0.5, noise: { isInside: true } })
  expect(second).toMatchObject({ award: 'second', inside: 'b', outside: 'c', gap: 2.25, noise: { isInside: false } })
  const noise = first !== undefined && 'noise' in first ? first.noise : undefined
  expect(noise?.standardError).toBeCloseTo(error, 12)
  expect(noise?.credible).toBeCloseTo(1.96 * Math.SQRT2 * error, 12)
  expect(noise?.inErrors).toBeCloseTo(0.5 / error, 12)
})

test('judges who agree fully leave no error to measure by', () => {
  expect(nearLines(halves({ a: '9 9', b: '8 8' }))).toEqual([
    { award: 'first', inside: 'a', outside: 'b', gap: 1, noise: { standardError: 0, credible: 0, isInside: false } },
  ])
})

test('a tie across the line has no gap; those inside stand before those outside', () => {
  const decided = halves({ a: '8 9', b: '9 8', c: '7 8' }, { awards: [award('first 1', { atLine: 'ask' })] })
  const decision = { award: 'first', entries: ['a', 'b'], in: ['b'], reason: 'x', second: 'p', track: 't' }
  const lines = nearLines({ ...decided, decisions: [decision as never] })
  expect(lines).toMatchObject([{ inside: 'b', outside: 'a', gap: 0, noise: { isInside: true } }])
})

test('there is no line with nobody on one side of it', () => {
  expect(nearLines(halves({ a: '9 9' }))).toEqual([])
  expect(nearLines(halves({ a: '9 9', b: '8 8' }, { awards: [award('first 0')] }))).toEqual([])
})

test('entries that do not compete are no neighbours of a line', () => {
  const question = halves({ a: '9 9', b: '8 9', c: '6 6.5', d: '5 pending' })
  const contenders = question.contenders.map(one => (one.entry === 'b' ? { ...one, ineligible: 'guest' } : one))
  expect(nearLines({ ...question, contenders })).toMatchObject([{ inside: 'a', outside: 'c' }])
})

test('an award in each group has a line in each, by the panel of its own', () => {
  const all = ['g2', 'g1'].flatMap(group => [
    inPanel(group, anEntry(`${group}-a`, { p: ['9', '9'] })),
    inPanel(group, anEntry(`${group}-b`, { p: ['8', '8.5'] })),
  ])
  expect(nearLines(asked(all, [part], { awards: [award('first 1', { per: 'group' })] }))).toMatchObject([
    { group: 'g1', inside: 'g1-a', outside: 'g1-b', noise: {} },
    { group: 'g2', inside: 'g2-a', outside: 'g2-b', noise: {} },
  ])
})

test('a judge who marked nobody and an entry that some judge did not mark are left out of the error', () => {
  const whole = nearLines(halves({ a: '9 9', b: '8 9', c: '6 6.5' }))
  const more = nearLines(halves({ a: '9 9 absent', b: '8 9 absent', c: '6 6.5 absent', d: '5 recused absent' }))
  expect(more).toEqual(whole)
})

const rounds = { list: [{ name: { zh: 'x', en: 'x' }, parts: [part.id] }], carry: { method: 'sum' as const } }
test.each([
  ['two-panels', asked([anEntry('a', { p: ['9', '9'] }), inPanel('other', anEntry('b', { p: ['8', '8'] }))], [part])],
  ['rounds', halves({ a: '9 9', b: '8 9' }, { rounds })],
  ['equated', halves({ a: '9 9', b: '8 9' }, { equating: { method: 'coefficient', high: 0, low: 0 } })],
  ['too-few', halves({ a: '9', b: '8' })],
])('says why there is no error: %s', (why, question) => {
  expect(nearLines(question)).toMatchObject([{ inside: 'a', outside: 'b', noNoise: why }])
})
