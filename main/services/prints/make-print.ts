/** Prints a document of a panel into the exports folder: whole or not at all, with progress and cancel. */
import { join } from 'node:path'
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { printableBy } from '../../../shared/domain/print-document.ts'
import { words } from '../../../shared/words/index.ts'
import { findTrack } from '../../data/repositories/setup-repository.ts'
import { safeName } from '../../platform/file-name.ts'
import { localTime } from '../../platform/local-time.ts'
import type { AtContest } from '../callers.ts'
import type { Desk } from '../desk.ts'
import { keepFile } from '../exports/keep-file.ts'
import { panelAtHand } from '../reconciling/panel-at-hand.ts'
import { stationPreferences } from '../sessions/keep-preferences.ts'
import { gatherDocument } from './gather-document.ts'

const STEPS = 3

export async function makePrint(desk: Desk, by: AtContest, { document: name, panel }: Input<'print.make'>): Promise<Reply<'print.make'>> {
  const { tools } = desk
  const { opened, actor } = by
  const { db, meaning } = opened.store
  if (!printableBy(actor.as).includes(name)) return refuse('not-allowed')
  const found = panelAtHand({ db, actor }, panel)
  if (!found.ok) return found
  const state = findTrack(db, found.value.track.id)
  if (state === undefined) return refuse('panel-unknown')
  const at = tools.clock()
  const { contest, key } = opened
  const printing = { db, contest, station: key.station, at, panel: found.value.panel, state }
  const document = gatherDocument(name, { ...printing, meaning, actor })
  if (!document.ok) return document
  const { language } = stationPreferences(desk)
  const progress = (done: number) => tools.announce('task.progressed', { done, of: STEPS })
  const running = new AbortController()
  desk.running = running
  try {
    progress(1)
    const bytes = await tools.printer.print({ language, document: document.value }, running.signal)
    if (!bytes.ok) return bytes
    progress(2)
    const folder = join(tools.folders.exports, safeName(contest.name.zh))
    const stamp = localTime(at, contest.timeZone).replace(/[-:]/g, '').replace(' ', '-')
    const title = words[language].prints.documents[name].name
    const file = keepFile({ folder, name: `${found.value.panel.name.slice(0, 24)}-${title}-${stamp}`, extension: 'pdf' }, bytes.value)
    if (file === undefined) return refuse('folder-unwritable', { folder })
    progress(STEPS)
    return accept({ file })
  } finally {
    // Another long task may have begun meanwhile.
    if (desk.running === running) desk.running = undefined
  }
}
