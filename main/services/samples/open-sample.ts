/** Opens a sample, making it first when it is not there or when it is to be reset; and shows its PINs, for samples only. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import { findContest, listPeople } from '../../data/repositories/setup-repository.ts'
import type { Anyone } from '../callers.ts'
import { closeContest, openContest } from '../contests/open-contest.ts'
import type { Desk } from '../desk.ts'
import type { SampleOrder, SampleSize } from './make-sample.ts'
import { samplePin } from './sample-pin.ts'

/** One seed for all: everybody who learns with a sample sees the same contest. */
export const SAMPLE_SEED = 'lectern'

/** Where the sample of this size lies. */
function sampleFile(desk: Desk, size: SampleSize): string {
  return join(desk.tools.folders.samples, `${size}.lectern`)
}

export async function openSample(desk: Desk, { size, reset }: Input<'sample.open'>): Promise<Reply<'sample.open'>> {
  const file = sampleFile(desk, size)
  if (reset || !existsSync(file)) {
    if (desk.opened?.file === file) closeContest(desk)
    const order: SampleOrder = { size, seed: SAMPLE_SEED, file }
    await desk.tools.runWorker<null>('make-sample', order, {
      onProgress: (done, of) => desk.tools.announce('task.progressed', { done, of }),
    })
  }
  return openContest(desk, file)
}

export function listSamplePins({ db }: Anyone): Reply<'sample.pins'> {
  const seed = findContest(db)?.sample?.seed
  if (seed === undefined) return refuse('not-a-sample')
  return accept(listPeople(db).map(({ id, name, roles }) => ({ person: id, name, roles, pin: samplePin(seed, id) })))
}
