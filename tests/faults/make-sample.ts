/** Makes the small sample at a path, over and over: prints how far it is. Arguments: the file, how often. */
import { writeSync } from 'node:fs'
import { makeSample } from '../../main/services/samples/make-sample.ts'

const [file = '', times = '1'] = process.argv.slice(2)
for (let round = 1; round <= Number(times); round++) {
  await makeSample({ size: 'small', seed: 'faults', file }, done => void writeSync(1, `${round} ${done}\n`))
  writeSync(1, `${round} made\n`)
}
