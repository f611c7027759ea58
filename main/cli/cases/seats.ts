/** The kinds that share out prizes: quota (a share of a number), apportion (seats among groups). */
import { z } from 'zod'
import { apportion } from '../../../shared/awards/apportion.ts'
import { seatsOf } from '../../../shared/awards/quota.ts'
import type { Quota } from '../../../shared/domain/award-rules.ts'
import { toCount } from '../../../shared/domain/quantity.ts'
import type { RoundingMethod } from '../../../shared/domain/rounding.ts'
import { type Exact, exact, times } from '../../../shared/scoring/exact.ts'
import { adapter } from './adapter.ts'
import { isJsonObject } from './exact-json.ts'
import { amount, count, rowsOf, setsOf } from './fields.ts'
import { type Found, foundBy, NoValue } from './found-value.ts'

const Shares = z.object({ rows: rowsOf(z.object({ id: z.string(), n: count, share: amount })) })

const METHODS: Readonly<Record<string, RoundingMethod>> = {
  floor: 'floor',
  ceil: 'ceil',
  half_up: 'half-up',
  half_even: 'half-even',
  down: 'down',
}

/** → id: floor, ceil, half_up, half_even, down; `floor|1` is the same, but at least 1 (any number, any method). */
export const quota = adapter(Shares, ({ rows }, expected) => ({
  found: foundBy(
    rows,
    ({ id }) => id,
    ({ id, n, share }) => {
      const asked = expected[id]
      const keys = isJsonObject(asked) ? Object.keys(asked) : []
      return Object.fromEntries(keys.flatMap(key => seatsFor(key, n, share)))
    },
  ),
}))

function seatsFor(key: string, n: number, share: Exact): readonly (readonly [string, number])[] {
  const [, name = '', atLeast = '0'] = /^(\w+)(?:\|(\d{1,9}))?$/.exec(key) ?? []
  const rounding = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined
  if (rounding === undefined) return []
  const fraction = { over: toCount(share.over), under: toCount(share.under) }
  return [[key, seatsOf({ kind: 'fraction', ...fraction, rounding, atLeast: Number(atLeast) }, n)]]
}

type Method = Extract<Quota, { kind: 'apportioned' }>['method']
/** By letters alone: sainte-lague, Sainte_Lague and sainteLague are one. */
const METHOD_NAMES: Readonly<Record<string, Method>> = {
  largestremainder: 'largest-remainder',
  hamilton: 'largest-remainder',
  hareniemeyer: 'largest-remainder',
  dhondt: 'd-hondt',
  jefferson: 'd-hondt',
  saintelague: 'sainte-lague',
  webster: 'sainte-lague',
}
const method = z
  .string()
  .transform(name => METHOD_NAMES[name.toLowerCase().replace(/[^a-z]/g, '')])
  .refine(known => known !== undefined)

const Sets = z.object({
  sets: setsOf(
    z.object({
      name: z.string(),
      weights: z.array(amount).min(1),
      seats: count,
      method: method.default('largest-remainder'),
      at_least_one: z.boolean().default(false),
    }),
  ),
})

/** → name: the list of seats; or, where an object is expected: seats, tied (groups equal at the last seat, counted from 0), open (seats in
 * dispute among them), paradox (groups that one seat more would cost one). Seats in dispute are in no list. */
export const apportionment = adapter(Sets, ({ sets }, expected) => ({
  found: foundBy(
    sets,
    ({ name }) => name,
    ({ name, weights, seats, method: by = 'largest-remainder', at_least_one: atLeastOne }): Found => {
      const shared = apportion({ sizes: sizesOf(weights), seats, method: by, atLeastOne })
      if ('refused' in shared) return new NoValue(shared.refused)
      return isJsonObject(expected[name]) ? { ...shared } : shared.seats
    },
  ),
}))

/** Only the proportions count. */
function sizesOf(weights: readonly Exact[]): readonly bigint[] {
  const scale = exact(weights.reduce((so, { under }) => so * under, 1n))
  return weights.map(weight => times(weight, scale).over)
}
