/** Which elements and categories the data can say anything about, before a Rasch estimation. Knows marks; no measures. */
import type { RaschModel, RaschObservation } from './rasch-model.ts'

/** `only-lowest`, `only-highest`: every mark of the element is at that end of the categories in use, its measure would be infinite.
 * `nothing-left`: all its marks went with such elements. */
export type NotEstimable = Readonly<{ facet: string; name: string; because: 'only-lowest' | 'only-highest' | 'nothing-left' }>

/** `categories`: those in use among the observations kept, ascending. */
export type Estimable = Readonly<{
  observations: readonly RaschObservation[]
  categories: readonly number[]
  notEstimable: readonly NotEstimable[]
}>

/** Takes out elements with marks at one end only, again and again: each removal may make another element or category extreme. What is left
 * may be nothing. */
export function estimable(model: RaschModel, observations: readonly RaschObservation[]): Estimable {
  const categories = [...new Set(observations.map(({ category }) => category))].toSorted((a, b) => a - b)
  const extreme = observations.length === 0 ? [] : extremeElements(model, observations, categories)
  if (extreme.length === 0) return { observations, categories, notEstimable: [] }
  const isExtreme = (facet: string, name: string | undefined) => extreme.some(other => other.facet === facet && other.name === name)
  const kept = observations.filter(({ elements }) => !model.facets.some((facet, at) => isExtreme(facet, elements[at])))
  const lost = elementsOf(model, observations).filter(
    ({ facet, at, name }) => !isExtreme(facet, name) && kept.every(({ elements }) => elements[at] !== name),
  )
  const rest = estimable(model, kept)
  const emptied = lost.map(({ facet, name }) => ({ facet, name, because: 'nothing-left' }) as const)
  return { ...rest, notEstimable: [...extreme, ...emptied, ...rest.notEstimable] }
}

function extremeElements(
  model: RaschModel,
  observations: readonly RaschObservation[],
  categories: readonly number[],
): readonly NotEstimable[] {
  const [lowest, highest] = [categories.at(0), categories.at(-1)]
  return elementsOf(model, observations).flatMap(({ facet, at, name }): NotEstimable[] => {
    const own = observations.filter(({ elements }) => elements[at] === name)
    if (own.every(({ category }) => category === lowest)) return [{ facet, name, because: 'only-lowest' as const }]
    return own.every(({ category }) => category === highest) ? [{ facet, name, because: 'only-highest' as const }] : []
  })
}

type Place = Readonly<{ facet: string; at: number; name: string }>

function elementsOf({ facets }: RaschModel, observations: readonly RaschObservation[]): readonly Place[] {
  return facets.flatMap((facet, at) =>
    [...new Set(observations.flatMap(({ elements }) => elements.slice(at, at + 1)))].map(name => ({ facet, at, name })),
  )
}
