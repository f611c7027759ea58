/** The sealed sheets of a panel as their judges sealed them: a pile for each judge in running order. Sheets without marks are not among them. */
import { type Answer, accept, refuse } from '../../../shared/answer.ts'
import type { JudgeSheet, JudgeSheets } from '../../../shared/contract/print-documents.ts'
import type { SealedComment } from '../../../shared/domain/comment.ts'
import { type Digest, type SheetId, sheetId } from '../../../shared/domain/ids.ts'
import { sumOfMarks } from '../../../shared/domain/rubric.ts'
import type { MarkedSheet, ScoreSheet } from '../../../shared/domain/score-sheet.ts'
import type { Meaning } from '../../../shared/facts/meaning.ts'
import { subject } from '../../../shared/facts/subjects.ts'
import { findFact, headsOf } from '../../data/journal.ts'
import { findEntry, findPerson } from '../../data/repositories/setup-repository.ts'
import { localTime } from '../../platform/local-time.ts'
import { gatherHead, type Printing } from './gather-head.ts'

type Source = Printing & Readonly<{ meaning: Meaning }>

/** A sheet that was returned is not in force and is left out; of one in conflict every version is there. */
export function gatherJudgeSheets(printing: Source): Answer<JudgeSheets, 'print-empty'> {
  const { panel, state } = printing
  const parts = state.track.parts.filter(part => panel.parts.includes(part.id))
  const sheets = panel.judges.flatMap(judge => {
    const keys = panel.entries.flatMap(entry => parts.map(part => ({ judge, entry, part: part.id })))
    const pile = keys.flatMap(key => versionsOf(printing, sheetId(key)).map(sheet => shownSheet(printing, { ...key, sheet })))
    return pile.map((sheet, at) => ({ ...sheet, pile: at + 1, of: pile.length }))
  })
  return sheets.length === 0 ? refuse('print-empty') : accept({ document: 'judge-sheets', head: gatherHead(printing), parts, sheets })
}

function versionsOf({ db, meaning }: Source, id: SheetId): readonly MarkedSheet[] {
  const versions = headsOf(db, subject('sheet', id)).map(hash => meaning.valueOf(hash) as ScoreSheet)
  return versions.filter((sheet): sheet is MarkedSheet => sheet.state !== 'missing' && sheet.state !== 'returned')
}

type Shown = Parameters<typeof sheetId>[0] & Readonly<{ sheet: MarkedSheet }>

function shownSheet({ db, meaning, contest }: Source, { judge, entry: id, part, sheet }: Shown): Omit<JudgeSheet, 'pile' | 'of'> {
  const entry = findEntry(db, id)
  return {
    part,
    judge: findPerson(db, judge)?.name ?? judge,
    number: entry?.number ?? id,
    segment: entry?.segment ?? null,
    state: sheet.state,
    marks: sheet.marks,
    total: sumOfMarks(sheet.marks),
    comments: [...commentsOf(sheet.version)],
    version: sheet.version,
    rubric: sheet.rubric,
    isPaper: sheet.origin === 'paper',
    sealedAt: timeOf(sheet.version),
  }

  /** A sheet that was accepted is known by its marks; what was written beside them stands in the version that was sealed. */
  function commentsOf(version: Digest): readonly SealedComment[] {
    return (meaning.valueOf(version) as MarkedSheet).comments ?? []
  }

  function timeOf(version: Digest): string {
    const fact = findFact(db, version)
    if (fact === undefined) throw new Error(`no fact sealed the version ${version}`)
    return localTime(fact.envelope.at, contest.timeZone)
  }
}
