/** The chain that tells equals apart 并列处理. Knows one group of tied entries; gives no ranks. */
import type { EntryId } from '../domain/ids.ts'
import type { ExplanationStep } from '../domain/result.ts'
import type { Rules } from '../domain/rules.ts'
import type { TieDecision } from '../domain/tie.ts'
import type { TieStep } from '../domain/tie-step.ts'
import { zip } from '../zip.ts'
import { exact, toText } from './exact.ts'
import { groupByValue, placesOf } from './rank.ts'
import { type Comparison, type Contender, comparisonsOf, type Measure, type TieField } from './tie-measures.ts'

export type TieRules = Readonly<{
  chain: Rules['ties']
  style: Rules['rank']['style']
  decisions: readonly TieDecision[]
  field: TieField
  isUntold: boolean
}>
/** `places` best first, those inside one share it; `open` are the groups that wait for a person; `notes` say what told whom apart, in
 * order. */
export type BrokenTie<Item extends Contender> = Readonly<{
  places: readonly (readonly Item[])[]
  open: readonly (readonly Item[])[]
  notes: readonly Readonly<{ entries: readonly EntryId[]; step: ExplanationStep }>[]
}>

/** Applies the chain to entries of equal score (C9, C15, C16). Each step compares all that are still tied, higher first; those that stay
 * equal go on with the next step among themselves. What the steps compare stands in tie-measures.ts. decision: the recorded order of
 * exactly these entries, final even where it lets some share a place; without one, or with two that could apply, the tie stays open,
 * unless its entries are of several panels: no chief has a say over all of them, so they share the place.
 * shared, or the end of the chain: the entries share the place. Entries inside a group keep their order. */
export function breakTie<Item extends Contender>(tied: readonly Item[], rules: TieRules): BrokenTie<Item> {
  const [step, ...chain] = rules.chain
  if (step === undefined || step.by === 'shared' || tied.length < 2) return { places: [tied], open: [], notes: [] }
  if (step.by === 'decision') return decide(tied, step, rules)
  const runs = Math.max(...tied.map(({ parts }) => parts.length))
  return compareAll(tied, comparisonsOf(step, rules.field, runs), { ...rules, chain })
}

function compareAll<Item extends Contender>(tied: readonly Item[], comparisons: readonly Comparison[], rules: TieRules): BrokenTie<Item> {
  const [comparison, ...more] = comparisons
  if (comparison === undefined || tied.length < 2) return breakTie(tied, rules)
  const measures = comparison.measure(tied)
  if (measures === undefined) return compareAll(tied, more, rules)
  const groups = groupByValue(zip(tied, measures), ([, { value }]) => value)
  const later = groups.map(group =>
    compareAll(
      group.map(([item]) => item),
      more,
      rules,
    ),
  )
  const isSaid = groups.length > 1 && !rules.isUntold
  return {
    places: later.flatMap(({ places }) => places),
    open: later.flatMap(({ open }) => open),
    notes: [...(isSaid ? [note(tied, comparedStep(groups.flat(), comparison))] : []), ...later.flatMap(({ notes }) => notes)],
  }
}

function comparedStep(ordered: readonly (readonly [Contender, Measure])[], { step, run }: Comparison): ExplanationStep {
  const compared = ordered.map(([{ entry }, { value, shown = value, tally }]) => {
    const counted = tally === undefined ? {} : { tally: { column: tally.column, marks: tally.marks, sum: toText(tally.sum) } }
    return { entry, value: toText(shown), ...counted }
  })
  return { key: 'tie-broken', step, ...(run === undefined ? {} : { run }), compared }
}

function decide<Item extends Contender>(tied: readonly Item[], step: TieStep, { decisions, style }: TieRules): BrokenTie<Item> {
  const [decision, ...others] = decisions.filter(({ order }) => isSameSet(order.flat(), tied))
  if (decision === undefined || others.length > 0) return { places: [tied], open: isOfOnePanel(tied) ? [tied] : [], notes: [] }
  const ordered = decision.order.map(group => tied.filter(({ entry }) => group.includes(entry)))
  const compared = placesOf(ordered, style).flatMap(({ place, group }) =>
    group.map(({ entry }) => ({ entry, value: toText(exact(BigInt(place))) })),
  )
  return { places: ordered, open: [], notes: [note(tied, { key: 'tie-broken', step, compared, reason: decision.reason })] }
}

function isOfOnePanel(tied: readonly Contender[]): boolean {
  return new Set(tied.map(({ input }) => input.group)).size === 1
}

/** A decision speaks of exactly the entries that it ordered, each once: one more or one fewer and it is about another tie. */
function isSameSet(ordered: readonly EntryId[], tied: readonly Contender[]): boolean {
  return ordered.length === tied.length && tied.every(({ entry }) => ordered.includes(entry))
}

function note(tied: readonly Contender[], step: ExplanationStep) {
  return { entries: tied.map(({ entry }) => entry), step }
}
