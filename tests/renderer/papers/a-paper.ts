/** Papers as main tells of them: one panel, two judges, three entries; a paper of four criteria, 33 points. Checked by the contract where it is used. */
import { fakeMain } from '../../support/fake-api.ts'
import { aSheet } from '../judging/a-sheet.ts'

const name = (zh: string) => ({ zh, en: zh })
type Part = Readonly<Record<string, unknown>>
const panel = 'panel-1' as never
export const digest = (letter: string) => letter.repeat(64)

export const line = (judge: string, number: number, part: Part = {}) => ({
  sheet: `${judge}/e${number}/design`,
  judge,
  part: 'design',
  entry: `e${number}`,
  number: `W-00${number}`,
  code: `7KQ2-M9XD-${number}`,
  status: 'unreturned',
  by: null,
  reason: null,
  isTotalWrong: false,
  attachments: 0,
  ...part,
})

export const papers = (sheets: readonly unknown[] = [line('j1', 1), line('j1', 2), line('j2', 1)], part: Part = {}) => ({
  panel,
  name: '文科一组',
  trackName: name('文科'),
  isFrozen: true,
  isCertified: false,
  judges: [
    { id: 'j1', name: '李评委' },
    { id: 'j2', name: '王评委' },
  ],
  parts: [{ id: 'design', name: name('教学设计'), max: 33_000 }],
  sheets,
  ...part,
})

const head = (sheet: string) => ({
  sheet,
  panel,
  number: `W-00${/e(\d)/.exec(sheet)?.[1]}`,
  judge: '李评委',
  part: name('教学设计'),
  code: '7KQ2-M9XD-4',
  rubric: aSheet().rubric,
  attachments: [],
})
export const form = (sheet: string, part: Part = {}) => ({ ...head(sheet), back: null, mine: null, ...part })

export const theSheet = 'j1/e1/design'
const reading = (recorder: string, letter: string, marks: Part, writtenTotal: number | null) => ({
  recorder,
  name: recorder,
  keyed: digest(letter),
  marks,
  writtenTotal,
  sum: Object.values(marks).reduce((sum: number, mark) => sum + Number(mark), 0),
})
export const marks = { content: 10_500, form: 7000, voice: 8000, ethics: 2000 }

/** Two readings of one paper. */
export const look = (second: Part = marks, totals: readonly [number | null, number | null] = [27_500, 27_500], part: Part = {}) => ({
  ...head(theSheet),
  readings: [reading('r1', 'a', marks, totals[0]), reading('r2', 'b', second, totals[1])],
  differing: [],
  blank: [],
  isTotalDiffering: totals[0] !== totals[1],
  isTotalWrong: false,
  isAgreed: false,
  ...part,
})

/** A main with one panel and these papers. */
export function aDeskMain(list: unknown = papers()) {
  const main = fakeMain()
  main.says('paper.panels', [{ id: panel, name: '文科一组', trackName: name('文科'), isFrozen: true }])
  main.says('paper.list', list)
  main.says('paper.open', ({ sheet }: { sheet: string }) => form(sheet))
  return main
}
