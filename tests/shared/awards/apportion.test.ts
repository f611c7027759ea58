import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Apportioning, type Apportionment, apportion } from '../../../shared/awards/apportion.ts'
import o12 from '../../vectors/o12-apportion.json' with { type: 'json' }

type Method = Apportioning['method']

function apportioned(sizes: readonly bigint[], seats: number, method: Method = 'largest-remainder'): Apportionment {
  const found = apportion({ sizes, seats, method })
  if ('refused' in found) throw new Error(found.refused)
  return found
}

const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)
const ALABAMA = [1500n, 1500n, 900n, 500n, 500n, 200n]
// Both tables of the English Wikipedia: "D'Hondt method" and "Largest remainder method" (Hare quota).
const PARTIES = [100_000n, 80_000n, 30_000n, 20_000n]
const CITY = [47_000n, 16_000n, 15_800n, 12_000n, 6_100n, 3_100n]

describe('the largest remainder', () => {
  test.each(o12.input.sets)('o12: $name', ({ name, weights, seats }) => {
    const found = apportioned(weights.map(BigInt), seats)
    expect(found).toMatchObject({ seats: o12.expected[name as keyof typeof o12.expected], tied: [], open: 0 })
  })

  test('gives a published table', () => {
    expect(apportioned(CITY, 10).seats).toEqual([5, 2, 1, 1, 1, 0])
  })

  test('names the groups that one seat more in all would cost a seat', () => {
    expect(apportioned(ALABAMA, 25).paradox).toEqual([3, 4])
    expect(apportioned(ALABAMA, 24).paradox).toEqual([])
  })

  test('names no group that may keep its seat when the seats of one more are open', () => {
    // With 6 seats the last two lie open among all three; with 5 the small group has one.
    expect(apportioned([4n, 4n, 1n], 5)).toEqual({ seats: [2, 2, 1], tied: [], open: 0, paradox: [] })
    expect(apportioned([4n, 4n, 1n], 6)).toMatchObject({ seats: [2, 2, 0], tied: [0, 1, 2], open: 2 })
    expect(apportioned([1n, 1n], 1)).toEqual({ seats: [0, 0], tied: [0, 1], open: 1, paradox: [] })
  })

  test('leaves open what equals dispute at the last seat, and gives what is certain', () => {
    expect(apportioned([1n, 1n, 1n], 2)).toMatchObject({ seats: [0, 0, 0], tied: [0, 1, 2], open: 2 })
    expect(apportioned([5n, 5n, 2n], 5)).toMatchObject({ seats: [2, 2, 1], tied: [], open: 0 })
    expect(apportioned([3n, 3n, 2n], 2)).toMatchObject({ seats: [1, 1, 0], tied: [], open: 0 })
    expect(apportioned([4n, 1n, 1n], 4)).toMatchObject({ seats: [2, 0, 0], tied: [0, 1, 2], open: 2 })
    expect(apportioned([7n, 2n, 2n], 2)).toMatchObject({ seats: [1, 0, 0], tied: [1, 2], open: 1 })
  })
})

describe('the divisors', () => {
  test("give a published table: d'Hondt by 1, 2, 3, Sainte-Laguë by 1, 3, 5", () => {
    expect(apportioned(PARTIES, 8, 'd-hondt')).toEqual({ seats: [4, 3, 1, 0], tied: [], open: 0, paradox: [] })
    expect(apportioned(PARTIES, 8, 'sainte-lague')).toEqual({ seats: [3, 3, 1, 1], tied: [], open: 0, paradox: [] })
  })

  test('leave open what equals dispute at the last seat', () => {
    expect(apportioned([2n, 1n], 2, 'd-hondt')).toEqual({ seats: [1, 0], tied: [0, 1], open: 1, paradox: [] })
    expect(apportioned([3n, 1n], 2, 'sainte-lague')).toEqual({ seats: [1, 0], tied: [0, 1], open: 1, paradox: [] })
    expect(apportioned([2n, 1n], 3, 'd-hondt')).toMatchObject({ seats: [2, 1], open: 0 })
  })

  test('know no paradox where the largest remainder has one', () => {
    expect(apportioned(ALABAMA, 25, 'd-hondt').paradox).toEqual([])
    expect(apportioned(ALABAMA, 25, 'sainte-lague').paradox).toEqual([])
  })
})

