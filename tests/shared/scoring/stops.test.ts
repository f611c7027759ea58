import { describe, expect, test } from 'vitest'
import type { Rules } from '../../../shared/domain/rules.ts'
import type { StopDecision, StopRemedy } from '../../../shared/domain/stop.ts'
import { scoreTrack } from '../../../shared/scoring/score-track.ts'
import type { EntryInput } from '../../../shared/scoring/track-input.ts'
import { anEntry, anEntryByCriteria, aStop, aTrack, found, ranking, someRules, steps } from './builders.ts'

const HARD: Rules['missing'] = { recused: 'hard-stop', absent: 'hard-stop', void: 'hard-stop' }
const trimmed = { method: 'trimmed', of: 'parts', high: 1, low: 1, keepAtLeast: 3 } as const
const hard = someRules({ reduction: trimmed, missing: HARD })
const lenient = someRules({ reduction: trimmed })

function decided(entry: EntryInput, rules: Rules, stops: readonly StopDecision[]) {
  return found(scoreTrack({ ...aTrack([entry], rules), stops }), entry.entry)
}
const keysOf = (result: ReturnType<typeof decided>) => result.explanation.map(({ key }) => key).join(' ')

describe('a decision about a hard stop', () => {
  const six = anEntry('e', { a: ['9', '8', '7', '6', '5', 'absent'] })
  const scoreWith = (instead: StopRemedy) => decided(six, hard, [aStop(six, instead)]).score

  test('lets the reckoning go on with the smaller divisor, the mean of the others, or without trimming', () => {
    expect(decided(six, hard, []).score).toBeUndefined()
    expect(scoreWith('smaller-divisor')).toBe('7')
    expect(scoreWith('mean-of-others')).toBe('7')
    expect(scoreWith('no-trimming')).toBe('7')
  })

  test('shows in the marks and the divisor which way it went', () => {
    const uneven = anEntry('e', { a: ['9', '8', '8', '6', '5', 'absent'] })
    const wayOf = (instead: StopRemedy) => {
      const result = decided(uneven, hard, [aStop(uneven, instead)])
      const [reduced] = steps(result, 'reduced')
      return [
        steps(result, 'marks')[0]
          ?.marks.map(({ fate }) => fate.replace('dropped-', ''))
          .join(' '),
        reduced?.sum,
        reduced?.divisor,
        reduced?.usualDivisor,
      ]
    }
    expect(wayOf('smaller-divisor')).toEqual(['high counted counted counted low absent', '22', 3, 4])
    expect(wayOf('mean-of-others')).toEqual(['high counted counted counted low counted', '146/5', 4, 4])
    expect(wayOf('no-trimming')).toEqual(['counted counted counted counted counted absent', '36', 5, 6])
  })

  test('is told before the marks, with its reason', () => {
    const result = decided(six, hard, [aStop(six, 'smaller-divisor')])
    expect(keysOf(result)).toBe('stop-decided marks reduced added rounded ranked')
    expect(result.explanation[0]).toStrictEqual({ key: 'stop-decided', instead: 'smaller-divisor', reason: 'a judge fell ill' })
  })

  test('drops no mark where the rules left too few', () => {
    const four = anEntry('e', { a: ['9', '8', '7', '5'] })
    expect(decided(four, lenient, []).score).toBeUndefined()
    const result = decided(four, lenient, [aStop(four, 'no-trimming')])
    expect([result.score, steps(result, 'reduced')[0]?.divisor]).toEqual(['29/4', 4])
  })

  test('that does not help leaves the stop, and says both', () => {
    const four = anEntry('e', { a: ['9', '8', '7', '5'] })
    const result = decided(four, lenient, [aStop(four, 'smaller-divisor')])
    expect(keysOf(result)).toBe('stop-decided marks stopped')
    expect(steps(result, 'stopped')).toStrictEqual([{ key: 'stopped', part: 'a', reason: 'too-few', remaining: 2, minimum: 3 }])
  })

  test('speaks only of what stopped', () => {
    const parts = anEntry('e', { a: ['9', '8', '7', '6', '5'], b: ['9', '8', '7', '6', '5', 'void'] })
    expect(keysOf(decided(parts, hard, [aStop(parts, 'no-trimming')]))).toBe(
      'marks reduced stop-decided marks reduced added rounded ranked',
    )
    expect(steps(decided(parts, hard, [aStop(parts, 'no-trimming')]), 'reduced').map(({ divisor }) => divisor)).toEqual([3, 5])
  })

  test('waits for nobody: a pending sheet stops it', () => {
    const late = anEntry('e', { a: ['9', '8', '7', '6', 'absent', 'pending'] })
    const result = decided(late, hard, [aStop(late, 'no-trimming')])
    expect(keysOf(result)).toBe('marks stopped')
    expect(steps(result, 'stopped')[0]).toMatchObject({ reason: 'pending', remaining: 4, minimum: 6 })
  })

  test('changes nothing where nothing stops', () => {
    const whole = anEntry('e', { a: ['9', '8', '7', '6', '5'] })
    expect(decided(whole, hard, [aStop(whole, 'no-trimming')])).toEqual(decided(whole, hard, []))
  })

  test('of another entry does not count, and two of one entry count for nothing', () => {
    const other = { ...six, entry: 'f' as EntryInput['entry'] }
    expect(decided(six, hard, [aStop(other, 'smaller-divisor')]).score).toBeUndefined()
    expect(decided(six, hard, [aStop(six, 'smaller-divisor'), aStop(other, 'no-trimming')]).score).toBe('7')
    expect(decided(six, hard, [aStop(six, 'smaller-divisor'), aStop(six, 'smaller-divisor')]).score).toBeUndefined()
  })

  test('is about the sheets that were missing then: one more, one fewer, or another reason, and the stop is open again', () => {
    const decision = aStop(six, 'smaller-divisor')
    const scoreOf = (...marks: readonly string[]) => decided(anEntry('e', { a: marks }), hard, [decision]).score
    expect(decision.missing).toEqual([{ judge: 'j6', part: 'a', reason: 'absent' }])
    expect(scoreOf('9', '8', '7', '6', '5', 'absent')).toBe('7')
    expect(scoreOf('9', '8', '7', '6', 'absent', 'absent')).toBeUndefined()
    expect(scoreOf('9', '8', '7', '6', '5', 'void')).toBeUndefined()
    expect(scoreOf('absent', '9', '8', '7', '6', '5')).toBeUndefined()
    expect(
      decided(anEntry('e', { a: ['9', '8', '7', '5'] }), lenient, [aStop(anEntry('e', { a: ['9', '8', '7', 'absent'] }), 'no-trimming')])
        .score,
    ).toBeUndefined()
  })

  test('of former sheets does not stand in the way of the one about those that are missing now', () => {
    const former = aStop(anEntry('e', { a: ['9', '8', '7', '6', 'absent', 'absent'] }), 'no-trimming')
    expect(decided(six, hard, [former, aStop(six, 'smaller-divisor')]).score).toBe('7')
  })

  test('counts for the judges’ totals', () => {
    const rules = someRules({ reduction: { ...trimmed, of: 'totals' }, missing: HARD })
    const two = anEntry('e', { a: ['9', '8', '7', '6', '5', '4'], b: ['1', '1', '1', '1', '1', 'recused'] })
    const result = decided(two, rules, [aStop(two, 'smaller-divisor')])
    expect(result.score).toBe('8')
    expect(keysOf(result)).toBe('marks reduced marks reduced stop-decided marks reduced rounded ranked')
  })

  test('leaves the shown mean of a part alone that did not stop', () => {
    const missing = { ...HARD, absent: 'smaller-divisor' } as const
    const rules = someRules({ reduction: { method: 'mean', of: 'totals' }, missing })
    const two = anEntry('e', { a: ['9', '8', 'absent'], b: ['9', 'void', '7'] })
    const fates = steps(decided(two, rules, [aStop(two, 'mean-of-others')]), 'marks').map(({ marks }) => marks.map(({ fate }) => fate))
    expect(fates.slice(0, 2)).toEqual([
      ['counted', 'counted', 'absent'],
      ['counted', 'counted', 'counted'],
    ])
  })

  test('is asked for once where totals are reduced: the shown means of the parts say nothing of a stop', () => {
    const rules = someRules({ reduction: { method: 'mean', of: 'totals' }, missing: HARD })
    const result = decided(anEntry('e', { a: ['9', 'absent'], b: ['8', 'absent'] }), rules, [])
    expect(steps(result, 'stopped')).toStrictEqual([{ key: 'stopped', reason: 'missing', remaining: 1, minimum: 2 }])
  })

  test('counts for every criterion that stopped', () => {
    const rules = someRules({ reduction: { ...trimmed, of: 'criteria' }, missing: HARD })
    const sheet = { x: '5', y: '3' }
    const four = anEntryByCriteria('e', [sheet, sheet, sheet, 'absent'])
    const result = decided(four, rules, [aStop(four, 'no-trimming')])
    expect(keysOf(result)).toBe('stop-decided marks reduced stop-decided marks reduced summed added rounded ranked')
    expect(result.score).toBe('8')
  })

  test('counts where ties and exact ranks look at unrounded scores', () => {
    const entries = [six, anEntry('f', { a: ['9', '8', '7.01', '6', '5'] })]
    for (const rules of [
      { ...hard, ties: [{ by: 'more-decimals', places: 4 }] } as const,
      { ...hard, rank: { by: 'exact', style: 'competition' } } as const,
    ])
      expect(
        ranking(
          scoreTrack({ ...aTrack(entries, { ...rules, rounding: { ...hard.rounding, places: 1 } }), stops: [aStop(six, 'no-trimming')] }),
        ),
      ).toBe('f:1 e:2')
  })
})
