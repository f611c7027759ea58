/** Compares what a case expects with what was found, value by value. Knows tolerances; no kind of case. */
import { compare, type Exact, subtract } from '../../../shared/scoring/exact.ts'
import { isJsonObject, type Json, type JsonObject } from './exact-json.ts'
import { type Found, isFoundObject, NoValue } from './found-value.ts'
import { exactNumber } from './plain-decimal.ts'
import { toleranceAt } from './tolerance.ts'

/** `path`: keys, and places in lists counted from 0. `found` is undefined where the engine gives nothing of that name. */
export type Disagreement = Readonly<{ path: readonly (string | number)[]; expected: Json; found: Found | undefined; tolerance: string }>
export type Comparison = Readonly<{ agreed: number; total: number; first?: Disagreement }>

type At = Readonly<{ path: Disagreement['path']; tolerances: Readonly<Record<string, string>> }>
type Tally = { agreed: number; total: number; first?: Disagreement }

const COMMENTARY = /_(?:would_give|but_wrong)$/
/** Where a case names no tolerance at all: exact values must be equal, and doubles are good for so much. */
const DOUBLES = '1e-9'

/** Counts the expected values and those that were found. Keys named `…_would_give` and `…_but_wrong` are commentary; any other that was not
 * found counts as a disagreement with each value below it. Found values that nobody expects do not matter, but a list has its length.
 * Tolerance 0: the same exact value ("13.5" is "13.50", 3 is "3"); else the largest absolute difference, both ends included. */
export function compareValues(expected: JsonObject, found: Found, tolerances: Readonly<Record<string, string>>): Comparison {
  const tally: Tally = { agreed: 0, total: 0 }
  compareAt(expected, found, { at: { path: [], tolerances }, tally })
  return tally
}

type Walk = Readonly<{ at: At; tally: Tally }>

function compareAt(expected: Json, found: Found | undefined, walk: Walk): void {
  if (isList(expected) && isFoundList(found) && found.length === expected.length) {
    if (expected.length === 0) count(walk.tally, true)
    for (const [index, item] of expected.entries()) compareAt(item, found[index], inside(walk, index))
  } else if (isJsonObject(expected) && isFoundObject(found)) {
    for (const [key, value] of meaningful(expected)) compareAt(value, Object.hasOwn(found, key) ? found[key] : undefined, inside(walk, key))
  } else if (isLeaf(expected) && isEqual(expected, found, toleranceOf(walk.at, found))) count(walk.tally, true)
  else disagree(expected, found, walk)
}

function inside({ at, tally }: Walk, key: string | number): Walk {
  return { at: { ...at, path: [...at.path, key] }, tally }
}

function disagree(expected: Json, found: Found | undefined, { at, tally }: Walk): void {
  tally.first ??= { path: at.path, expected, found, tolerance: toleranceOf(at, found) }
  for (let leaf = Math.max(leavesOf(expected), 1); leaf > 0; leaf--) count(tally, false)
}

function count(tally: Tally, isAgreed: boolean): void {
  tally.total += 1
  if (isAgreed) tally.agreed += 1
}

function leavesOf(expected: Json): number {
  if (isList(expected)) return expected.reduce((so: number, item) => so + leavesOf(item), 0)
  if (isLeaf(expected)) return 1
  return meaningful(expected).reduce((so, [, value]) => so + leavesOf(value), 0)
}

function meaningful(expected: JsonObject): readonly (readonly [string, Json])[] {
  return Object.entries(expected).filter(([key]) => !COMMENTARY.test(key))
}

function toleranceOf({ path, tolerances }: At, found: Found | undefined): string {
  const named = toleranceAt(
    path.filter(key => typeof key === 'string'),
    tolerances,
  )
  return named ?? (typeof found === 'number' ? DOUBLES : '0')
}

function isEqual(expected: string | boolean | null, found: Found | undefined, tolerance: string): boolean {
  if (found === undefined || typeof expected === 'boolean') return false
  if (found instanceof NoValue) return expected === null || expected === found.because
  if (expected === null || typeof found === 'object') return expected === found
  if (expected === String(found)) return true
  const [wanted, got, limit] = [exactNumber(expected), exactNumber(String(found)), exactNumber(tolerance)]
  return wanted !== undefined && got !== undefined && limit !== undefined && compare(distance(wanted, got), limit) <= 0
}

function distance(a: Exact, b: Exact): Exact {
  const difference = subtract(a, b)
  return difference.over < 0n ? { ...difference, over: -difference.over } : difference
}

function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json)
}

function isLeaf(json: Json): json is string | boolean | null {
  return typeof json !== 'object' || json === null
}

function isFoundList(found: Found | undefined): found is readonly Found[] {
  return Array.isArray(found)
}
