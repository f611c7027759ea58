/** Names of sheets that every spreadsheet program takes: at most 31 characters, none of []:*?/\, all different. */
import { say } from '../../shared/words/say.ts'

const MOST = 31

/** The wished names made legal, in order; a name that another has already gets a number. Case does not tell names apart. */
export function sheetNames(wished: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return wished.map(wish => {
    const plain = legal(wish)
    let name = cut(plain, MOST)
    for (let again = 2; taken.has(name.toLowerCase()); again += 1) {
      const suffix = ` (${again})`
      name = cut(plain, MOST - suffix.length) + suffix
    }
    taken.add(name.toLowerCase())
    return name
  })
}

/** Whether the name is one that the pattern, with its hole filled, was made into. */
export function isNameOf(pattern: string, name: string): boolean {
  return name.startsWith(say(pattern, { judge: '' }))
}

function legal(name: string): string {
  return (
    name
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go
      .replace(/[[\]:*?/\\\u0000-\u001f]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
  )
}

function cut(name: string, most: number): string {
  let short = ''
  for (const char of name) {
    if (short.length + char.length > most) break
    short += char
  }
  return short.replace(/'+$/, '')
}
