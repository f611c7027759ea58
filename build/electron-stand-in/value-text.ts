// Values to text and back, for IPC: what Lectern's contract carries (JSON, undefined, bytes); anything else throws instead of changing on the way.
// Sent into pages as source text too: it must use nothing outside its own body.

export function valueText() {
  const bytesToText = (bytes: Uint8Array) => {
    let text = ''
    // In slices: spreading a whole file would overflow the stack.
    for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000))
    return btoa(text)
  }
  function pack(this: Record<string, unknown>, key: string) {
    // Not the second argument: a Date has become a string there.
    const value = this[key]
    if (value instanceof Uint8Array) return { $bytes: bytesToText(value) }
    if (typeof value === 'function' || typeof value === 'symbol') throw new Error('An object could not be cloned.')
    const isPlain =
      typeof value !== 'object' || value === null || Array.isArray(value) || Object.getPrototypeOf(value)?.constructor.name === 'Object'
    if (!isPlain || typeof value === 'bigint' || (typeof value === 'number' && !Number.isFinite(value)))
      throw new Error(`electron stand-in: ${String(value)} does not cross IPC`)
    return value
  }
  const unpack = (_: string, value: unknown) => {
    const isBytes = typeof value === 'object' && value !== null && '$bytes' in value
    return isBytes ? Uint8Array.from(atob(String(value.$bytes)), c => c.charCodeAt(0)) : value
  }
  return { encode: (value: unknown) => JSON.stringify(value, pack), decode: (text: string) => JSON.parse(text, unpack) }
}
