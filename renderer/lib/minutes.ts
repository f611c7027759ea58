/** A length of time as minutes and seconds. Knows no limit. */

/** 1242000 milliseconds are "20:42"; a started second counts, so that 20:00.001 does not look like 20:00. */
export function minutesText(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
