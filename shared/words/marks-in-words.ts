/** The marks of one list in words, and the mean that was taken of those that count. Takes no mean itself. */
import type { PartId } from '../domain/ids.ts'
import type { ExplanationStep, JudgeMark, MarkFate } from '../domain/result.ts'
import { fromText } from '../scoring/exact.ts'
import { type Explained, explanationWords, judgeName, placeName, written } from './explained.ts'
import type { MarkInWords, ProofLine } from './proof-line.ts'
import { say, sayMany } from './say.ts'

type MarksStep = Extract<ExplanationStep, { key: 'marks' }>
type ReducedStep = Extract<ExplanationStep, { key: 'reduced' }>

/** The fewest decimals, three at most, in which all marks of a strip can be written: 18.5 and 18.0 stand one beside the other. */
export function placesFor(marks: readonly JudgeMark[]): number {
  const values = marks.flatMap(({ value }) => (value === undefined ? [] : [fromText(value)]))
  return [0, 1, 2].find(places => values.every(({ under }) => 10n ** BigInt(places) % under === 0n)) ?? 3
}

export function isDropped({ fate }: Readonly<{ fate: MarkFate }>): boolean {
  return fate === 'dropped-high' || fate === 'dropped-low'
}

/** Each mark with at least `places` decimals and what became of it; a mark that is not there is a word, never a number. */
export function marksInWords(marks: readonly JudgeMark[], explained: Explained, places: number): readonly MarkInWords[] {
  return marks.map(mark => ({
    judge: mark.judge,
    who: judgeName(explained, mark.judge),
    mark: markText(mark, explained, places),
    fate: fateText(mark, explained),
    is: mark.fate,
  }))
}

function markText({ value, moved, fate }: JudgeMark, explained: Explained, places: number): string {
  const { fates, words, movedFrom } = explanationWords(explained)
  if (value === undefined) return { ...fates, ...words }[fate]
  return moved === undefined ? written(value, places) : say(movedFrom, { before: written(value, places), after: written(moved, places) })
}

function fateText({ fate, standIn }: JudgeMark, explained: Explained): string {
  const { fates, words, standIn: sentence } = explanationWords(explained)
  return standIn === undefined ? fates[fate] : say(sentence, { reason: words[standIn], fate: fates[fate] })
}

/** `reduced`: the mean taken of exactly these marks, where it was. `isOpen`: nothing was made of them. */
export type MarksTaken = Readonly<{ step: MarksStep; reduced: ReducedStep | undefined; isOpen: boolean }>

export function marksLine({ step, reduced, isOpen }: MarksTaken, explained: Explained): ProofLine {
  const { marks, stopped, judgeTotals } = explanationWords(explained)
  const places = placesFor(step.marks)
  const pieces = piecesOf(step, explained).join(explanationWords(explained).comma)
  const sentence = say(marks.sentence, { what: placeName(explained, step, judgeTotals), pieces })
  const line = { kind: 'step', sentence, marks: marksInWords(step.marks, explained, places) } as const
  if (reduced === undefined) return isOpen ? { ...line, value: stopped.value } : line
  return { ...line, ...mean(reduced, [step], explained) }
}

/** The mean of marks that stand in lines before it: `taken`, without which it is only the sum that was divided. */
export function reducedLine(step: ReducedStep, taken: readonly MarksStep[], explained: Explained): ProofLine {
  const { reduced, judgeTotals } = explanationWords(explained)
  const sentence = say(reduced.sentence, { what: placeName(explained, step, judgeTotals) })
  return { kind: 'step', sentence, ...mean(step, taken, explained) }
}

function mean({ sum, divisor, usualDivisor, value }: ReducedStep, taken: readonly MarksStep[], explained: Explained) {
  const { reduced } = explanationWords(explained)
  const marks = taken.flatMap(step => step.marks)
  const places = placesFor(marks)
  const counted = marks.filter(isCounted).map(({ moved, value }) => moved ?? value)
  const terms = counted
    .filter(mark => mark !== undefined)
    .map(mark => written(mark, places))
    .join(' + ')
  const isShort = divisor < usualDivisor
  const about = { sum: written(sum, places), divisor, value: written(value, places) }
  return {
    arithmetic: [
      terms === '' ? '' : say(reduced.arithmetic, { terms, divisor }),
      say(reduced.sum, about),
      isShort ? say(reduced.usual, { usual: usualDivisor, missing: usualDivisor - divisor }) : '',
    ].join(''),
    ...(isShort ? { stress: say(reduced.stress, { divisor }) } : {}),
    value: about.value,
  }
}

function piecesOf({ marks: all, part, group }: MarksStep, explained: Explained): readonly string[] {
  const { marks } = explanationWords(explained)
  const many = (is: (mark: JudgeMark) => boolean) => all.filter(is).length
  const counted = many(isCounted)
  const isMedian = many(isDropped) > 0 && reductionOf(explained, part, group) === 'median'
  const counts = [
    ['dropped', isMedian ? 0 : many(isDropped)],
    ['moved', many(({ fate }) => fate === 'moved')],
    ['standIn', many(({ standIn }) => standIn !== undefined)],
    ['missing', many(isMissing)],
    ['noSpread', many(({ fate }) => fate === 'no-spread')],
    ['pending', many(({ fate }) => fate === 'pending')],
  ] as const
  return [
    sayMany(marks, 'judges', all.length),
    ...counts.flatMap(([stem, count]) => (count > 0 ? [sayMany(marks, stem, count)] : [])),
    counted === all.length ? marks.all : sayMany(marks, isMedian ? 'median' : 'counted', counted),
  ]
}

/** The method of one list; beside totals the parts are plain means, for show. */
function reductionOf({ track: { rules } }: Explained, part: PartId | undefined, group: string | undefined): string {
  const { reduction } = rules
  if (reduction.of === 'totals' && part !== undefined) return 'mean'
  if (reduction.method === 'classes') return reduction.classes.find(one => one.group === group)?.by.method ?? 'mean'
  if (reduction.method === 'groups') return reduction.groups.find(one => one.group === group)?.by.method ?? 'mean'
  return reduction.method
}

function isCounted({ fate }: JudgeMark): boolean {
  return fate === 'counted' || fate === 'moved'
}

function isMissing({ fate }: JudgeMark): boolean {
  return fate === 'absent' || fate === 'recused' || fate === 'void'
}
