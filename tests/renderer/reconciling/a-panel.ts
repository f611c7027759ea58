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

export const progress = (part: Part = {}) => ({
  panel,
  name: '文科一组',
  track: 'arts',
  trackName: name('文科'),
  venue: '101 室',
  chief: 'j1',
  isCertified: false,
  judges: [
    { id: 'j1', name: '李组长' },
    { id: 'j2', name: '王评委' },
  ],
  parts: [{ id: 'design', name: name('教学设计'), max: 33_000 }],
  entries: [
    { entry: 'e1', number: 'W-001', cells: [cell('j1', 'e1', 'sealed'), cell('j2', 'e1')] },
    { entry: 'e2', number: 'W-002', cells: [cell('j1', 'e2'), cell('j2', 'e2', 'unmarked')] },
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

/** A main that knows this panel. */
export function aChiefsMain() {
  const main = fakeMain()
  main.says('panel.progress', progress())
  main.says('panel.questions', questions())
  main.says('sheet.read', chiefSheet())
  main.says('person.witnesses', [{ id: 'p9', name: '陈监审' }])
  main.says('penalty.list', [])
  main.says('change.list', [])
  main.says('floor.read', { isCalled: false, floor: { state: 'closed' }, entries: [] })
  main.says('calibration.read', null)
  return main
}
