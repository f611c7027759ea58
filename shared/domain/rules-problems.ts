/** Finds what is wrong with a track's rules before they are frozen, naming the place. Knows no marks; each subject has a file of its own. */
import type { Part } from './part.ts'
import type { Rules } from './rules.ts'
import type { PanelFacts, RulesProblem } from './rules-problem.ts'
import { alertProblems } from './rules-problems-alerts.ts'
import { awardProblems } from './rules-problems-awards.ts'
import { compositionProblems } from './rules-problems-composition.ts'
import { reductionProblems } from './rules-problems-reduction.ts'
import { roundingProblems } from './rules-problems-rounding.ts'
import { roundProblems } from './rules-problems-rounds.ts'
import { tieProblems } from './rules-problems-ties.ts'
import { timeProblems } from './rules-problems-time.ts'

/** Every contradiction of the rules for a track with these parts, in the order of the document; an empty list means that they may be frozen.
 * Places are paths inside the rules. `panel`: a panel that is to judge by them; what is not known of it is not checked. */
export function rulesProblems(rules: Rules, parts: readonly Part[], panel: PanelFacts = {}): readonly RulesProblem[] {
  return [
    ...reductionProblems(rules, panel),
    ...roundingProblems(rules),
    ...compositionProblems(rules, parts, panel),
    ...roundProblems(rules, parts),
    ...tieProblems(rules, parts),
    ...timeProblems(rules, parts),
    ...alertProblems(rules, parts),
    ...awardProblems(rules, parts),
  ]
}
