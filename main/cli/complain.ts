/** Says on standard error why a verb does not do what it was called for. Knows no sentence. */

/** Gives the exit code of a call that was wrong. */
export function complain(...lines: readonly string[]): 2 {
  process.stderr.write(`${lines.join('\n')}\n`)
  return 2
}
