/** `lectern check PATH…`: runs published cases through the engine and compares. Prints one line per case, the first disagreement, and with
 * `--explain zh` or `--explain en` how each result of a worked example came about. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Language, words } from '../../shared/words/index.ts'
import { problemInWords } from '../../shared/words/problem-in-words.ts'
import { say } from '../../shared/words/say.ts'
import { type Found, NoValue } from './cases/found-value.ts'
import { type CaseOutcome, type Difference, runCase } from './cases/run-case.ts'

const { cli, refusals } = words.zh

type Checked = Readonly<{ path: string; unread?: string }> & CaseOutcome

/** 0 when every value of every case is as expected; 1 on any disagreement, unknown kind, or file that is no case; 2 when the call itself is
 * wrong. A folder stands for all .json files in it and below. `--json` prints the same for machines. */
export async function check(args: readonly string[]): Promise<number> {
  const call = readCall(args)
  if (call === undefined) {
    process.stderr.write(`${cli.checkUsage}\n`)
    return 2
  }
  const checked = call.paths.flatMap(filesOf).map(path => checkFile(path, call.explain))
  const failed = checked.filter(one => !holds(one)).length
  process.stdout.write(
    call.isJson
      ? `${JSON.stringify(forMachines(checked), exactly)}\n`
      : `${[...checked.flatMap(linesOf), total(checked.length, failed)].join('\n')}\n`,
  )
  return failed === 0 ? 0 : 1
}

type Call = Readonly<{ paths: readonly string[]; isJson: boolean; explain?: Language }>

function readCall(args: readonly string[]): Call | undefined {
  try {
    const options = { json: { type: 'boolean' }, explain: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options })
    const { explain } = values
    if (positionals.length === 0 || !(explain === undefined || explain === 'zh' || explain === 'en')) return undefined
    return { paths: positionals, isJson: values.json === true, ...(explain === undefined ? {} : { explain }) }
  } catch {
    // An option that there is not.
    return undefined
  }
}

/** A folder without cases stands for itself, so that it is not passed over in silence. */
function filesOf(path: string): readonly string[] {
  if (!existsSync(path) || !statSync(path).isDirectory()) return [path]
  const inside = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.json'))
  return inside.length === 0 ? [path] : inside.toSorted().map(name => join(path, name))
}

function checkFile(path: string, explain: Language | undefined): Checked {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path))
  } catch (fault) {
    return { path, unread: whyUnread(fault as { code?: string }), agreed: 0, total: 0 }
  }
  return { path, ...runCase(text, explain) }
}

function whyUnread({ code = '' }: Readonly<{ code?: string }>): string {
  if (code === 'ENOENT') return refusals['file-missing']
  if (code === 'EISDIR') return cli.checkNoCases
  return code.startsWith('ERR_ENCODING') ? cli.rulesNotText : refusals['file-unreadable']
}

function holds({ failed, unread }: Checked): boolean {
  return failed === undefined && unread === undefined
}

function linesOf(one: Checked): readonly string[] {
  const head = `${holds(one) ? '✔' : '✘'} ${[one.id ?? one.path, one.kind ?? '', `${one.agreed}/${one.total}`].join('\t')}`
  const proofs = (one.proofs ?? []).flatMap(({ of, lines }) => [`  ${of}`, ...lines.map(line => `    ${line}`)])
  return [head, ...proofs, ...reasonsOf(one).map(line => `    ${line}`)]
}

function reasonsOf({ failed, unread, kind = '' }: Checked): readonly string[] {
  if (unread !== undefined) return [unread]
  switch (failed?.failure) {
    case undefined:
      return []
    case 'broken':
      return failed.problems.map(problem => problemInWords(problem, 'zh'))
    case 'kind-unknown':
      return [say(cli.checkKindUnknown, { kind })]
    case 'nothing-expected':
      return [cli.checkNothing]
    case 'engine-refused':
      return [say(cli.checkRefused, { reason: failed.reason })]
    case 'disagrees':
      return differenceLines(failed.difference)
  }
}

function differenceLines({ place, expected, found, tolerance, trace }: Difference): readonly string[] {
  const about = { place, expected: JSON.stringify(expected), tolerance, found: foundText(found) }
  const sentence = found === undefined ? cli.checkKeyUnknown : tolerance === '0' ? cli.checkDiffers : cli.checkDiffersBy
  return [say(sentence, about), ...(trace?.lines ?? []).map(line => `  ${line}`)]
}

function foundText(found: Found | undefined): string {
  return found instanceof NoValue ? say(cli.checkNoValue, { reason: found.because }) : (JSON.stringify(found, exactly) ?? '')
}

function total(cases: number, failed: number): string {
  return say(cli.checkTotal, { cases, failed })
}

function forMachines(checked: readonly Checked[]) {
  return { holds: checked.every(holds), cases: checked.map(one => ({ ...one, holds: holds(one), reasons: reasonsOf(one) })) }
}

/** Whole numbers of any size, and a value that is not there, in a form that JSON has. */
function exactly(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return String(value)
  return value instanceof NoValue ? { none: value.because } : value
}
