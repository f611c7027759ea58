/** What is wrong with a rubric, said with the branch and the difference. */
import { expect, it } from 'vitest'
import { SheetId } from '../../../shared/domain/ids.ts'
import { Criterion, markProblem, Rubric } from '../../../shared/domain/rubric.ts'
import { rubricProblems } from '../../../shared/domain/rubric-problems.ts'

const name = (zh: string) => ({ zh, en: zh })
const points = (id: string, max: number, more: object = {}) => ({ id, name: name(id), bands: [], kind: 'points', max, step: 500, ...more })
const rubric = (max: number, ...groups: [max: number, criteria: object[]][]) =>
  Rubric.parse({
    title: name('教学设计'),
    max,
    groups: groups.map(([sum, criteria], i) => ({ id: `g${i}`, name: name(`组${i}`), max: sum, criteria })),
  })

it('finds nothing in a rubric that adds up', () => {
  expect(rubricProblems(rubric(20_000, [12_000, [points('a', 12_000)]], [8000, [points('b', 3000), points('c', 5000)]]))).toEqual([])
})

it('names the group whose criteria do not add up, with both sums', () => {
  expect(rubricProblems(rubric(20_000, [12_000, [points('a', 11_000)]], [8000, [points('b', 8000)]]))).toEqual([
    { problem: 'group-sum', branch: '教学设计 › 组0', declared: 12_000, sum: 11_000 },
  ])
})

it('names the rubric whose groups do not add up', () => {
  expect(rubricProblems(rubric(20_000, [12_000, [points('a', 12_000)]]))).toEqual([
    { problem: 'rubric-sum', branch: '教学设计', declared: 20_000, sum: 12_000 },
  ])
})

it('says everything at once', () => {
  const wrong = rubric(30_000, [12_000, [points('a', 11_000)]], [8000, [points('a', 8000)]])
  expect(rubricProblems(wrong).map(({ problem }) => problem)).toEqual(['rubric-sum', 'group-sum', 'criterion-twice'])
})

it.each([
  ['step-zero', points('a', 12_000, { step: 0 })],
  ['maximum-off-step', points('a', 12_000, { step: 5000 })],
  ['minimum-above-maximum', points('a', 12_000, { kind: 'range', min: 12_500 })],
  [
    'level-above-maximum',
    {
      id: 'a',
      name: name('a'),
      bands: [],
      kind: 'levels',
      max: 12_000,
      levels: [
        { label: 'A', points: 13_000 },
        { label: 'B', points: 1 },
      ],
    },
  ],
])('names the criterion: %s', (problem, criterion) => {
  expect(rubricProblems(rubric(12_000, [12_000, [criterion]]))).toEqual([{ problem, branch: '教学设计 › 组0 › a' }])
})

const range = Criterion.parse({ ...points('a', 12_000), kind: 'range', min: 6000 })
const levels = Criterion.parse({
  id: 'a',
  name: name('a'),
  bands: [],
  kind: 'levels',
  max: 9000,
  levels: [
    { label: 'A', points: 9000 },
    { label: 'B', points: 6000 },
  ],
})
it.each([
  [range, 6000, undefined],
  [range, 12_000, undefined],
  [range, 5500, 'mark-below-minimum'],
  [range, 12_500, 'mark-above-maximum'],
  [range, 6001, 'mark-off-step'],
  [levels, 6000, undefined],
  [levels, 0, 'mark-no-level'],
  [levels, 7500, 'mark-no-level'],
] as const)('%#: a mark of %s', (criterion, mark, problem) => {
  expect(markProblem(criterion, mark as never)).toBe(problem)
})

it.each(['j1/W-1/design', 'judge-arts-1/1/a.b_c-d'])('%s names a sheet', id => expect(SheetId.safeParse(id).success).toBe(true))
it.each(['', 'j1/W-1', 'j1/W-1/design/x', 'j 1/W-1/design', '../W-1/design', 'j1//design', `${'a'.repeat(65)}/b/c`, 'j1/W-1/design\n'])(
  '%j names none',
  id => expect(SheetId.safeParse(id).success).toBe(false),
)
