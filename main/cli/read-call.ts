/** How every verb reads its arguments: an option that there is not, a value that is missing or a path too many is said with the usage line,
 * never thrown. Knows no verb. */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { type Language, words } from '../../shared/words/index.ts'
import { say } from '../../shared/words/say.ts'
import { complain } from './complain.ts'

type Form<Options> = Readonly<{
  options: Options
  usage: string
  paths: 'none' | 'one' | 'many'
}>

/** The values of the options, all paths, and the first of them; or undefined after saying what the verb takes. An empty path is none. */
export function readCall<const Options extends ParseArgsOptionsConfig>(args: readonly string[], { options, usage, paths }: Form<Options>) {
  const call = parsed(args, options)
  if (call === undefined || (paths === 'none' && call.positionals.length > 0) || (paths === 'one' && call.positionals.length > 1)) {
    complain(usage)
    return undefined
  }
  const [path = ''] = call.positionals
  if (paths !== 'none' && (path === '' || call.positionals.includes(''))) {
    complain(words.zh.cli.pathMissing, usage)
    return undefined
  }
  return { values: call.values, paths: call.positionals, path }
}

function parsed<const Options extends ParseArgsOptionsConfig>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options })
  } catch {
    return undefined
  }
}

/** The language that an option names; or undefined after saying which there are. */
export function readLanguage(option: string, found: string, usage: string): Language | undefined {
  if (found === 'zh' || found === 'en') return found
  const allowed = Object.keys(words).join(', ')
  complain(say(words.zh.cli.optionUnknown, { option, found, allowed }), usage)
  return undefined
}
