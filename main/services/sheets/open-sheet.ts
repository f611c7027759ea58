/** A judge takes a sheet in hand: its rubric, the marks so far, its state, and the judge's own earlier totals of the same part. */
import { accept } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { sheetsOfJudge } from '../../data/repositories/sheet-repository.ts'
import type { SignedIn } from '../callers.ts'
import { marksInHand, sheetContext, shownState } from './sheet-context.ts'

export function openSheet({ db, actor }: SignedIn, { sheet: id }: Input<'sheet.open'>): Reply<'sheet.open'> {
  const found = sheetContext(db, actor, id)
  if (!found.ok) return found
  const { panel, part, entry, row, base } = found.value
  const marks = marksInHand(db, found.value)
  const own = [...sheetsOfJudge(db, actor.person.id).values()].filter(
    other => other.panel === panel.id && other.part === part.id && other.id !== id,
  )
  return accept({
    id,
    number: entry.number,
    part: part.name,
    partId: part.id,
    rubric: part.rubric,
    marks,
    state: shownState(row, Object.keys(marks).length > 0),
    returnReason: row?.state === 'returned' && base === row.version ? row.reason : null,
    ownTotals: own.flatMap(other => (other.total !== null && other.state !== 'returned' ? [other.total] : [])),
  })
}
