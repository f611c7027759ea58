/** Which verbs the command line knows, and what it says of one that it does not. */
import { words } from '../../shared/words/index.ts'
import { say } from '../../shared/words/say.ts'
import { check } from './check.ts'
import { complain } from './complain.ts'
import { compute } from './compute.ts'
import { rehearse } from './rehearse.ts'
import { replay } from './replay.ts'
import { rules } from './rules.ts'
import { sensitivity } from './sensitivity.ts'

/** Each verb gives its exit code. */
const verbs: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  check,
  compute,
  rehearse,
  replay,
  rules,
  sensitivity,
}

/** The exit code of the verb; 0 after the usage when nothing or `--help` is asked, 2 when there is no such verb. */
export async function runVerb([verb = '', ...args]: readonly string[]): Promise<number> {
  const { usage, verbUnknown } = words.zh.cli
  const run = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined
  if (run !== undefined) return run(args)
  if (verb !== '' && verb !== '--help') return complain(say(verbUnknown, { verb }), usage)
  complain(usage)
  return 0
}
