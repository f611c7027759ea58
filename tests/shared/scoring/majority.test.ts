import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, type Exact, exact, toText } from '../../../shared/scoring/exact.ts'
import { type DancePlace, type DancePlaces, meanPlace, placeByMajority } from '../../../shared/scoring/majority.ts'
import { placesOfJudge } from '../../../shared/scoring/places-of-judge.ts'
import o10 from '../../vectors/o10-majority.json' with { type: 'json' }
import { decimal } from './builders.ts'

/** Rows of judges' places, one a contestant: '1 2 2.5'. */
const dance = (...rows: readonly string[]): DancePlaces => rows.map(row => row.split(' ').map(decimal))
/** '1 2-3 2-3': the place of each contestant. */
const placesOf = (placed: readonly DancePlace[]) =>
  placed.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(' ')
const decisionsOf = (placed: readonly DancePlace[]) =>
  placed.map(({ decided: { rule, column, marks, sum } }) => `${rule}: ${marks} in ${column} make ${toText(sum)}`)

describe('placing by majority', () => {
  test.each(o10.input.sets)('o10: $name', ({ name, marks }) => {
    const expected: Readonly<Record<string, Readonly<Record<string, number[]>>>> = o10.expected
    const placed = placeByMajority(Object.values(marks).map(row => row.map(place => exact(BigInt(place)))))
    expect(placed.map(({ first, last }) => [first, last])).toEqual(Object.values(expected[name] ?? {}))
  })

  test('rule 5: the place is for whom alone a majority put there or better', () => {
    const placed = placeByMajority(dance('1 1 1 3 2', '2 2 3 1 1', '3 3 2 2 3'))
    expect(placesOf(placed)).toBe('1 2 3')
    expect(decisionsOf(placed)).toEqual(['5: 3 in 1 make 3', '5: 4 in 2 make 6', '5: 5 in 3 make 13'])
  })

  test('rule 6: of several majorities the larger comes first, even with a greater sum', () => {
    const placed = placeByMajority(dance('1 2 2 2 1', '2 1 1 3 4', '3 3 4 1 2', '4 4 3 4 3'))
    expect(placesOf(placed)).toBe('1 2 3 4')
    expect(decisionsOf(placed).slice(0, 2)).toEqual(['6: 5 in 2 make 8', '6: 3 in 2 make 4'])
  })

  test('rule 7: of equal majorities the smaller sum comes first', () => {
    const placed = placeByMajority(dance('4 3 4 3 2', '1 1 1 2 3', '3 4 3 4 1', '2 2 2 1 4'))
    expect(placesOf(placed)).toBe('4 1 3 2')
    expect(decisionsOf(placed)).toEqual(['7: 3 in 3 make 8', '5: 3 in 1 make 3', '7: 3 in 3 make 7', '5: 4 in 2 make 7'])
  })

  test('rule 7: equal majorities with equal sums are told apart by the next columns', () => {
    const placed = placeByMajority(dance('1 1 1 1 1', '2 2 3 3 5', '3 3 2 2 4', '4 4 4 5 2', '5 5 5 4 3'))
    expect(placesOf(placed)).toBe('1 3 2 4 5')
    expect(decisionsOf(placed).slice(1, 3)).toEqual(['7: 4 in 4 make 10', '7: 5 in 4 make 14'])
  })

  test('rule 7: shows the closest rival, of those above and those below', () => {
    // The third has four marks in column 2 against three; the others part by the sum only.
    const placed = placeByMajority(dance('1 2 3 2 3', '2 3 1 3 1', '3 1 2 1 2'))
    expect(placesOf(placed)).toBe('3 2 1')
    expect(decisionsOf(placed)).toEqual(['7: 3 in 2 make 5', '7: 3 in 2 make 4', '6: 4 in 2 make 6'])
  })

  test('rule 7: is shown where the sum parted from the one ahead, and the larger majority from the one behind', () => {
    const placed = placeByMajority(dance('1 1 2 2 3', '1 2 2 2 3', '2 2 2 3 3'))
    expect(placesOf(placed)).toBe('1 2 3')
    expect(decisionsOf(placed)).toEqual(['7: 4 in 2 make 6', '7: 4 in 2 make 7', '6: 3 in 2 make 6'])
  })

  test('rule 8: a column in which nobody has a majority is passed over', () => {
    const placed = placeByMajority(dance('1 4 3', '2 1 2', '3 3 1', '4 2 4'))
    expect(placesOf(placed)).toBe('3 1 2 4')
    expect(decisionsOf(placed)).toEqual(['6: 2 in 3 make 4', '8: 3 in 2 make 5', '6: 3 in 3 make 7', '5: 3 in 4 make 10'])
  })

  test('equal through every column is a shared place, and the next place comes after all who share', () => {
    const placed = placeByMajority(dance('1 1 2 3', '2 3 1 1', '3 2 3 2'))
    expect(placesOf(placed)).toBe('1-2 1-2 3')
    expect(decisionsOf(placed).slice(0, 2)).toEqual(['7: 4 in 3 make 7', '7: 4 in 3 make 7'])
    expect(placed.map(meanPlace)).toEqual([exact(3n, 2n), exact(3n, 2n), exact(3n)])
  })

  test('half of an even number of judges is no majority', () => {
    const placed = placeByMajority(dance('1 1 3 3', '3 3 1 2', '2 2 2 1'))
    expect(placesOf(placed)).toBe('2 3 1')
    expect(decisionsOf(placed)).toEqual(['7: 4 in 3 make 8', '7: 4 in 3 make 9', '8: 4 in 2 make 7'])
  })

  test("a judge's shared place stands in the column after it and counts in the sum as it is", () => {
    const placed = placeByMajority(dance('1 1 1', '2.5 2.5 3', '2.5 2.5 2'))
    expect(placesOf(placed)).toBe('1 3 2')
    expect(decisionsOf(placed)).toEqual(['5: 3 in 1 make 3', '7: 3 in 3 make 8', '7: 3 in 3 make 7'])
  })

  test('one contestant is first, and none are none', () => {
    expect(placesOf(placeByMajority(dance('1 1')))).toBe('1')
    expect(placeByMajority([])).toEqual([])
  })

  test('refuses a dance without judges, with gaps, or with places that cannot be', () => {
    expect(() => placeByMajority([[], []])).toThrow('a dance needs a judge')
    expect(() => placeByMajority(dance('1 1', '2'))).toThrow('every contestant needs a place from every judge')
    expect(() => placeByMajority(dance('1 3', '2 1'))).toThrow('a place lies between 1 and the number of contestants')
    expect(() => placeByMajority(dance('1 0.5', '2 1'))).toThrow('a place lies between 1 and the number of contestants')
  })
})

