/** The two checks that end a rehearsal: replay equals the tables, and the exported marks give the exported results. Prints the winners too. */
import { readFileSync } from 'node:fs'
import { words } from '../../shared/words/index.ts'
import { replayAndCompare } from '../data/replay.ts'
import { listTracks } from '../data/repositories/setup-repository.ts'
import type { Store } from '../data/store.ts'
import { recomputeFromWorkbook } from '../exporting/recompute-workbook.ts'
import { REHEARSED_TRACK } from '../services/rehearsal/play-rehearsal.ts'
import { readResults } from '../services/results/read-results.ts'

/** Whether both hold. `files` are the workbooks of all tracks, in the order of the tracks. */
export async function checkRehearsal(store: Store, files: readonly string[], print: (line: string) => void): Promise<boolean> {
  const { cli } = words.zh
  printWinners(store, print)
  print(`${cli.files}:\n${files.map(file => `  ${file}`).join('\n')}`)
  const replay = await replayAndCompare(store)
  const isSame = replay.refused.length === 0 && replay.differing.length === 0
  print(`${mark(isSame)} ${isSame ? cli.replayHolds : cli.replayDiffers} (${replay.facts}) ${replay.differing.join(' ')}`)
  const tracks = listTracks(store.db)
  const differences: string[] = []
  for (const [index, { track }] of tracks.entries()) {
    const file = files[index]
    const recomputed = file === undefined ? undefined : await recomputeFromWorkbook(readFileSync(file), { track })
    if (recomputed === undefined || !recomputed.ok)
      differences.push(`${track.name.zh}: ${recomputed?.refusal ?? words.zh.refusals['file-missing']}`)
    else differences.push(...recomputed.value.map(difference => `${track.name.zh}: ${JSON.stringify(difference)}`))
  }
  const holds = differences.length === 0
  print(`${mark(holds)} ${holds ? cli.workbookHolds : cli.workbookDiffers} (${tracks.length})`)
  for (const difference of differences.slice(0, 20)) print(`  ${difference}`)
  return isSame && holds
}

function printWinners(store: Store, print: (line: string) => void): void {
  const results = readResults(store, { track: REHEARSED_TRACK })
  if (!results.ok) throw new Error(`the rehearsed track has no results: ${results.refusal}`)
  const { track, result, entries } = results.value
  const names = new Map(entries.map(entry => [entry.id, entry]))
  print(`${words.zh.cli.winners} · ${track.name.zh}`)
  for (const { id, name } of track.rules.awards) {
    const winners = result.entries.filter(entry => entry.award === id)
    print(`  ${name.zh}: ${winners.map(({ entry }) => names.get(entry)?.number ?? entry).join(' ')}`)
  }
}

const mark = (holds: boolean) => (holds ? '✔' : '✘')
