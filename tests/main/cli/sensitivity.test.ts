/** The verb that says how firmly results stand, on a file that stays as it is. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sensitivity } from '../../../main/cli/sensitivity.ts'
import { aWorld } from '../../support/world.ts'
import { aFolder } from '../data/a-folder.ts'
import { listen } from './listen.ts'

const heard = listen()

type Design = readonly [number, number]
/** All sheets of three entries; without designs none. The judge j3 is recused from W-3. */
async function aFile(designs: readonly Design[]): Promise<string> {
  const file = join(aFolder(), 'a.lectern')
  const world = await aWorld({ file })
  designs.forEach((design, index) => {
    for (const judge of index === 2 ? ['j1', 'j2'] : ['j1', 'j2', 'j3']) {
      world.seal(judge, `W-${index + 1}`, 'design', design)
      world.seal(judge, `W-${index + 1}`, 'lesson', [40_000, 25_000])
    }
  })
  world.store.connection.close()
  return file
}
const close: readonly Design[] = [
  [10_500, 7000],
  [10_000, 7000],
  [9000, 7000],
]

it('says in Chinese which mark would change an award, what other methods give, and how wide the line is', async () => {
  const file = await aFile(close)
  const before = readFileSync(file)
  expect(await sensitivity([file])).toBe(0)
  expect(heard.out).toContain('# 文科\n以下只供参考')
  expect(heard.out).toContain('j1 给 W-1 的“教学设计·content”由 10.5 改为 9：')
  expect(heard.out).toContain('各评委平均：奖项不变，0 个名次不同')
  expect(heard.out).toContain('一等奖：线内最后 W-1，线外第一 W-2，相差 0.50 分；标准误 0.00 分')
  expect(heard.out).toContain('在评分误差之外')
  expect(heard.err).toMatch(/已检查 \d+\/\d+/)
  expect(readFileSync(file).equals(before)).toBe(true)
})

it('gives the same reports as JSON, of one track when asked', async () => {
  expect(await sensitivity([await aFile(close), '--track', 'arts', '--json'])).toBe(0)
  expect(JSON.parse(heard.out)).toMatchObject([
    { track: 'arts', fragility: { size: 1500 }, alternatives: [{}, {}, {}, {}, {}], nearLines: [{ gap: 0.5 }] },
  ])
})

it('says so where no mark changes an award and there is no line', async () => {
  expect(await sensitivity([await aFile([])])).toBe(0)
  expect(heard.out).toContain('任何一个分数单独改动，都不会改变奖项。')
  expect(heard.out).toContain('没有奖项线。')
})

it('knows no track that is not there, and no file', async () => {
  const file = await aFile([])
  const calls = [[file, '--track', 'none'], [], [file, '--track'], [file, '--bad']]
  for (const call of calls) expect(await sensitivity(call)).toBe(2)
  expect(heard.err.split('\n')).toEqual([
    '没有赛道“none”。可写名称或编号：文科（arts）',
    '请给出文件的路径。',
    ...Array(3).fill('用法：sensitivity PATH [--track T] [--json]'),
    '',
  ])
})
