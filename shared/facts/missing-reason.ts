/** Why a sheet has no marks and will have none, from the facts that are named. Shared by the kinds that rest on it. */
import { type SheetId, sheetKey } from '../domain/ids.ts'
import { isSameSchool } from '../domain/panel.ts'
import type { MissingReason } from '../domain/score-sheet.ts'
import type { State } from './fact.ts'
import { type SubjectRef, subject } from './subjects.ts'

/** What must be in `rests` of a fact that asks about the sheet. */
export function sheetSubjects(sheet: SheetId): readonly SubjectRef[] {
  return [subject('sheet', sheet), ...recusalSubjects(sheet)]
}

/** What must be in `rests` of a fact that asks whether the judge is recused. */
export function recusalSubjects(sheet: SheetId): readonly SubjectRef[] {
  const { judge, entry } = sheetKey(sheet)
  return [subject('recusal', `${judge}/${entry}`), subject('person', judge), subject('entry', entry)]
}

/** The recorded reason; recused where no marks stand and the judge is; undefined otherwise. */
export function missingReasonOf(state: State, id: SheetId): MissingReason | undefined {
  const sheet = state.find('sheet', id)
  if (sheet?.state === 'missing') return sheet.missing
  if (sheet !== undefined && sheet.state !== 'returned') return undefined
  return isRecused(state, id) ? 'recused' : undefined
}

/** Whether the sheet's judge does not mark its entry: of the same school, or declared. */
export function isRecused(state: State, id: SheetId): boolean {
  const { judge, entry } = sheetKey(id)
  const [person, known] = [state.find('person', judge), state.find('entry', entry)]
  if (person !== undefined && known !== undefined && isSameSchool(person, known)) return true
  return state.find('recusal', `${judge}/${entry}`) !== undefined
}