describe('at least one', () => {
  const atLeastOne = (sizes: readonly bigint[], seats: number, method: Method) => apportion({ sizes, seats, method, atLeastOne: true })

  test('takes one for each group with a quota below one, and shares the rest among the others', () => {
    expect(atLeastOne([90n, 9n, 1n], 5, 'largest-remainder')).toMatchObject({ seats: [3, 1, 1], tied: [], open: 0 })
  })

  test('looks again whether the rest leaves a quota below one', () => {
    expect(apportioned([60n, 21n, 10n, 9n], 5).seats).toEqual([3, 1, 1, 0])
    expect(atLeastOne([60n, 21n, 10n, 9n], 5, 'largest-remainder')).toMatchObject({ seats: [2, 1, 1, 1] })
    // 11 of 65 ask for a little more than one of six seats, but 11 of 64 for less than one of the five that the smallest leaves.
    expect(apportioned([33n, 20n, 11n, 1n], 6).seats).toEqual([3, 2, 1, 0])
    expect(atLeastOne([33n, 20n, 11n, 1n], 6, 'largest-remainder')).toMatchObject({ seats: [2, 2, 1, 1] })
  })

  test('gives the first seats of a divisor method one to each', () => {
    expect(atLeastOne(PARTIES, 8, 'd-hondt')).toMatchObject({ seats: [3, 3, 1, 1] })
  })

  test('gives an empty group nothing', () => {
    expect(atLeastOne([5n, 0n, 1n], 2, 'largest-remainder')).toMatchObject({ seats: [1, 0, 1] })
    expect(atLeastOne([5n, 0n, 1n], 2, 'sainte-lague')).toMatchObject({ seats: [1, 0, 1] })
  })

  test('is refused when there are fewer seats than groups', () => {
    expect(atLeastOne([5n, 0n, 1n], 1, 'd-hondt')).toEqual({ refused: 'fewer-seats-than-groups' })
    expect(atLeastOne([5n, 3n, 1n], 2, 'largest-remainder')).toEqual({ refused: 'fewer-seats-than-groups' })
  })
})

describe('the edges', () => {
  test('no seats are shared as none', () => {
    expect(apportioned([3n, 2n], 0)).toMatchObject({ seats: [0, 0], open: 0 })
    expect(apportioned([3n, 2n], 0, 'd-hondt')).toMatchObject({ seats: [0, 0], open: 0 })
    expect(apportioned([0n, 0n], 0)).toEqual({ seats: [0, 0], tied: [], open: 0, paradox: [] })
  })

  test('seats for nobody are refused', () => {
    expect(apportion({ sizes: [0n, 0n], seats: 1, method: 'd-hondt' })).toEqual({ refused: 'all-empty' })
    expect(apportion({ sizes: [], seats: 1, method: 'largest-remainder' })).toEqual({ refused: 'all-empty' })
  })

  test.each([
    { sizes: [1n, -1n], seats: 1 },
    { sizes: [1n], seats: -1 },
    { sizes: [1n], seats: 1.5 },
  ])('$sizes for $seats seats are no counts', asked => {
    expect(() => apportion({ ...asked, method: 'd-hondt' })).toThrow('seats and sizes are counts')
  })
})

describe('whatever the groups', () => {
  const sizes = fc.array(fc.bigInt(0n, 60n), { minLength: 1, maxLength: 6 }).filter(all => all.some(size => size > 0n))
  const seats = fc.nat(20)
  const method = fc.constantFrom<Method[]>('largest-remainder', 'd-hondt', 'sainte-lague')
  const divisor = fc.constantFrom<Method[]>('d-hondt', 'sainte-lague')

  test('all seats are given but those that are open, which are fewer than the tied', () => {
    fc.assert(
      fc.property(sizes, seats, method, fc.boolean(), (all, count, by, atLeastOne) => {
        const found = apportion({ sizes: all, seats: count, method: by, atLeastOne })
        if ('refused' in found) return
        expect(total(found.seats) + found.open).toBe(count)
        expect(found.tied.length === 0 ? found.open === 0 : found.open > 0 && found.open < found.tied.length).toBe(true)
        all.forEach((size, group) => {
          if (size === 0n) expect([found.seats[group], found.tied.includes(group)]).toEqual([0, false])
          else if (atLeastOne) expect(found.seats[group]).toBeGreaterThanOrEqual(1)
        })
      }),
    )
  })

  test('the order of the groups never matters', () => {
    fc.assert(
      fc.property(sizes, seats, method, (all, count, by) => {
        const turned = (group: number) => all.length - 1 - group
        const [found, other] = [apportioned(all, count, by), apportioned(all.toReversed(), count, by)]
        expect(other.seats.toReversed()).toEqual(found.seats)
        expect(other.tied.map(turned).toReversed()).toEqual(found.tied)
        expect(other.paradox.map(turned).toReversed()).toEqual(found.paradox)
      }),
    )
  })

  test('a divisor method never takes a seat away when there is one more', () => {
    fc.assert(
      fc.property(sizes, seats, divisor, (all, count, by) => {
        const more = apportioned(all, count + 1, by).seats
        for (const [group, given] of apportioned(all, count, by).seats.entries()) expect(more[group]).toBeGreaterThanOrEqual(given)
      }),
    )
  })

  test('the largest remainder gives the quota rounded down or up', () => {
    fc.assert(
      fc.property(sizes, seats, (all, count) => {
        const everybody = all.reduce((sum, size) => sum + size, 0n)
        apportioned(all, count).seats.forEach((given, group) => {
          const quota = (all[group] ?? 0n) * BigInt(count)
          expect([quota / everybody, (quota + everybody - 1n) / everybody]).toContain(BigInt(given))
        })
      }),
    )
  })

  test('a paradox is a loss that is there, and every certain loss is named', () => {
    fc.assert(
      fc.property(sizes, seats, (all, count) => {
        const [now, more] = [apportioned(all, count), apportioned(all, count + 1)]
        const most = more.seats.map((given, group) => given + (more.tied.includes(group) ? 1 : 0))
        expect(now.paradox).toEqual([...all.keys()].filter(group => (now.seats[group] ?? 0) > (most[group] ?? 0)))
      }),
    )
  })
})
