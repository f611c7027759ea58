/** Which contest files there are to open, and what a new one may be made from. */
import { readdirSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { contestPresets, findTrackPreset, tracksOfContest } from '../../../shared/presets/presets.ts'
import { readRoster } from '../../importing/roster.ts'
import { exampleRoster } from '../../importing/roster-example.ts'
import type { Desk } from '../desk.ts'
import { openContest } from './open-contest.ts'

export async function chooseContest(desk: Desk, { file }: Input<'contest.open'>): Promise<Reply<'contest.open'>> {
  // A window names files of the usual folder only; any other path comes from the dialog, that is from a person.
  if (file !== undefined && dirname(resolve(file)) !== resolve(desk.tools.folders.contests)) return refuse('file-missing', { file })
  const chosen = file ?? (await desk.tools.chooseFile())
  return chosen === undefined ? refuse('nothing-chosen') : openContest(desk, chosen)
}

/** The contest files in the usual folder, by name. */
export async function listRecent({ tools }: Desk): Promise<Reply<'contest.recent'>> {
  const files = listFolder(tools.folders.contests).filter(name => name.endsWith('.lectern'))
  return accept(files.sort().map(name => ({ file: join(tools.folders.contests, name), name: basename(name, '.lectern') })))
}

export async function listPresets(): Promise<Reply<'preset.list'>> {
  return accept(
    contestPresets.map(({ id, name, note, tracks }) => ({
      id,
      name,
      note,
      tracks: tracks.flatMap(track => {
        const preset = findTrackPreset(track.preset)
        return preset === undefined
          ? []
          : [{ code: track.code, name: track.name, title: preset.title, status: preset.status, source: preset.source }]
      }),
    })),
  )
}

export async function showExampleRoster({ preset: id }: Input<'roster.example'>): Promise<Reply<'roster.example'>> {
  const preset = contestPresets.find(each => each.id === id)
  return preset === undefined ? refuse('preset-unknown') : accept(exampleRoster(tracksOfContest(preset)))
}

export async function checkRoster({ preset: id, roster }: Input<'roster.check'>): Promise<Reply<'roster.check'>> {
  const preset = contestPresets.find(each => each.id === id)
  if (preset === undefined) return refuse('preset-unknown')
  const reading = readRoster(roster, tracksOfContest(preset))
  if (reading.ok) return accept({ entries: reading.value.entries.length, judges: reading.value.judges.length, problems: [] })
  const problems = reading.problems.map(({ refusal, details }) => ({ problem: refusal, details: details ?? {} }))
  return accept({ entries: 0, judges: 0, problems })
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (fault) {
    if ((fault as { code?: string }).code === 'ENOENT') return []
    throw fault
  }
}
