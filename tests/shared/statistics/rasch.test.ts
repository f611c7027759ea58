import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { raschMeasures } from '../../../shared/statistics/rasch.ts'
import { estimate } from '../../../shared/statistics/rasch-estimate.ts'
import type { RaschModel, RaschObservation } from '../../../shared/statistics/rasch-model.ts'
import { expectation } from '../../../shared/statistics/rasch-probability.ts'
import o15 from '../../vectors/o15-rasch-moulton.json' with { type: 'json' }
import o16 from '../../vectors/o16-rasch-gpf-2017.json' with { type: 'json' }
import { expectClose } from './builders.ts'

type Given = readonly (readonly (string | number)[])[]
type Report = ReturnType<typeof reportOf>

const observationsOf = (given: Given): RaschObservation[] =>
  given.map(row => ({ elements: row.slice(0, -1).map(String), category: Number(row.at(-1)) }))

function reportOf(model: RaschModel, observations: readonly RaschObservation[]) {
  const outcome = raschMeasures(model, observations)
  if (outcome.value === undefined) throw new Error(`no report: ${outcome.none}`)
  return outcome.value
}

function of(report: Report, facet: string, what: 'measure' | 'fair' | 'infit' | 'outfit' | 'standardError'): Record<string, number> {
  const elements = report.facets.find(other => other.facet === facet)?.elements ?? []
  return Object.fromEntries(elements.map(element => [element.name, element[what]]))
}

const column = (fit: Readonly<Record<string, Readonly<Record<string, number>>>>, key: string) =>
  Object.fromEntries(Object.entries(fit).map(([name, all]) => [name, all[key] ?? Number.NaN]))

const skating = observationsOf(o16.input.observations)
const { facets, positive, noncentre, categories } = o16.input
const skatingModel: RaschModel = { facets, positive, noncentre, categories }
const two: RaschModel = { facets: ['entry', 'judge'], positive: ['entry'], noncentre: 'entry', categories: 3 }

/** Rows are entries e1, e2 ...; columns judges j1, j2 ...; a dot is a mark not given. */
const drawn = (...rows: readonly string[]): RaschObservation[] =>
  rows.flatMap((row, entry) =>
    [...row].flatMap((mark, judge) => (mark === '.' ? [] : [{ elements: [`e${entry + 1}`, `j${judge + 1}`], category: Number(mark) }])),
  )

