/** A panel of two judges and two entries with what the chief is told about it; checked by the contract where it is used. */
import { PanelId, SheetId } from '../../../shared/domain/ids.ts'
import { fakeMain } from '../../support/fake-api.ts'
import { allMarks, aSheet } from '../judging/a-sheet.ts'

export const panel = PanelId.parse('panel-1')
export const theSheet = SheetId.parse('j1/e1/design')
const name = (zh: string) => ({ zh, en: zh })
type Part = Readonly<Record<string, unknown>>

const cell = (judge: string, entry: string, state = 'accepted') => ({
  sheet: `${judge}/${entry}/design`,
  judge,
  part: 'design',
  state,
  total: state === 'unmarked' ? null : 19_500,
  versions: state === 'unmarked' ? 0 : 1,
})

const mean = { part: 'design', value: '39/2', divisor: 1, usualDivisor: 2 }

export const progress = (part: Part = {}) => ({
  panel,
  name: '文科一组',
  track: 'arts',
  trackName: name('文科'),
  venue: '101 室',
  chief: 'j1',
  isCertified: false,
  judges: [
    { id: 'j1', name: '李组长', sinceSeal: 3 },
    { id: 'j2', name: '王评委', sinceSeal: null },
  ],
  parts: [{ id: 'design', name: name('教学设计'), max: 33_000 }],
  entries: [
    { entry: 'e1', number: 'W-001', cells: [cell('j1', 'e1', 'sealed'), cell('j2', 'e1')], means: [mean] },
    { entry: 'e2', number: 'W-002', cells: [cell('j1', 'e2'), cell('j2', 'e2', 'unmarked')], means: [] },
  ],
  ...part,
})

export const pending = {
  blocker: 'sheet-pending',
  sheet: 'j2/e2/design',
  judge: '王评委',
  number: 'W-002',
  part: name('教学设计'),
  state: 'unmarked',
}
export const undecided = {
  blocker: 'sheet-undecided',
  sheet: theSheet,
  judge: '李组长',
  number: 'W-001',
  part: name('教学设计'),
  state: 'sealed',
}
export const openTie = { blocker: 'tie-open', tie: { entries: ['e1', 'e2', 'e3'], score: '179/2' }, numbers: ['W-001', 'W-002', 'W-003'] }

export const openStop = {
  blocker: 'result-stopped',
  entry: 'e17',
  number: 'W-017',
  reason: 'too-few',
  part: name('教学设计'),
  isTrimmed: true,
  remaining: 2,
  minimum: 3,
}

export const questions = (blockers: readonly unknown[] = [], part: Part = {}) => ({ blockers, disagreements: [], acceptable: 0, ...part })

export const digest = (letter: string) => letter.repeat(64)
export const chiefSheet = (part: Part = {}) => ({
  sheet: theSheet,
  panel,
  judge: '李组长',
  number: 'W-001',
  part: name('教学设计'),
  rubric: aSheet().rubric,
  state: 'sealed',
  reason: null,
  versions: [{ version: digest('a'), marks: allMarks, total: 19_500, comments: [] }],
  history: [],
  ...part,
})

export const preview = (part: Part = {}) => ({
  rows: [
    { entry: 'e1', number: 'W-001', now: { score: '39/2', rank: 1 }, instead: null },
    { entry: 'e2', number: 'W-002', now: { score: '19', rank: 2 }, instead: null },
  ],
  judges: [
    { id: 'j1', name: '李组长' },
    { id: 'j2', name: '王评委' },
  ],
  parts: [{ id: 'design', name: name('教学设计') }],
  penalties: [],
  ...part,
})

const noHistory = { elapsed: null, judge: null, part: null, reason: null, before: null, after: null, changes: [] }
export const historyLine = (part: Part = {}) => ({
  fact: digest('f'),
  kind: 'sheet.sealed',
  at: '2026-10-12 09:54',
  by: '李组长',
  as: 'judge',
  where: 'st-f7385',
  ...noHistory,
  ...part,
})

