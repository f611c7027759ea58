/** What earlier rounds bring into a score 带分: their points, a share of them, or nothing. Knows the rounds of one entry; no other entry. */
import type { Rounds } from '../domain/composition.ts'
import { type Exact, exact, sum, times, toText } from './exact.ts'
import { type Traced, told } from './explain.ts'

/** The score after this round, in points, exact (C19, C20): the sum of all rounds so far, each × its percent ÷ 100, or the last one alone.
 * A track without rounds, and a first round that counts in full, says nothing. Throws when a round has no weight: rules with such a gap are
 * refused before they are frozen. */
export function carryRounds(former: readonly Exact[], current: Traced, carry: Rounds['carry'] | undefined): Traced {
  if (carry === undefined || (former.length === 0 && carry.method !== 'weights')) return current
  const rounds = [...former, current.value]
  const terms = rounds.map((value, index) => ({ value, ...termOf(value, { carry, index, isLast: index === rounds.length - 1 }) }))
  const value = sum(terms.map(({ term }) => term))
  const written = () => terms.map(one => ({ ...one, value: toText(one.value), term: toText(one.term) }))
  const steps = told(current.steps, () => [{ key: 'carried', method: carry.method, terms: written(), value: toText(value) }])
  return { value, steps }
}

type OneRound = Readonly<{ carry: Rounds['carry']; index: number; isLast: boolean }>

function termOf(value: Exact, { carry, index, isLast }: OneRound): Readonly<{ percent?: number; term: Exact }> {
  if (carry.method === 'sum') return { term: value }
  if (carry.method === 'anew') return { term: isLast ? value : exact(0n) }
  const percent = carry.percent[index]
  if (percent === undefined) throw new RangeError(`the rules give no weight to round ${index + 1}`)
  return { percent, term: times(value, exact(BigInt(percent), 100n)) }
}
