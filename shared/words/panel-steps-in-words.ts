/** The steps from a panel's marks to the score of a part, in words: scales, centres, classes, roundings and factors. Computes nothing but
 * the two limits around a centre. */
import type { ExplanationStep } from '../domain/result.ts'
import type { RoundingTo } from '../domain/rounding.ts'
import { add, fromText, subtract, toText } from '../scoring/exact.ts'
import {
  criterionName,
  type Explained,
  explanationWords,
  groupName,
  judgeName,
  partName,
  placeName,
  ruleWords,
  written,
} from './explained.ts'
import type { ProofLine } from './proof-line.ts'
import { say } from './say.ts'

type StepOf<Key extends ExplanationStep['key']> = Extract<ExplanationStep, { key: Key }>

export function standardisedLine(step: StepOf<'standardised'>, explained: Explained): ProofLine {
  const { standardised } = explanationWords(explained)
  const { equating } = explained.track.rules
  const about = {
    judge: judgeName(explained, step.judge),
    mean: written(step.mean),
    deviation: written(step.deviation),
    of: standardised.of[step.of],
    before: written(step.before),
    after: written(step.after),
  }
  const arithmetic = say(step.scale === 'z' ? standardised.zArithmetic : standardised.tArithmetic, about)
  const rounding = equating === undefined || equating.method === 'coefficient' ? undefined : equating.rounding
  return {
    kind: 'step',
    sentence: say(standardised[step.scale], about),
    arithmetic: rounding === undefined ? arithmetic : say(standardised.rounding, { arithmetic, ...roundingAbout(rounding, explained) }),
    value: about.after,
  }
}

export function centredLine(step: StepOf<'centred'>, explained: Explained): ProofLine {
  const { centred, judgeTotals } = explanationWords(explained)
  const limit = fromText(step.limit)
  const about = {
    what: placeName(explained, step, judgeTotals),
    limit: written(step.limit),
    before: written(step.before),
    after: written(step.after),
    low: written(toText(subtract(fromText(step.after), limit))),
    high: written(toText(add(fromText(step.after), limit))),
  }
  const sentence = say(centred.sentence, about)
  const rounding = centreRounding(explained, step.group)
  return {
    kind: 'step',
    sentence: rounding === undefined ? sentence : say(centred.rounding, { sentence, ...roundingAbout(rounding, explained) }),
    arithmetic: say(rounding === undefined ? centred.exact : centred.rounded, about),
    value: about.after,
  }
}

function centreRounding({ track }: Explained, group: string | undefined): RoundingTo | undefined {
  const { reduction } = track.rules
  const lists = reduction.method === 'classes' ? reduction.classes : reduction.method === 'groups' ? reduction.groups : []
  const by = lists.find(one => one.group === group)?.by ?? reduction
  return by.method === 'clipped' && by.centre !== 'exact' ? by.centre : undefined
}

function roundingAbout({ method, places }: RoundingTo, explained: Explained) {
  return { method: ruleWords(explained).methods[method], places }
}

export function combinedLine(step: StepOf<'combined'>, explained: Explained): ProofLine {
  const { combined, judgeTotals } = explanationWords(explained)
  const value = written(step.value)
  const terms = step.terms.map(({ group, percent, value }) =>
    say(combined.term, { group: groupName(explained.language, group), value: written(value), percent }),
  )
  const parts = step.terms.map(({ term }) => written(term)).join(' + ')
  return {
    kind: 'step',
    sentence: say(combined.sentence, { what: placeName(explained, step, judgeTotals) }),
    arithmetic: say(combined.arithmetic, { terms: terms.join(' + '), parts, value }),
    value,
  }
}

/** A rounding of a part or a criterion is named by its place alone; at other stages inside a part the stage is said too. */
export function roundedLine(step: StepOf<'rounded'>, explained: Explained): ProofLine {
  const { rounded, stages } = explanationWords(explained)
  const { label, method, places, stage } = step
  const { gbt8170, methods } = ruleWords(explained)
  const place = placeName(explained, step, stages[stage])
  const what = step.judge === undefined ? place : say(rounded.judgeOf, { what: place, judge: judgeName(explained, step.judge) })
  const isPlain = step.part === undefined || stage === 'part' || stage === 'criterion'
  const about = {
    what: isPlain ? what : say(rounded.stageOf, { what, stage: stages[stage] }),
    method: label === 'gbt8170' ? gbt8170 : methods[method],
    places,
    before: written(step.before, places),
    after: written(step.after, places),
  }
  return {
    kind: 'step',
    sentence: say(places === 0 ? rounded.whole : rounded.sentence, about),
    arithmetic: say(step.before === step.after ? rounded.exact : rounded.arithmetic, about),
    stress: about.before,
    value: about.after,
  }
}

export function factoredLine(step: StepOf<'factored'>, explained: Explained): ProofLine {
  const { factored } = explanationWords(explained)
  const about = {
    what: placeName(explained, step, ''),
    factor: written(step.factor),
    before: written(step.before),
    after: written(step.after),
  }
  return { kind: 'step', sentence: say(factored.sentence, about), arithmetic: say(factored.arithmetic, about), value: about.after }
}

export function summedLine(step: StepOf<'summed'>, explained: Explained): ProofLine {
  const { summed } = explanationWords(explained)
  const value = written(step.value)
  const terms = step.terms.map(term => `${criterionName(explained, term.criterion)} ${written(term.value)}`).join(' + ')
  return {
    kind: 'step',
    sentence: say(summed.sentence, { part: partName(explained, step.part) }),
    arithmetic: say(summed.arithmetic, { terms, value }),
    value,
  }
}
