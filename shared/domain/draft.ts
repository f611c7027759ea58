/**
 * A draft 草稿 as a list of edits that only grows: marks, comments, and taking edits back and forth. Knows what the list comes to; not where it is
 * kept, and not whether a mark is allowed.
 */
import type { Audience, DraftComment } from './comment.ts'
import type { CriterionId } from './ids.ts'
import type { Thousandths } from './quantity.ts'
import type { Marks } from './rubric.ts'

/** `joins`: goes on with the edit before it where that is of the same kind, so that both are taken back at once (8, then 8.5). `null` takes a mark or a comment away. */
export type DraftEdit =
  | Readonly<{ verb: 'mark'; criterion: CriterionId; mark: Thousandths | null; joins: boolean }>
  | Readonly<{ verb: 'comment'; about: CriterionId | null; audience: Audience; text: string | null; joins: boolean }>
  | Readonly<{ verb: 'undo' }>
  | Readonly<{ verb: 'redo' }>
type Change = Extract<DraftEdit, { joins: boolean }>
/** Edits that are taken back together. */
type Stroke = readonly Change[]

/** What a draft begins with: nothing, or the version that was given back. */
export type Brought = Readonly<{ marks: Marks; comments: readonly DraftComment[] }>
export type Draft = Brought &
  Readonly<{
    canUndo: boolean
    canRedo: boolean
    /** The criterion of the last change, also of one that was taken back; null for the whole sheet, undefined when nothing was changed. */
    touched: CriterionId | null | undefined
  }>

/** What the edits come to, in their order, over what was brought. A new change after an undo forgets what was undone; both edits stay in the list. */
export function draftOf(edits: readonly DraftEdit[], brought: Brought): Draft {
  const done: Stroke[] = []
  let undone: Stroke[] = []
  let touched: CriterionId | null | undefined
  for (const edit of edits) {
    if (edit.verb === 'undo') {
      dropIdle(done, brought)
      const taken = done.pop()
      if (taken === undefined) continue
      undone.push(taken)
      touched = aboutOf(taken)
    } else if (edit.verb === 'redo') {
      const again = undone.pop()
      if (again === undefined) continue
      done.push(again)
      touched = aboutOf(again)
    } else {
      const last = done.at(-1)
      if (edit.joins && last?.at(-1)?.verb === edit.verb && undone.length === 0) done.splice(-1, 1, [...last, edit])
      else done.push([edit])
      undone = []
      touched = aboutOf([edit])
    }
  }
  dropIdle(done, brought)
  return { ...applied(done.flat(), brought), canUndo: done.length > 0, canRedo: undone.length > 0, touched }
}

/** A number that was begun and not taken leaves everything as it was: nobody shall press 撤销 for it and see nothing. */
function dropIdle(done: Stroke[], brought: Brought): void {
  while (done.length > 0 && isLastIdle(done, brought)) done.pop()
}

function isLastIdle(done: readonly Stroke[], brought: Brought): boolean {
  const earlier = done.length - 1
  return (
    done[earlier]?.every(change => {
      const before = saidBy(done, earlier, change)
      return saidBy(done, done.length, change) === (before === undefined ? broughtOf(brought, change) : before)
    }) ?? false
  )
}

/** What the first so many strokes leave of what a change is about; null where it was taken away, undefined where they say nothing of it. */
function saidBy(done: readonly Stroke[], strokes: number, about: Change): Thousandths | string | null | undefined {
  for (let at = strokes - 1; at >= 0; at -= 1) {
    const change = done[at]?.findLast(each => isOfSame(each, about))
    if (change !== undefined) return change.verb === 'mark' ? change.mark : change.text
  }
  return undefined
}

function isOfSame(one: Change, other: Change): boolean {
  if (one.verb === 'mark') return other.verb === 'mark' && one.criterion === other.criterion
  return other.verb === 'comment' && keyOf(one) === keyOf(other)
}

function broughtOf({ marks, comments }: Brought, about: Change): Thousandths | string | null {
  if (about.verb === 'mark') return marks[about.criterion] ?? null
  return comments.find(each => keyOf(each) === keyOf(about))?.text ?? null
}

function applied(changes: readonly Change[], brought: Brought): Brought {
  const marks = new Map<string, Thousandths>(Object.entries(brought.marks))
  const comments = new Map(brought.comments.map(comment => [keyOf(comment), comment]))
  for (const change of changes) {
    if (change.verb === 'mark') {
      if (change.mark === null) marks.delete(change.criterion)
      else marks.set(change.criterion, change.mark)
    } else if (change.text === null) comments.delete(keyOf(change))
    else comments.set(keyOf(change), { about: change.about, audience: change.audience, text: change.text })
  }
  return { marks: Object.fromEntries(marks) as Marks, comments: [...comments.values()] }
}

const keyOf = ({ about, audience }: Pick<DraftComment, 'about' | 'audience'>) => `${about ?? ''} ${audience}`

function aboutOf(stroke: Stroke): CriterionId | null | undefined {
  const [first] = stroke
  return first?.verb === 'mark' ? first.criterion : first?.about
}
