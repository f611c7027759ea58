/** Takes penalties off a composed score, one explained step each. Does not decide who is penalised. */
import type { Penalty } from '../domain/penalty.ts'
import { fromThousandths, subtract, toText } from './exact.ts'
import { type Traced, told } from './explain.ts'

/** The score after the penalties in points: each amount is taken from the entry's score, never from a judge's mark (D13, D16). Exact, no
 * rounding, and no lower limit, because no rule names one. Taken in the order of their ids, so that the order of recording never matters.
 * Give only penalties that were not withdrawn. */
export function applyPenalties(before: Traced, penalties: readonly Penalty[]): Traced {
  return penalties.toSorted((a, b) => (a.id < b.id ? -1 : 1)).reduce(take, before)
}

function take({ value, steps }: Traced, { id, amount, reason }: Penalty): Traced {
  const off = fromThousandths(amount)
  const after = subtract(value, off)
  const step = () => ({ key: 'penalty', penalty: id, amount: toText(off), reason, before: toText(value), after: toText(after) }) as const
  return { value: after, steps: told(steps, () => [step()]) }
}
