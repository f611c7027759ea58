/** What the kiosk shows of main: the judge's list, the sheet in hand, and the review before sealing. Data only; the verbs stand beside it. */
import { create } from 'zustand'
import type { Reply } from '../../../shared/contract/index.ts'
import type { MyPanel, SheetInHand } from '../../../shared/contract/sheets.ts'
import type { SheetId } from '../../../shared/domain/ids.ts'
import { call } from '../../lib/api.ts'
import { type Loadable, loaded, loading, reloading } from '../../lib/loadable.ts'
import { editSheet, settled } from './sheet-editor.ts'

type Judging = Readonly<{
  panels: Loadable<readonly MyPanel[]>
  /** The sheet that is open, or none: the list. */
  sheet: Loadable<SheetInHand> | undefined
  isReviewing: boolean
}>

const atFirst: Judging = { panels: loading, sheet: undefined, isReviewing: false }
export const useJudging = create<Judging>()(() => atFirst)

export async function loadPanels(): Promise<void> {
  useJudging.setState(({ panels }) => ({ panels: reloading(panels) }))
  useJudging.setState({ panels: loaded(await call('sheet.mine', {})) })
}

// Of several sheets asked for, the last one counts; none does once the judge went back to the list or somebody else sat down.
let turn = 0

/** Takes a sheet in hand, with the marks that are on the disk. */
export async function openSheet(sheet: SheetId): Promise<void> {
  turn += 1
  const mine = turn
  const reply = await call('sheet.open', { sheet })
  if (mine !== turn) return
  if (reply.ok) editSheet(reply.value)
  useJudging.setState({ sheet: loaded(reply), isReviewing: false })
}

/** Shows the sheet in hand as main has it now; a judge who has gone back to the list meanwhile stays there. */
export async function refreshSheet(sheet: SheetId, isReviewing = false): Promise<void> {
  const reply = await call('sheet.open', { sheet })
  if (inHand() !== sheet) return
  if (reply.ok) editSheet(reply.value)
  useJudging.setState({ sheet: loaded(reply), isReviewing: isReviewing && reply.ok })
}

/** The sheet that is open, if one is. */
export function inHand(): SheetId | undefined {
  const { sheet } = useJudging.getState()
  return sheet?.state === 'ready' ? sheet.value.id : undefined
}

/** Back to the list, which is asked for again. */
export async function leaveSheet(): Promise<void> {
  turn += 1
  useJudging.setState({ sheet: undefined, isReviewing: false })
  await loadPanels()
}

export const review = (isReviewing: boolean) => useJudging.setState({ isReviewing })

/** Opens the review once the last key is on the disk, unless the judge has turned to another sheet meanwhile. */
export async function reviewWhenSettled(sheet: SheetId): Promise<void> {
  await settled()
  if (inHand() === sheet) review(true)
}

/** Seals the marks that the review showed; the sheet is then what main says it is. */
export async function sealSheet(sheet: SheetInHand): Promise<Reply<'sheet.seal'>> {
  const reply = await call('sheet.seal', { sheet: sheet.id, marks: sheet.marks })
  if (reply.ok) await refreshSheet(sheet.id)
  // The review stays open: it says what happened, over the marks as they are now.
  else if (reply.refusal === 'draft-changed') await refreshSheet(sheet.id, true)
  return reply
}

/** Forgets everything when somebody else sits down. */
export function resetJudging(): void {
  turn += 1
  useJudging.setState(atFirst)
}
