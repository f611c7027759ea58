/** Everything in the journal that is about one entry of a panel: its sheets, how they came, what was asked, what happened in the hall. Names only. */
import type { EntryId } from '../../../shared/domain/ids.ts'
import { sheetId } from '../../../shared/domain/ids.ts'
import type { Panel } from '../../../shared/domain/panel.ts'
import { keyingId } from '../../../shared/domain/paper.ts'
import { type SubjectRef, subject } from '../../../shared/facts/subjects.ts'
import type { ReadableDb } from '../../data/database.ts'
import { closingsOfPanel } from '../../data/repositories/alert-repository.ts'
import { timingsOfPanel } from '../../data/repositories/hall-repository.ts'
import { attachmentsOf, recordersOf } from '../../data/repositories/paper-repository.ts'
import { penaltiesOfPanel } from '../../data/repositories/sheet-repository.ts'

export function entrySubjects(db: ReadableDb, panel: Panel, entry: EntryId): readonly SubjectRef[] {
  const sheets = panel.parts.flatMap(part => panel.judges.map(judge => sheetId({ judge, entry, part })))
  const isOfEntry = (each: Readonly<{ entry: EntryId }>) => each.entry === entry
  const closings = closingsOfPanel(db, panel.id).filter(closing => closing.sheets.some(({ sheet }) => sheets.includes(sheet)))
  return [
    ...sheets.flatMap(sheet => [subject('sheet', sheet), subject('request', sheet), subject('confirmation', sheet)]),
    ...sheets.flatMap(sheet => [
      ...recordersOf(db, sheet).map(recorder => subject('paper', keyingId(sheet, recorder))),
      subject('paperBack', sheet),
      ...attachmentsOf(db, sheet).map(({ sha256 }) => subject('attachment', `${sheet}/${sha256}`)),
    ]),
    ...closings.map(({ alert }) => subject('alert', `${panel.id}/${alert}`)),
    ...panel.judges.map(judge => subject('recusal', `${judge}/${entry}`)),
    ...panel.parts.flatMap(part => [
      subject('discussion', `${panel.id}/${entry}/${part}`),
      subject('proposal', `${panel.id}/${entry}/${part}`),
    ]),
    ...timingsOfPanel(db, panel.id)
      .filter(isOfEntry)
      .map(({ id }) => subject('timing', id)),
    subject('attendance', `${panel.id}/${entry}`),
    ...penaltiesOfPanel(db, panel.id)
      .filter(isOfEntry)
      .map(({ id }) => subject('penalty', id)),
    subject('stop', `${panel.id}/${entry}`),
  ]
}
