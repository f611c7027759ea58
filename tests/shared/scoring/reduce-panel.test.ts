import { describe, expect, test } from 'vitest'
import type { MissingMarks, Reduction } from '../../../shared/domain/reduction.ts'
import { compare, toText } from '../../../shared/scoring/exact.ts'
import type { PanelMark } from '../../../shared/scoring/panel-mark.ts'
import { type ReductionRules, reducePanel, remedied, stopOf } from '../../../shared/scoring/reduce-panel.ts'
import { anEntry, inGroups, panelMarks, resultOf, someRules, steps, thousandths, type Written } from './builders.ts'

const { missing } = someRules()
const HARD: MissingMarks = { recused: 'hard-stop', absent: 'hard-stop', void: 'hard-stop' }
const oneEach = (keepAtLeast: number) => ({ method: 'trimmed', high: 1, low: 1, keepAtLeast }) as const
const experts = { group: 'expert', percent: 70, by: oneEach(2) }
const students = { group: 'student', percent: 30, by: oneEach(1) }
const classes: Reduction = { method: 'classes', of: 'parts', classes: [experts, students] }
const diving: Reduction = {
  method: 'groups',
  of: 'parts',
  groups: [
    { group: 'first', by: oneEach(1) },
    { group: 'second', by: oneEach(1) },
    { group: 'sync', by: oneEach(1) },
  ],
}

const grouped = (marks: Readonly<Record<string, readonly Written[]>>): readonly PanelMark[] =>
  panelMarks(Object.values(marks).flat()).map((mark, index) => ({
    ...mark,
    group: Object.entries(marks).flatMap(([group, own]) => own.map(() => group))[index] ?? '',
  }))

function reduce(marks: readonly PanelMark[], rules: ReductionRules) {
  const reduction = reducePanel(marks, rules)
  const { lists, pooled, terms, value, dropped } = reduction
  return {
    lists: lists.map(({ group, outcomes, reduced }) =>
      [group, outcomes.map(({ fate }) => fate.replace('dropped-', '')).join(' '), reduced ? toText(reduced.value) : '–'].join(': '),
    ),
    pooled: pooled && [toText(pooled.sum), pooled.divisor, pooled.usualDivisor, toText(pooled.value)].join(' '),
    terms: terms?.map(term => [term.group, term.percent, toText(term.value), toText(term.term)].join(' ')),
    value: value && toText(value),
    dropped: dropped.toSorted(compare).map(toText),
    stop: stopOf(reduction),
  }
}

