/** Finds where a text stops being JSON (RFC 8259), or says one thing twice, which JSON.parse would pass over. Reads no values. */

/** `at` is the offset of the first character that does not fit; at the end of the text when it ends too early. */
export type JsonFault = Readonly<{
  problem: 'json-broken' | 'comma-missing' | 'json-too-deep' | 'key-twice' | 'key-reserved'
  at: number
  key?: string
}>

type Cursor = { readonly text: string; at: number }

/** Deeper than any document of ours; a text that only nests must not exhaust the stack. */
const DEEPEST = 64
const LITERAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y
/** What begins the next member or item. A number or a word must stand apart from what is before it: 01 lacks no comma. */
const MEMBER = /"/y
const ITEM = /["[{]|(?<=[\s"\]}])(?:[-\d]|true|false|null)/y
const BLANK = /[ \t\n\r]*/y

/** The first fault of a text that should be one JSON value, or undefined. Texts without a fault are exactly those that JSON.parse takes,
 * less those that nest deeper than 64, name a key twice in one object, or name the key `__proto__`. */
export function jsonFault(text: string): JsonFault | undefined {
  const cursor: Cursor = { text, at: 0 }
  const fault = valueFault(cursor, 0)
  if (fault !== undefined) return fault
  skip(cursor, BLANK)
  return cursor.at === text.length ? undefined : broken(cursor)
}

function valueFault(cursor: Cursor, depth: number): JsonFault | undefined {
  skip(cursor, BLANK)
  if (depth > DEEPEST) return { problem: 'json-too-deep', at: cursor.at }
  if (take(cursor, '{')) return take(cursor, '}') ? undefined : membersFault(cursor, depth, new Set())
  if (take(cursor, '[')) return take(cursor, ']') ? undefined : itemsFault(cursor, depth)
  if (cursor.text[cursor.at] === '"') return stringFault(cursor)
  return skip(cursor, LITERAL) ? undefined : broken(cursor)
}

function membersFault(cursor: Cursor, depth: number, keys: Set<string>): JsonFault | undefined {
  do {
    skip(cursor, BLANK)
    const at = cursor.at
    const fault = stringFault(cursor)
    if (fault !== undefined) return fault
    const key: string = JSON.parse(cursor.text.slice(at, cursor.at))
    if (keys.has(key)) return { problem: 'key-twice', at, key }
    // A plain object in JavaScript may lose this key without a word.
    if (key === '__proto__') return { problem: 'key-reserved', at, key }
    keys.add(key)
    if (!take(cursor, ':')) return broken(cursor)
    const inner = valueFault(cursor, depth + 1)
    if (inner !== undefined) return inner
  } while (take(cursor, ','))
  return take(cursor, '}') ? undefined : endFault(cursor, MEMBER)
}

function itemsFault(cursor: Cursor, depth: number): JsonFault | undefined {
  do {
    const fault = valueFault(cursor, depth + 1)
    if (fault !== undefined) return fault
  } while (take(cursor, ','))
  return take(cursor, ']') ? undefined : endFault(cursor, ITEM)
}

/** After a value there is neither a comma nor the end: either the next begins here, or something that does not fit. */
function endFault(cursor: Cursor, next: RegExp): JsonFault {
  const { at } = cursor
  return skip(cursor, next) ? { problem: 'comma-missing', at } : broken(cursor)
}

function stringFault(cursor: Cursor): JsonFault | undefined {
  const { text } = cursor
  if (text[cursor.at] !== '"') return broken(cursor)
  cursor.at++
  while (cursor.at < text.length) {
    const letter = text.charAt(cursor.at)
    if (letter === '"') {
      cursor.at++
      return undefined
    }
    if (letter < ' ' || (letter === '\\' && !skip(cursor, ESCAPE))) return broken(cursor)
    if (letter !== '\\') cursor.at++
  }
  return broken(cursor)
}

/** Moves on over what the sticky pattern matches here; whether it matched. */
function skip(cursor: Cursor, pattern: RegExp): boolean {
  pattern.lastIndex = cursor.at
  if (!pattern.test(cursor.text)) return false
  cursor.at = pattern.lastIndex
  return true
}

/** Moves on over this sign and the blanks before it, if it comes next. */
function take(cursor: Cursor, sign: string): boolean {
  skip(cursor, BLANK)
  if (cursor.text[cursor.at] !== sign) return false
  cursor.at++
  return true
}

function broken({ at }: Cursor): JsonFault {
  return { problem: 'json-broken', at }
}
