/** The shape that a language must have to be complete: the keys of the first language, with a sentence at each leaf. Knows no language. */

/**
 * Chinese has one plural form, so it writes `key_other` only; a language with more may add `key_one` beside it.
 */
export type Words<First> = {
  readonly [Key in keyof First]: First[Key] extends string ? string : Words<First[Key]>
} & { readonly [Key in keyof First as Key extends `${infer Stem}_other` ? `${Stem}_one` : never]?: string }
