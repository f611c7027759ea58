// How dear a saved mark is, as ratios to what the disk itself takes in the same run. `npm run bench` prints one JSON line for each.
import { fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '../../main/data/database.ts'
import { localUnit } from '../../main/data/local-unit.ts'
import { migrate } from '../../main/data/migrate.ts'
import { replayAndCompare } from '../../main/data/replay.ts'
import { appendDraftEdit } from '../../main/data/repositories/draft-repository.ts'
import { storeOn } from '../../main/data/store.ts'
import { openFile } from '../../main/services/contests/open-contest.ts'
import { readResults } from '../../main/services/results/read-results.ts'
import { makeSample } from '../../main/services/samples/make-sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'))
const print = (metric: string, values: Record<string, number>) => process.stdout.write(`${JSON.stringify({ metric, ...values })}\n`)

function median(times: number, work: () => void): number {
  const taken = Array.from({ length: times }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return taken.sort((a, b) => a - b)[times >> 1] ?? 0
}

const raw = openSync(join(folder, 'raw'), 'w')
const block = Buffer.alloc(4096)
const disk = median(500, () => {
  writeSync(raw, block)
  fdatasyncSync(raw)
})
const connection = openDatabase(join(folder, 'draft.lectern'))
await migrate(connection, async () => undefined)
const store = storeOn(connection)
const edit = { verb: 'mark', criterion: 'c', mark: 8500, joins: false } as never
const at = { sheet: 'j/e/p' as never, base: 'first', at: 0 }
const saved = median(500, () => localUnit(store, db => appendDraftEdit(db, at, edit)))
print('a saved mark to a synced block of 4 KiB', { ratio: saved / disk, savedMs: saved, diskMs: disk })

const file = join(folder, 'large.lectern')
let start = performance.now()
await makeSample({ size: 'large', seed: 'bench', file }, () => undefined)
const made = performance.now() - start
const opened = await openFile(file)
if (!opened.ok) throw new Error(opened.refusal)
start = performance.now()
const { facts } = await replayAndCompare(opened.value.store)
const replayed = performance.now() - start
print('replaying the large sample to making it', { ratio: replayed / made, replayedMs: replayed, madeMs: made, facts })
start = performance.now()
readResults(opened.value.store, { track: 'liberal-arts' as never })
print('results of 84 entries to one replay', { ratio: (performance.now() - start) / replayed, resultsMs: performance.now() - start })
rmSync(folder, { recursive: true })
