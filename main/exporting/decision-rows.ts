/** The decisions of two people that scores and awards rest on, as rows of the rules sheet: ties, stops, lines. Decides nothing. */
import type { TieDecision } from '../../shared/domain/tie.ts'
import { tieKey } from '../../shared/domain/tie.ts'
import { awardName } from '../../shared/words/award-rules-in-words.ts'
import { countCell, headerCell, type Row, textCell } from './cell.ts'
import { recordHeads, sectionRows } from './rules-rows.ts'
import { type WorkbookInput, wordsOf } from './workbook-input.ts'
import { entryOf, stepsOf } from './workbook-lookup.ts'

export function decisionRows(input: WorkbookInput): readonly Row[] {
  return [...tieRows(input), ...stopRows(input), ...lineRows(input)]
}

function tieRows(input: WorkbookInput): readonly Row[] {
  const { rules, columns } = wordsOf(input)
  const rows = tiesOf(input).flatMap(({ order, reason }, tie) =>
    order.flatMap((group, place) =>
      group.map(entry => [
        countCell(tie + 1),
        textCell(entryOf(input, entry).number, 'label'),
        countCell(place + 1),
        textCell(reason, 'text', 2),
      ]),
    ),
  )
  return sectionRows(input, {
    title: rules.decisions,
    heads: recordHeads(columns.tie, columns.number, columns.inner, columns.reason),
    rows,
  })
}

/** From the results' own explanation: each once, best first, equals together. */
function tiesOf({ results }: WorkbookInput): readonly Pick<TieDecision, 'order' | 'reason'>[] {
  const steps = results.result.entries.flatMap(result => stepsOf(result, 'tie-broken').filter(({ step }) => step.by === 'decision'))
  const once = new Map(steps.map(step => [tieKey(step.compared.map(({ entry }) => entry)), step]))
  return [...once.values()].map(({ compared, reason = '' }) => {
    const places = [...new Set(compared.map(({ value }) => value))]
    return { order: places.map(place => compared.filter(({ value }) => value === place).map(({ entry }) => entry)), reason }
  })
}

/** From the explanation too: a decision that nothing needed any more is not there. */
function stopRows(input: WorkbookInput): readonly Row[] {
  const { rules, columns } = wordsOf(input)
  const decided = input.results.result.entries.flatMap(result =>
    stepsOf(result, 'stop-decided')
      .slice(0, 1)
      .map(step => ({ ...step, entry: result.entry })),
  )
  const rows = decided.map(({ entry, instead, reason }, index) => [
    countCell(index + 1),
    textCell(entryOf(input, entry).number, 'label'),
    textCell(rules.remedies[instead], 'label'),
    textCell(reason, 'text', 2),
  ])
  return sectionRows(input, { title: rules.stops, heads: recordHeads(columns.line, columns.number, columns.remedy, columns.reason), rows })
}

function lineRows(input: WorkbookInput): readonly Row[] {
  const { rules, columns } = wordsOf(input)
  const rows = input.lines.flatMap((line, index) =>
    line.entries.map(entry => [
      countCell(index + 1),
      textCell(entryOf(input, entry).number, 'label'),
      textCell(awardName(input, line.award), 'label'),
      textCell(line.reason),
      textCell(line.in.includes(entry) ? rules.letIn : rules.keptOut, 'label'),
    ]),
  )
  const heads = [columns.cutLine, columns.number, columns.award, columns.reason, columns.decided].map(text => headerCell(text))
  return sectionRows(input, { title: rules.lines, heads, rows })
}
