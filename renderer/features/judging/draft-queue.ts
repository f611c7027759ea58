/**
 * The way of a draft to the disk: every accepted change goes to main at once and in order; a mark counts as saved only when main said so. Knows
 * no key and no picture.
 */
import { refuse } from '../../../shared/answer.ts'
import type { DraftNow } from '../../../shared/contract/drafts.ts'
import type { Reply } from '../../../shared/contract/index.ts'
import type { SheetInHand } from '../../../shared/contract/sheets.ts'
import type { DraftComment } from '../../../shared/domain/comment.ts'
import type { CriterionId } from '../../../shared/domain/ids.ts'
import type { Thousandths } from '../../../shared/domain/quantity.ts'
import { call } from '../../lib/api.ts'
import { inHand, inHandAnew, isOpen, pickCriterion, shownMark, useEditor } from './sheet-in-hand.ts'

let queue: Promise<void> = Promise.resolve()

// A bridge that broke once must not hold back what comes after.
const brokenBridge = () => refuse('internal', { reference: '—' })

/** When everything that was accepted is on the disk, or refused. */
export const settled = () => queue

/** Takes the last change back, also after a restart; the hand goes to where it was made. */
export const undo = () => change(sheet => call('draft.undo', { sheet }))
export const redo = () => change(sheet => call('draft.redo', { sheet }))
/** Takes all marks away; one `undo` brings them back. */
export const clearAll = () => change(sheet => call('draft.clear', { sheet }))

type Comment = Readonly<{ about: CriterionId | null; audience: DraftComment['audience']; text: string; joins: boolean }>

/** Keeps a comment as it now reads; an empty one is taken away. True when that is on the disk; until then the text stays with the sheet. */
export async function comment({ about, audience, text, joins }: Comment): Promise<boolean> {
  const { sheet } = useEditor.getState()
  const wanted = text.trim()
  const body = { about, audience, joins, text: wanted === '' ? null : wanted }
  await change(id => call('draft.comment', { sheet: id, ...body }), { keepsHand: true })
  const now = useEditor.getState()
  if (now.sheet?.id !== sheet?.id) return false
  const isSame = (each: DraftComment) => each.about === about && each.audience === audience
  const isKept = (now.comments.find(isSame)?.text ?? '') === wanted
  useEditor.setState({ unkept: [...now.unkept.filter(each => !isSame(each)), ...(isKept ? [] : [{ about, audience, text }])] })
  return isKept
}

type DraftReply = Reply<'draft.mark'> | Reply<'draft.comment'> | Reply<'draft.undo'> | Reply<'draft.redo'>

/** One change of the whole draft, after everything that was accepted before it. */
function change(ask: (sheet: SheetInHand['id']) => Promise<DraftReply>, { keepsHand = false } = {}): Promise<void> {
  const { sheet } = useEditor.getState()
  if (sheet === undefined || !isOpen({ sheet })) return queue
  if (!keepsHand) useEditor.setState(inHandAnew)
  queue = queue.then(async () => {
    const reply = await ask(sheet.id).catch(brokenBridge)
    if (useEditor.getState().sheet?.id !== sheet.id) return
    if (!reply.ok) {
      // An empty undo is nothing to read about.
      if (reply.refusal !== 'nothing-to-undo' && reply.refusal !== 'nothing-to-redo')
        useEditor.setState({ refused: { criterion: null, refused: reply } })
      return
    }
    useEditor.setState({ ...draftState(reply.value), refused: undefined })
    // Whoever types on already must not be taken elsewhere by a late answer.
    if (keepsHand || useEditor.getState().typed !== undefined) return
    if (reply.value.touched === null) useEditor.setState(inHandAnew)
    else pickCriterion(reply.value.touched)
  })
  return queue
}

const draftState = ({ marks, comments, canUndo, canRedo }: DraftNow) => ({ marks, comments, canUndo, canRedo })

/** Sends a mark that was accepted, or takes it away. */
export function commit(criterion: CriterionId, mark: Thousandths | null): void {
  const state = useEditor.getState()
  const { sheet, sending, isStroke } = state
  // "8" and "8." are the same mark: it is there already, or on its way.
  if (sheet === undefined || (shownMark(state, criterion) ?? null) === mark) return
  const sent = new Map(sending).set(criterion, mark)
  useEditor.setState({ sending: sent, refused: undefined, canUndo: true, canRedo: false, isStroke: state.typed !== undefined })
  queue = queue.then(async () => {
    const reply = await call('draft.mark', { sheet: sheet.id, criterion, mark, joins: isStroke }).catch(brokenBridge)
    const now = useEditor.getState()
    if (now.sheet?.id !== sheet.id) return
    // A later key of the same criterion is still on its way: its own reply will settle it.
    const rest = new Map(now.sending)
    if (rest.get(criterion) === mark) rest.delete(criterion)
    if (reply.ok) return useEditor.setState({ ...draftState(reply.value), sending: rest })
    // What was not taken must not go on standing where the stored mark stands.
    const isStale = inHand(now)?.id === criterion && !rest.has(criterion)
    useEditor.setState({ sending: rest, refused: { criterion, refused: reply }, ...(isStale && { typed: undefined, isStroke: false }) })
  })
}
