/** Runs a worker of this folder in a thread of its own: plain data in, the result out, cancel = terminate. Knows no job. */
import { basename, join } from 'node:path'
import { parentPort, Worker, workerData } from 'node:worker_threads'

/** A worker that was told to stop; its thread has ended by the time anyone reads this. */
export class WorkerCancelled extends Error {
  override readonly name = 'AbortError'
}

export type RunOptions = Readonly<{ signal?: AbortSignal; onProgress?: (done: number, of: number) => void }>
type Message<Out> = Readonly<{ progress: readonly [done: number, of: number] }> | Readonly<{ result: Out }>

/** The result of the worker `name`. Rejects with WorkerCancelled when the signal says so, with the worker's own error when it throws. */
export async function runWorker<Out>(name: string, data: unknown, { signal, onProgress }: RunOptions = {}): Promise<Out> {
  if (signal?.aborted === true) throw new WorkerCancelled(`${name} was cancelled before it began`)
  const worker = new Worker(workerFile(name), { workerData: data })
  const { promise, resolve, reject } = Promise.withResolvers<Out>()
  const cancel = () => reject(new WorkerCancelled(`${name} was cancelled`))
  worker.on('message', (message: Message<Out>) => ('result' in message ? resolve(message.result) : onProgress?.(...message.progress)))
  worker.on('error', reject)
  worker.on('exit', code => reject(new Error(`worker ${name} ended without a result (${code})`)))
  signal?.addEventListener('abort', cancel, { once: true })
  try {
    return await promise
  } finally {
    signal?.removeEventListener('abort', cancel)
    worker.removeAllListeners('message')
    await worker.terminate()
  }
}

/** What a worker's file consists of: does the job with the data that it was started with and posts the result. */
export async function serveJob<In, Out>(job: (data: In, onProgress: (done: number, of: number) => void) => Promise<Out>): Promise<void> {
  const post = (message: Message<Out>) => parentPort?.postMessage(message)
  post({ result: await job(workerData as In, (done, of) => post({ progress: [done, of] })) })
}

/** Beside this file in the source tree; in the bundle in workers/, where this file may lie itself or in the folder above. */
function workerFile(name: string): string {
  const folder = import.meta.dirname
  if (import.meta.filename.endsWith('.ts')) return join(folder, `${name}.ts`)
  return join(folder, basename(folder) === 'workers' ? '' : 'workers', `${name}.js`)
}
