/** One entry as the chief reconciles it: every sheet side by side, what it comes to and why, and everything that was said of it. */
import { accept, refuse } from '../../../shared/answer.ts'
import type { PartAtHand, SheetColumn } from '../../../shared/contract/entries-at-hand.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import type { Discussion } from '../../../shared/domain/discussion.ts'
import type { PersonId, SheetId } from '../../../shared/domain/ids.ts'
import { sheetKey } from '../../../shared/domain/ids.ts'
import type { Part } from '../../../shared/domain/part.ts'
import { type Marks, sumOfMarks } from '../../../shared/domain/rubric.ts'
import { marksBehind, type ScoreSheet } from '../../../shared/domain/score-sheet.ts'
import { subject } from '../../../shared/facts/subjects.ts'
import { headsOf } from '../../data/journal.ts'
import { commentsOf } from '../../data/repositories/day-repository.ts'
import { isPaperSheet } from '../../data/repositories/paper-repository.ts'
import { findEntry } from '../../data/repositories/setup-repository.ts'
import { isCertified, marksOf } from '../../data/repositories/sheet-repository.ts'
import type { SignedIn, StoreReader } from '../callers.ts'
import { computePanel } from '../results/compute-panel.ts'
import { entrySubjects } from './entry-subjects.ts'
import { panelAtHand } from './panel-at-hand.ts'
import { type PanelSheet, panelSheets, stateOf } from './panel-blockers.ts'
import { tellHistory } from './tell-history.ts'

type Reader = StoreReader & SignedIn

export function readEntry(by: Reader, { panel: panelId, entry: id }: Input<'entry.at-hand'>): Reply<'entry.at-hand'> {
  const { db, meaning } = by
  const found = panelAtHand(by, panelId)
  if (!found.ok) return found
  const { panel, track, numbers } = found.value
  const place = panel.entries.indexOf(id)
  const result = computePanel(db, track, panel).entries.find(({ entry }) => entry === id)
  if (place < 0 || result === undefined) return refuse('entry-unknown')
  const parts = track.parts.filter(part => panel.parts.includes(part.id))
  const sheets = panelSheets(db, track, panel).filter(sheet => sheetKey(sheet.id).entry === id)
  const discussions = new Map(parts.map(part => [part.id, discussionOf(by, { panel: panel.id, entry: id, part: part.id })]))
  return accept({
    panel: panel.id,
    entry: id,
    number: numbers.get(id) ?? id,
    segment: findEntry(db, id)?.segment ?? null,
    isCertified: isCertified(db, panel.id),
    place: place + 1,
    of: panel.entries.length,
    previous: panel.entries[place - 1] ?? null,
    next: panel.entries[place + 1] ?? null,
    parts: parts.map(part => partAtHand(by, part, { sheets, discussion: discussions.get(part.id) })),
    result,
    history: tellHistory({ db, meaning, parts, limits: track.rules.time }, entrySubjects(db, panel, id)),
  })
}

type Held = Readonly<{ sheets: readonly PanelSheet[]; discussion: Discussion | undefined }>

function partAtHand(by: Reader, part: Part, { sheets, discussion }: Held): PartAtHand {
  return {
    id: part.id,
    name: part.name,
    rubric: part.rubric,
    columns: sheets.filter(sheet => sheetKey(sheet.id).part === part.id).map(sheet => columnOf(by, sheet, discussion)),
    discussion: discussion?.reason ?? null,
  }
}

function columnOf(by: Reader, held: PanelSheet, discussion: Discussion | undefined): SheetColumn {
  const { id, row, judge } = held
  const isMarked = row !== undefined && row.versions === 1 && row.total !== null
  const setAside = row?.state === 'missing' ? marksSetAside(by, id) : undefined
  return {
    judge: sheetKey(id).judge,
    name: judge,
    sheet: id,
    state: stateOf(held),
    reason: row?.reason ?? null,
    versions: row?.versions ?? 0,
    version: isMarked ? row.version : null,
    total: isMarked ? row.total : null,
    marks: isMarked ? marksOf(by.db, id) : null,
    comments: isMarked ? commentsOf(by.db, id) : [],
    ...(isPaperSheet(by.db, id) && { origin: 'paper' as const }),
    former: formerMarks(setAside ?? marksBefore(by, sheetKey(id).judge, discussion)),
    mayReinstate: setAside !== undefined && !held.isRecused,
  }
}

function formerMarks(marks: Marks | undefined): SheetColumn['former'] {
  return marks === undefined ? null : { total: sumOfMarks(marks), marks }
}

/** What the judge had sealed when the discussion was called. */
function marksBefore({ meaning }: Reader, judge: PersonId, discussion: Discussion | undefined): Marks | undefined {
  const named = discussion?.sheets.find(({ sheet }) => sheetKey(sheet).judge === judge)
  const sheet = named && meaning.valueOf(named.version)
  return sheet !== undefined && 'marks' in sheet ? sheet.marks : undefined
}

/** What stood sealed when the sheet was recorded as recused or void. */
function marksSetAside({ db, meaning }: Reader, sheet: SheetId): Marks | undefined {
  const heads = headsOf(db, subject('sheet', sheet))
  return heads.length === 1 && heads[0] ? marksBehind(meaning.valueOf(heads[0]) as ScoreSheet)?.marks : undefined
}

function discussionOf({ db, meaning }: Reader, { panel, entry, part }: Pick<Discussion, 'panel' | 'entry' | 'part'>) {
  const [head] = headsOf(db, subject('discussion', `${panel}/${entry}/${part}`))
  return head && (meaning.valueOf(head) as Discussion)
}
