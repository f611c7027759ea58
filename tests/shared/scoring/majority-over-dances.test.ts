import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exact, toText } from '../../../shared/scoring/exact.ts'
import type { DancePlaces, SharedPlace } from '../../../shared/scoring/majority.ts'
import { type FinalDecision, placeOverDances } from '../../../shared/scoring/majority-over-dances.ts'

/** The judges' places of one dance, a word for each contestant: '12 21' are two judges who disagree. */
const dance = (rows: string): DancePlaces => rows.split(' ').map(row => [...row].map(place => exact(BigInt(place))))
const placesOf = (placed: readonly SharedPlace[]) =>
  placed.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(' ')

function written(decided: FinalDecision): string {
  return decided.rule === 9
    ? `9: ${toText(decided.sum)}`
    : `${decided.rule}: ${decided.marks} in ${decided.column} make ${toText(decided.sum)}`
}

function final(...dances: readonly string[]) {
  const { byDance, overall } = placeOverDances(dances.map(dance))
  return { byDance: byDance.map(placesOf), overall: placesOf(overall), decided: overall.map(place => written(place.decided)) }
}

/** The places of the dances themselves, as one judge would give them. */
const ofPlaces = (...contestants: readonly string[]) =>
  final(...[...(contestants[0] ?? '')].map((_, at) => contestants.map(places => places[at]).join(' ')))

// Examples F to K of the German dance sport rules (Turnier- und Sportordnung, Anhang 2), as kept in the tests of
// https://github.com/hielsnoppe/dancesport-common-algorithms (FinalScoringProvider.kt); a string holds one couple's places.
describe('published examples of rules 9 and 10', () => {
  test('F: rule 9 alone', () => {
    const { overall, decided } = ofPlaces('12122', '31214', '23333', '44441', '55556', '66665')
    expect(overall).toBe('1 2 3 4 5 6')
    expect(decided).toEqual(['9: 8', '9: 11', '9: 14', '9: 17', '9: 26', '9: 29'])
  })

  test('G: rule 10, most places n and better', () => {
    const { overall, decided } = ofPlaces('1125', '3312', '2544', '4236', '6651', '5463')
    expect(overall).toBe('1 2 4 3 6 5')
    expect(decided).toEqual([
      '10: 2 in 1 make 2',
      '10: 1 in 1 make 1',
      '10: 1 in 3 make 2',
      '10: 2 in 3 make 5',
      '10: 2 in 5 make 6',
      '10: 3 in 5 make 12',
    ])
  })

  test('H: rule 10, for the second and for the fourth place', () => {
    const { overall, decided } = ofPlaces('31111', '22326', '14253', '45642', '53535', '66464')
    expect(overall).toBe('1 2 3 4 5 6')
    expect(decided.slice(1, 5)).toEqual(['10: 3 in 2 make 6', '10: 2 in 2 make 3', '10: 3 in 4 make 10', '10: 2 in 4 make 6'])
  })

  test('J: rule 10, the smaller sum of equally many places', () => {
    const { overall, decided } = ofPlaces('11232', '34121', '22313', '63455', '55544', '46666')
    expect(overall).toBe('1 2 3 4 5 6')
    expect(decided.slice(1, 3)).toEqual(['10: 3 in 2 make 4', '10: 3 in 2 make 5'])
  })

  test('K: rule 10 starts again for each place with all who are still tied', () => {
    const { overall, decided } = ofPlaces('21532', '12266', '66113', '44441', '53324', '35655')
    expect(overall).toBe('1 2 3 4 5 6')
    expect(decided.slice(1, 5)).toEqual(['10: 3 in 2 make 5', '10: 3 in 3 make 5', '10: 5 in 4 make 17', '10: 4 in 4 make 12'])
  })
})

