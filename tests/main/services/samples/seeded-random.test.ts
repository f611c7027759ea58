import fc from 'fast-check'
import { expect, it } from 'vitest'
import { seededRandom } from '../../../../main/services/samples/seeded-random.ts'

const first = (seed: string, count: number) => {
  const { unit } = seededRandom(seed)
  return Array.from({ length: count }, unit)
}

it('never changes: samples that people keep are made again from it', () => {
  const { below } = seededRandom('lectern')
  expect(Array.from({ length: 8 }, () => below(1000))).toMatchInlineSnapshot(`
    [
      937,
      496,
      978,
      935,
      663,
      704,
      883,
      913,
    ]
  `)
})

it('gives the same stream for the same seed and another for another', () => {
  expect(first('a', 50)).toEqual(first('a', 50))
  expect(new Set([...first('a', 50), ...first('b', 50), ...first('a/b', 50)]).size).toBe(150)
})

it('spreads evenly, and its bell has middle 0 and deviation 1', () => {
  const { unit, bell } = seededRandom('spread')
  const units = Array.from({ length: 20_000 }, unit)
  const bells = Array.from({ length: 20_000 }, bell)
  const mean = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length
  expect(mean(units)).toBeCloseTo(0.5, 1)
  expect(mean(bells)).toBeCloseTo(0, 1)
  expect(mean(bells.map(each => each * each))).toBeCloseTo(1, 1)
  expect(units.every(each => each >= 0 && each < 1)).toBe(true)
})

it('shuffles without losing anything', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.integer()), (seed, items) => {
      const numeric = (a: number, b: number) => a - b
      expect(seededRandom(seed).shuffled(items).sort(numeric)).toEqual([...items].sort(numeric))
    }),
  )
})
