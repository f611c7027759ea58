/** A judge's kiosk with the calls that a judge makes, and a PIN that seals. The small contest's j1 marks the design of W-1 unless told otherwise. */
import { localUnit } from '../../../../main/data/local-unit.ts'
import { keepVerifier } from '../../../../main/data/repositories/pin-repository.ts'
import { hashPin } from '../../../../main/identity/pin.ts'
import type { Tools } from '../../../../main/services/desk.ts'
import type { DraftNow } from '../../../../shared/contract/drafts.ts'
import type { MyPanel, SheetInHand } from '../../../../shared/contract/sheets.ts'
import type { SheetId } from '../../../../shared/domain/ids.ts'
import { sheetReturned } from '../../../../shared/facts/sheet-returned.ts'
import { deskOn, sheet, type World } from '../../../support/world.ts'
import { aWindow } from '../../ipc/a-window.ts'

export const PIN = '274913'
const verifier = await hashPin(PIN, '00'.repeat(16), 4)

export const design = sheet('j1', 'W-1', 'design')

type Sealing = Readonly<{ comments?: readonly object[]; pin?: string; at?: SheetId }>
type Comment = Readonly<{ about?: string | null; audience?: 'contestant' | 'private'; joins?: boolean; at?: SheetId }>

export function aKiosk(world: World, judge = 'j1', change: Partial<Tools> = {}) {
  localUnit(world.store, db => keepVerifier(db, judge as never, verifier))
  const desk = deskOn(world, change)
  const { call } = aWindow(desk, 'kiosk', judge, 'judge')
  const good = async <Value>(name: string, input: object): Promise<Value> => {
    const reply = (await call(name, input)) as { ok: boolean; value: Value }
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply)}`)
    return reply.value
  }
  return {
    desk,
    call,
    mark: (criterion: string, mark: number | null, at = design, joins = false) => call('draft.mark', { sheet: at, criterion, mark, joins }),
    /** All marks of a sheet of the small contest, in the order of its criteria. */
    markAll: async (at: SheetId, marks: readonly [number, number]) => {
      const criteria = at.endsWith('/design') ? ['content', 'form'] : ['organisation', 'language']
      for (const [place, criterion] of criteria.entries())
        await good('draft.mark', { sheet: at, criterion, mark: marks[place], joins: false })
    },
    comment: (text: string | null, { about = null, audience = 'contestant', joins = false, at = design }: Comment = {}) =>
      call('draft.comment', { sheet: at, about, audience, text, joins }),
    undo: (at = design) => call('draft.undo', { sheet: at }),
    redo: (at = design) => call('draft.redo', { sheet: at }),
    clear: (at = design) => call('draft.clear', { sheet: at }),
    open: (at = design) => call('sheet.open', { sheet: at }),
    seal: (marks: object, { comments = [], pin = PIN, at = design }: Sealing = {}) =>
      call('sheet.seal', { sheet: at, marks, comments, pin }),
    mine: () => call('sheet.mine'),
    /** What is open now; a refusal is a fault of the test. */
    opened: (at = design) => good<SheetInHand>('sheet.open', { sheet: at }),
    undone: (at = design) => good<DraftNow>('draft.undo', { sheet: at }),
    panels: () => good<readonly MyPanel[]>('sheet.mine', {}),
  }
}

/** The chief gives the design of W-1 back. */
export const giveBack = (world: World, reason = '请核对') =>
  world.as('chief', 'chief', unit => unit.record(sheetReturned, { sheet: design, panel: 'panel' as never, reason }))
