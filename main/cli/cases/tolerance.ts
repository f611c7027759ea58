/** How far a value may lie from the expected one. Knows keys and paths; no value. */

type Tolerances = Readonly<Record<string, string>>

/** The tolerance for the value at `path` (the keys of the objects on the way to it): that of the key nearest to the value, and of two that
 * end at the same key the one that names more of the way ("anxiety.Wt" before "Wt", "se" before "fit"); else the default; undefined where
 * the case says nothing. */
export function toleranceAt(path: readonly string[], tolerances: Tolerances): string | undefined {
  for (let end = path.length; end > 0; end--)
    for (let start = 0; start < end; start++) {
      const key = path.slice(start, end).join('.')
      if (Object.hasOwn(tolerances, key)) return tolerances[key]
    }
  const { default: usual } = tolerances
  return usual
}
