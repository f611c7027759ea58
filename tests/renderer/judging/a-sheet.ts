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

/** A blind entry as a judge may know it. */
const blind = { segment: null, name: null, school: null }

/** A sheet as main gives it: number W-011, four criteria, 33 points. Nothing is written on it unless `part` says so. */
export function aSheet(part: Part = {}): SheetInHand {
  return contract['sheet.open'].output.parse({
    id: 'judge-1/entry-1/design',
    number: 'W-011',
    ...blind,
    panel: 'panel-1',
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
    ...aDraft({}),
    state: 'unmarked',
    version: null,
    returned: null,
    request: null,
    question: null,
    isCalibration: false,
    ownTotals: [],
    usual: {},
    heldBack: 0,
    place: null,
    ...part,
  })
}

/** What is written on a sheet, with nothing to take back. */
const aDraft = (marks: Part) => ({ marks, comments: [], canUndo: false, canRedo: false })

/** What main answers to a change of a draft. */
export const draftNow = (marks: Part, part: Part = {}) => ({ ...aDraft(marks), canUndo: true, touched: null, ...part })

/** What the chief gave back. */
export const givenBack = (reason: string, marks: Part = allMarks) => ({ reason, marks, comments: [] })

export const allMarks = { content: 8500, form: 0, voice: 9000, ethics: 2000 }

/** One cell of the judge's list: open to be begun, and not asked for. */
export const mySheet = (entry: string, part: string, state: string, total: number | null = null) => ({
  id: `judge-1/${entry}/${part}`,
  part,
  state,
  total,
  marked: 0,
  criteria: 4,
  isRequested: false,
  isDeclined: false,
  isQuestioned: false,
  mayBegin: true,
})

type ListedSheet = ReturnType<typeof mySheet>
type ListedEntry = Readonly<{
  entry: string
  number: string
  segment?: string
  name?: string
  school?: string
  sheets: readonly ListedSheet[]
}>

/** A blind panel of two parts with these entries; no calibration, no floor, nothing held back unless `part` says so. */
export const myPanel = (entries: readonly ListedEntry[], part: Part = {}) => ({
  panel: 'panel-1',
  name: '文科一组',
  venue: '',
  track: name('文科'),
  parts: [
    { id: 'design', name: name('教学设计'), max: 20_000 },
    { id: 'lesson', name: name('课堂教学'), max: 80_000 },
  ],
  entries: entries.map(entry => ({ ...blind, ...entry })),
  floor: null,
  calibration: null,
  holdBack: null,
  ...part,
})
