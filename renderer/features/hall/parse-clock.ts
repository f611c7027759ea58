/** A time as it is typed. Knows no time limit. */

/** "18:30", or "18" minutes, in milliseconds; undefined where it is no time. */
export function parseClock(typed: string): number | undefined {
  const match = /^(\d{1,3})(?::([0-5]?\d))?$/.exec(typed.normalize('NFKC').trim())
  if (match === null) return undefined
  return (Number(match[1]) * 60 + Number(match[2] ?? 0)) * 1000
}