describe('classes of judges', () => {
  const marks = grouped({ expert: ['90', '80', '85', '88'], student: ['99', '60', '70'] })

  test('are reduced each by itself and weighed', () => {
    expect(reduce(marks, { reduction: classes, missing })).toEqual({
      lists: ['expert: high low counted counted: 173/2', 'student: high low counted: 70'],
      pooled: undefined,
      terms: ['expert 70 173/2 1211/20', 'student 30 70 21'],
      value: '1631/20',
      dropped: ['60', '80', '90', '99'],
      stop: undefined,
    })
  })

  test('have no value when one of them stops, and say which', () => {
    const late = grouped({ expert: ['90', '80', '85', '88'], student: ['99', '60'] })
    expect(reduce(late, { reduction: classes, missing })).toEqual({
      lists: ['expert: high low counted counted: 173/2', 'student: counted counted: –'],
      pooled: undefined,
      terms: undefined,
      value: undefined,
      dropped: ['80', '90'],
      stop: { reason: 'too-few', remaining: 0, minimum: 1 },
    })
  })

  test('wait for what is pending before anything else that stops', () => {
    const both = grouped({ expert: ['90'], student: ['99', 'pending'] })
    expect(reduce(both, { reduction: classes, missing }).stop).toEqual({ reason: 'pending', remaining: 1, minimum: 2 })
    const first = grouped({ expert: ['90'], student: ['99', 'absent'] })
    expect(reduce(first, { reduction: classes, missing: HARD }).stop).toEqual({ reason: 'too-few', remaining: 0, minimum: 2 })
  })

  test('each count missing marks by themselves', () => {
    const absent = grouped({ expert: ['90', 'absent', '85', '88', '89'], student: ['99', '60', '70'] })
    expect(reduce(absent, { reduction: classes, missing }).lists[0]).toBe('expert: high absent low counted counted: 177/2')
  })

  test('are told one after the other, then together', () => {
    const entry = inGroups(anEntry('e', { a: ['90', '99', '80', '60', '85', '70', '88'] }), [
      'expert',
      'student',
      'expert',
      'student',
      'expert',
      'student',
      'expert',
    ])
    const result = resultOf(entry, someRules({ reduction: classes }))
    expect(result.explanation.slice(0, 5)).toStrictEqual([
      {
        key: 'marks',
        part: 'a',
        group: 'expert',
        marks: [
          { judge: 'j1', value: '90', fate: 'dropped-high' },
          { judge: 'j3', value: '80', fate: 'dropped-low' },
          { judge: 'j5', value: '85', fate: 'counted' },
          { judge: 'j7', value: '88', fate: 'counted' },
        ],
      },
      { key: 'reduced', part: 'a', group: 'expert', sum: '173', divisor: 2, usualDivisor: 2, value: '173/2' },
      {
        key: 'marks',
        part: 'a',
        group: 'student',
        marks: [
          { judge: 'j2', value: '99', fate: 'dropped-high' },
          { judge: 'j4', value: '60', fate: 'dropped-low' },
          { judge: 'j6', value: '70', fate: 'counted' },
        ],
      },
      { key: 'reduced', part: 'a', group: 'student', sum: '70', divisor: 1, usualDivisor: 1, value: '70' },
      {
        key: 'combined',
        part: 'a',
        terms: [
          { group: 'expert', percent: 70, value: '173/2', term: '1211/20' },
          { group: 'student', percent: 30, value: '70', term: '21' },
        ],
        value: '1631/20',
      },
    ])
    expect(result.score).toBe('1631/20')
  })

  test('that stop tell which class it was, and nothing is combined', () => {
    const entry = inGroups(anEntry('e', { a: ['90', '80', '85', '88', '99'] }), ['expert', 'expert', 'expert', 'expert', 'student'])
    const result = resultOf(entry, someRules({ reduction: classes }))
    expect(result.explanation.map(({ key }) => key)).toEqual(['marks', 'reduced', 'marks', 'stopped'])
    expect(result.explanation.at(-1)).toStrictEqual({
      key: 'stopped',
      part: 'a',
      group: 'student',
      reason: 'too-few',
      remaining: 0,
      minimum: 1,
    })
  })

  test('judge totals as they judge parts', () => {
    const entry = inGroups(anEntry('e', { a: ['90', '60', '80'], b: ['10', '20', '30'] }), ['expert', 'student', 'expert'])
    const by = { method: 'mean' } as const
    const reduction: Reduction = {
      ...classes,
      of: 'totals',
      classes: [
        { ...experts, by },
        { ...students, by },
      ],
    }
    const result = resultOf(entry, someRules({ reduction }))
    expect(steps(result, 'combined')).toStrictEqual([
      {
        key: 'combined',
        terms: [
          { group: 'expert', percent: 70, value: '105', term: '147/2' },
          { group: 'student', percent: 30, value: '80', term: '24' },
        ],
        value: '195/2',
      },
    ])
    expect(result.score).toBe('195/2')
  })
})

