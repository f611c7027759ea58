/** Who stands within noise of a line, in tracks small enough to reckon by hand. */
import { expect, test } from 'vitest'
import { linesAround } from '../../../shared/sensitivity/within-noise.ts'
import { award } from '../awards/builders.ts'
import { anEntry, inPanel } from '../scoring/builders.ts'
import { aPart, asked, frozen, halves, points } from './builders.ts'

const told = (question: Parameters<typeof linesAround>[0]) =>
  linesAround(question).map(({ line, within }) => [
    line.award,
    ...within.map(({ entry, isInside, gap }) => `${entry} ${isInside ? 'in' : 'out'} ${gap}`),
  ])

test('everybody nearer to the line than two entries must differ by, on either side', () => {
  // Rows without the judges' levels leave ±0.25, ±0.25, 0, 0: MSE = 0.25 / 3, so a credible gap of 1.96 √2 √(MSE / 2) = 0.566 points.
  const question = frozen(halves({ a: '9 9', b: '8 9', c: '8 8.5', d: '6 6.5' }, { awards: [award('first 1'), award('second 1')] }))
  expect(told(question)).toEqual([
    ['first', 'a in 0.5', 'b out 0.5'],
    ['second', 'b in 0.25', 'c out 0.25'],
  ])
})

test('the two at the line stand there even where nobody is within noise', () => {
  const [line] = linesAround(halves({ a: '9 9', b: '8 8' }))
  expect(line).toMatchObject({
    inside: { entry: 'a', isInside: true, gap: 1 },
    outside: { entry: 'b', isInside: false, gap: 1 },
    within: [],
  })
})

test('where the noise is unknown nobody is within it', () => {
  const part = aPart('p', points(10_000, 500))
  const all = ['g1', 'g2'].map((group, at) => inPanel(group, anEntry(`${group}-a`, { p: [`${9 - at / 2}`, '9'] })))
  const [line] = linesAround(asked(all, [part], { awards: [award('first 1')] }))
  expect(line).toMatchObject({ line: { noNoise: 'two-panels' }, within: [] })
})

test("entries of another panel are not measured by this panel's noise", () => {
  const part = aPart('p', points(10_000, 500))
  const own = [anEntry('a', { p: ['9', '9'] }), anEntry('b', { p: ['8', '9'] }), anEntry('c', { p: ['6', '6.5'] })].map(one =>
    inPanel('g1', one),
  )
  const other = inPanel('g2', anEntry('x', { p: ['8.5', '8.5'] }))
  const names = linesAround(asked([...own, other], [part], { awards: [award('first 1')] })).flatMap(({ within }) =>
    within.map(({ entry }) => entry),
  )
  expect(names).toEqual(['a', 'b'])
})
