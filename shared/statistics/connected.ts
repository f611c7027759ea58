/** Whether all elements of a Rasch design can be compared with each other. Knows who met whom; no marks. */
import type { RaschModel, RaschObservation } from './rasch-model.ts'

/** The elements of one facet in groups, names in alphabetical order; measures of different groups must not be compared. */
export type FacetGroups = Readonly<{ facet: string; groups: readonly (readonly string[])[] }>

/** Groups of comparable elements, for every facet in the model's order; one group where all is well. Two elements are in one group when the
 * marks fix the difference of their measures. Common elements in a third facet are not enough: two panels that share the criteria but
 * neither a judge nor an entry can still be shifted against each other. Hence not a search for a chain of common elements, but a look at
 * what the sums of measures (one sum per mark) leave free. */
export function comparableGroups({ facets }: RaschModel, observations: readonly RaschObservation[]): readonly FacetGroups[] {
  const basis = new Map<string, Row>()
  for (const { elements } of observations) insert(basis, new Map(elements.map((name, at) => [keyOf(at, name), 1])))
  return facets.map((facet, at) => {
    const names = [...new Set(observations.flatMap(({ elements }) => elements.slice(at, at + 1)))].toSorted()
    // What is left of an element after all that the marks fix: equal remains cancel out in a difference.
    const groups = Map.groupBy(names, name => textOf(reduce(basis, new Map([[keyOf(at, name), 1]]))))
    return { facet, groups: [...groups.values()] }
  })
}

/** A weighted sum of measures, by element; no weight is zero. */
type Row = ReadonlyMap<string, number>

/** Weights are small fractions: anything below this is rounding noise of doubles. */
const NOISE = 1e-9

function keyOf(facet: number, name: string): string {
  return `${facet}:${name}`
}

/** Gauss-Jordan, row by row: every row of the basis has its key (pivot) alone with weight 1, and no other row contains it. */
function insert(basis: Map<string, Row>, sum: Row): void {
  const rest = reduce(basis, sum)
  const [first] = rest
  if (first === undefined) return
  const [pivot, weight] = first
  const added = new Map([...rest].map(([key, value]) => [key, value / weight]))
  for (const [key, row] of basis) basis.set(key, minus(row, row.get(pivot) ?? 0, added))
  basis.set(pivot, added)
}

function reduce(basis: ReadonlyMap<string, Row>, sum: Row): Row {
  let rest = sum
  for (const [key, weight] of sum) rest = minus(rest, weight, basis.get(key))
  return rest
}

function minus(sum: Row, times: number, other: Row | undefined): Row {
  if (times === 0 || other === undefined) return sum
  const rest = new Map(sum)
  for (const [key, weight] of other) {
    const value = (rest.get(key) ?? 0) - times * weight
    if (Math.abs(value) < NOISE) rest.delete(key)
    else rest.set(key, value)
  }
  return rest
}

function textOf(rest: Row): string {
  return JSON.stringify([...rest].map(([key, weight]) => [key, Math.round(weight * 1e6)]).toSorted())
}
