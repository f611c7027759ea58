/** Sheets of any shape for the screens that lay them out: groups by their sizes, criteria of one kind. Plain data, checked by the contract. */
import { contract } from '../../../shared/contract/index.ts'
import type { SheetInHand } from '../../../shared/contract/sheets.ts'
import { Rubric } from '../../../shared/domain/rubric.ts'

const name = (zh: string) => ({ zh, en: zh })

/** Groups A, B … of so many criteria A1, A2 …; each criterion is given to 10 points unless `more` says otherwise. */
export function rubricOf(sizes: readonly number[], more: Readonly<Record<string, unknown>> = {}): Rubric {
  return Rubric.parse({
    title: name('评分表'),
    max: sizes.reduce((sum, size) => sum + size, 0) * 10_000,
    groups: sizes.map((size, group) => {
      const letter = 'ABCDEFGH'.charAt(group)
      const criteria = Array.from({ length: size }, (_, at) => {
        const named = { id: `${letter}${at + 1}`, name: name(`${letter}${at + 1}`) }
        return { ...named, kind: 'points', max: 10_000, ...(more.kind !== 'levels' && { step: 500 }), bands: [], ...more }
      })
      return { id: letter, name: name(letter), max: size * 10_000, criteria }
    }),
  })
}

export function sheetOf(rubric: Rubric, part: Readonly<Record<string, unknown>> = {}): SheetInHand {
  return contract['sheet.open'].output.parse({
    id: 'judge-1/entry-1/lesson',
    number: 'W-011',
    segment: null,
    name: null,
    school: null,
    panel: 'panel-1',
    part: name('课堂教学'),
    partId: 'lesson',
    rubric,
    marks: {},
    comments: [],
    canUndo: false,
    canRedo: false,
    state: 'draft',
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

/** What main says of a draft with these marks. */
export const draftOf = (marks: Readonly<Record<string, number>>) => ({ marks, comments: [], canUndo: true, canRedo: false, touched: null })
