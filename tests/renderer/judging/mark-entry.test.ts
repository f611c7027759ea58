// @vitest-environment node
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bandMark, readEntry, steppedMark } from '../../../renderer/features/judging/mark-entry.ts'
import { Thousandths } from '../../../shared/domain/quantity.ts'
import { Criterion, leastMark, markProblem } from '../../../shared/domain/rubric.ts'
import { content, ethics, form, voice } from './a-sheet.ts'

const mark = (thousandths: number) => Thousandths.parse(thousandths)

describe('typed text', () => {
  test.each([
    ['8', 8000],
    ['8.', 8000],
    ['8.5', 8500],
    ['.5', 500],
    ['0', 0],
    ['12', 12_000],
    ['８。５', 8500],
  ])('%s is a mark', (typed, expected) => {
    expect(readEntry(content, typed)).toEqual({ kind: 'mark', mark: expected })
  })

  test('above the maximum is refused, with the tenth when that was probably meant', () => {
    expect(readEntry(content, '45')).toEqual({ kind: 'refused', problem: { problem: 'above', suggestion: 4500 } })
  })

  test('a tenth that no mark can be is not suggested', () => {
    expect(readEntry(content, '13')).toEqual({ kind: 'refused', problem: { problem: 'above' } })
  })

  test('a tenth below the minimum of a range is not suggested', () => {
    expect(readEntry(voice, '45')).toEqual({ kind: 'refused', problem: { problem: 'above' } })
  })

  test('off the step is refused', () => {
    expect(readEntry(content, '8.3')).toEqual({ kind: 'refused', problem: { problem: 'off-step' } })
  })

  test.each(['.', '8.0005', '1234567', ''])('%j is no number of at most three decimals', typed => {
    expect(readEntry(content, typed)).toEqual({ kind: 'refused', problem: { problem: 'digits' } })
  })

  test('below the minimum of a range is not finished: the next key may mend it', () => {
    expect(readEntry(voice, '1')).toEqual({ kind: 'unfinished', problem: { problem: 'unfinished' } })
    expect(readEntry(voice, '10')).toEqual({ kind: 'mark', mark: 10_000 })
  })

  test.each([
    [[15_000, 20_000], '14', 'refused'],
    [[15_000, 20_000], '1', 'unfinished'],
    [[15_000, 20_000], '2', 'unfinished'],
    [[14_500, 20_000], '14', 'unfinished'],
    [[14_500, 20_000], '14.', 'unfinished'],
    [[14_500, 20_000], '14.0', 'refused'],
    [[100_000, 150_000], '1', 'unfinished'],
    [[100_000, 150_000], '2', 'refused'],
  ] as const)('between %j, %s is %s: only what no further key can mend is refused', ([min, max], typed, kind) => {
    expect(readEntry({ ...voice, min, max } as never, typed)).toEqual({
      kind,
      problem: { problem: kind === 'refused' ? 'below' : 'unfinished' },
    })
  })

  test('a level is typed by its points', () => {
    expect(readEntry(ethics, '2')).toEqual({ kind: 'mark', mark: 2000 })
    expect(readEntry(ethics, '4').kind).toBe('refused')
  })
})

describe('a band', () => {
  test('gives its middle', () => {
    expect(content.bands.map(band => bandMark(content, band))).toEqual([11_000, 8000])
  })

  test('of one mark gives that mark', () => {
    expect(bandMark(content, { grade: '优', from: mark(9500), to: mark(9500), text: '' })).toBe(9500)
  })

  test('of a level gives the level', () => {
    expect(bandMark(ethics, { grade: 'B', from: mark(2000), to: mark(2000), text: '' })).toBe(2000)
  })
})

describe('a fine step', () => {
  test('stops at the maximum', () => {
    expect(steppedMark(form, mark(7500), 1000)).toBe(8000)
  })

  test('stops at the minimum', () => {
    expect(steppedMark(voice, mark(5500), -1000)).toBe(5000)
  })

  test('without a mark begins at the least going up, at the most going down', () => {
    expect([steppedMark(voice, undefined, 500), steppedMark(voice, undefined, -500)]).toEqual([5500, 9500])
  })

  test('that no level has gives nothing', () => {
    expect(steppedMark(ethics, mark(2000), 500)).toBeUndefined()
  })
})

/** A criterion of any kind whose step fits its ends. */
const criteria = fc
  .record({ step: fc.constantFrom(100, 250, 500, 1000, 5000), low: fc.nat(20), more: fc.integer({ min: 1, max: 200 }) })
  .chain(({ step, low, more }) => {
    const common = { id: 'any', name: { zh: '任一', en: 'Any' }, bands: [], max: (low + more) * step }
    const levels = [
      { label: 'A', points: common.max },
      { label: 'B', points: low * step },
    ]
    return fc.constantFrom(
      Criterion.parse({ ...common, kind: 'points', step }),
      Criterion.parse({ ...common, kind: 'range', min: low * step, step }),
      Criterion.parse({ ...common, kind: 'levels', levels }),
    )
  })
const typing = fc.string({ unit: fc.constantFrom(...'0123456789.'), maxLength: 6 })

describe('whatever is accepted may be given', () => {
  test('by typing', () => {
    fc.assert(
      fc.property(criteria, typing, (criterion, typed) => {
        const entry = readEntry(criterion, typed)
        if (entry.kind === 'mark') expect(markProblem(criterion, entry.mark)).toBeUndefined()
        else if (entry.problem.suggestion !== undefined) expect(markProblem(criterion, entry.problem.suggestion)).toBeUndefined()
      }),
    )
  })

  test('by a fine step', () => {
    fc.assert(
      fc.property(criteria, fc.constantFrom(-1000, -500, 500, 1000), fc.boolean(), (criterion, by, isLeast) => {
        const next = steppedMark(criterion, isLeast ? leastMark(criterion) : criterion.max, by)
        if (next !== undefined) expect(markProblem(criterion, next)).toBeUndefined()
      }),
    )
  })

  test('by a band, inside the band', () => {
    fc.assert(
      fc.property(criteria, fc.nat(220), fc.nat(220), (criterion, one, other) => {
        if (criterion.kind === 'levels') return
        const within = (steps: number) => Math.min(Math.max(steps * criterion.step, leastMark(criterion)), criterion.max)
        const [from, to] = [mark(within(Math.min(one, other))), mark(within(Math.max(one, other)))]
        const given = bandMark(criterion, { grade: '优', from, to, text: '' })
        expect(markProblem(criterion, given)).toBeUndefined()
        expect(from <= given && given <= to).toBe(true)
      }),
    )
  })
})
