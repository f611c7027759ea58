/** A judge at the kiosk with a sheet open, and a main that keeps drafts. What main says may be changed through the `main` that comes back. */
import { fireEvent, screen } from '@testing-library/react'
import { openSheet } from '../../../renderer/features/judging/judging-store.ts'
import { KioskJudging } from '../../../renderer/features/judging/kiosk-judging.tsx'
import type { Input } from '../../../shared/contract/index.ts'
import type { SheetInHand } from '../../../shared/contract/sheets.ts'
import { type DraftEdit, draftOf } from '../../../shared/domain/draft.ts'
import { criteriaOf, sumOfMarks } from '../../../shared/domain/rubric.ts'
import { fakeMain, settle } from '../../support/fake-api.ts'
import { show } from '../show.tsx'
import { aSheet, myPanel, mySheet } from './a-sheet.ts'

const twoSheets = [
  myPanel([
    { entry: 'entry-1', number: 'W-011', sheets: [mySheet('entry-1', 'design', 'unmarked')] },
    { entry: 'entry-2', number: 'W-012', sheets: [mySheet('entry-2', 'design', 'unmarked')] },
  ]),
]
/** With what `sitDown` lets a sheet be sealed. */
export const PIN = '274913'
export const VERSION = 'a3'.repeat(32)

export async function sitDown(part: Parameters<typeof aSheet>[0] = {}, panels: readonly unknown[] = twoSheets) {
  const main = fakeMain()
  const sheet = aSheet(part)
  const { draft } = keepDrafts(main, sheet)
  main.says('sheet.mine', panels)
  main.says('place.keep', null)
  main.says('place.read', null)
  main.says('sheet.open', ({ sheet: id }: Input<'sheet.open'>) => ({
    ...sheet,
    id,
    number: id === sheet.id ? sheet.number : 'W-012',
    ...draft(id).written,
  }))
  main.says('sheet.seal', ({ sheet: id, marks }: Input<'sheet.seal'>) => ({ sheet: id, total: sumOfMarks(marks), version: VERSION }))
  show(<KioskJudging judge="评委 01" />)
  await settle(() => openSheet(sheet.id))
  return {
    main,
    sheet,
    /** The marks that main keeps of the sheet. */
    get disk(): Readonly<Record<string, number>> {
      return draft(sheet.id).written.marks
    },
  }
}

/** Drafts as main folds them: each sheet begins with what is written on `sheet`, and every change is answered with the whole draft. */
function keepDrafts(main: ReturnType<typeof fakeMain>, sheet: SheetInHand) {
  const edits = new Map<string, readonly DraftEdit[]>()
  const draft = (id: string) => {
    const { touched, ...written } = draftOf(edits.get(id) ?? [], sheet)
    return { written, touched: touched ?? null }
  }
  const change = (id: string, ...more: readonly DraftEdit[]) => {
    edits.set(id, [...(edits.get(id) ?? []), ...more])
    const { written, touched } = draft(id)
    return { ...written, touched }
  }
  main.says('draft.mark', ({ sheet: id, ...mark }: Input<'draft.mark'>) => change(id, { verb: 'mark', ...mark }))
  main.says('draft.comment', ({ sheet: id, ...comment }: Input<'draft.comment'>) => change(id, { verb: 'comment', ...comment }))
  main.says('draft.undo', ({ sheet: id }: Input<'draft.undo'>) => change(id, { verb: 'undo' }))
  main.says('draft.redo', ({ sheet: id }: Input<'draft.redo'>) => change(id, { verb: 'redo' }))
  main.says('draft.clear', ({ sheet: id }: Input<'draft.clear'>) => {
    const marked = criteriaOf(sheet.rubric).filter(criterion => draft(id).written.marks[criterion.id] !== undefined)
    return change(id, ...marked.map(({ id: criterion }, at): DraftEdit => ({ verb: 'mark', criterion, mark: null, joins: at > 0 })))
  })
  return { draft }
}

/** Presses keys one after the other, faster than any answer. */
export function press(...keys: readonly string[]): void {
  for (const key of keys) fireEvent.keyDown(document.activeElement ?? document.body, { key })
}

/** Presses keys and lets main answer all of them. */
export const pressAndWait = (...keys: readonly string[]) => settle(() => press(...keys))

export const value = (criterion: string) => screen.getByRole('status', { name: `${criterion}的分数` }).textContent
export const row = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name} .*满分`) })
export const pressButton = (name: string | RegExp) => settle(() => fireEvent.click(screen.getByRole('button', { name })))
