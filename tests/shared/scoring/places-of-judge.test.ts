import { describe, expect, test } from 'vitest'
import { toText } from '../../../shared/scoring/exact.ts'
import { placesOfJudge } from '../../../shared/scoring/places-of-judge.ts'
import { decimal } from './builders.ts'

/** '90 – 85': totals, or none; back as places. */
const placesOf = (totals: string) =>
  placesOfJudge(totals.split(' ').map(total => (total === '–' ? undefined : decimal(total))))
    .map(place => (place === undefined ? '–' : toText(place)))
    .join(' ')

describe("a judge's places", () => {
  test('are best first, in the order of the totals', () => {
    expect(placesOf('85 92.5 88 70')).toBe('3 1 2 4')
  })

  test('are the mean of the places that equals take together', () => {
    expect(placesOf('90 92 90 70')).toBe('5/2 1 5/2 4')
    expect(placesOf('80 80 80')).toBe('2 2 2')
  })

  test('leave out who has no total, and take nothing from the others', () => {
    expect(placesOf('– 80 90 – 80')).toBe('– 5/2 1 – 5/2')
    expect(placesOf('– –')).toBe('– –')
  })

  test('of a total of zero are places as any other', () => {
    expect(placesOf('0 1')).toBe('2 1')
  })
})
