/** `lectern VERB …`: the same services without windows, in plain Node. Results go to standard output, everything else to standard error. */
import { runVerb } from './cli/run-verb.ts'

process.exitCode = await runVerb(process.argv.slice(2))