/** A judge's totals: few different ones, so that equals are frequent. */
const panel = fc
  .record({ contestants: fc.integer({ min: 1, max: 7 }), judges: fc.integer({ min: 1, max: 6 }) })
  .chain(({ contestants, judges }) =>
    fc.array(fc.array(fc.bigInt(0n, 5n), { minLength: contestants, maxLength: contestants }), { minLength: judges, maxLength: judges }),
  )
  .map(judges => judges.map(totals => placesOfJudge(totals.map(total => exact(total)))))
const danceOf = (judges: readonly (readonly (Exact | undefined)[])[]): DancePlaces =>
  (judges[0] ?? []).map((_, contestant) => judges.flatMap(given => given[contestant] ?? []))

describe('whatever the judges gave', () => {
  test('neither the order of contestants nor that of judges matters', () => {
    fc.assert(
      fc.property(panel, judges => {
        const placed = placeByMajority(danceOf(judges))
        expect(placeByMajority(danceOf(judges.toReversed()))).toEqual(placed)
        expect(placeByMajority(danceOf(judges).toReversed())).toEqual(placed.toReversed())
      }),
    )
  })

  test('every place is given once, and shared by as many as it spans', () => {
    fc.assert(
      fc.property(panel, judges => {
        const placed = placeByMajority(danceOf(judges))
        for (const { first, last } of placed) {
          expect(placed.filter(other => other.first === first && other.last === last)).toHaveLength(last - first + 1)
          expect(placed.filter(other => other.last < first)).toHaveLength(first - 1)
        }
      }),
    )
  })

  test('whom every judge put ahead is not behind', () => {
    fc.assert(
      fc.property(panel, judges => {
        const rows = danceOf(judges)
        const placed = placeByMajority(rows)
        const isAhead = (a: readonly Exact[], b: readonly Exact[]) => a.every((place, judge) => compare(place, b[judge] ?? place) <= 0)
        rows.forEach((row, a) => {
          rows.forEach((other, b) => {
            if (isAhead(row, other)) expect(placed[a]?.first).toBeLessThanOrEqual(placed[b]?.first ?? 0)
          })
        })
      }),
    )
  })

  test('one judge alone is followed', () => {
    fc.assert(
      fc.property(panel, judges => {
        const rows = danceOf(judges.slice(0, 1))
        expect(placeByMajority(rows).map(meanPlace)).toEqual(rows.flat())
      }),
    )
  })
})
