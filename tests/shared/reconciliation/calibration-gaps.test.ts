/** The middle of the calibration marks, and how far each judge is from it. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { gapsOf } from '../../../shared/reconciliation/calibration-gaps.ts'

const gaps = (...marks: readonly (number | null)[]) => gapsOf(marks as never)

it('gives each judge the difference from the mark in the middle', () => {
  expect(gaps(8000, 9500, 8500)).toEqual({
    median: 8500,
    spread: 1500,
    marks: [
      { mark: 8000, gap: -500 },
      { mark: 9500, gap: 1000 },
      { mark: 8500, gap: 0 },
    ],
  })
})

it('takes the lower of two in the middle, which is a mark that somebody gave', () => {
  expect(gaps(10_000, 7000, 9000, 8000)).toMatchObject({ median: 8000, spread: 3000 })
})

it('counts a zero as a mark', () => {
  expect(gaps(0, 8000)).toMatchObject({ median: 0, spread: 8000 })
})

it('leaves a judge who has not marked yet out, in the own place', () => {
  expect(gaps(8000, null, 9000)).toEqual({
    median: 8000,
    spread: 1000,
    marks: [
      { mark: 8000, gap: 0 },
      { mark: null, gap: null },
      { mark: 9000, gap: 1000 },
    ],
  })
})

it.each([
  ['nobody', [], []],
  [
    'one judge',
    [null, 8000],
    [
      { mark: null, gap: null },
      { mark: 8000, gap: null },
    ],
  ],
])('has no middle of %s', (_what, marks, expected) => {
  expect(gaps(...marks)).toEqual({ median: null, spread: null, marks: expected })
})

it('has a middle that somebody gave, with as many above as below, for any marks in any order', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.nat(24).map(step => step * 500),
        { minLength: 2, maxLength: 9 },
      ),
      marks => {
        const { median, marks: each } = gaps(...marks)
        const of = (is: (gap: number) => boolean) => each.filter(({ gap }) => gap !== null && is(gap)).length
        expect(marks).toContain(median)
        expect(of(gap => gap < 0)).toBeLessThanOrEqual(marks.length / 2)
        expect(of(gap => gap > 0)).toBeLessThanOrEqual(marks.length / 2)
        expect(gaps(...marks.toReversed()).median).toBe(median)
      },
    ),
  )
})
