/** 合议: the chief calls the judges of one entry and part together; every sealed sheet goes back to its judge in the same transaction. */
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { sheetKey } from '../../../shared/domain/ids.ts'
import { discussionCalled } from '../../../shared/facts/discussion-called.ts'
import { sheetReturned } from '../../../shared/facts/sheet-returned.ts'
import { sheetsOfPanel } from '../../data/repositories/sheet-repository.ts'
import type { WriteUnit } from '../../data/write-unit.ts'
import { panelAtHand } from './panel-at-hand.ts'

export function callDiscussion(unit: WriteUnit, { panel, entry, part, reason }: Input<'discussion.call'>): Reply<'discussion.call'> {
  const found = panelAtHand(unit, panel)
  if (!found.ok) return found
  const sealed = [...sheetsOfPanel(unit.db, panel).values()].filter(row => {
    const key = sheetKey(row.id)
    return key.entry === entry && key.part === part && row.state !== 'missing' && row.state !== 'returned'
  })
  const sheets = sealed.flatMap(({ id, version }) => (version === null ? [] : [{ sheet: id, version }]))
  if (sheets.length < 2) return refuse('discussion-of-one')
  const called = unit.record(discussionCalled, { panel, entry, part, reason, sheets })
  if (!called.ok) return called
  for (const { id } of sealed) {
    const returned = unit.record(sheetReturned, { sheet: id, panel, reason })
    if (!returned.ok) return returned
  }
  return accept({ returned: sealed.length })
}