describe('Rasch measures', () => {
  test("of Moulton's example, converged", () => {
    const { facets: names, positive: adds, noncentre: free, categories: most } = o15.input
    const report = reportOf({ facets: names, positive: adds, noncentre: free, categories: most }, observationsOf(o15.input.observations))
    expect(report.converged).toBe(true)
    expectClose(of(report, 'item', 'measure'), o15.expected.measures.item, 1e-6)
    expectClose(of(report, 'person', 'measure'), o15.expected.measures.person, 1e-6)
    expect(report.steps).toEqual([0])
  })

  test('of six skaters, nine judges and five criteria: measures, steps, fair averages, fit', () => {
    const report = reportOf(skatingModel, skating)
    const { measures, steps, fair, fit } = o16.expected
    for (const [facet, expected] of Object.entries(measures)) expectClose(of(report, facet, 'measure'), expected, 1e-6)
    for (const [facet, expected] of Object.entries(fair)) expectClose(of(report, facet, 'fair'), expected, 1e-6)
    expectClose(Object.fromEntries(report.steps.entries()), Object.fromEntries(steps.entries()), 1e-6)
    for (const [facet, expected] of Object.entries(fit)) {
      expectClose(of(report, facet, 'infit'), column(expected, 'infit'), 1e-5)
      expectClose(of(report, facet, 'outfit'), column(expected, 'outfit'), 1e-5)
      expectClose(of(report, facet, 'standardError'), column(expected, 'se'), 1e-5)
    }
    expect(report).toMatchObject({ converged: true, notEstimable: [], unusedCategories: [], categories: [0, 1, 2, 3, 4, 5, 6] })
  })

  test('do not depend on where the categories begin; fair averages count along', () => {
    const shifted = skating.map(({ elements, category }) => ({ elements, category: category + 3 }))
    const [report, plain] = [reportOf({ ...skatingModel, lowestCategory: 3 }, shifted), reportOf(skatingModel, skating)]
    expectClose(of(report, 'judge', 'measure'), of(plain, 'judge', 'measure'), 1e-12)
    const fair = Object.fromEntries(Object.entries(of(plain, 'judge', 'fair')).map(([name, value]) => [name, value + 3]))
    expectClose(of(report, 'judge', 'fair'), fair, 1e-9)
  })

  test('do not depend on the order of the marks', () => {
    expectClose(of(reportOf(skatingModel, skating.toReversed()), 'skater', 'measure'), o16.expected.measures.skater, 1e-6)
  })

  test('centre whichever facets are not free', () => {
    const report = reportOf({ ...skatingModel, noncentre: 'judge' }, skating)
    const sum = (facet: string) => Object.values(of(report, facet, 'measure')).reduce((all, measure) => all + measure, 0)
    expect(sum('skater')).toBeCloseTo(0, 9)
    expect(sum('criterion')).toBeCloseTo(0, 9)
    // Only the origin moved: the judges take over the skaters' mean, with their sign.
    const mean = Object.values(o16.expected.measures.skater).reduce((all, measure) => all + measure, 0) / 6
    expect(of(report, 'judge', 'measure').J1).toBeCloseTo(o16.expected.measures.judge.J1 - mean, 5)
  })

  test('make expected marks equal to the observed ones for every element', () => {
    const marks = fc.array(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 4, maxLength: 4 }), { minLength: 4, maxLength: 6 })
    fc.assert(
      fc.property(marks, rows => {
        const outcome = raschMeasures(two, drawn(...rows.map(row => row.join(''))))
        if (!outcome.value?.converged) return
        const { facets: [entries, judges] = [], steps, categories: used, notEstimable } = outcome.value
        const isOut = (name: string) => notEstimable.some(other => other.name === name)
        for (const [at, row] of rows.entries()) {
          const entry = entries?.elements.find(({ name }) => name === `e${at + 1}`)
          if (entry === undefined) continue
          const kept = row.flatMap((mark, judge) => (isOut(`j${judge + 1}`) ? [] : [used.indexOf(mark)]))
          const expected = (judges?.elements ?? []).map(({ measure }) => expectation(entry.measure - measure, steps).mean)
          expect(sum(expected)).toBeCloseTo(sum(kept), 6)
        }
      }),
      { numRuns: 30 },
    )
  })

  test('say that they have not converged when the iterations are used up', () => {
    const elements = [{ name: 'e1', sign: 1 as const, measure: 0 }]
    const observations = [0, 1, 1].map(score => ({ elements, score }))
    const data = { facets: [{ name: 'entry', sign: 1 as const, isFree: true, elements }], observations, counts: [1, 2] }
    expect(estimate(data, 1)).toMatchObject({ iterations: 1, converged: false })
    expect(estimate(data)).toMatchObject({ converged: true })
    expect(elements[0]?.measure).toBeCloseTo(Math.log(2), 9)
  })

  test('do not claim an end where one group beats another without a contradiction', () => {
    const report = reportOf({ ...two, categories: 2 }, drawn('1000', '0100', '1110', '1101'))
    expect(report.converged).toBe(false)
  })
})

