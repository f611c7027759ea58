/** The remark beside a place: what broke a tie, what is still open, why there is no score. Knows the steps; takes none. */
import type { PartId } from '../../shared/domain/ids.ts'
import type { EntryResult, ExplanationStep } from '../../shared/domain/result.ts'
import { say } from '../../shared/words/say.ts'
import { type WorkbookInput, wordsOf } from './workbook-input.ts'
import { numbersOf, stepsOf } from './workbook-lookup.ts'

type TieBroken = Extract<ExplanationStep, { key: 'tie-broken' }>

export function remarkOf(input: WorkbookInput, result: EntryResult): string {
  const { remarks } = wordsOf(input)
  const stops = stepsOf(result, 'stopped').map(({ reason, remaining, minimum }) => say(remarks[reason], { remaining, minimum }))
  const ties = stepsOf(result, 'tie-broken').map(step => tieRemark(input, step))
  return [...new Set([...stops, ...ties, ...sharedRemarks(input, result), ...openLineRemarks(input, result)])].join('；')
}

function tieRemark(input: WorkbookInput, { step, reason = '' }: TieBroken): string {
  const { remarks } = wordsOf(input)
  switch (step.by) {
    case 'part':
      return say(remarks.part, { part: partName(input, step.part) })
    case 'dropped-sum':
      return remarks['dropped-sum']
    case 'more-decimals':
      return say(remarks['more-decimals'], { places: step.places })
    case 'decision':
      return say(remarks.decision, { reason })
  }
}

/** The name of a part, or its id where the track has none such. */
export function partName({ track, language }: Pick<WorkbookInput, 'track' | 'language'>, id: PartId): string {
  return track.parts.find(part => part.id === id)?.name[language] ?? id
}

function sharedRemarks(input: WorkbookInput, { entry, tiedWith }: EntryResult): readonly string[] {
  if (tiedWith.length === 0) return []
  const { remarks } = wordsOf(input)
  const isOpen = input.results.result.openTies.some(({ entries }) => entries.includes(entry))
  return [say(isOpen ? remarks.open : remarks.shared, { entries: numbersOf(input, tiedWith) })]
}

function openLineRemarks(input: WorkbookInput, { entry }: EntryResult): readonly string[] {
  const { remarks } = wordsOf(input)
  const lines = input.results.result.openLines.filter(({ entries }) => entries.includes(entry))
  return lines.map(({ award }) => {
    const rule = input.track.rules.awards.find(({ id }) => id === award)
    return say(remarks.awardOpen, { award: rule?.name[input.language] ?? award })
  })
}
