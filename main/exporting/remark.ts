/** The remark beside a place: what broke a tie, what is still open, why there is no score. Knows the steps; takes none. */
import type { EntryResult, ExplanationStep } from '../../shared/domain/result.ts'
import { fromText } from '../../shared/scoring/exact.ts'
import { awardName } from '../../shared/words/award-rules-in-words.ts'
import { exactWords } from '../../shared/words/exact-words.ts'
import { criterionName, partName } from '../../shared/words/explained.ts'
import { roundName } from '../../shared/words/round-name.ts'
import { say } from '../../shared/words/say.ts'
import { type WorkbookInput, wordsOf } from './workbook-input.ts'
import { numbersOf, stepsOf } from './workbook-lookup.ts'

type TieBroken = Extract<ExplanationStep, { key: 'tie-broken' }>

export function remarkOf(input: WorkbookInput, result: EntryResult): string {
  const { remarks } = wordsOf(input)
  const stops = stepsOf(result, 'stopped').map(({ reason, remaining, minimum }) => say(remarks[reason], { remaining, minimum }))
  const decided = stepsOf(result, 'stop-decided').map(({ reason }) => say(remarks.stopDecided, { reason }))
  const gates = stepsOf(result, 'gated').flatMap(step => gateRemark(input, step))
  const level = stepsOf(result, 'level').map(({ tolerance }) => say(remarks.level, { tolerance: exactWords(fromText(tolerance)) }))
  const ties = stepsOf(result, 'tie-broken').map(step => tieRemark(input, step))
  const all = [...stops, ...decided, ...gates, ...level, ...ties, ...sharedRemarks(input, result), ...lineRemarks(input, result)]
  return [...new Set(all)].join('；')
}

function gateRemark(input: WorkbookInput, { round, outcome }: Extract<ExplanationStep, { key: 'gated' }>): readonly string[] {
  const { remarks } = wordsOf(input)
  if (outcome === 'through') return []
  return [say(outcome === 'out' ? remarks.out : remarks.gateOpen, { round: roundName(input, round) })]
}

function tieRemark(input: WorkbookInput, { step, compared, reason = '' }: TieBroken): string {
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

function sharedRemarks(input: WorkbookInput, { entry, tiedWith }: EntryResult): readonly string[] {
  if (tiedWith.length === 0) return []
  const { remarks } = wordsOf(input)
  const isOpen = input.results.result.openTies.some(({ entries }) => entries.includes(entry))
  return [say(isOpen ? remarks.open : remarks.shared, { entries: numbersOf(input, tiedWith) })]
}

function lineRemarks(input: WorkbookInput, { entry }: EntryResult): readonly string[] {
  const { remarks } = wordsOf(input)
  const open = input.results.result.openLines.filter(({ entries }) => entries.includes(entry))
  const decided = input.lines.filter(({ entries }) => entries.includes(entry))
  return [
    ...decided.map(({ award, reason }) => say(remarks.awardDecided, { award: awardName(input, award), reason })),
    ...open.map(({ award, contradiction }) =>
      say(contradiction ? remarks.awardContradiction : remarks.awardOpen, { award: awardName(input, award) }),
    ),
  ]
}
