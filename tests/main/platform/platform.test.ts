/** The outside world, one small file each. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { freePath, safeName } from '../../../main/platform/file-name.ts'
import { localTime } from '../../../main/platform/local-time.ts'
import { logIn } from '../../../main/platform/log.ts'
import { aFolder } from '../data/a-folder.ts'

const MORNING = Date.UTC(2026, 9, 12, 1)

it.each([
  ['Asia/Shanghai', MORNING, '2026-10-12 09:00'],
  ['Asia/Shanghai', Date.UTC(2026, 9, 11, 16), '2026-10-12 00:00'],
  ['Asia/Urumqi', MORNING, '2026-10-12 07:00'],
  ['America/Los_Angeles', MORNING, '2026-10-11 18:00'],
  ['America/Los_Angeles', Date.UTC(2026, 2, 8, 10), '2026-03-08 03:00'],
  ['America/Los_Angeles', Date.UTC(2026, 2, 8, 9, 59), '2026-03-08 01:59'],
])('writes a time in the zone %s', (zone, at, text) => {
  expect(localTime(at, zone)).toBe(text)
})

it.each(['America/Los_Angeles', 'Pacific/Kiritimati', 'UTC'])('writes the contest’s time on a laptop that is set to %s', TZ => {
  const script = `import { localTime } from ${JSON.stringify(join(import.meta.dirname, '../../../main/platform/local-time.ts'))}
    console.log(localTime(${MORNING}, 'Asia/Shanghai'), new Date(${MORNING}).getHours())`
  const [day, time, hours] = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, TZ },
    encoding: 'utf8',
  })
    .trim()
    .split(' ')
  expect([day, time]).toEqual(['2026-10-12', '09:00'])
  expect(Number(hours)).not.toBe(9)
})

it.each([
  ['校赛 2026', '校赛 2026'],
  ['a/b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j'],
  ['../../etc', '-..-etc'],
  ['...', 'contest'],
  ['', 'contest'],
  ['a\u0000b\nc', 'a-b-c'],
  ['名字. ', '名字'],
])('makes of %j a name that every file system takes', (name, safe) => {
  expect(safeName(name)).toBe(safe)
})

it('writes one name for one word, however it was typed', () => {
  expect(safeName('Cafe\u0301')).toBe(safeName('Caf\u00e9'))
})

it('cuts no character in two when it shortens a name', () => {
  expect(safeName(`${'a'.repeat(59)}𠮷𠮷`).isWellFormed()).toBe(true)
})

it('takes the next free number, never a file that is there', () => {
  const taken = new Set(['f/a.xlsx', 'f/a-2.xlsx'].map(path => join(path)))
  expect(freePath('f', 'a', 'xlsx', path => taken.has(path))).toBe(join('f/a-3.xlsx'))
  expect(freePath('f', 'b', 'xlsx', path => taken.has(path))).toBe(join('f/b.xlsx'))
})

it('logs a fault on a line with its reference, its call and its cause', () => {
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const folder = join(aFolder(), 'logs')
  const reference = logIn(folder, () => MORNING).fault(new Error('out', { cause: 'deep' }), 'sheet.seal')
  const line = readFileSync(join(folder, 'lectern.log'), 'utf8')
  expect(line).toContain(`2026-10-12T01:00:00.000Z ${reference} sheet.seal: Error: out`)
  expect(line).toContain('cause: deep')
  stderr.mockRestore()
})

it('keeps an event as one line, without a reference', () => {
  const folder = join(aFolder(), 'logs')
  logIn(folder, () => MORNING).event('kiosk window left for 12 s')
  expect(readFileSync(join(folder, 'lectern.log'), 'utf8')).toBe(`${new Date(MORNING).toISOString()} kiosk window left for 12 s\n`)
})

it('gives a reference even when the log cannot be written', () => {
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const folder = aFolder()
  writeFileSync(join(folder, 'logs'), 'a file where the folder should be')
  expect(logIn(join(folder, 'logs'), () => MORNING).fault(new Error('x'), 'sheet.seal')).toMatch(/^[0-9A-Z]+$/)
  mkdirSync(join(folder, 'logs2/lectern.log'), { recursive: true })
  expect(logIn(join(folder, 'logs2'), () => MORNING).fault('text', 'sheet.seal')).toMatch(/^[0-9A-Z]+$/)
  stderr.mockRestore()
})
