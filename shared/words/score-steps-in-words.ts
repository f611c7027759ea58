/** The steps from the scores of the parts to the score of the entry, in words: weights, sums, panels, rounds, penalties and stops.
 * Computes nothing. */
import type { ExplanationStep } from '../domain/result.ts'
import { type Explained, explanationWords, panelName, partName, placeName, written } from './explained.ts'
import type { ProofLine } from './proof-line.ts'
import { roundName } from './round-name.ts'
import { say, sayMany } from './say.ts'

type StepOf<Key extends ExplanationStep['key']> = Extract<ExplanationStep, { key: Key }>

/** Scores are written with the decimals that the rules keep, and more where they have more. */
const leastOf = ({ track }: Explained) => track.rules.rounding.places

export function weightedLine(step: StepOf<'weighted'>, explained: Explained): ProofLine {
  const { weighted } = explanationWords(explained)
  const about = { part: partName(explained, step.part), percent: step.percent, before: written(step.before), after: written(step.after) }
  return { kind: 'step', sentence: say(weighted.sentence, about), arithmetic: say(weighted.arithmetic, about), value: about.after }
}

export function addedLine(step: StepOf<'added'>, explained: Explained): ProofLine {
  const { added } = explanationWords(explained)
  const value = written(step.value, leastOf(explained))
  const terms = step.terms.map(term => scoreOf(term, explained)).join(' + ')
  return { kind: 'step', sentence: added.sentence, arithmetic: say(added.arithmetic, { terms, value }), value }
}

function scoreOf({ part, value }: StepOf<'added'>['terms'][number], explained: Explained): string {
  return `${partName(explained, part)} ${written(value, leastOf(explained))}`
}

export function bestLine(step: StepOf<'best'>, explained: Explained): ProofLine {
  const { best, between } = explanationWords(explained)
  const value = written(step.value, leastOf(explained))
  const counted = step.runs.filter(run => run.counted)
  const leftOut = step.runs.filter(run => !run.counted).map(run => scoreOf(run, explained))
  const terms = counted.map(run => scoreOf(run, explained)).join(' + ')
  const rest = leftOut.length === 0 ? '' : say(best.leftOut, { runs: leftOut.join(between) })
  return {
    kind: 'step',
    sentence: sayMany(best, 'sentence', counted.length),
    arithmetic: say(best.arithmetic, { terms, value }) + rest,
    value,
  }
}

export function equatedLine(step: StepOf<'equated'>, explained: Explained): ProofLine {
  const { equated, comma } = explanationWords(explained)
  const { equating } = explained.track.rules
  const about = {
    panel: panelName(explained, step.group),
    own: written(step.own),
    all: written(step.all),
    factor: written(step.factor),
    rank: step.rankInGroup,
    before: written(step.before),
    after: written(step.after),
  }
  const isTrimmed = equating?.method === 'coefficient' && equating.high + equating.low > 0
  const trimmed = isTrimmed ? [say(equated.trimmed, { high: equating.high, low: equating.low })] : []
  return {
    kind: 'step',
    sentence: [say(equated.sentence, about), ...trimmed, say(equated.rank, about)].join(comma),
    arithmetic: say(equated.arithmetic, about),
    value: about.after,
  }
}

export function carriedLine(step: StepOf<'carried'>, explained: Explained): ProofLine {
  const { carried, between } = explanationWords(explained)
  const value = written(step.value, leastOf(explained))
  const last = step.terms.length - 1
  const about = step.terms.map(({ value: score, percent = 100 }, index) => ({
    round: roundName(explained, index + 1),
    value: written(score, leastOf(explained)),
    percent,
  }))
  if (step.method === 'anew') {
    const dropped = about.map((each, index) => say(index === last ? carried.plain : carried.dropped, each))
    return { kind: 'step', sentence: carried.anew, arithmetic: dropped.join(between), value }
  }
  const terms = about.map(each => say(step.method === 'weights' ? carried.weighed : carried.plain, each)).join(' + ')
  return { kind: 'step', sentence: carried[step.method], arithmetic: say(carried.sumOf, { terms, value }), value }
}

export function penaltyLine(step: StepOf<'penalty'>, explained: Explained): ProofLine {
  const { penalty } = explanationWords(explained)
  const least = leastOf(explained)
  const about = {
    reason: step.reason,
    before: written(step.before, least),
    amount: written(step.amount),
    after: written(step.after, least),
  }
  return { kind: 'step', sentence: say(penalty.sentence, about), arithmetic: say(penalty.arithmetic, about), value: about.after }
}

export function stoppedLine(step: StepOf<'stopped'>, explained: Explained): ProofLine {
  const { stopped, wholeScore } = explanationWords(explained)
  const { reason, remaining, minimum } = step
  return {
    kind: 'place',
    sentence: say(stopped[reason], { what: placeName(explained, step, wholeScore) }),
    ...(reason === 'too-few' ? { arithmetic: say(stopped.arithmetic, { remaining, minimum }) } : {}),
    value: stopped.value,
  }
}

export function stopDecidedLine({ instead, reason }: StepOf<'stop-decided'>, explained: Explained): ProofLine {
  return { kind: 'step', sentence: say(explanationWords(explained)['stop-decided'][instead], { reason }) }
}

export function withdrawnLine({ reason }: StepOf<'withdrawn'>, explained: Explained): ProofLine {
  const { withdrawn } = explanationWords(explained)
  return { kind: 'place', sentence: say(withdrawn.sentence, { reason }), value: withdrawn.value }
}
