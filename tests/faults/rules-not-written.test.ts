/** Writing a rules document to a disk that does not take it. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { rules } from '../../main/cli/rules.ts'
import * as atomicFile from '../../main/exchange/atomic-file.ts'
import { listen } from '../main/cli/listen.ts'
import { aFolder } from '../main/data/a-folder.ts'

vi.mock('../../main/exchange/atomic-file.ts', { spy: true })

const heard = listen()

it('leaves no empty file behind when writing fails', async () => {
  const file = join(aFolder(), 'x.json')
  const write = vi.spyOn(atomicFile, 'writeAtomically')
  for (const [code, sentence] of [
    ['ENOSPC', '磁盘已满'],
    ['EIO', '不能写入'],
  ] as const) {
    write.mockImplementationOnce(() => {
      throw Object.assign(new Error(code), { code })
    })
    expect(await rules(['--write', 'national', file])).toBe(1)
    expect(heard.all).toContain(sentence)
    expect(existsSync(file)).toBe(false)
  }
})
