/** The bytes to hash. One text for one meaning: keys sorted, no spaces, whole numbers only, absent and undefined the same. Hashes nothing itself. */

/** The canonical text of plain data. Throws on anything but null, booleans, safe integers, strings, arrays and plain objects. */
export function canonicalText(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new RangeError(`not canonical: ${value}`)
    return String(value)
  }
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`
  if (typeof value !== 'object') throw new TypeError(`not canonical: ${typeof value}`)
  const pairs = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => `${JSON.stringify(key)}:${canonicalText(item)}`)
  return `{${pairs.join(',')}}`
}
