/** Seconds as a clock shows them. Knows no time limit. */

/** 65 is "1:05"; 3605 is "60:05", for a lecture is told in minutes. */
export function clockText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
