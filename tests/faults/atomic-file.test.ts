/** A file is there whole or not at all. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { writeAtomically } from '../../main/exchange/atomic-file.ts'
import { aFolder } from '../main/data/a-folder.ts'

const failing = vi.hoisted(() => ({ after: Number.POSITIVE_INFINITY, at: '' }))
vi.mock('node:fs', async importOriginal => {
  const fs = await importOriginal<typeof import('node:fs')>()
  const fail = (what: string) => {
    if (failing.at === what) throw Object.assign(new Error(`${what} failed`), { code: 'ENOSPC' })
  }
  return {
    ...fs,
    // Like a disk that fills up: a few bytes, then none.
    writeSync: (file: number, bytes: Uint8Array, offset: number) => {
      if (offset >= failing.after) fail('write')
      return fs.writeSync(file, bytes, offset, Math.min(7, bytes.length - offset))
    },
    fsyncSync: (file: number) => {
      fail('fsync')
      fs.fsyncSync(file)
    },
    renameSync: (from: string, to: string) => {
      fail('rename')
      fs.renameSync(from, to)
    },
  }
})
const bytes = Buffer.from('the new marks, all of them')
const failAt = (at: string, after = 14) => Object.assign(failing, { at, after })

it('writes everything, though the system takes a few bytes at a time', () => {
  failAt('')
  const file = join(aFolder(), 'a.xlsx')
  writeAtomically(file, bytes)
  expect(readFileSync(file).equals(bytes)).toBe(true)
  expect(readdirSync(join(file, '..'))).toEqual(['a.xlsx'])
})

it('replaces what was there, over what a crash left half-written', () => {
  failAt('')
  const file = join(aFolder(), 'a.xlsx')
  writeFileSync(file, 'old')
  writeFileSync(`${file}.part`, 'half of something much longer than the new text')
  writeAtomically(file, bytes, { mode: 0o600 })
  expect(readFileSync(file).equals(bytes)).toBe(true)
  expect(readdirSync(join(file, '..'))).toEqual(['a.xlsx'])
})

it('gives a new file the mode that was asked for', () => {
  failAt('')
  const file = join(aFolder(), 'key')
  writeAtomically(file, bytes, { mode: 0o600 })
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

it.each(['write', 'fsync', 'rename'])('leaves the old file and nothing else when the %s fails half-way', step => {
  const file = join(aFolder(), 'a.xlsx')
  writeFileSync(file, 'old')
  failAt(step)
  expect(() => writeAtomically(file, bytes)).toThrow(`${step} failed`)
  expect(readFileSync(file, 'utf8')).toBe('old')
  expect(readdirSync(join(file, '..'))).toEqual(['a.xlsx'])
})

it('leaves nothing when a first file cannot be written', () => {
  const folder = aFolder()
  failAt('write', 0)
  expect(() => writeAtomically(join(folder, 'a.xlsx'), bytes)).toThrow('write failed')
  expect(readdirSync(folder)).toEqual([])
})

it('does not write over a folder', () => {
  failAt('')
  const folder = aFolder()
  mkdirSync(join(folder, 'a.xlsx'))
  expect(() => writeAtomically(join(folder, 'a.xlsx'), bytes)).toThrow()
  expect(readdirSync(folder)).toEqual(['a.xlsx'])
})
