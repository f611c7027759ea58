/** 采用全部已封存: accepts every sealed sheet of a panel that is not in conflict, a hundred to a transaction, with progress and cancel. */
import { setImmediate } from 'node:timers/promises'
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import type { PanelId } from '../../../shared/domain/ids.ts'
import { sheetAccepted } from '../../../shared/facts/sheet-accepted.ts'
import { type SheetRow, sheetsOfPanel } from '../../data/repositories/sheet-repository.ts'
import type { WriteUnit } from '../../data/write-unit.ts'
import type { AtContest } from '../callers.ts'
import { type Desk, writeAtDesk } from '../desk.ts'
import { panelAtHand } from './panel-at-hand.ts'

const BATCH = 100

/** What was accepted before a cancel stays accepted: each is a fact of its own. */
export async function acceptSealed(
  desk: Desk,
  { opened, actor }: AtContest,
  { panel }: Input<'panel.accept-sealed'>,
): Promise<Reply<'panel.accept-sealed'>> {
  const found = panelAtHand({ db: opened.store.db, actor }, panel)
  if (!found.ok) return found
  const sealed = [...sheetsOfPanel(opened.store.db, panel).values()].filter(
    row => row.versions === 1 && (row.state === 'sealed' || row.state === 'received'),
  )
  const running = new AbortController()
  desk.running = running
  try {
    for (let done = 0; done < sealed.length; done += BATCH) {
      const reply = writeAtDesk(desk, opened, actor, unit => acceptBatch(unit, panel, sealed.slice(done, done + BATCH)))
      if (!reply.ok) return reply
      desk.tools.announce('task.progressed', { done: Math.min(done + BATCH, sealed.length), of: sealed.length })
      await setImmediate()
      if (running.signal.aborted) return refuse('cancelled')
    }
    return accept({ accepted: sealed.length })
  } finally {
    // Whatever ended it, the batches before are accepted: every window must ask again.
    desk.running = undefined
    desk.tools.announce('sheets.changed')
  }
}

function acceptBatch(unit: WriteUnit, panel: PanelId, batch: readonly SheetRow[]) {
  for (const { id, version } of batch) {
    if (version === null) throw new Error(`a sealed sheet without a version: ${id}`)
    const accepted = unit.record(sheetAccepted, { sheet: id, panel, version })
    if (!accepted.ok) return accepted
  }
  return accept(null)
}
