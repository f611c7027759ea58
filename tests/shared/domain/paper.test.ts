/** Two readings of one paper: what counts as the same, what is left to a person, and which readings still count. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compareKeyings, isCurrent, keyingId, paperBase, paperMarksProblem } from '../../../shared/domain/paper.ts'
import type { Marks } from '../../../shared/domain/rubric.ts'
import { smallTrack } from '../../support/small-contest.ts'

const rubric = smallTrack.parts[0]?.rubric as never
const read = (content: number | null, form: number | null, writtenTotal: number | null = null) => ({
  marks: { ...(content !== null && { content }), ...(form !== null && { form }) } as unknown as Marks,
  writtenTotal: writtenTotal as never,
})
const nothing = { differing: [], blank: [], isTotalDiffering: false, isTotalWrong: false }

it.each([
  ['the same marks and no total', read(10_500, 7000), read(10_500, 7000), { ...nothing, isAgreed: true }],
  ['the same marks and their sum', read(10_500, 7000, 17_500), read(10_500, 7000, 17_500), { ...nothing, isAgreed: true }],
  ['a zero and a blank', read(0, 7000), read(null, 7000), { ...nothing, differing: ['content'], isAgreed: false }],
  ['two blanks', read(null, 7000), read(null, 7000), { ...nothing, blank: ['content'], isAgreed: false }],
  ['two totals', read(10_500, 7000, 17_500), read(10_500, 7000, 17_000), { ...nothing, isTotalDiffering: true, isAgreed: false }],
  ['a wrong total', read(10_500, 7000, 18_500), read(10_500, 7000, 18_500), { ...nothing, isTotalWrong: true, isAgreed: false }],
])('%s', (_what, first, second, expected) => {
  expect(compareKeyings(rubric, first, second)).toEqual(expected)
})

it('does not depend on who keyed first', () => {
  const mark = fc.option(fc.integer({ min: 0, max: 24 }).map(half => half * 500))
  const reading = fc.tuple(mark, mark, fc.option(fc.integer({ min: 0, max: 20_000 }))).map(given => read(...given))
  fc.assert(
    fc.property(reading, reading, (first, second) => {
      expect(compareKeyings(rubric, first, second)).toEqual(compareKeyings(rubric, second, first))
    }),
  )
})

it('two readings agree only where they are the same and nothing is missing', () => {
  const mark = fc.option(fc.integer({ min: 0, max: 3 }).map(each => each * 500))
  const reading = fc.tuple(mark, mark, fc.constantFrom(null, 500, 1000)).map(given => read(...given))
  fc.assert(
    fc.property(reading, reading, (first, second) => {
      const sum = Object.values(first.marks).reduce((total: number, each) => total + each, 0)
      const isSame = JSON.stringify(first) === JSON.stringify(second)
      const isFitting = first.writtenTotal === null || first.writtenTotal === sum
      const isWhole = Object.keys(first.marks).length === 2
      expect(compareKeyings(rubric, first, second).isAgreed).toBe(isSame && isWhole && isFitting)
    }),
  )
})

const [one, two, rubricDigest] = ['a', 'b', 'c'].map(sign => sign.repeat(64)) as unknown as [never, never, never]

it('a keying counts while nothing was given or sent back after it, by the same rubric', () => {
  const keying = { base: { sheet: one, back: null }, rubric: rubricDigest }
  expect(isCurrent(keying, { sheet: one, back: null }, rubricDigest)).toBe(true)
  expect(isCurrent(keying, { sheet: two, back: null }, rubricDigest)).toBe(false)
  expect(isCurrent(keying, { sheet: one, back: two }, rubricDigest)).toBe(false)
  expect(isCurrent(keying, { sheet: one, back: null }, two)).toBe(false)
})

it('a keying comes after the version that was given back and the time the paper was sent back; a closed sheet takes none', () => {
  const sheet = { id: 'j1/W-1/design', panel: 'panel', marks: {}, rubric: rubricDigest, rules: two, version: one } as never as object
  expect(paperBase(undefined, undefined)).toEqual({ sheet: null, back: null })
  expect(paperBase({ ...sheet, state: 'returned', reason: '请核对', returnedBy: 'chief' } as never, { version: two })).toEqual({
    sheet: one,
    back: two,
  })
  expect(paperBase({ state: 'missing', missing: 'absent' } as never, undefined)).toEqual({ sheet: null, back: null })
  expect(paperBase({ ...sheet, state: 'sealed' } as never, undefined)).toBeUndefined()
})

it('a paper may be blank where it must, never outside its rubric', () => {
  expect(paperMarksProblem(rubric, read(null, null).marks)).toBeUndefined()
  expect(paperMarksProblem(rubric, read(12_500, null).marks)).toBe('mark-out-of-range')
  expect(paperMarksProblem(rubric, { style: 500 } as never)).toBe('criterion-unknown')
  expect(keyingId('j1/W-1/design' as never, 'r1' as never)).toBe('j1/W-1/design/r1')
})
