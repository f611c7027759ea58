/** The judge's list: entries by number and nothing else of them, with the state of each own sheet. */
import { accept } from '../../../shared/answer.ts'
import type { Reply } from '../../../shared/contract/index.ts'
import type { MyPanel, MySheet } from '../../../shared/contract/sheets.ts'
import type { Entry } from '../../../shared/domain/entry.ts'
import { sheetId } from '../../../shared/domain/ids.ts'
import type { Panel } from '../../../shared/domain/panel.ts'
import type { Part } from '../../../shared/domain/part.ts'
import { criteriaOf, sumOfMarks } from '../../../shared/domain/rubric.ts'
import { firstDraftsOf } from '../../data/repositories/draft-repository.ts'
import { findTrack, listEntries, listPanels } from '../../data/repositories/setup-repository.ts'
import { declaredRecusals, sheetsOfJudge } from '../../data/repositories/sheet-repository.ts'
import type { SignedIn } from '../callers.ts'
import { draftBase, isRecused, marksInHand, shownState } from './sheet-context.ts'

export function listMySheets({ db, actor }: SignedIn): Reply<'sheet.mine'> {
  const judge = actor.person
  const panels = listPanels(db).filter(panel => panel.judges.includes(judge.id))
  const [rows, drafts, recusals] = [sheetsOfJudge(db, judge.id), firstDraftsOf(db, judge.id), declaredRecusals(db)]
  const mySheet = (entry: Entry, part: Part): MySheet => {
    const id = sheetId({ judge: judge.id, entry: entry.id, part: part.id })
    const criteria = criteriaOf(part.rubric).length
    if (isRecused(judge, entry, recusals)) return { id, part: part.id, state: 'recused', total: null, marked: 0, criteria }
    const row = rows.get(id)
    if (row !== undefined && row.state !== 'returned')
      return { id, part: part.id, state: shownState(row, true), total: row.total, marked: criteria, criteria }
    const marks = row === undefined ? (drafts.get(id) ?? {}) : marksInHand(db, { id, row, base: draftBase(row) })
    const marked = Object.keys(marks).length
    return { id, part: part.id, state: shownState(row, marked > 0), total: marked > 0 ? sumOfMarks(marks) : null, marked, criteria }
  }
  const myPanel = (panel: Panel): readonly MyPanel[] => {
    const state = findTrack(db, panel.track)
    if (state?.frozen === undefined) return []
    const parts = state.track.parts.filter(part => panel.parts.includes(part.id))
    const entries = listEntries(db, panel.track).filter(entry => panel.entries.includes(entry.id))
    return [
      {
        panel: panel.id,
        name: panel.name,
        track: state.track.name,
        parts: parts.map(({ id, name, rubric }) => ({ id, name, max: rubric.max })),
        entries: entries.map(entry => ({ entry: entry.id, number: entry.number, sheets: parts.map(part => mySheet(entry, part)) })),
      },
    ]
  }
  return accept(panels.flatMap(myPanel))
}
