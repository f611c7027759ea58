/** What the kiosk shows of main: the judge's list, the sheet in hand, and the review before sealing. Data only; the verbs stand beside it. */
import { create } from 'zustand'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import type { MyPanel, SheetInHand } from '../../../shared/contract/sheets.ts'
import type { Digest, SheetId } from '../../../shared/domain/ids.ts'
import type { Thousandths } from '../../../shared/domain/quantity.ts'
import { call } from '../../lib/api.ts'
import { type Loadable, loaded, loading, reloading } from '../../lib/loadable.ts'
import { playSound } from '../../lib/sounds.ts'
import { settled } from './draft-queue.ts'
import { inHand as criterionInHand, editSheet, forgetSheet, inHandAnew, useEditor } from './sheet-in-hand.ts'
import { isToDo } from './to-do.ts'

type Judging = Readonly<{
  panels: Loadable<readonly MyPanel[]>
  /** The sheet that is open, or none: the list. */
  sheet: Loadable<SheetInHand> | undefined
  /** The sheet that was left last: the list begins there. */
  left: SheetId | undefined
  isReviewing: boolean
  /** What was sealed last, until the judge goes on; or the receipt that was asked for again. */
  receipt: Receipt | undefined
  isCommenting: boolean
  /** Another page was asked for and is not here yet: keys that are typed meanwhile are not meant for this one. */
  isOnTheWay: boolean
}>
export type Receipt = Readonly<{ version: Digest; total: Thousandths; isNew: boolean }>

/** Nothing lies over the sheet. */
const bare = { isReviewing: false, receipt: undefined, isCommenting: false, isOnTheWay: false } as const
const atFirst: Judging = { panels: loading, sheet: undefined, left: undefined, ...bare }
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
  useJudging.setState({ isOnTheWay: true })
  const reply = await call('sheet.open', { sheet })
  if (mine !== turn) return
  if (reply.ok) {
    editSheet(reply.value)
    void call('place.keep', { sheet, criterion: criterionInHand(useEditor.getState())?.id ?? null })
  }
  useJudging.setState({ ...bare, sheet: loaded(reply) })
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

/** Sits down: the list, and over it the sheet that was in hand when the judge paused, was handed over, or the power went. */
export async function sitDown(): Promise<void> {
  await loadPanels()
  const mine = turn
  const place = await call('place.read', {})
  const { panels } = useJudging.getState()
  if (!place.ok || place.value === null || panels.state !== 'ready' || mine !== turn) return
  const { sheet } = place.value
  const sheets = panels.value.flatMap(panel => [...(panel.calibration?.sheets ?? []), ...panel.entries.flatMap(entry => entry.sheets)])
  if (sheets.some(each => each.id === sheet && isToDo(each))) await openSheet(sheet)
}

/** Back to the list, which is asked for again. */
export async function leaveSheet(): Promise<void> {
  turn += 1
  useJudging.setState({ ...bare, sheet: undefined, left: inHand() })
  void call('place.keep', { sheet: null, criterion: null })
  await loadPanels()
}

export const review = (isReviewing: boolean) => useJudging.setState({ isReviewing })
/** What is typed after a comment is another number than what was typed before it. */
export const commentOn = (isCommenting: boolean) => {
  useEditor.setState(inHandAnew)
  useJudging.setState({ isCommenting })
}
export const showReceipt = (receipt: Receipt | undefined) => useJudging.setState({ receipt })

/** Opens the review once the last key is on the disk, unless the judge has turned to another sheet meanwhile. */
export async function reviewWhenSettled(sheet: SheetId): Promise<void> {
  useJudging.setState({ isOnTheWay: true })
  await settled()
  if (inHand() === sheet) useJudging.setState({ ...bare, isReviewing: true })
}

type Reviewed = Omit<Input<'sheet.seal'>, 'sheet'>

/** Seals what the review showed, signed by the judge's PIN; the sheet is then what main says it is. */
export async function sealSheet(sheet: Pick<SheetInHand, 'id'>, reviewed: Reviewed): Promise<Reply<'sheet.seal'>> {
  const reply = await call('sheet.seal', { sheet: sheet.id, ...reviewed })
  if (reply.ok) {
    playSound('sealed')
    await refreshSheet(sheet.id)
    if (inHand() === sheet.id) useJudging.setState({ receipt: { ...reply.value, isNew: true } })
  }
  // The review stays open: it says what happened, over the marks as they are now.
  else if (reply.refusal === 'draft-changed') await refreshSheet(sheet.id, true)
  return reply
}

/** Asks the chief to give the sheet back. */
export async function requestChange(sheet: SheetInHand, reason: string): Promise<Reply<'change.request'>> {
  if (sheet.version === null) throw new Error('a sheet that was never sealed needs no request')
  const reply = await call('change.request', { sheet: sheet.id, version: sheet.version, reason })
  if (reply.ok) await refreshSheet(sheet.id)
  return reply
}

/** Tells the chief that the sheet stands. */
export async function confirmSheet(sheet: SheetInHand, note: string): Promise<Reply<'confirmation.give'>> {
  if (sheet.version === null) throw new Error('a sheet that was never sealed cannot be confirmed')
  const reply = await call('confirmation.give', { sheet: sheet.id, version: sheet.version, note })
  if (reply.ok) await refreshSheet(sheet.id)
  return reply
}

/** Gets up: what was accepted is on the disk first. */
export async function getUp(): Promise<void> {
  await settled()
  await call('session.sign-out', {})
}

/** Forgets everything when somebody else sits down. */
export function resetJudging(): void {
  turn += 1
  forgetSheet()
  useJudging.setState(atFirst)
}
