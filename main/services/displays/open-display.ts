/** The public screen as a window that is opened and closed. Knows no window: opening is passed in. */
import { accept } from '../../../shared/answer.ts'
import type { Reply } from '../../../shared/contract/index.ts'
import type { DisplayScreen, DisplayState } from '../../../shared/domain/display.ts'
import { localUnit } from '../../data/local-unit.ts'
import { findDisplay, keepDisplay } from '../../data/repositories/display-repository.ts'
import type { Desk } from '../desk.ts'

export async function openDisplay({ tools }: Desk): Promise<Reply<'display.open'>> {
  await tools.openDisplay()
  return accept(null)
}

export async function closeDisplay({ tools }: Desk): Promise<Reply<'display.close'>> {
  tools.closeDisplay()
  return accept(null)
}

/** Whether the window stood open when the contest at the desk was last left. */
export function wasDisplayOpen({ opened }: Desk): boolean {
  return opened !== undefined && findDisplay(opened.store.db).isOpen
}

/** The window came up: on which screen. Awards come up covered, for nobody may be shown because a window was opened. */
export function noteDisplayUp(desk: Desk, screen: DisplayScreen): void {
  note(desk, ({ mode, isCovered }) => ({ isOpen: true, screen, isCovered: isCovered || mode === 'reveal' }))
}

/** It was closed in order. */
export function noteDisplayGone(desk: Desk): void {
  note(desk, () => ({ isOpen: false }))
}

/** It went to another screen, because one was plugged in or pulled out. */
export function noteDisplayMoved(desk: Desk, screen: DisplayScreen): void {
  note(desk, () => ({ screen }))
}

function note({ opened, tools }: Desk, change: (state: DisplayState) => Partial<DisplayState>): void {
  if (opened === undefined) return
  localUnit(opened.store, db => keepDisplay(db, change(findDisplay(db))))
  tools.announce('display.changed')
}
