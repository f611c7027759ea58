/** What typed text means for a criterion: a mark, something unfinished, or a refusal with its reason. No floats, no state. */
import { type Thousandths, toThousandths } from '../../../shared/domain/quantity.ts'
import { type Band, type Criterion, leastMark, markProblem } from '../../../shared/domain/rubric.ts'
import { parsePoints } from '../../lib/points.ts'

export type EntryProblem = Readonly<{
  problem: 'above' | 'below' | 'unfinished' | 'off-step' | 'digits' | 'no-mark' | 'tenfold'
  suggestion?: Thousandths
}>
export type Entry =
  | Readonly<{ kind: 'mark'; mark: Thousandths }>
  | Readonly<{ kind: 'unfinished'; problem: EntryProblem }>
  | Readonly<{ kind: 'refused'; problem: EntryProblem }>

/** A tenfold slip (45 for 4.5) is refused with the mark that was probably meant. A mark below the minimum may still grow by the next key. */
export function readEntry(criterion: Criterion, typed: string): Entry {
  const points = parsePoints(typed)
  if (points === undefined) return { kind: 'refused', problem: { problem: 'digits' } }
  const mark = toThousandths(BigInt(points))
  const problem = markProblem(criterion, mark)
  if (problem === undefined) return { kind: 'mark', mark }
  if (problem === 'mark-above-maximum') return { kind: 'refused', problem: { problem: 'above', ...meant(criterion, points) } }
  if (problem === 'mark-below-minimum')
    return mayGrow(criterion, { points, typed })
      ? { kind: 'unfinished', problem: { problem: 'unfinished' } }
      : { kind: 'refused', problem: { problem: 'below' } }
  return { kind: 'refused', problem: { problem: 'off-step' } }
}

/** Whether more keys can still make a mark of it: 1 may become 15, and 14 where 15 is the least may become nothing. */
function mayGrow(criterion: Criterion, { points, typed }: Readonly<{ points: number; typed: string }>): boolean {
  const decimals = typed.split('.')[1]?.length
  const reach = (power: number) => (decimals === undefined ? 10n ** BigInt(power) * 1000n : 10n ** BigInt(3 - decimals))
  const spans = (decimals === undefined ? [0, 1, 2, 3] : [0]).map(power => {
    const least = BigInt(points) * 10n ** BigInt(power)
    return { least, most: least + reach(power) - 1n }
  })
  return spans.some(({ least, most }) => least <= BigInt(criterion.max) && most >= BigInt(leastMark(criterion)))
}

function meant(criterion: Criterion, points: number): Pick<EntryProblem, 'suggestion'> {
  const tenth = points % 10 === 0 ? toThousandths(BigInt(points) / 10n) : undefined
  return tenth !== undefined && markProblem(criterion, tenth) === undefined ? { suggestion: tenth } : {}
}

/** So many times more or less than the judge's usual mark looks like a slip of one place. */
const far = 8n

/** Whether a mark is about ten times, or a tenth of, what is usual. A zero is always meant. */
export function isTenfold(mark: Thousandths, usual: Thousandths): boolean {
  if (mark === 0 || usual === 0) return false
  return BigInt(mark) >= BigInt(usual) * far || BigInt(mark) * far <= BigInt(usual)
}

/** The question to ask about a mark that may be a slip of one place, with the mark that was perhaps meant; undefined when there is nothing to ask. */
export function tenfoldOf(
  criterion: Criterion,
  mark: Thousandths,
  references: readonly (Thousandths | undefined)[],
): EntryProblem | undefined {
  const usual = references.find(reference => reference !== undefined && isTenfold(mark, reference))
  if (usual === undefined) return undefined
  const other = mark < usual ? BigInt(mark) * 10n : BigInt(mark) / 10n
  const isWhole = mark < usual || mark % 10 === 0
  const meant = isWhole && other <= BigInt(criterion.max) ? toThousandths(other) : undefined
  return { problem: 'tenfold', ...(meant !== undefined && markProblem(criterion, meant) === undefined && { suggestion: meant }) }
}

/** The middle of a band, down to the step: what a tap on it gives. */
export function bandMark(criterion: Criterion, { from, to }: Band): Thousandths {
  if (criterion.kind === 'levels') return to
  const middle = (BigInt(from) + BigInt(to)) / 2n
  const step = BigInt(criterion.step)
  const snapped = middle - (middle % step)
  return snapped < BigInt(from) ? to : toThousandths(snapped)
}

/** A mark moved by a fine step and kept in its range. Without a mark, a step up begins at the least and a step down at the most. */
export function steppedMark(criterion: Criterion, mark: Thousandths | undefined, by: number): Thousandths | undefined {
  const from = mark ?? (by > 0 ? leastMark(criterion) : criterion.max)
  const moved = Math.min(Math.max(from + by, leastMark(criterion)), criterion.max)
  const next = toThousandths(BigInt(moved))
  return markProblem(criterion, next) === undefined ? next : undefined
}
