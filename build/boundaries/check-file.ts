// One file against the tables: each broken rule as `path:line rule`.
import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import { type Import, readSource, type Word } from './read-source.ts'
import { IMPORTS, type ImportRow, MOST_LINES, WORDS_NOT_USED } from './table.ts'

export function checkFile(path: string, text: string): string[] {
  const { imports, words, lines } = readSource(path, text)
  const limit = MOST_LINES.find(row => path.startsWith(row.in))?.lines ?? 0
  return [
    ...imports.flatMap(one => said(path, one.line, importProblem(path, one))),
    ...words.flatMap(word => said(path, word.line, wordProblem(path, word))),
    ...(lines > limit ? [`${path}:${limit + 1} has ${lines} lines, more than ${limit}`] : []),
  ]
}

const said = (path: string, line: number, problem: string | undefined) => (problem ? [`${path}:${line} ${problem}`] : [])

function importProblem(path: string, { name, isType }: Import): string | undefined {
  const home = homeOf(path)
  if (!home) return 'has no row in build/boundaries/table.ts'
  const { row, folder } = home
  if (name.startsWith('.')) {
    const target = posix.join(posix.dirname(path), name.split('?')[0] ?? name)
    const isForbidden = row.never?.some(place => isUnder(target, place)) ?? false
    const may = [folder, ...row.may, ...(isType ? (row.mayTypes ?? []) : [])]
    if (!isForbidden && may.some(place => isUnder(target, place))) return undefined
    return `${row.from.join(', ')} may not import ${target}; only ${allowed(row)}`
  }
  if (isBuiltin(name)) return row.node ? undefined : `${row.from.join(', ')} may not use Node's ${name}: it is passed in`
  if (row.packages?.some(known => known === '*' || name === known || name.startsWith(`${known}/`))) return undefined
  return `${row.from.join(', ')} may not import the package ${name}; only ${allowed(row)}`
}

function allowed({ may, mayTypes = [], packages = [], never = [] }: ImportRow): string {
  const list = ['its own folder', ...may, ...mayTypes.map(place => `types of ${place}`), ...packages]
  return list.join(', ') + (never.length > 0 ? `, never ${never.join(', ')}` : '')
}

/** The row of a file, and the folder (of those that the row names) that the file lies in. */
function homeOf(path: string): { row: ImportRow; folder: string } | undefined {
  for (const row of IMPORTS)
    for (const place of row.from) {
      const folder = place.endsWith('/*') ? path.split('/').slice(0, place.split('/').length).join('/') : place
      if (isUnder(path, place.replace(/\/\*$/, '')) && isUnder(path, folder)) return { row, folder }
    }
  return undefined
}

const isUnder = (path: string, place: string) => path === place || path.startsWith(`${place}/`) || path.replace(/\.tsx?$/, '') === place

function wordProblem(path: string, { kind, word }: Word): string | undefined {
  const rows = WORDS_NOT_USED.filter(row => row.in.some(place => isUnder(path, place)))
  const broken = rows.find(row => (kind === 'text' ? row.script?.test(word) : row.words?.some(banned => isBanned(word, banned))))
  return broken && `uses ${JSON.stringify(word)}: ${broken.because}`
}

/** `Date` also bans `Date()` and `Date.now`; `Number()` bans only the call, `.toFixed` the method of anything. */
function isBanned(word: string, banned: string): boolean {
  return word === banned || word === `${banned}()` || (banned.startsWith('.') && word.endsWith(banned))
}
