/** Writes the workbook of a track, or one for every track: whole or not at all, never over another file, with progress and cancel. */
import { join } from 'node:path'
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { safeName } from '../../platform/file-name.ts'
import { localTime } from '../../platform/local-time.ts'
import type { AtContest } from '../callers.ts'
import type { Desk } from '../desk.ts'
import { stationPreferences } from '../sessions/keep-preferences.ts'
import { tracksOf } from '../setup/tracks-of.ts'
import { gatherWorkbook } from './gather-workbook.ts'
import { keepFile } from './keep-file.ts'

/** Files written before a cancel stay: each is whole. */
export async function exportWorkbooks(
  desk: Desk,
  { opened, actor }: AtContest,
  { track }: Input<'export.workbook'>,
): Promise<Reply<'export.workbook'>> {
  const { tools } = desk
  const tracks = tracksOf(opened.store.db, actor).filter(state => track === undefined || state.track.id === track)
  if (tracks.length === 0) return refuse('track-unknown')
  const folder = join(tools.folders.exports, safeName(opened.contest.name.zh))
  const { language } = stationPreferences(desk)
  const running = new AbortController()
  desk.running = running
  const files: string[] = []
  try {
    for (const [done, state] of tracks.entries()) {
      tools.announce('task.progressed', { done, of: tracks.length })
      const at = tools.clock()
      const bytes = await writeBytes(desk, running.signal, gatherWorkbook(opened, state, { at, language }))
      if (bytes === undefined) return refuse('cancelled')
      const stamp = localTime(at, opened.contest.timeZone).replace(/[-:]/g, '').replace(' ', '-')
      const file = keepFile({ folder, name: `${state.track.name.zh}-${stamp}`, extension: 'xlsx' }, bytes)
      if (file === undefined) return refuse('folder-unwritable', { folder })
      files.push(file)
    }
  } finally {
    desk.running = undefined
  }
  tools.announce('task.progressed', { done: tracks.length, of: tracks.length })
  return accept({ files, folder })
}

async function writeBytes({ tools }: Desk, signal: AbortSignal, input: unknown): Promise<Uint8Array | undefined> {
  try {
    return await tools.runWorker<Uint8Array>('write-workbook', input, { signal })
  } catch (fault) {
    if (signal.aborted) return undefined
    throw fault
  }
}
