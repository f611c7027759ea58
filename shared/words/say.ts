/** Fills the holes of a sentence from shared/words and chooses between one and many. Knows no sentence and no language. */

/** The sentence with every `{{hole}}` filled. Throws when a hole has no value: a printed page must not show one. */
export function say(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, hole: string) => {
    const value = values[hole]
    if (value === undefined) throw new RangeError(`nothing to fill {{${hole}}} of "${sentence}"`)
    return String(value)
  })
}

type One<Stem extends string> = Readonly<Partial<Record<`${Stem}_one`, string>>>
type Other<Stem extends string> = Readonly<Record<`${Stem}_other`, string>>

/** The sentence of `stem` for so many things: `stem_one` for exactly one where the language has it, else `stem_other`; {{count}} is filled. */
export function sayMany<Stem extends string>(forms: One<Stem> & Other<Stem>, stem: Stem, count: number): string {
  // Two views of one record: the compiler looks a spelt-out key up in each, not in both together.
  const [ones, others]: [One<Stem>, Other<Stem>] = [forms, forms]
  const one: string | undefined = count === 1 ? ones[`${stem}_one`] : undefined
  return say(one ?? others[`${stem}_other`], { count })
}
