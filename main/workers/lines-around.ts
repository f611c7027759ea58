/** The thread that asks who stands near a line of awards: the track's input without its hash in, the lines out. */
import type { Asked } from '../../shared/sensitivity/asked.ts'
import { type LineAround, linesAround } from '../../shared/sensitivity/within-noise.ts'
import { sha256 } from '../platform/sha256.ts'
import { serveJob } from './run-worker.ts'

await serveJob<Asked, readonly LineAround[]>(async asked => linesAround({ ...asked, input: { ...asked.input, hash: sha256 } }))