const column = (judge: string, judgeName: string, part: Part = {}) => ({
  judge,
  name: judgeName,
  sheet: `${judge}/e1/design`,
  state: 'sealed',
  reason: null,
  versions: 1,
  version: digest(judge === 'j1' ? 'a' : 'b'),
  total: 19_500,
  marks: allMarks,
  comments: [],
  former: null,
  mayReinstate: false,
  ...part,
})

/** W-001 with a sealed sheet of each of the two judges. */
export const entryAtHand = ({ second = {}, part = {}, ...rest }: Readonly<{ second?: Part; part?: Part }> & Part = {}) => ({
  panel,
  entry: 'e1',
  number: 'W-001',
  segment: '合同解释',
  isCertified: false,
  place: 1,
  of: 2,
  previous: null,
  next: 'e2',
  parts: [
    {
      id: 'design',
      name: name('教学设计'),
      rubric: aSheet().rubric,
      columns: [column('j1', '李组长'), column('j2', '王评委', second)],
      discussion: null,
      ...part,
    },
  ],
  result: {
    entry: 'e1',
    parts: [{ part: 'design', value: '39/2' }],
    score: '39/2',
    rank: 1,
    tiedWith: [],
    explanation: [
      {
        key: 'marks',
        part: 'design',
        marks: [
          { judge: 'j1', value: '39/2', fate: 'counted' },
          { judge: 'j2', value: '39/2', fate: 'dropped-low' },
        ],
      },
      { key: 'reduced', part: 'design', sum: '39/2', divisor: 1, usualDivisor: 1, value: '39/2' },
    ],
  },
  history: [],
  ...rest,
})

/** What stands out of the panel: nothing, unless told. */
export const listed = (alerts: readonly unknown[] = [], part: Part = {}) => ({
  isCertified: false,
  mustBeClosed: false,
  alerts,
  limits: [farLimit],
  ...part,
})
const example = (far: number) => ({ marks: [far, 19_500, 20_000, 19_000, 19_500], others: null, at: 0, figure: 19_500 - far })
export const farLimit = {
  id: 'distance/design',
  kind: 'distance',
  part: 'design',
  partName: name('教学设计'),
  criterion: null,
  criterionName: null,
  isUsual: true,
  limit: 2000,
  least: null,
  confidence: null,
  from: null,
  fires: example(17_000),
  stays: example(17_500),
}
/** The sheet of the first judge lies 3 points below the others. */
export const farAlert = (part: Part = {}) => ({
  key: 'total/j1/e1/design',
  weight: 1.5,
  entry: 'e1',
  number: 'W-001',
  part: 'design',
  partName: name('教学设计'),
  judge: 'j1',
  judgeName: '李组长',
  sheet: theSheet,
  versions: [digest('a')],
  signs: [
    {
      kind: 'distance',
      value: 15_500,
      median: 18_500,
      limit: 'distance/design',
      marks: [
        { who: '李组长', value: 15_500, isMeant: true, other: null },
        { who: '王评委', value: 18_500, isMeant: false, other: null },
      ],
    },
  ],
  closed: null,
  before: null,
  ...part,
})

/** A main that knows this panel. */
export function aChiefsMain() {
  const main = fakeMain()
  main.says('panel.progress', progress())
  main.says('panel.questions', questions())
  main.says('sheet.read', chiefSheet())
  main.says('person.witnesses', [{ id: 'p9', name: '陈监审' }])
  main.says('penalty.list', [])
  main.says('change.list', [])
  main.says('alert.list', listed())
  main.says('floor.read', { isCalled: false, floor: { state: 'closed' }, entries: [] })
  main.says('calibration.read', null)
  main.says('panel.editions', [])
  main.says('proposal.list', [])
  main.says('panel.preview', preview())
  main.says('panel.overseers', [{ id: 'p9', name: '陈监审' }])
  return main
}
