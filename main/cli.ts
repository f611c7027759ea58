/** `lectern VERB …`: the same services without windows, in plain Node. Results go to standard output, everything else to standard error. */

import { words } from '../shared/words/index.ts'
import { check } from './cli/check.ts'
import { compute } from './cli/compute.ts'
import { rehearse } from './cli/rehearse.ts'
import { replay } from './cli/replay.ts'
import { rules } from './cli/rules.ts'
import { sensitivity } from './cli/sensitivity.ts'

/** Each verb gives its exit code. */
const verbs: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  check,
  compute,
  rehearse,
  replay,
  rules,
  sensitivity,
}

const [verb = '', ...args] = process.argv.slice(2)
const run = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined
if (run === undefined) {
  process.stderr.write(`${words.zh.cli.usage}\n`)
  process.exitCode = verb === '' || verb === '--help' ? 0 : 2
} else {
  process.exitCode = await run(args)
}
