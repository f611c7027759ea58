/** Fills the holes of a sentence from shared/words and chooses between one and many. Knows no sentence and no language. */

/** The sentence with every `{{hole}}` filled. Throws when a hole has no value: a printed page must not show one. */
export function say(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, hole: string) => {
    const value = values[hole]
    if (value === undefined) throw new RangeError(`nothing to fill {{${hole}}} of "${sentence}"`)
    return String(value)
  })
}

type Forms<Stem extends string> = Readonly<Record<`${Stem}_other`, string> & Partial<Record<`${Stem}_one`, string>>>

/** The sentence of `stem` for so many things: `stem_one` for exactly one where the language has it, else `stem_other`; {{count}} is filled. */
export function sayMany<Stem extends string>(forms: Forms<Stem>, stem: Stem, count: number): string {
  // The compiler does not look into a record by a key that it cannot spell out.
  const of = forms as Readonly<Record<string, string>>
  const one = count === 1 ? of[`${stem}_one`] : undefined
  return say(one ?? of[`${stem}_other`] ?? stem, { count })
}
