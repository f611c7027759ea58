/** What stands out of a part becomes alerts: one matter, one alert, named the same everywhere, resting on the sheets that it compares. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AlertRules } from '../../../../shared/domain/alert-rules.ts'
import type { MarkedPart, MarkedSheet } from '../../../../shared/reconciliation/alerts/alert.ts'
import { alertLimits } from '../../../../shared/reconciliation/alerts/alert-limits.ts'
import { findAlerts } from '../../../../shared/reconciliation/alerts/find-alerts.ts'
import { smallTrack } from '../../../support/small-contest.ts'
import { sheetsOf } from './a-part.ts'

const [design] = smallTrack.parts
if (design === undefined) throw new Error('the small contest has a design part')
const off: AlertRules = {
  distance: 'off',
  criterionDistance: 'off',
  spread: 'off',
  robustZ: 'off',
  dixon: 'off',
  inversion: 'off',
  sameMark: 'off',
}
const marked = (...entries: readonly (readonly MarkedSheet[])[]): MarkedPart => ({ part: design, entries })
const found = (part: MarkedPart, rules: AlertRules = {}) => findAlerts(part, alertLimits(rules, design.rubric))
const kindsOf = (part: MarkedPart, rules?: AlertRules) => found(part, rules).map(({ signs }) => signs.map(({ kind }) => kind))

/** Content and form; j1 is 5 points below in content. The limit of totals is 2, of the spread 4, of content 3. */
const oneFar = sheetsOf('W-1', [
  [6000, 7000],
  [11_000, 7000],
  [11_500, 7500],
  [11_500, 7000],
])

describe('one sheet', () => {
  it('is one alert, whatever else stands out of it, the total first', () => {
    const [alert, ...others] = found(marked(oneFar))
    expect(others).toEqual([])
    expect(alert).toMatchObject({
      key: 'total/j1/W-1/design',
      answers: ['total/j1/W-1/design'],
      entry: 'W-1',
      judge: 'j1',
      part: 'design',
      sheet: 'j1/W-1/design',
      weight: 2.75,
      sheets: [{ sheet: 'j1/W-1/design', version: oneFar[0]?.version }],
    })
    expect(alert?.signs.map(({ kind }) => kind)).toEqual(['distance', 'robust-z', 'dixon', 'spread', 'criterion'])
    expect(alert?.signs[0]).toEqual({
      kind: 'distance',
      limit: 'distance/design',
      value: 13_000,
      median: 18_500,
      marks: [
        { of: 'j1', value: 13_000, isMeant: true, other: null },
        { of: 'j2', value: 18_000, isMeant: false, other: null },
        { of: 'j3', value: 19_000, isMeant: false, other: null },
        { of: 'j4', value: 18_500, isMeant: false, other: null },
      ],
    })
    expect(alert?.signs[4]).toMatchObject({ limit: 'criterion/design/content', criterion: 'content', value: 6000, median: 11_500 })
  })

  it('is asked about for its criteria where its total is like the others', () => {
    const mixed = sheetsOf('W-1', [
      [6000, 8000],
      [9500, 4500],
      [9500, 4500],
    ])
    expect(found(marked(mixed))).toMatchObject([
      {
        key: 'criteria/j1/W-1/design',
        answers: ['criteria/j1/W-1/design', 'total/j1/W-1/design'],
        signs: [
          { kind: 'criterion', criterion: 'form' },
          { kind: 'criterion', criterion: 'content' },
        ],
      },
    ])
  })

  it('counts a criterion without a mark among nobody’s', () => {
    const gaps = sheetsOf('W-1', [
      [9500, 4500],
      [9500, 4500],
      [9500, 4500],
    ]).map((sheet, at) => ({ ...sheet, marks: at === 0 ? { form: 4500 } : sheet.marks }) as MarkedSheet)
    const far = sheetsOf('W-1', [null, null, null, [2000, 4500]])
    expect(kindsOf(marked([...gaps, ...far]), { ...off, criterionDistance: { points: 1000 as never } })).toEqual([['criterion']])
  })

  it('weighs z and Q by the usual distance where that of totals is switched off', () => {
    expect(found(marked(oneFar), { ...off, robustZ: { above: 3500 } })).toMatchObject([
      { weight: 2.75, signs: [{ kind: 'robust-z', usual: 500 }] },
    ])
    expect(found(marked(oneFar), { ...off, dixon: { confidence: 95 } })).toMatchObject([
      { weight: 2.5, signs: [{ kind: 'dixon', next: 18_000 }] },
    ])
  })
})

