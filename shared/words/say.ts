/** Fills the holes of a sentence from shared/words. Knows no sentence and no language. */

/** The sentence with every `{{hole}}` filled. Throws when a hole has no value: a printed page must not show one. */
export function say(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, hole: string) => {
    const value = values[hole]
    if (value === undefined) throw new RangeError(`nothing to fill {{${hole}}} of "${sentence}"`)
    return String(value)
  })
}
