/** Limits of alerts in the rules, and what a closing may say. */
import { expect, it } from 'vitest'
import { AlertClosing, holdsFor } from '../../../shared/domain/alert-closing.ts'
import { AlertRules, limitOf } from '../../../shared/domain/alert-rules.ts'

it.each([
  {},
  { distance: { points: 1 }, criterionDistance: { perMille: 1000 }, spread: 'off' },
  { robustZ: { above: 3500 }, dixon: { confidence: 90, least: { points: 500 } } },
  { inversion: { below: -500, from: 4 }, sameMark: { total: 5 }, mustBeClosed: true },
])('may be %j', rules => {
  expect(AlertRules.parse(rules)).toEqual(rules)
})

it.each([
  { distance: { points: 0 } },
  { distance: { perMille: 1001 } },
  { distance: { points: 1, perMille: 1 } },
  { robustZ: { above: 999 } },
  { dixon: { confidence: 99 } },
  { inversion: { below: 0, from: 3 } },
  { inversion: { below: -1000, from: 6 } },
  { sameMark: { total: 2 } },
  { mustBeClosed: false },
  { pace: 1 },
])('may not be %j', rules => {
  expect(AlertRules.safeParse(rules).success).toBe(false)
})

it.each([
  [{ points: 1500 }, 80_000, 1500],
  [{ perMille: 125 }, 80_000, 10_000],
  [{ perMille: 333 }, 1000, 333],
  [{ perMille: 1 }, 999, 1],
])('the limit %j of a maximum of %i is %i', (limit, max, thousandths) => {
  expect(limitOf(limit as never, max as never)).toBe(thousandths)
})

const version = (letter: string) => letter.repeat(64)
const closing = {
  panel: 'panel',
  alert: 'total/j1/W-1/design',
  kind: 'distance',
  sheets: [{ sheet: 'j1/W-1/design', version: version('a') }],
  finding: 'confirmed',
  note: '',
}

it.each([
  ['as it is', {}, true],
  ['an alert about a judge', { alert: 'same-mark/design/form/j1/W-1' }, true],
  ['an alert without a name', { alert: 'total' }, false],
  ['a kind that nobody knows', { kind: 'mood' }, false],
  ['no sheets', { sheets: [] }, false],
  ['a sheet twice', { sheets: [closing.sheets[0], closing.sheets[0]] }, false],
  ['sheets out of order', { sheets: [{ sheet: 'j2/W-1/design', version: version('b') }, closing.sheets[0]] }, false],
  ['a reason that is not said', { finding: 'explained' }, false],
  ['a reason of blanks', { finding: 'explained', note: '  ' }, false],
  ['a reason', { finding: 'explained', note: '设备故障' }, true],
])('a closing with %s is readable or not', (_what, change, isFine) => {
  expect(AlertClosing.safeParse({ ...closing, ...change }).success).toBe(isFine)
})

it('holds for the same matter while every version that it saw still stands', () => {
  const said = AlertClosing.parse(closing)
  const now = (answers: readonly string[], ...letters: readonly string[]) =>
    holdsFor(said, { answers, sheets: letters.map(letter => ({ version: version(letter) as never })) })
  expect(now([closing.alert], 'a')).toBe(true)
  expect(now(['criteria/j1/W-1/design', closing.alert], 'a', 'b')).toBe(true)
  expect(now([closing.alert], 'b')).toBe(false)
  expect(now(['total/j2/W-1/design'], 'a')).toBe(false)
})
