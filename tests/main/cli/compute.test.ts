/** The verb that computes results, on a file that stays as it is. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { compute } from '../../../main/cli/compute.ts'
import { Track } from '../../../shared/domain/track.ts'
import { words } from '../../../shared/words/index.ts'
import { say } from '../../../shared/words/say.ts'
import { smallSetup, smallTrack } from '../../support/small-contest.ts'
import { aWorld } from '../../support/world.ts'
import { aFolder } from '../data/a-folder.ts'
import { listen } from './listen.ts'

const heard = listen()

const name = (zh: string) => ({ zh, en: zh })
const beside = {
  singleItemAwards: [
    { id: 'speech', name: name('最佳语言奖'), part: 'lesson', criterion: 'language', count: 1, atLine: 'let-in' },
    { id: 'design', name: name('最佳设计奖'), part: 'design', count: 1, atLine: 'ask' },
  ],
  mentorAwards: [{ id: 'mentor', name: name('优秀指导教师奖'), awards: ['first', 'speech'] }],
  schoolAwards: [{ id: 'team', name: name('团体奖'), points: { first: 2, speech: 1 }, count: 1, atLine: 'ask' }],
}
/** W-1 has 17 + 70, W-2 17 + 69 with the better language, W-3 nothing yet. */
async function aFile(rules: object = {}): Promise<string> {
  const file = join(aFolder(), 'a.lectern')
  const track = Track.parse({ ...smallTrack, rules: { ...smallTrack.rules, ...rules } })
  const entries = smallSetup.entries.map(entry => ({ ...entry, mentors: entry.id === 'W-3' ? [] : ['孙教授'] }))
  const world = await aWorld({ file, setup: { ...smallSetup, tracks: [track], entries } })
  for (const judge of ['j1', 'j2', 'j3']) {
    world.seal(judge, 'W-1', 'design', [10_000, 7000])
    world.seal(judge, 'W-1', 'lesson', [45_000, 25_000])
    world.seal(judge, 'W-2', 'design', [10_000, 7000])
    world.seal(judge, 'W-2', 'lesson', [42_000, 27_000])
  }
  world.store.connection.close()
  return file
}

it('prints a table, and the awards beside those by place under it', async () => {
  const file = await aFile(beside)
  const before = readFileSync(file)
  expect(await compute([file])).toBe(0)
  expect(heard.out.split('\n')).toEqual([
    '# 文科',
    '未核定：文科评审组',
    '未定：评分单 16 份。名次和奖项随时会变。',
    '1\tW-1\t87.00\t一等奖\t北京大学',
    '2\tW-2\t86.00\t\t中国人民大学',
    '-\tW-3\t未出分\t\t清华大学',
    '## 最佳语言奖',
    'W-2 · 参赛教师 W-2 · 中国人民大学，课堂教学“language” 27.00 分',
    '## 最佳设计奖',
    '暂无',
    say(words.zh.results.sideAwards.open, { who: 'W-1、W-2' }),
    '## 优秀指导教师奖',
    '孙教授（W-1、W-2）',
    '## 团体奖',
    '第 1 名　北京大学，积 2 分（W-1）',
    '',
  ])
  expect(readFileSync(file).equals(before)).toBe(true)
})

it('gives the same as JSON, of one track when asked; without such rules no such awards', async () => {
  expect(await compute([await aFile(beside), '--track', 'arts', '--json'])).toBe(0)
  expect(JSON.parse(heard.out)).toMatchObject([
    {
      track: 'arts',
      entries: [{ entry: 'W-1', score: '87' }, {}, {}],
      sideAwards: [
        { kind: 'single-item', award: 'speech', winners: [{ entry: 'W-2', value: '27' }], open: [] },
        { kind: 'single-item', award: 'design', winners: [], open: ['W-1', 'W-2'] },
        { kind: 'mentor', winners: [{ mentor: '孙教授', entries: ['W-1', 'W-2'] }] },
        { kind: 'school', winners: ['北京大学'], open: [] },
      ],
    },
  ])
  heard.forget()
  expect(await compute([await aFile(), '--json'])).toBe(0)
  expect(JSON.parse(heard.out)[0]).not.toHaveProperty('sideAwards')
})

it('prints that an award waits for a decision where equals stand across its line', async () => {
  const ties = [{ by: 'decision' }]
  const rank = { ...smallTrack.rules.rank, tolerance: 2000 }
  expect(await compute([await aFile({ ties, rank })])).toBe(0)
  expect(heard.out).toContain('未定：并列 1 处、名额线 1 处、评分单 16 份。')
  expect(heard.out).toContain('\tW-1\t87.00\t待裁定\t北京大学\n')
  expect(heard.out).toContain('\tW-2\t86.00\t待裁定\t中国人民大学\n')
})

it('takes the name of a track for its id', async () => {
  const file = await aFile()
  for (const track of ['文科', 'arts']) {
    heard.forget()
    expect(await compute([file, '--track', track, '--json'])).toBe(0)
    expect(JSON.parse(heard.out)).toMatchObject([{ track: 'arts' }])
  }
})

it('explains the result of one entry: every step with its marks, arithmetic and value, then its awards', async () => {
  expect(await compute([await aFile(), '--explain', 'W-2'])).toBe(0)
  const lines = heard.out.split('\n')
  expect(lines[0]).toBe('# 文科  W-2  参赛教师 W-2  中国人民大学')
  expect(lines.filter(line => /^\d+\. /.test(line)).length).toBeGreaterThanOrEqual(4)
  expect(lines).toContain('   j1 17 计入')
  expect(heard.out).toMatch(/→ 86\.00/)
  expect(heard.out).toContain('   （17 + 17 + 17）÷ 3 = 51 ÷ 3 = 17')
  expect(lines.at(-2)).toMatch(/^ {3}一等奖：第 2 名/)
})

it('explains in English too, and an entry that waits for marks', async () => {
  const file = await aFile({ awards: [] })
  expect(await compute([file, '--explain', 'W-3', '--language', 'en'])).toBe(0)
  expect(heard.out).toContain('W-3')
  expect(heard.out).not.toContain('分')
  expect(heard.out.split('\n').filter(line => line.startsWith('   ')).length).toBeGreaterThan(0)
})

it('refuses in words an entry, a track, a file, a language and an option that there are not', async () => {
  const file = await aFile()
  const refusals: readonly (readonly [args: readonly string[], words: string])[] = [
    [[file, '--explain', 'W-9'], '没有编号为“W-9”的参赛者的成绩。'],
    [[file, '--explain', 'W-9', '--language', 'en'], 'There is no result of an entry numbered “W-9”.'],
    [[file, '--track', 'none'], '没有赛道“none”。可写名称或编号：文科（arts）\n'],
    [[file, '--language', 'fr'], '--language 只能写 zh, en，不能写“fr”。\n用法：compute'],
    [[file, '--explain'], '用法：compute'],
    [[file, '--track'], '用法：compute'],
    [[file, '--bad', 'x'], '用法：compute'],
    [[file, file], '用法：compute'],
    [[], '请给出文件的路径。\n用法：compute'],
    [[''], '请给出文件的路径。\n用法：compute'],
  ]
  for (const [args, sentence] of refusals) {
    heard.forget()
    expect(await compute(args)).toBe(2)
    expect(heard.err).toContain(sentence)
  }
  expect(heard.out).toBe('')
})
