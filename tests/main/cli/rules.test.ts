/** `lectern rules`: what a rules document says, what is wrong with one, and writing one to start from. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { rules } from '../../../main/cli/rules.ts'
import { digestOf } from '../../../main/platform/sha256.ts'
import { trackPresets } from '../../../shared/presets/presets.ts'
import { aFolder } from '../data/a-folder.ts'
import { listen } from './listen.ts'

const heard = listen()

async function aDocument(change: (text: string) => string = text => text): Promise<string> {
  const file = join(aFolder(), '规则.json')
  expect(await rules(['--write', 'national', file])).toBe(0)
  writeFileSync(file, change(readFileSync(file, 'utf8')))
  return file
}

it.each(trackPresets.map(({ id }) => id))('writes %s as a document that it reads again', async id => {
  const file = join(aFolder(), `${id}.json`)
  expect(await rules(['--write', id, file])).toBe(0)
  expect(await rules([file])).toBe(0)
  expect(readdirSync(join(file, '..'))).toEqual([`${id}.json`])
})

it('says title, version, digest and the rules in words', async () => {
  const file = await aDocument(text => `\ufeff${text.replace('由自带规则 national 写出', '2026 年修订')}`)
  expect(await rules([file])).toBe(0)
  expect(heard.all).toContain('✔ 全国高校青年教师教学竞赛')
  expect(heard.all).toContain('版本: 2026 年修订')
  expect(heard.all).toContain(`摘要: ${digestOf(JSON.parse(readFileSync(file, 'utf8').slice(1)))}`)
  expect(heard.all).toContain('“课堂教学”')
})

it('says each problem with its place, and reads the other files all the same', async () => {
  const [good, bad] = [
    await aDocument(),
    await aDocument(text => text.replace('"places": 2', '"places": 2.5').replace('"time"', '"times"')),
  ]
  expect(await rules([bad, good])).toBe(1)
  expect(heard.all).toMatch(/✘ rules\.rounding\.places：必须是整数/)
  expect(heard.all).toMatch(/✘ rules\.time：缺少这一项/)
  expect(heard.all).toContain('共 3 处问题')
  expect(heard.all).toContain('✔ 全国高校青年教师教学竞赛')
})

it.each([
  ['a file that is not there', () => join(aFolder(), 'none.json'), '文件不见了'],
  ['a folder', () => aFolder(), '这是文件夹'],
  [
    'bytes that are no text',
    (file = join(aFolder(), 'x')) => {
      writeFileSync(file, Buffer.from([0x7b, 0xff, 0xfe]))
      return file
    },
    'UTF-8',
  ],
])('refuses %s', async (_what, make, sentence) => {
  expect(await rules([make()])).toBe(1)
  expect(heard.all).toContain(sentence)
})

it('never writes over a file', async () => {
  const file = join(aFolder(), 'mine.json')
  writeFileSync(file, 'mine')
  expect(await rules(['--write', 'national', file])).toBe(1)
  expect(heard.all).toContain('没有覆盖')
  expect(readFileSync(file, 'utf8')).toBe('mine')
})

it('writes nothing where it may not', async () => {
  const file = join(aFolder(), 'no such folder', 'x.json')
  expect(await rules(['--write', 'national', file])).toBe(1)
  expect(heard.all).toContain('不能写入')
  expect(existsSync(file)).toBe(false)
})

it('offers the presets that there are when one is not', async () => {
  const file = join(aFolder(), 'x.json')
  expect(await rules(['--write', 'none', file])).toBe(2)
  expect(heard.all).toContain('national beijing')
  expect(existsSync(file)).toBe(false)
})

it.each([[[]], [['--write', 'national']], [['--write', 'national', 'a', 'b']], [['--write']], [['--other', 'a']]])(
  '%j is no call',
  async args => {
    expect(await rules(args)).toBe(2)
    expect(heard.all).toContain('请给出规则文件的路径')
  },
)
