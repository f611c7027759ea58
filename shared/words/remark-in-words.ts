/** The remark beside a place: what broke a tie, what is still open, why there is no score. Knows the steps; takes none. */
import type { EntryId } from '../domain/ids.ts'
import type { LineDecision } from '../domain/line-decision.ts'
import type { EntryResult, ExplanationStep, TrackResult } from '../domain/result.ts'
import { fromText } from '../scoring/exact.ts'
import { awardName } from './award-rules-in-words.ts'
import { exactWords } from './exact-words.ts'
import { criterionName, type Explained, entryNumber, partName } from './explained.ts'
import { words } from './index.ts'
import { roundName } from './round-name.ts'
import { say } from './say.ts'

/** A track's result with what its ids are called; `lines`: the decisions about lines of awards that the awards rest on. */
export type Remarked = Explained & Readonly<{ result: TrackResult; lines: readonly Pick<LineDecision, 'award' | 'entries' | 'reason'>[] }>
type StepKey = ExplanationStep['key']
type StepOf<Key extends StepKey> = Extract<ExplanationStep, { key: Key }>

/** Everything that must be said beside the place of an entry, in one line; empty when nothing must. */
export function remarkInWords(input: Remarked, result: EntryResult): string {
  const { remarks } = wordsOf(input)
  const stops = stepsOf(result, 'stopped').map(({ reason, remaining, minimum }) => say(remarks[reason], { remaining, minimum }))
  const decided = stepsOf(result, 'stop-decided').map(({ reason }) => say(remarks.stopDecided, { reason }))
  const gates = stepsOf(result, 'gated').flatMap(step => gateRemark(input, step))
  const level = stepsOf(result, 'level').map(({ tolerance }) => say(remarks.level, { tolerance: exactWords(fromText(tolerance)) }))
  const ties = stepsOf(result, 'tie-broken').map(step => tieRemark(input, step))
  const all = [...stops, ...decided, ...gates, ...level, ...ties, ...sharedRemarks(input, result), ...lineRemarks(input, result)]
  return [...new Set(all)].join('；')
}

function gateRemark(input: Remarked, { round, outcome }: StepOf<'gated'>): readonly string[] {
  const { remarks } = wordsOf(input)
  if (outcome === 'through') return []
  return [say(outcome === 'out' ? remarks.out : remarks.gateOpen, { round: roundName(input, round) })]
}

function tieRemark(input: Remarked, { step, compared, reason = '' }: StepOf<'tie-broken'>): string {
  const { remarks } = wordsOf(input)
  switch (step.by) {
    case 'part':
      return say(remarks.part, { part: partName(input, step.part) })
    case 'criterion':
      return say(remarks.criterion, { part: partName(input, step.part), criterion: criterionName(input, step.criterion) })
    case 'more-decimals':
      return say(remarks['more-decimals'], { places: step.places })
    case 'decision':
      return say(remarks.decision, { reason })
    case 'shared':
      return say(remarks.shared, {
        entries: numbersOf(
          input,
          compared.map(({ entry }) => entry),
        ),
      })
    default:
      return remarks[step.by]
  }
}

function sharedRemarks(input: Remarked, { entry, tiedWith }: EntryResult): readonly string[] {
  if (tiedWith.length === 0) return []
  const { remarks } = wordsOf(input)
  const isOpen = input.result.openTies.some(({ entries }) => entries.includes(entry))
  return [say(isOpen ? remarks.open : remarks.shared, { entries: numbersOf(input, tiedWith) })]
}

function lineRemarks(input: Remarked, { entry }: EntryResult): readonly string[] {
  const { remarks } = wordsOf(input)
  const open = input.result.openLines.filter(({ entries }) => entries.includes(entry))
  const decided = input.lines.filter(({ entries }) => entries.includes(entry))
  return [
    ...decided.map(({ award, reason }) => say(remarks.awardDecided, { award: awardName(input, award), reason })),
    ...open.map(({ award, contradiction }) =>
      say(contradiction ? remarks.awardContradiction : remarks.awardOpen, { award: awardName(input, award) }),
    ),
  ]
}

/** The English words have the shape of every language. */
function wordsOf({ language }: Remarked): (typeof words)['en']['workbook'] {
  return words[language].workbook
}

function numbersOf(input: Remarked, entries: readonly EntryId[]): string {
  return entries.map(id => entryNumber(input, id)).join(wordsOf(input).comma)
}

/** The steps of one kind, in the order they were taken. */
function stepsOf<Key extends StepKey>({ explanation }: EntryResult, key: Key): readonly StepOf<Key>[] {
  return explanation.filter((step): step is StepOf<Key> => step.key === key)
}
