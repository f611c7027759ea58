/** Where something stands in a document, as a path that a person can follow: `rules.awards[2].quota.percent`. Knows no document. */

/** The path in one line. Keys that are no plain word stand in quotation marks: `factors["a b"]`. The whole document is the empty path. */
export function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((place, step) => {
    if (typeof step === 'number') return `${place}[${step}]`
    const name = String(step)
    if (!/^[A-Za-z][\w-]*$/.test(name)) return `${place}[${JSON.stringify(name)}]`
    return place === '' ? name : `${place}.${name}`
  }, '')
}
