/** kill -9 at any moment: whatever was acknowledged is there, and nothing is half there. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { countFacts } from '../../main/data/journal.ts'
import { replayAndCompare } from '../../main/data/replay.ts'
import { draftEdits, FIRST_DRAFT } from '../../main/data/repositories/draft-repository.ts'
import { openFile } from '../../main/services/contests/open-contest.ts'
import type { Opened } from '../../main/services/desk.ts'
import { makeSample } from '../../main/services/samples/make-sample.ts'
import { draftOf } from '../../shared/domain/draft.ts'
import { aFolder } from '../main/data/a-folder.ts'
import { aWorld, sheet } from '../support/world.ts'
import { killAfter } from './child.ts'

const markMany = new URL('./mark-many.ts', import.meta.url)
const writeMany = new URL('./write-many.ts', import.meta.url)
const sealMany = new URL('./seal-many.ts', import.meta.url)
const discussMany = new URL('./discuss-many.ts', import.meta.url)
const sampleMaker = new URL('./make-sample.ts', import.meta.url)

async function aFile(): Promise<string> {
  const file = join(aFolder(), 'a.lectern')
  const world = await aWorld({ file })
  world.store.connection.close()
  return file
}
async function open(file: string): Promise<Opened> {
  const opened = await openFile(file)
  if (!opened.ok) throw new Error(opened.refusal)
  expect(opened.value.store.connection.pragma('integrity_check', { simple: true })).toBe('ok')
  return opened.value
}
const hold = async ({ store }: Opened) => expect(await replayAndCompare(store)).toMatchObject({ refused: [], differing: [] })

it('keeps every mark that was acknowledged', async () => {
  const file = await aFile()
  let acknowledged = 0
  for (const kill of [1, 40, 7, 150, 83, 300]) {
    const lines = await killAfter(markMany, [file], said => said.length >= kill)
    expect(lines.length).toBeGreaterThanOrEqual(kill)
    acknowledged += lines.length
    const opened = await open(file)
    const edits = opened.store.db.all<{ at: number; mark: number }>({
      text: 'SELECT at, mark FROM local_draft_edits ORDER BY id',
      values: [],
    })
    // One more may be on the disk than was said; never one less.
    expect(edits.length - acknowledged).toBeGreaterThanOrEqual(0)
    expect(edits.length - acknowledged).toBeLessThanOrEqual(1)
    const own = edits.slice(acknowledged - lines.length)
    expect(own.slice(0, lines.length).map(({ at, mark }) => `${at} ${mark}`)).toEqual(lines)
    acknowledged = edits.length
    await hold(opened)
    opened.store.connection.close()
  }
})

it('keeps every comment, and every step back and forth, that was acknowledged', async () => {
  const file = await aFile()
  let known = 0
  for (const kill of [1, 3, 44, 112]) {
    const lines = await killAfter(writeMany, [file], said => said.length >= kill)
    const opened = await open(file)
    const edits = draftEdits(opened.store.db, sheet('j1', 'W-1', 'design'), FIRST_DRAFT)
    // One more may be on the disk than was said; never one less.
    expect(edits.length - known - lines.length).toBeGreaterThanOrEqual(0)
    expect(edits.length - known - lines.length).toBeLessThanOrEqual(1)
    const { touched, ...acknowledged } = draftOf(edits.slice(0, known + lines.length), { marks: {}, comments: [] })
    expect({ ...acknowledged, touched: touched ?? null }).toEqual(JSON.parse(lines.at(-1) ?? ''))
    known = edits.length
    await hold(opened)
    opened.store.connection.close()
  }
})

it('keeps every sheet that was sealed, and its journal whole', async () => {
  const file = await aFile()
  const sealed: string[] = []
  for (const kill of [1, 25, 60]) {
    const lines = await killAfter(sealMany, [file], said => said.length >= kill)
    expect(lines.length).toBeGreaterThanOrEqual(kill)
    sealed.push(...lines)
    const opened = await open(file)
    const facts = new Set(opened.store.db.all<{ hash: string }>({ text: 'SELECT hash FROM journal', values: [] }).map(({ hash }) => hash))
    expect(sealed.filter(version => !facts.has(version))).toEqual([])
    await hold(opened)
    opened.store.connection.close()
  }
})

it('a discussion gives back every sheet or none, whenever the power goes', async () => {
  const file = await aFile()
  let rounds = 0
  for (const kill of [1, 12, 40]) {
    const lines = await killAfter(discussMany, [file], said => said.length >= kill)
    rounds += lines.length
    const opened = await open(file)
    const count = (kind: string) => countFacts(opened.store.db).find(each => each.kind === kind)?.count ?? 0
    // Three sheets with every discussion; one more discussion may be on the disk than was said.
    expect(count('sheet.returned')).toBe(3 * count('discussion.called'))
    expect(count('discussion.called') - rounds).toBeOneOf([0, 1])
    rounds = count('discussion.called')
    await hold(opened)
    opened.store.connection.close()
  }
})

it.each(['1 0', '1 50', '1 100'])('leaves no half sample: killed at %s there is none', async line => {
  const file = join(aFolder(), 'samples', 'small.lectern')
  const lines = await killAfter(sampleMaker, [file, '1'], said => said.at(-1) === line)
  expect(lines.at(-1)).toBe(line)
  expect(existsSync(file)).toBe(false)
})

it('leaves the old sample when a new one was not finished, and makes the next over what is left', async () => {
  const file = join(aFolder(), 'samples', 'small.lectern')
  await killAfter(sampleMaker, [file, '2'], said => said.at(-1) === '2 50')
  const opened = await open(file)
  expect(opened.contest.sample).toMatchObject({ size: 'small' })
  await hold(opened)
  opened.store.connection.close()
  await makeSample({ size: 'small', seed: 'faults', file }, () => undefined)
  expect(readdirSync(join(file, '..')).sort()).toEqual(['small.lectern', 'small.lectern.station'])
})
