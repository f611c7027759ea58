/** The chain that tells equals apart 并列处理. Knows one group of tied entries; gives no ranks. */
import type { EntryId, PartId } from '../domain/ids.ts'
import type { ExplanationStep } from '../domain/result.ts'
import type { Rules, TieStep } from '../domain/rules.ts'
import type { TieDecision } from '../domain/tie.ts'
import type { PartValue } from './compose-parts.ts'
import { type Exact, exact, toText } from './exact.ts'
import { groupByValue, placesOf } from './rank.ts'
import { round } from './round.ts'

/** What the chain can compare. `unrounded` is the score computed without any rounding, in points. */
export type Contender = Readonly<{ entry: EntryId; parts: readonly PartValue[]; droppedSum: Exact; unrounded: Exact }>
export type TieRules = Readonly<{
  chain: Rules['ties']
  rounding: Rules['rounding']
  style: Rules['rank']['style']
  decisions: readonly TieDecision[]
}>
/** `places` best first, those inside one share it; `open` are the groups that wait for a person; `notes` say what told whom apart, in
 * order. */
export type BrokenTie<Item extends Contender> = Readonly<{
  places: readonly (readonly Item[])[]
  open: readonly (readonly Item[])[]
  notes: readonly Readonly<{ entries: readonly EntryId[]; step: ExplanationStep }>[]
}>

/** Applies the chain to entries of equal score (C9, C15, C16). Each step compares all that are still tied, higher first; those that stay
 * equal go on with the next step among themselves. part: the part's reported score; dropped-sum: the sum of the dropped marks, weighted
 * as their part is; more-decimals: the unrounded score, rounded by the rules' method to the named places; decision: the recorded order of
 * exactly these entries, final even where it lets some share a place. Without one decision, or with two that could apply, the tie stays
 * open. When the chain ends before, the entries share the place. Entries inside a group keep their order. Throws when a step names a part
 * without a score. */
export function breakTie<Item extends Contender>(tied: readonly Item[], rules: TieRules): BrokenTie<Item> {
  const [step, ...chain] = rules.chain
  if (step === undefined || tied.length < 2) return { places: [tied], open: [], notes: [] }
  if (step.by === 'decision') return decide(tied, step, rules)
  const measure = (item: Item) => comparedValue(item, step, rules)
  const groups = groupByValue(tied, measure)
  const later = groups.map(group => breakTie(group, { ...rules, chain }))
  const compared = groups.flat().map(item => ({ entry: item.entry, value: toText(measure(item)) }))
  return {
    places: later.flatMap(({ places }) => places),
    open: later.flatMap(({ open }) => open),
    notes: [...(groups.length > 1 ? [note(tied, { key: 'tie-broken', step, compared })] : []), ...later.flatMap(({ notes }) => notes)],
  }
}

function comparedValue(contender: Contender, step: Exclude<TieStep, { by: 'decision' }>, { rounding }: TieRules): Exact {
  if (step.by === 'part') return scoreOfPart(contender, step.part)
  if (step.by === 'dropped-sum') return contender.droppedSum
  return round(contender.unrounded, { method: rounding.method, places: step.places })
}

function scoreOfPart({ entry, parts }: Contender, part: PartId): Exact {
  const found = parts.find(score => score.part === part)
  if (found === undefined) throw new RangeError(`entry ${entry} has no score of part ${part} to break a tie by`)
  return found.value
}

function decide<Item extends Contender>(tied: readonly Item[], step: TieStep, { decisions, style }: TieRules): BrokenTie<Item> {
  const [decision, ...others] = decisions.filter(({ order }) => isSameSet(order.flat(), tied))
  if (decision === undefined || others.length > 0) return { places: [tied], open: [tied], notes: [] }
  const places = decision.order.map(group => tied.filter(({ entry }) => group.includes(entry)))
  const numbers = placesOf(
    places.map(group => group.length),
    style,
  )
  const compared = places.flatMap((group, index) =>
    group.map(({ entry }) => ({ entry, value: toText(exact(BigInt(numbers[index] ?? 0))) })),
  )
  return { places, open: [], notes: [note(tied, { key: 'tie-broken', step, compared, reason: decision.reason })] }
}

/** A decision speaks of exactly the entries that it ordered, each once: one more or one fewer and it is about another tie. */
function isSameSet(ordered: readonly EntryId[], tied: readonly Contender[]): boolean {
  return ordered.length === tied.length && tied.every(({ entry }) => ordered.includes(entry))
}

function note(tied: readonly Contender[], step: ExplanationStep) {
  return { entries: tied.map(({ entry }) => entry), step }
}
