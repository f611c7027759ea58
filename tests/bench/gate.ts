// What a mark costs inside main, from the gate to the commit, as a ratio to the same row written by bare better-sqlite3 with the same promise.
// `npm run bench gate` prints one JSON line for each.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { listPeople } from '../../main/data/repositories/setup-repository.ts'
import { dispatch } from '../../main/ipc/dispatch.ts'
import { systemClock } from '../../main/platform/clock.ts'
import { openFile } from '../../main/services/contests/open-contest.ts'
import type { Desk } from '../../main/services/desk.ts'
import { makeSample } from '../../main/services/samples/make-sample.ts'
import { listMySheets } from '../../main/services/sheets/list-my-sheets.ts'
import { openSheet } from '../../main/services/sheets/open-sheet.ts'
import { criteriaOf } from '../../shared/domain/rubric.ts'

const folder = mkdtempSync(join(tmpdir(), 'lectern-bench-'))
const print = (metric: string, values: Record<string, number>) => process.stdout.write(`${JSON.stringify({ metric, ...values })}\n`)
const quantile = (sorted: readonly number[], share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

async function timesOf(times: number, work: (at: number) => unknown): Promise<readonly number[]> {
  const taken: number[] = []
  for (let at = 0; at < times; at += 1) {
    const start = performance.now()
    await work(at)
    taken.push(performance.now() - start)
  }
  return taken.sort((a, b) => a - b)
}

const bare = new Database(join(folder, 'bare.db'))
bare.pragma('journal_mode = WAL')
bare.pragma('synchronous = FULL')
bare.exec('CREATE TABLE edits (id INTEGER PRIMARY KEY, sheet TEXT, criterion TEXT, mark INTEGER, at INTEGER) STRICT')
const insert = bare.prepare('INSERT INTO edits (sheet, criterion, mark, at) VALUES (?, ?, ?, ?)')

const file = join(folder, 'large.lectern')
await makeSample({ size: 'large', seed: 'bench', file }, () => undefined)
const reply = await openFile(file)
if (!reply.ok) throw new Error(reply.refusal)
const opened = reply.value
const { db } = opened.store
const actors = listPeople(db).map(person => ({ person, as: 'judge' }) as const)
/** All sheets that a judge has not begun, with the first one's rubric. */
const mostOpen = actors
  .map(actor => {
    const mine = listMySheets({ db, actor })
    const sheets = mine.ok ? mine.value.flatMap(panel => panel.entries.flatMap(entry => entry.sheets)) : []
    return { actor, sheets: sheets.filter(({ state, part }) => state === 'unmarked' && part === sheets[0]?.part).map(({ id }) => id) }
  })
  .sort((a, b) => b.sheets.length - a.sheets.length)[0]
const [one] = mostOpen?.sheets ?? []
const shown = one && mostOpen && openSheet({ db, actor: mostOpen.actor }, { sheet: one })
if (!shown?.ok || mostOpen === undefined) throw new Error('the large sample has no open sheet')
const criteria = criteriaOf(shown.value.rubric)
const desk = { tools: { clock: systemClock, announce: () => undefined }, opened, running: undefined } as unknown as Desk
const gate = {
  desk,
  report: (fault: unknown) => {
    throw fault
  },
}
const seat = { window: 'kiosk', holder: { person: mostOpen.actor.person.id, as: 'judge' }, take: () => undefined } as const

const mark = async (at: number) => {
  const criterion = criteria[at % criteria.length]
  const answer = await dispatch(gate, seat, 'draft.mark', {
    // A sheet is left after sixty keys, as a judge would.
    sheet: mostOpen.sheets[Math.floor(at / 60) % mostOpen.sheets.length],
    criterion: criterion?.id,
    mark: at % 2 === 0 ? 1000 : 2000,
    joins: false,
  })
  if (!answer.ok) throw new Error(answer.refusal)
}
const write = (at: number) => insert.run(one, 'c', 8500, at)
// A/B/A/B, so that a slow moment of the disk meets both.
const [first, plain, second, again] = [
  await timesOf(150, mark),
  await timesOf(300, write),
  await timesOf(150, mark),
  await timesOf(300, write),
]
const [ours, theirs] = [[...first, ...second].sort((a, b) => a - b), [...plain, ...again].sort((a, b) => a - b)]
print('a mark from the gate to the commit, to a bare insert', {
  ratio: quantile(ours, 0.5) / quantile(theirs, 0.5),
  p50Ms: quantile(ours, 0.5),
  p99Ms: quantile(ours, 0.99),
  bareP50Ms: quantile(theirs, 0.5),
  bareP99Ms: quantile(theirs, 0.99),
})
opened.store.connection.close()
bare.close()
rmSync(folder, { recursive: true })
