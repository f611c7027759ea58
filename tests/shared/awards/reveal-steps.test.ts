/** The order of an award evening: last award first, last place first, those who share a place together. */
import { expect, it } from 'vitest'
import { rehearsalSteps, revealSteps } from '../../../shared/awards/reveal-steps.ts'
import { allocate, award } from './builders.ts'

type Steps = readonly Readonly<{ kind: string; award?: { id: string }; place?: number; who?: readonly unknown[] }>[]
const said = (steps: Steps) =>
  steps.map(({ kind, award: of, place, who }) => (kind === 'winners' ? `${place}: ${who?.join('+')}` : (of?.id ?? kind))).join(' | ')
const ofTrack = (lines: readonly string[], awards: Parameters<typeof allocate>[1], groups: readonly string[] = []) =>
  said(revealSteps(awards, allocate(lines, awards).entries, entry => groups.findIndex(group => group.includes(entry))))

it('tells the last award first, and in it the last place first', () => {
  expect(ofTrack(['a 1 90', 'b 2 80', 'c 3 70', 'd 4 60'], [award('gold 1'), award('silver 2')])).toBe(
    'opening | silver | 3: c | 2: b | gold | 1: a',
  )
})

it('tells those who share a place together', () => {
  expect(ofTrack(['a 1 90', 'b 2 80', 'c 2 80'], [award('gold 1'), award('silver 2')])).toBe('opening | silver | 2: b+c | gold | 1: a')
})

it('tells an award that every panel gives panel by panel', () => {
  const lines = ['a 1 90 @g1', 'b 2 80 @g2', 'c 3 70 @g1', 'd 4 60 @g2']
  expect(ofTrack(lines, [award('gold 2', { per: 'group' })], ['ac', 'bd'])).toBe('opening | gold | 2: c | 1: a | 2: d | 1: b')
})

it('passes over an award that nobody has', () => {
  expect(ofTrack(['a 1 90'], [award('gold 1'), award('silver 2')])).toBe('opening | gold | 1: a')
})

it('takes the place of the result where no note says another, and is only an opening without winners', () => {
  const silver = award('silver 2')
  const [one] = allocate(['a 1 90'], [silver]).entries
  const { awardNotes: _notes, ...bare } = one as never as { awardNotes: unknown }
  expect(said(revealSteps([silver], [bare as never], () => 0))).toBe('opening | silver | 1: a')
  const { rank: _rank, ...ranked } = bare as { rank?: number }
  expect(said(revealSteps([silver], [ranked as never], () => 0))).toBe('opening | silver | 0: a')
  expect(ofTrack([], [silver])).toBe('opening')
})

it('rehearses with as many as there are seats, five at most, counted through the evening', () => {
  const share = award('bronze', { quota: { kind: 'share', percent: 30, rounding: 'half-up' } as never })
  const apportioned = award('silver', { quota: { kind: 'apportioned', seats: 2, method: 'd-hondt' }, per: 'group' })
  expect(said(rehearsalSteps([award('gold 1'), apportioned, share]))).toBe(
    'opening | bronze | 3: 1 | 2: 2 | 1: 3 | silver | 2: 4 | 1: 5 | gold | 1: 6',
  )
  expect(rehearsalSteps([award('many 40')])).toHaveLength(7)
  expect(said(rehearsalSteps([award('none 0')]))).toBe('opening')
})