describe('spread', () => {
  const wide = sheetsOf('W-1', [
    [9000, 6500],
    [10_000, 7500],
    [12_000, 8000],
    [9000, 6500],
  ])
  it('is an alert of its own where no sheet is to blame, and rests on the sheets at either end', () => {
    expect(found(marked(wide), { ...off, spread: { points: 4000 as never } })).toMatchObject([
      {
        key: 'spread/design/W-1',
        entry: 'W-1',
        judge: null,
        sheet: null,
        weight: 1.125,
        signs: [{ kind: 'spread', highest: 20_000, lowest: 15_500 }],
        sheets: [{ sheet: 'j1/W-1/design' }, { sheet: 'j3/W-1/design' }, { sheet: 'j4/W-1/design' }],
      },
    ])
  })
  it('stays an alert of its own beside a sheet that only criteria stand out of', () => {
    const both: AlertRules = { ...off, spread: { points: 4000 as never }, criterionDistance: { points: 2000 as never } }
    expect(kindsOf(marked(wide), both)).toEqual([['criterion'], ['spread']])
  })
})

describe('one judge', () => {
  /** Six entries that j2 and j3 rank from best to last; j1 the other way round, and j4 gives everybody the same. */
  const ladder = [0, 1, 2, 3, 4, 5].map(at =>
    sheetsOf(`W-${at + 1}`, [
      [9000 + at * 500, 6000],
      [12_000 - at * 500, 6000],
      [11_500 - at * 500, 6000],
      [10_000, 6000],
    ]),
  )
  it('is asked about for another order, with what the others gave', () => {
    const [alert] = found(marked(...ladder), { ...off, inversion: { below: 0, from: 6 } })
    expect(alert).toMatchObject({ key: 'inversion/design/j1', entry: null, judge: 'j1', sheet: null, weight: 2 })
    expect(alert?.sheets).toHaveLength(6)
    expect(alert?.signs).toMatchObject([
      { kind: 'inversion', rho: -1, entries: 6, marks: [{ of: 'W-1', value: 15_000 }, {}, {}, {}, {}, {}] },
    ])
  })
  it('is compared with two others at least', () => {
    const twos = ladder.map(sheets => sheets.slice(0, 2))
    expect(found(marked(...twos), { ...off, inversion: { below: 1000, from: 4 } })).toEqual([])
  })
  it('is asked about once for one total running, by the name of the first entry', () => {
    expect(found(marked(...ladder), { ...off, inversion: { below: 0, from: 6 }, sameMark: { total: 5 } })).toMatchObject([
      { key: 'inversion/design/j1' },
      {
        key: 'same-mark/design/j4/W-1',
        weight: 1.2,
        signs: [{ kind: 'same-mark', value: 16_000, times: 6, criterion: null, marks: [{ of: 'W-1', isMeant: true }, {}, {}, {}, {}, {}] }],
      },
    ])
  })
  it('is asked about for one mark of a criterion only where the rules say so', () => {
    const keys = found(marked(...ladder), { ...off, sameMark: { criterion: 6 } }).map(({ key }) => key)
    expect(keys).toContain('same-mark/design/form/j1/W-1')
    expect(keys).toContain('same-mark/design/content/j4/W-1')
    expect(keys).toHaveLength(5)
  })
  it('skips an entry that the judge did not mark, and a criterion without a mark', () => {
    const holes = ladder.map((sheets, at) => (at === 2 ? sheets.slice(0, 3) : sheets))
    expect(found(marked(...holes), { ...off, sameMark: { total: 5 } })).toMatchObject([{ key: 'same-mark/design/j4/W-1', weight: 1 }])
    const bare = ladder.map(sheets => sheets.map(sheet => ({ ...sheet, marks: {} }) as MarkedSheet))
    expect(found(marked(...bare), { ...off, sameMark: { criterion: 3 } })).toEqual([])
  })
})

it('puts the weightiest first, and is the same whatever the order of the judges', () => {
  const order = (alerts: ReturnType<typeof found>) => alerts.map(({ key, weight }) => ({ key, weight }))
  const marks = fc.tuple(fc.integer({ min: 0, max: 24 }), fc.integer({ min: 0, max: 16 }))
  fc.assert(
    fc.property(fc.array(fc.array(marks, { maxLength: 6 }), { maxLength: 7 }), entries => {
      const sheets = entries.map((given, at) =>
        sheetsOf(
          `W-${at}`,
          given.map(([content, form]) => [content * 500, form * 500] as const),
        ),
      )
      const alerts = found(marked(...sheets))
      expect(order(found(marked(...sheets.map(each => each.toReversed()))))).toEqual(order(alerts))
      expect(alerts.map(({ weight }) => weight)).toEqual(alerts.map(({ weight }) => weight).sort((a, b) => b - a))
      expect(new Set(alerts.map(({ key }) => key)).size).toBe(alerts.length)
      for (const { sheets: rests } of alerts) expect(rests.length).toBeGreaterThan(0)
    }),
  )
})
