/** Files as power cuts and bad disks leave them: every whole commit counts, and no changed byte counts unseen. */
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { replayAndCompare, stateHash } from '../../main/data/replay.ts'
import { openFile } from '../../main/services/contests/open-contest.ts'
import { sheetReturned } from '../../shared/facts/sheet-returned.ts'
import { aFolder } from '../main/data/a-folder.ts'
import { aWorld, sheet } from '../support/world.ts'

it('cut anywhere, the log of the last commits gives back every commit before the cut', async () => {
  const folder = aFolder()
  const [file, copy] = [join(folder, 'a.lectern'), join(folder, 'copy.lectern')]
  const world = await aWorld({ file })
  world.store.connection.pragma('wal_checkpoint(TRUNCATE)')
  const start = world.journal().length
  /** How long the log was when each fact had been acknowledged. */
  const acknowledged: number[] = []
  const wal = () => readFileSync(`${file}-wal`)
  for (let round = 0; round < 4; round++) {
    world.seal('j1', 'W-1', 'design', [10_000 + 500 * round, 7000])
    acknowledged.push(wal().length)
    world.as('chief', 'chief', unit =>
      unit.record(sheetReturned, { sheet: sheet('j1', 'W-1', 'design'), panel: 'panel' as never, reason: '请核对' }),
    )
    acknowledged.push(wal().length)
  }
  const whole = wal()
  for (let cut = 0; cut <= whole.length; cut += 1789) {
    copyFileSync(file, copy)
    rmSync(`${copy}-shm`, { force: true })
    writeFileSync(`${copy}-wal`, whole.subarray(0, cut))
    const opened = await openFile(copy)
    if (!opened.ok) throw new Error(`cut at ${cut}: ${opened.refusal}`)
    const { store } = opened.value
    const facts = store.db.first<{ n: number }>({ text: 'SELECT count(*) AS n FROM journal', values: [] })?.n ?? 0
    expect([cut, facts - start]).toEqual([cut, acknowledged.filter(length => length <= cut).length])
    expect(await replayAndCompare(store)).toMatchObject({ refused: [], differing: [] })
    store.connection.close()
  }
  world.store.connection.close()
})

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state >>> 8
  }
}

it('a flipped bit changes no result unseen: it is refused, found by replay, or lies where nothing counts', async () => {
  const folder = aFolder()
  const [file, copy] = [join(folder, 'a.lectern'), join(folder, 'copy.lectern')]
  const world = await aWorld({ file })
  for (const judge of ['j1', 'j2']) for (const entry of ['W-1', 'W-2', 'W-3']) world.seal(judge, entry, 'design', [10_500, 7000])
  const expected = stateHash(world.store.db)
  world.store.connection.close()
  const bytes = readFileSync(file)
  const next = numbers(2026)
  const outcomes: Record<string, number> = {}
  for (let n = 0; n < 300; n++) {
    const [at, bit] = [next() % bytes.length, next() % 8]
    const hurt = Buffer.from(bytes)
    hurt[at] = (hurt[at] ?? 0) ^ (1 << bit)
    writeFileSync(copy, hurt)
    for (const beside of ['-wal', '-shm']) rmSync(`${copy}${beside}`, { force: true })
    const opened = await openFile(copy)
    const outcome = opened.ok ? await replayed(opened.value.store, expected) : opened.refusal
    if (opened.ok) opened.value.store.connection.close()
    expect([at, bit, outcome]).not.toEqual([at, bit, 'unseen'])
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
  }
  expect(outcomes).toMatchObject({ 'journal-broken': expect.any(Number), harmless: expect.any(Number) })
})

async function replayed(store: Parameters<typeof replayAndCompare>[0], expected: string): Promise<string> {
  try {
    const { refused, differing, stateHash: now } = await replayAndCompare(store)
    if (refused.length > 0 || differing.length > 0) return 'found'
    return now === expected ? 'harmless' : 'unseen'
  } catch {
    // SQLite itself finds the page malformed.
    return 'malformed'
  }
}