describe('groups of judges', () => {
  const marks = grouped({ first: ['7', '7.5', '8'], second: ['6.5', '7', '7'], sync: ['8', '8.5', '8', '7.5', '9'] })

  test('lose their own extremes and are averaged together', () => {
    expect(reduce(marks, { reduction: diving, missing })).toEqual({
      lists: ['first: low counted high: 15/2', 'second: low counted high: 7', 'sync: counted counted counted low high: 49/6'],
      pooled: '39 5 5 39/5',
      terms: undefined,
      value: '39/5',
      dropped: ['13/2', '7', '7', '15/2', '8', '9'],
      stop: undefined,
    })
  })

  test('show that a judge is missing in the divisor', () => {
    const absent = grouped({ first: ['7', '7.5', '8'], second: ['6.5', '7', '7'], sync: ['8', '8.5', 'absent', '7.5', '9'] })
    expect(reduce(absent, { reduction: diving, missing }).pooled).toBe('31 4 5 31/4')
  })

  test('stop together when one of them stops', () => {
    const few = grouped({ first: ['7', '8'], second: ['6.5', '7', '7'], sync: ['8', '8.5', '8', '7.5', '9'] })
    expect(reduce(few, { reduction: diving, missing })).toEqual({
      lists: ['first: counted counted: –', 'second: low counted high: 7', 'sync: counted counted counted low high: 49/6'],
      pooled: undefined,
      terms: undefined,
      value: undefined,
      dropped: ['13/2', '7', '15/2', '9'],
      stop: { reason: 'too-few', remaining: 0, minimum: 1 },
    })
  })

  test('are told with all their marks, then divided once', () => {
    const entry = inGroups(anEntry('e', { a: ['7', '8', '6', '9', '5'] }), ['first', 'first', 'first', 'second', 'second'])
    const [first, second] = diving.groups
    if (first === undefined || second === undefined) throw new Error('two groups')
    const reduction: Reduction = { ...diving, groups: [first, { ...second, by: { method: 'mean' } }] }
    const result = resultOf(entry, someRules({ reduction }))
    expect(result.explanation.map(step => [step.key, 'group' in step ? step.group : undefined])).toEqual([
      ['marks', 'first'],
      ['marks', 'second'],
      ['reduced', undefined],
      ['added', undefined],
      ['rounded', undefined],
      ['ranked', undefined],
    ])
    expect(result.explanation[2]).toStrictEqual({ key: 'reduced', part: 'a', sum: '21', divisor: 3, usualDivisor: 3, value: '7' })
  })

  test('and classes stop over a judge whom the rules do not name, whatever the mark', () => {
    const stray = [...marks, ...grouped({ jury: ['9', 'absent'] })]
    expect(reduce(stray, { reduction: diving, missing })).toMatchObject({
      lists: [
        'first: low counted high: 15/2',
        'second: low counted high: 7',
        'sync: counted counted counted low high: 49/6',
        'jury: counted absent: –',
      ],
      pooled: undefined,
      value: undefined,
      stop: { reason: 'missing', remaining: 0, minimum: 2 },
    })
    const named = grouped({ expert: ['90', '80', '85', '88'], student: ['99', '60', '70'] })
    const nameless = reducePanel([...named, ...panelMarks(['9'])], { reduction: classes, missing: HARD })
    expect([nameless.value, nameless.terms, stopOf(nameless)]).toEqual([
      undefined,
      undefined,
      { reason: 'missing', remaining: 0, minimum: 1 },
    ])
    expect(nameless.lists.map(({ group }) => group)).toEqual(['expert', 'student', undefined])
    expect(nameless.lists.at(-1)).not.toHaveProperty('group')
  })

  test('and classes stop once for each stray group, after those that are named', () => {
    const strays = reducePanel(grouped({ x: ['9'], y: ['8', '8'], first: ['7'] }), { reduction: diving, missing })
    expect(strays.lists.map(({ group, stopped }) => [group, stopped?.reason, stopped?.minimum])).toEqual([
      ['first', 'too-few', 1],
      ['second', 'too-few', 1],
      ['sync', 'too-few', 1],
      ['x', 'missing', 1],
      ['y', 'missing', 2],
    ])
  })
})

describe('one list', () => {
  test('has what was dropped beside its value', () => {
    const reduction: Reduction = { ...oneEach(1), of: 'parts' }
    expect(reduce(panelMarks(['9', '7', '8']), { reduction, missing })).toMatchObject({ value: '8', dropped: ['7', '9'], terms: undefined })
  })

  test('has no value and drops nothing when it stops', () => {
    const stopped = reducePanel(panelMarks(['9']), { reduction: { ...oneEach(1), of: 'parts' }, missing })
    expect('value' in stopped).toBe(false)
    expect(stopped.dropped).toEqual([])
  })
})

describe('the rules after a hard stop', () => {
  const mixed: MissingMarks = { recused: 'hard-stop', absent: 'mean-of-others', void: 'smaller-divisor' }

  test.each([
    ['smaller-divisor', 'smaller-divisor'],
    ['mean-of-others', 'mean-of-others'],
    ['no-trimming', 'smaller-divisor'],
  ] as const)('with %s treat everything that is missing alike', (instead, recused) => {
    expect(remedied({ reduction: classes, missing: mixed }, instead).missing).toStrictEqual({ recused, absent: recused, void: recused })
    const eased = remedied({ reduction: classes, missing: HARD }, instead).missing
    expect(eased).toStrictEqual({ recused, absent: recused, void: recused })
  })

  test('keep how a stand-in is rounded', () => {
    const standIn = { method: 'ceil', places: 1 } as const
    expect(remedied({ reduction: classes, missing: { ...HARD, standIn } }, 'mean-of-others').missing.standIn).toEqual(standIn)
  })

  test.each(['smaller-divisor', 'mean-of-others'] as const)('trim as before with %s', instead => {
    expect(remedied({ reduction: diving, missing }, instead).reduction).toBe(diving)
  })

  test('trim, clip and halve nothing with no-trimming, in every class and group', () => {
    const by = { method: 'mean' }
    const untrimmed = (reduction: Reduction) => remedied({ reduction, missing }, 'no-trimming').reduction
    expect(untrimmed({ ...oneEach(3), of: 'criteria' })).toStrictEqual({ method: 'mean', of: 'criteria' })
    expect(untrimmed({ method: 'clipped', of: 'totals', limit: thousandths('1'), centre: 'exact' })).toStrictEqual({
      method: 'mean',
      of: 'totals',
    })
    expect(untrimmed(classes)).toStrictEqual({
      ...classes,
      classes: [
        { ...experts, by },
        { ...students, by },
      ],
    })
    expect(untrimmed(diving)).toStrictEqual({
      ...diving,
      groups: ['first', 'second', 'sync'].map(group => ({ group, by })),
    })
  })
})
