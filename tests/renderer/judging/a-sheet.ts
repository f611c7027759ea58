/** A sheet with one criterion of each kind, and a judge's list around it. Plain data, checked by the contract where it is used. */
import { contract } from '../../../shared/contract/index.ts'
import type { SheetInHand } from '../../../shared/contract/sheets.ts'
import { Criterion } from '../../../shared/domain/rubric.ts'

const name = (zh: string) => ({ zh, en: zh })
const band = (grade: string, from: number, to: number) => ({ grade, from, to, text: `${grade}档的说明` })

/** Points, 12 at most, every half. */
export const content = Criterion.parse({
  id: 'content',
  name: name('内容'),
  kind: 'points',
  max: 12_000,
  step: 500,
  bands: [band('优', 10_000, 12_000), band('良', 7000, 9500)],
})
/** Points, 8 at most, every half. */
export const form = Criterion.parse({ id: 'form', name: name('形式'), kind: 'points', max: 8000, step: 500, bands: [] })
/** From 5 to 10, every half. */
export const voice = Criterion.parse({
  id: 'voice',
  name: name('语言'),
  kind: 'range',
  min: 5000,
  max: 10_000,
  step: 500,
  bands: [],
})
/** A, B or C. */
export const ethics = Criterion.parse({
  id: 'ethics',
  name: name('师德'),
  kind: 'levels',
  max: 3000,
  levels: [
    { label: 'A', points: 3000 },
    { label: 'B', points: 2000 },
    { label: 'C', points: 1000 },
  ],
  bands: [],
})

type Part = Readonly<Record<string, unknown>>

/** A sheet as main gives it: number W-011, four criteria, 33 points. */
export function aSheet(part: Part = {}): SheetInHand {
  return contract['sheet.open'].output.parse({
    id: 'judge-1/entry-1/design',
    number: 'W-011',
    part: name('教学设计'),
    partId: 'design',
    rubric: {
      title: name('教学设计评分表'),
      max: 33_000,
      groups: [
        { id: 'whole', name: name('设计'), max: 20_000, criteria: [content, form] },
        { id: 'manner', name: name('表现'), max: 13_000, criteria: [voice, ethics] },
      ],
    },
    marks: {},
    state: 'unmarked',
    returnReason: null,
    ownTotals: [],
    ...part,
  })
}

export const allMarks = { content: 8500, form: 0, voice: 9000, ethics: 2000 }

/** One cell of the judge's list. */
export const mySheet = (entry: string, part: string, state: string, total: number | null = null) => ({
  id: `judge-1/${entry}/${part}`,
  part,
  state,
  total,
  marked: 0,
  criteria: 4,
})

/** A panel of two parts with these entries. */
export const myPanel = (
  entries: readonly Readonly<{ entry: string; number: string; sheets: readonly ReturnType<typeof mySheet>[] }>[],
) => ({
  panel: 'panel-1',
  name: '文科一组',
  track: name('文科'),
  parts: [
    { id: 'design', name: name('教学设计'), max: 20_000 },
    { id: 'lesson', name: name('课堂教学'), max: 80_000 },
  ],
  entries,
})