describe('published examples of rule 11', () => {
  // Example "Mozart" of the same file.
  test('three tied for the third place: rule 11, again rule 10, again rule 11', () => {
    const { byDance, overall, decided } = final(
      '13266 21341 32123 46635 55414 64552',
      '11111 22244 33435 44322 55553 66666',
      '11456 55211 33144 44522 22333 66666',
      '13146 25511 66434 31363 52255 44622',
      '11111 22222 66666 55533 33344 44455',
    )
    expect(byDance).toEqual(['3 1 2 6 4 5', '1 2 4 3 5 6', '5 1 3 4 2 6', '3 1 5 2 6 4', '1 2 6 5 3 4'])
    expect(overall).toBe('2 1 4 3 5 6')
    expect(decided).toEqual(['9: 13', '9: 7', '11: 17 in 4 make 50', '11: 22 in 5 make 75', '11: 16 in 4 make 46', '9: 25'])
  })

  // Example P of the same rules, as kept in the tests of https://github.com/fellmann/jUdge (CalculatorTest.java).
  const P = [
    '22525 33636 45311 11253 66144 54462',
    '12234 31313 25555 44441 66666 53122',
    '11111 23456 34562 45623 52234 66345',
    '33136 11252 45441 56323 22515 64664',
    '26261 44636 15152 63345 51514 32423',
  ] as const

  test('P: a place of a dance shared by three; rule 11 for the second place, rule 10 for the third', () => {
    const { byDance, overall, decided } = final(...P)
    expect(byDance).toEqual(['2 4 3 1 5 6', '1 3 5 4 6 2', '1 3-5 3-5 3-5 2 6', '3 1 5 4 2 6', '2 6 1 5 4 3'])
    expect(overall).toBe('1 2 3 4 5 6')
    expect(decided.slice(0, 5)).toEqual(['9: 9', '11: 15 in 3 make 34', '10: 2 in 3 make 4', '10: 1 in 3 make 1', '9: 19'])
  })

  test('P, three dances of five: rule 10 for the second place, rule 11 for the third', () => {
    const { overall, decided } = final(P[0], P[2], P[3])
    expect(overall).toBe('1 4 5 3 2 6')
    expect(decided[4]).toBe('10: 2 in 2 make 4')
    expect([decided[1], decided[3]].map(rule => rule?.slice(0, 3))).toEqual(['11:', '11:'])
  })
})

describe('places over dances', () => {
  test('whom rule 11 cannot part share the place, and those behind them go on', () => {
    const { overall, decided } = final('1 2 3', '2 1 3')
    expect(overall).toBe('1-2 1-2 3')
    expect(decided).toEqual(['11: 2 in 3 make 3', '11: 2 in 3 make 3', '9: 6'])
  })

  test('a place shared by some of the tied leaves the place after them to the last', () => {
    // All have the sum 4; two have a first place each, the third has none.
    const { overall, decided } = final('1 3 2', '3 1 2')
    expect(overall).toBe('1-2 1-2 3')
    expect(decided[2]).toBe('10: 0 in 1 make 0')
  })

  test('a shared place of a dance counts as its mean, and stands in the column after it', () => {
    const { overall } = placeOverDances([dance('12 21 33'), dance('11 22 33')])
    expect(overall.map(({ sum }) => toText(sum))).toEqual(['5/2', '7/2', '6'])
  })

  test('of one dance its places are the final places', () => {
    expect(final('12 21 33').overall).toBe('1-2 1-2 3')
    expect(placeOverDances([[]]).overall).toEqual([])
  })

  test('refuses no dance, and dances of different contestants', () => {
    expect(() => placeOverDances([])).toThrow('a final needs a dance')
    expect(() => placeOverDances([dance('1 2'), dance('1')])).toThrow('every contestant takes part in every dance')
  })

  test('whatever the places: the order of contestants and of dances never matters, and each place is given once', () => {
    const order = fc.shuffledSubarray(['1', '2', '3', '4', '5'], { minLength: 5 })
    const judged = fc
      .array(order, { minLength: 3, maxLength: 3 })
      .map(orders => orders[0]?.map((_, at) => orders.map(one => one[at]).join('')).join(' ') ?? '')
    fc.assert(
      fc.property(fc.array(judged, { minLength: 1, maxLength: 5 }), dances => {
        const { overall } = placeOverDances(dances.map(dance))
        expect(placeOverDances(dances.toReversed().map(dance)).overall).toEqual(overall)
        expect(placeOverDances(dances.map(rows => dance(rows).toReversed())).overall).toEqual(overall.toReversed())
        for (const { first, last } of overall) {
          expect(overall.filter(other => other.first === first && other.last === last)).toHaveLength(last - first + 1)
          expect(overall.filter(other => other.last < first)).toHaveLength(first - 1)
        }
      }),
    )
  })
})
