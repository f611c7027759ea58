/** `lectern check PATH…`: runs published cases through the engine and compares. Prints one line per case, the first disagreement, and with
 * `--explain zh` or `--explain en` how each result of a worked example came about. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Language, words } from '../../shared/words/index.ts'
import { problemInWords } from '../../shared/words/problem-in-words.ts'
import { say } from '../../shared/words/say.ts'
import { type Found, NoValue } from './cases/found-value.ts'
import { type CaseOutcome, type Difference, runCase } from './cases/run-case.ts'
import { readCall, readLanguage } from './read-call.ts'

type Checked = Readonly<{ path: string; unread?: Readonly<{ code?: string }> }> & CaseOutcome

/** 0 when every value of every case is as expected; 1 on any disagreement, unknown kind, or file that is no case; 2 when the call itself is
 * wrong. A folder stands for all .json files in it and below. `--json` prints the same for machines. */
export async function check(args: readonly string[]): Promise<number> {
  const usage = words.zh.cli.checkUsage
  const call = readCall(args, { options, usage, paths: 'many' })
  if (call === undefined) return 2
  const { explain, json } = call.values
  const language = readLanguage('--explain', explain ?? 'zh', usage)
  if (language === undefined) return 2
  const checked = call.paths.flatMap(filesOf).map(path => checkFile(path, explain === undefined ? undefined : language))
  const failed = checked.filter(one => !holds(one)).length
  const total = say(words[language].cli.checkTotal, { cases: checked.length, failed })
  process.stdout.write(
    json
      ? `${JSON.stringify(forMachines(checked, language), exactly)}\n`
      : `${[...checked.flatMap(one => linesOf(one, language)), total].join('\n')}\n`,
  )
  return failed === 0 ? 0 : 1
}

const options = { json: { type: 'boolean', default: false }, explain: { type: 'string' } } as const

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
    return { path, unread: fault as { code?: string }, agreed: 0, total: 0 }
  }
  return { path, ...runCase(text, explain) }
}

function whyUnread({ code = '' }: Readonly<{ code?: string }>, language: Language): string {
  const { cli, refusals } = words[language]
  if (code === 'ENOENT') return refusals['file-missing']
  if (code === 'EISDIR') return cli.checkNoCases
  return code.startsWith('ERR_ENCODING') ? cli.rulesNotText : refusals['file-unreadable']
}

function holds({ failed, unread }: Checked): boolean {
  return failed === undefined && unread === undefined
}

function linesOf(one: Checked, language: Language): readonly string[] {
  const head = `${holds(one) ? '✔' : '✘'} ${[one.id ?? one.path, one.kind ?? '', `${one.agreed}/${one.total}`].join('\t')}`
  const proofs = (one.proofs ?? []).flatMap(({ of, lines }) => [`  ${of}`, ...lines.map(line => `    ${line}`)])
  return [head, ...proofs, ...reasonsOf(one, language).map(line => `    ${line}`)]
}

function reasonsOf({ failed, unread, kind = '' }: Checked, language: Language): readonly string[] {
  const { cli } = words[language]
  if (unread !== undefined) return [whyUnread(unread, language)]
  switch (failed?.failure) {
    case undefined:
      return []
    case 'broken':
      return failed.problems.map(problem => problemInWords(problem, language))
    case 'kind-unknown':
      return [say(cli.checkKindUnknown, { kind })]
    case 'nothing-expected':
      return [cli.checkNothing]
    case 'engine-refused':
      return [say(cli.checkRefused, { reason: failed.reason })]
    case 'disagrees':
      return differenceLines(failed.difference, language)
  }
}

function differenceLines({ place, expected, found, tolerance, trace }: Difference, language: Language): readonly string[] {
  const { cli } = words[language]
  const about = { place, expected: JSON.stringify(expected), tolerance, found: foundText(found, cli.checkNoValue) }
  const sentence = found === undefined ? cli.checkKeyUnknown : tolerance === '0' ? cli.checkDiffers : cli.checkDiffersBy
  return [say(sentence, about), ...(trace?.lines ?? []).map(line => `  ${line}`)]
}

function foundText(found: Found | undefined, noValue: string): string {
  return found instanceof NoValue ? say(noValue, { reason: found.because }) : (JSON.stringify(found, exactly) ?? '')
}

function forMachines(checked: readonly Checked[], language: Language) {
  return { holds: checked.every(holds), cases: checked.map(one => ({ ...one, holds: holds(one), reasons: reasonsOf(one, language) })) }
}

/** Whole numbers of any size, and a value that is not there, in a form that JSON has. */
function exactly(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return String(value)
  return value instanceof NoValue ? { none: value.because } : value
}