describe('what Rasch measures cannot say', () => {
  test('elements with the lowest or the highest marks only are taken out and named', () => {
    const report = reportOf(two, drawn('0000', '1201', '2120', '1212', '2222'))
    expect(report.notEstimable).toEqual([
      { facet: 'entry', name: 'e1', because: 'only-lowest' },
      { facet: 'entry', name: 'e5', because: 'only-highest' },
    ])
    expect(report.facets[0]?.elements.map(({ name }) => name)).toEqual(['e2', 'e3', 'e4'])
    expectClose(of(report, 'judge', 'measure'), of(reportOf(two, drawn('....', '1201', '2120', '1212')), 'judge', 'measure'), 1e-12)
  })

  test('a removal may make another element extreme, or leave it nothing', () => {
    // Without e1 the fourth judge has given the highest mark only; the fifth judge marked nobody else.
    const report = reportOf(two, drawn('00000', '1202.', '2012.', '1212.', '0122.'))
    expect(report.notEstimable).toEqual([
      { facet: 'entry', name: 'e1', because: 'only-lowest' },
      { facet: 'judge', name: 'j5', because: 'only-lowest' },
      { facet: 'judge', name: 'j4', because: 'only-highest' },
    ])
    const emptied = reportOf(two, drawn('0000.0', '1202..', '20120.', '12122.', '0122..', '222222')).notEstimable
    expect(emptied).toContainEqual({ facet: 'judge', name: 'j6', because: 'nothing-left' })
  })

  test('unused categories are named and closed; fair averages keep the categories as given', () => {
    const marks = drawn('0402', '4020', '2404', '0242')
    const report = reportOf({ ...two, categories: 6 }, marks)
    expect(report).toMatchObject({ categories: [0, 2, 4], unusedCategories: [1, 3, 5] })
    const halved = reportOf(
      two,
      marks.map(({ elements, category }) => ({ elements, category: category / 2 })),
    )
    expectClose(of(report, 'entry', 'measure'), of(halved, 'entry', 'measure'), 1e-12)
    expectClose(of(report, 'entry', 'fair'), doubled(of(halved, 'entry', 'fair')), 1e-9)
  })

  test('panels without a common judge or entry are not compared, and the groups are named', () => {
    const outcome = raschMeasures(two, drawn('012...', '120...', '201...', '...021', '...210', '...102'))
    expect(outcome).toEqual({
      none: 'disconnected',
      groups: [
        {
          facet: 'entry',
          groups: [
            ['e1', 'e2', 'e3'],
            ['e4', 'e5', 'e6'],
          ],
        },
        {
          facet: 'judge',
          groups: [
            ['j1', 'j2', 'j3'],
            ['j4', 'j5', 'j6'],
          ],
        },
      ],
    })
  })

  test('common criteria do not connect two panels', () => {
    const withCriteria = (marks: readonly RaschObservation[]) =>
      marks.flatMap(({ elements, category }) => [
        { elements: [...elements, 'content'], category },
        { elements: [...elements, 'delivery'], category: (category + 1) % 3 },
      ])
    const model = { ...two, facets: ['entry', 'judge', 'criterion'] }
    const apart = raschMeasures(model, withCriteria(drawn('01..', '12..', '..02', '..10')))
    expect('groups' in apart && apart.groups.map(({ groups }) => groups)).toEqual([
      [
        ['e1', 'e2'],
        ['e3', 'e4'],
      ],
      [
        ['j1', 'j2'],
        ['j3', 'j4'],
      ],
      [['content', 'delivery']],
    ])
    expect(raschMeasures(model, withCriteria(drawn('01..', '12..', '.102', '..10'))).none).toBeUndefined()
  })

  test('names the reason when there is nothing to measure', () => {
    expect(raschMeasures(two, [])).toEqual({ none: 'too-few' })
    expect(raschMeasures(two, drawn('111', '111'))).toEqual({ none: 'constant' })
    // A perfect staircase: every removal makes the next element extreme.
    expect(raschMeasures({ ...two, categories: 2 }, drawn('000', '100', '110', '111'))).toEqual({ none: 'infinite' })
    expect(raschMeasures({ ...two, noncentre: 'part' }, drawn('01', '10'))).toEqual({ none: 'out-of-range' })
    expect(raschMeasures(two, drawn('03', '10'))).toEqual({ none: 'out-of-range' })
    expect(raschMeasures(two, [{ elements: ['e1', 'j1'], category: 0.5 }])).toEqual({ none: 'out-of-range' })
    expect(raschMeasures(two, [{ elements: ['e1'], category: 1 }])).toEqual({ none: 'incomplete' })
    expect(raschMeasures({ ...two, categories: -1 }, drawn('01', '10'))).toEqual({ none: 'out-of-range' })
  })
})

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}

function doubled(values: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, 2 * value]))
}
