/** The words of the many-facet Rasch model, rating scale: facets, elements, observations. Knows no estimation. */

/** `facets`: names, in the order of an observation's elements. `positive` facets add to the chance of a high mark (entries), all others
 * subtract (judges, criteria). `noncentre`: the one facet whose mean is free; all others and the steps have mean 0. Categories are whole
 * numbers from `lowestCategory` (0 if not given), `categories` of them. */
export type RaschModel = Readonly<{
  facets: readonly string[]
  positive: readonly string[]
  noncentre: string
  categories: number
  lowestCategory?: number
}>

/** One mark: an element of every facet, in the order of the model's facets, and the category given. A mark that was not given is not
 * listed. */
export type RaschObservation = Readonly<{ elements: readonly string[]; category: number }>

/** An element while it is being estimated. One object per element, shared by all its observations; `measure` in logits moves. */
export type Element = { readonly name: string; readonly sign: 1 | -1; measure: number }
export type Facet = Readonly<{ name: string; sign: 1 | -1; isFree: boolean; elements: readonly Element[] }>
/** `score`: the category's place among those in use, from 0. */
export type Scored = Readonly<{ elements: readonly Element[]; score: number }>
/** `counts`: how often each score was given, never 0. */
export type RaschData = Readonly<{ facets: readonly Facet[]; observations: readonly Scored[]; counts: readonly number[] }>

/** The steps in logits: the i-th from the i-th category in use to the next. */
export type Steps = readonly number[]
