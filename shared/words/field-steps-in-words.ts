/** The steps from the scores of all entries to a place, in words: gates, tolerance, ties and ranks. Compares nothing. */
import type { EntryId } from '../domain/ids.ts'
import type { ExplanationStep } from '../domain/result.ts'
import type { TieStep } from '../domain/tie-step.ts'
import { criterionName, type Explained, entryNumber, explanationWords, partName, ruleWords, written } from './explained.ts'
import type { ProofLine } from './proof-line.ts'
import { roundName } from './round-name.ts'
import { say, sayMany } from './say.ts'

type StepOf<Key extends ExplanationStep['key']> = Extract<ExplanationStep, { key: Key }>

export function gatedLine({ round, outcome, rank, of, seats }: StepOf<'gated'>, explained: Explained): ProofLine {
  const { gated } = explanationWords(explained)
  const by = explained.track.rules.rounds?.list[round - 1]?.gate?.by ?? 'count'
  const about = { round: roundName(explained, round), outcome: gated.outcomes[outcome], rank, of, seats }
  return { kind: 'place', sentence: say(gated[by], about), value: gated.outcomes[outcome] }
}

export function levelLine({ tolerance, entries }: StepOf<'level'>, explained: Explained): ProofLine {
  const { level, between } = explanationWords(explained)
  const numbers = entries.map(id => entryNumber(explained, id)).join(between)
  return { kind: 'step', sentence: say(level.sentence, { tolerance: written(tolerance), entries: numbers }) }
}

/** `entry` is the one whose value stands at the end of the line. */
export function tieLine(step: StepOf<'tie-broken'>, entry: EntryId, explained: Explained): ProofLine {
  const words = explanationWords(explained)
  const { step: rule, compared, reason = '' } = step
  const tie = words['tie-broken']
  const isOrder = rule.by === 'decision' || rule.by === 'draw' || rule.by === 'majority'
  const least = rule.by === 'more-decimals' ? rule.places : 0
  const said = compared.map(each => {
    const about = { number: entryNumber(explained, each.entry), value: written(each.value, least), place: written(each.value) }
    const { tally } = each
    if (tally !== undefined) return say(tie.tallied, { ...about, column: tally.column, marks: tally.marks, sum: written(tally.sum) })
    return say(isOrder ? tie.decided : tie.compared, about)
  })
  const own = compared.find(each => each.entry === entry)?.value
  const value = own === undefined ? undefined : written(own, least)
  return {
    kind: 'step',
    sentence: say(tie[rule.by], { reason, run: step.run ?? '', ...tieAbout(rule, explained) }),
    ...(said.length === 0 ? {} : { arithmetic: said.join(words.comma) }),
    ...(value === undefined ? {} : { value: isOrder ? say(tie.place, { place: value }) : value }),
  }
}

function tieAbout(rule: TieStep, explained: Explained): Readonly<Record<string, string | number>> {
  const { methods } = ruleWords(explained)
  switch (rule.by) {
    case 'part':
      return { part: partName(explained, rule.part) }
    case 'criterion':
      return { part: partName(explained, rule.part), criterion: criterionName(explained, rule.criterion) }
    case 'more-decimals':
      return { places: rule.places, method: methods[explained.track.rules.rounding.method] }
    case 'draw':
      return { seed: rule.seed }
    default:
      return {}
  }
}

export function rankedLine({ rank, of, by, value }: StepOf<'ranked'>, explained: Explained): ProofLine {
  const { ranked } = explanationWords(explained)
  const { places } = explained.track.rules.rounding
  return {
    kind: 'place',
    sentence: sayMany(ranked, 'sentence', of),
    arithmetic: say(ranked[by], { value: written(value, places) }),
    value: say(ranked.value, { rank }),
  }
}
