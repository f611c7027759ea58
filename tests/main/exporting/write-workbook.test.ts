import { describe, expect, it } from 'vitest'
import { recomputeFromWorkbook } from '../../../main/exporting/recompute-workbook.ts'
import { runWorker, WorkerCancelled } from '../../../main/workers/run-worker.ts'
import { aLongPaper, aTrack, aWorkbook } from './a-workbook.ts'

const threads = () => process.getActiveResourcesInfo().filter(resource => resource === 'MessagePort').length

describe('the thread that writes a workbook', () => {
  it('gives the bytes and says how far it is', async () => {
    const progress: string[] = []
    const bytes = await runWorker<Uint8Array>('write-workbook', aWorkbook(), { onProgress: (done, of) => progress.push(`${done}/${of}`) })
    expect(progress.at(0)).toBe('1/9')
    expect(progress.at(-1)).toBe('9/9')
    expect(await recomputeFromWorkbook(bytes, { track: aTrack() })).toEqual({ ok: true, value: [] })
  })

  it('ends when it is cancelled, and says so by its type', async () => {
    const before = threads()
    const stop = new AbortController()
    const during: number[] = []
    const running = runWorker('write-workbook', aWorkbook(aLongPaper()), {
      signal: stop.signal,
      onProgress: () => {
        during.push(threads())
        stop.abort()
      },
    })
    await expect(running).rejects.toBeInstanceOf(WorkerCancelled)
    await expect(running).rejects.toMatchObject({ name: 'AbortError' })
    await new Promise(resolve => setImmediate(resolve))
    expect(during).toHaveLength(1)
    expect(during[0]).toBeGreaterThan(before)
    expect(threads()).toBe(before)
    await expect(runWorker('write-workbook', aWorkbook(), { signal: stop.signal })).rejects.toBeInstanceOf(WorkerCancelled)
  })

  it('hands on the error of a job that fails', async () => {
    const broken = { ...aWorkbook(), language: 'fr' }
    await expect(runWorker('write-workbook', broken)).rejects.toThrow(TypeError)
  })
})
