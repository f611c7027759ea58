/** The verbs that only look: results and replay of a file that nobody has open, which stays as it is. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { compute } from '../../../main/cli/compute.ts'
import { replay } from '../../../main/cli/replay.ts'
import { aWorld } from '../../support/world.ts'
import { aFolder } from '../data/a-folder.ts'
import { listen } from './listen.ts'

const heard = listen()

async function aFile(change = ''): Promise<string> {
  const file = join(aFolder(), 'a.lectern')
  const world = await aWorld({ file })
  for (const judge of ['j1', 'j2', 'j3'])
    for (const part of ['design', 'lesson'] as const) world.seal(judge, 'W-1', part, part === 'design' ? [10_500, 7000] : [40_000, 25_000])
  if (change !== '') world.store.connection.exec(change)
  world.store.connection.close()
  return file
}

it('computes the results of every track, and writes nothing', async () => {
  const file = await aFile()
  const before = readFileSync(file)
  expect(await compute([file])).toBe(0)
  expect(heard.all).toContain('1\tW-1\t82.50\t一等奖\t北京大学')
  expect(readFileSync(file).equals(before)).toBe(true)
  expect(readdirSync(join(file, '..')).filter(name => name.endsWith('.station'))).toEqual([])
})

it('gives exact scores as JSON, of one track when asked', async () => {
  expect(await compute([await aFile(), '--track', 'arts', '--json'])).toBe(0)
  expect(JSON.parse(heard.all)).toMatchObject([{ track: 'arts', entries: [{ entry: 'W-1', score: '165/2', rank: 1 }, {}, {}] }])
})

it('knows no track that is not there', async () => {
  expect(await compute([await aFile(), '--track', 'none'])).toBe(2)
})

it('replays a file and says that it holds, with its state hash', async () => {
  const file = await aFile()
  expect(await replay([file])).toBe(0)
  expect(heard.all).toMatch(/^✔ 由记录链重建的表与现有的表一致\n记录：\d+ 条\n状态摘要：[0-9a-f]{64}\n$/)
  heard.forget()
  expect(await replay([file, '--json'])).toBe(0)
  expect(JSON.parse(heard.all)).toMatchObject({
    refused: [],
    differing: [],
    holds: true,
    kinds: { 'sheet.sealed': 6 },
    stateHash: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
})

it('says with exit code 1 which table was changed', async () => {
  const file = await aFile('UPDATE sheets SET total = 1')
  expect(await replay([file])).toBe(1)
  expect(heard.all).toContain('✘ 由记录链重建的表与现有的表不一致\n不一致的表：sheets\n')
  heard.forget()
  expect(await replay([file, '--json'])).toBe(1)
  expect(JSON.parse(heard.all)).toMatchObject({ differing: ['sheets'], holds: false })
})

it('names the fact that cannot be admitted again', async () => {
  expect(
    await replay([await aFile("DROP TRIGGER journal_no_update; UPDATE journal SET signature = 'AAAA' WHERE kind = 'sheet.sealed'")]),
  ).toBe(1)
  expect(heard.all).toMatch(/不能重新接受的记录：sheet\.sealed [0-9a-f]{64}（.+）/)
})

it('names the panel whose certified results are no longer those that are computed', async () => {
  const file = await aFile(
    "INSERT INTO certifications (panel) VALUES ('panel'); INSERT INTO certified_results VALUES ('panel', 'W-1', '1', 1)",
  )
  expect(await replay([file])).toBe(1)
  expect(heard.all).toContain('✘ 已核定的成绩与现在算出的不一致：文科评审组')
})

it.each([
  ['no path', () => undefined],
  ['an empty path', () => ''],
  ['a file that is not there', () => join(aFolder(), 'none.lectern')],
  [
    'garbage',
    (file = join(aFolder(), 'x')) => {
      writeFileSync(file, Buffer.alloc(4096, 7))
      return file
    },
  ],
  ['a folder', () => aFolder()],
  [
    'a database of somebody else',
    (file = join(aFolder(), 'x')) => {
      const other = new Database(file)
      other.exec('CREATE TABLE notes (text)')
      other.pragma('user_version = 10')
      other.close()
      return file
    },
  ],
])('says what is wrong with %s, with exit code 2', async (_what, make) => {
  const file = make()
  expect(await replay(file === undefined ? [] : [file])).toBe(2)
  expect(await compute(file === undefined ? [] : [file])).toBe(2)
  expect(heard.all).toMatch(/[\u4e00-\u9fff]/)
  expect(heard.all).not.toMatch(/^:/m)
})
