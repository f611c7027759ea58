/** A desk that prints: what was handed to the printer is kept, and it answers what a test wants. */
import { findPanel, findTrack } from '../../../../main/data/repositories/setup-repository.ts'
import { foldersUnder } from '../../../../main/platform/paths.ts'
import { actorOf, type Desk, type Opened } from '../../../../main/services/desk.ts'
import type { Gathering } from '../../../../main/services/prints/gather-document.ts'
import { makePrint } from '../../../../main/services/prints/make-print.ts'
import type { Printer } from '../../../../main/services/prints/printer.ts'
import { accept } from '../../../../shared/answer.ts'
import type { Printed } from '../../../../shared/contract/prints.ts'
import type { PersonId } from '../../../../shared/domain/ids.ts'
import type { Role } from '../../../../shared/domain/person.ts'
import type { PrintDocumentName } from '../../../../shared/domain/print-document.ts'
import { deskOn, type World } from '../../../support/world.ts'
import { aFolder } from '../../data/a-folder.ts'

/** The bytes of a PDF that nobody reads. */
export const BYTES = new TextEncoder().encode('%PDF')

/** Since the last desk was made. */
const printed: Printed[] = []

export function aPrintDesk(world: World, printer: Partial<Printer> = {}): Desk & { announced: string[] } {
  printed.length = 0
  const print: Printer['print'] = async each => {
    printed.push(each)
    return accept(BYTES)
  }
  return deskOn(world, { folders: foldersUnder(aFolder()), printer: { print, jobOf: () => undefined, ready: () => false, ...printer } })
}

/** What the printer of the last desk was given, in order. */
export const handedOver = (): readonly Printed[] => printed

export function make(desk: Desk, document: PrintDocumentName, [person, as]: readonly [string, Role] = ['chief', 'chief'], panel = 'panel') {
  const opened = desk.opened as Opened
  const actor = actorOf(opened, person as PersonId, as)
  if (actor === undefined) throw new Error(`${person} is no ${as}`)
  return makePrint(desk, { opened, actor }, { document, panel: panel as never })
}

/** What the gathering services are given, as the chief. */
export function gathering(world: World): Gathering {
  const { opened } = deskOn(world)
  const actor = opened && actorOf(opened, 'chief' as PersonId, 'chief')
  const [panel, state] = [findPanel(world.store.db, 'panel' as never), findTrack(world.store.db, 'arts' as never)]
  if (!opened || !actor || !panel || !state) throw new Error('the small contest is not there')
  const at = Date.UTC(2026, 9, 12, 6)
  return { db: world.store.db, contest: opened.contest, station: world.key.station, at, panel, state, meaning: world.store.meaning, actor }
}
