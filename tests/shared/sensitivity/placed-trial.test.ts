/** One entry tried by itself gives what the whole track scored anew gives, also where it has no score or can turn others round. */
import { expect, test } from 'vitest'
import type { Rules } from '../../../shared/domain/rules.ts'
import type { EntryInput } from '../../../shared/scoring/track-input.ts'
import type { Asked } from '../../../shared/sensitivity/asked.ts'
import { placedTrial, worthsOf } from '../../../shared/sensitivity/placed-trial.ts'
import { standingOf, wholeTrial } from '../../../shared/sensitivity/trial.ts'
import { award } from '../awards/builders.ts'
import { bruteForce, halves, searched } from './builders.ts'

/** Both trials of the entry at this place of the input. */
function trials(question: Asked, at: number) {
  const standing = standingOf(question)
  const own = question.input.entries[at] as EntryInput
  return { own, placed: placedTrial(standing, worthsOf(standing), own), whole: wholeTrial(standing, own) }
}

test('an entry without a score changes no award, whatever its marks', () => {
  const { own, placed, whole } = trials(halves({ a: '9 pending', b: '8 8' }), 0)
  const [other] = halves({ a: '10 pending' }).input.entries as readonly [EntryInput]
  for (const changed of [own, other]) {
    expect(placed.isSafe(changed)).toBe(true)
    expect(placed.changes(changed)).toEqual([])
    expect(whole.changes(changed)).toEqual([])
  }
})

test('its own marks change nothing, others change what the whole track says', () => {
  const { own, placed, whole } = trials(halves({ a: '9 9', b: '8 8', c: '8 8' }), 1)
  const [better] = halves({ b: '10 10' }).input.entries as readonly [EntryInput]
  expect(placed.changes(own)).toEqual([])
  expect(placed.changes(better)).toHaveLength(2)
  expect(placed.changes(better)).toEqual(whole.changes(better))
})

test('a value at which the tied can turn each other round is never passed over', () => {
  // b and c are level at 8.5, where the two by two comparison may change when a third joins them.
  const rules: Partial<Rules> = { ties: [{ by: 'head-to-head' }], awards: [award('first 1'), award('second 1')] }
  const question = halves({ a: '10 10 10', b: '9 9 7.5', c: '8 8 9.5', d: '6 6 6' }, rules)
  const { placed } = trials(question, 3)
  const [level, beyond] = halves({ d: '8.5 8.5 8.5', e: '9 9 9' }).input.entries as readonly [EntryInput, EntryInput]
  expect(placed.isSafe(level)).toBe(false)
  expect(placed.isSafe({ ...beyond, entry: level.entry })).toBe(false)
  const { size, count } = searched(question)
  expect({ size, count }).toEqual(bruteForce(question))
})
