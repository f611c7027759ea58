/** One sheet as the chief sees it: its versions against the rubric, and everything that was said of it. */
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { type PersonId, sheetKey } from '../../../shared/domain/ids.ts'
import { isInPanel } from '../../../shared/domain/panel.ts'
import { sumOfMarks } from '../../../shared/domain/rubric.ts'
import { marksBehind, type ScoreSheet, type SealedMarks } from '../../../shared/domain/score-sheet.ts'
import { partOf } from '../../../shared/domain/track.ts'
import { subject } from '../../../shared/facts/subjects.ts'
import { factsOf, headsOf } from '../../data/journal.ts'
import { findContest, listPeople } from '../../data/repositories/setup-repository.ts'
import { localTime } from '../../platform/local-time.ts'
import type { SignedIn, StoreReader } from '../callers.ts'
import { panelAtHand } from './panel-at-hand.ts'
import { panelSheets, stateOf } from './panel-blockers.ts'

export function readSheet(by: StoreReader & SignedIn, { sheet: id, panel: panelId }: Input<'sheet.read'>): Reply<'sheet.read'> {
  const { db, meaning } = by
  const found = panelAtHand(by, panelId)
  if (!found.ok) return found
  const { panel, track } = found.value
  const part = partOf(track, sheetKey(id).part)
  const known = panelSheets(db, track, panel).find(sheet => sheet.id === id)
  if (!isInPanel(panel, id) || part === undefined || known === undefined) return refuse('sheet-unknown')
  const ref = subject('sheet', id)
  const shown = shownMarks(headsOf(db, ref).map(hash => meaning.valueOf(hash) as ScoreSheet))
  const names = new Map(listPeople(db).map(person => [person.id, person.name]))
  const timeZone = findContest(db)?.timeZone ?? 'Asia/Shanghai'
  return accept({
    sheet: id,
    panel: panel.id,
    judge: known.judge,
    number: known.number,
    part: part.name,
    rubric: part.rubric,
    state: stateOf(known),
    reason: known.row?.reason ?? null,
    ...(shown.some(({ origin }) => origin === 'paper') && { origin: 'paper' as const }),
    versions: shown.map(({ version, marks, comments = [] }) => ({ version, marks, total: sumOfMarks(marks), comments })),
    history: factsOf(db, ref).map(({ envelope, body }) => ({
      kind: envelope.kind,
      at: localTime(envelope.at, timeZone),
      by: names.get(envelope.by as PersonId) ?? envelope.by,
      reason: (JSON.parse(body) as { reason?: string }).reason ?? null,
    })),
  })
}

/** The marks that the chief looks at: of a sheet that is recused or void those that were set aside. In a conflict only what may still be accepted. */
function shownMarks(versions: readonly ScoreSheet[]): readonly SealedMarks[] {
  const aside = versions.length === 1 ? marksBehind(versions[0]) : undefined
  if (aside !== undefined) return [aside]
  return versions.flatMap(sheet => (sheet.state === 'missing' ? [] : sheet))
}
