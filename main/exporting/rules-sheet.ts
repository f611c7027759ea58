/** 规则: the rules as sentences, the penalties and decisions that the results rest on, and what the workbook can be checked against. */
import { partName } from '../../shared/words/explained.ts'
import { rulesInWords } from '../../shared/words/rules-in-words.ts'
import { say } from '../../shared/words/say.ts'
import { countCell, headerCell, markCell, type Row, textCell } from './cell.ts'
import { decisionRows } from './decision-rows.ts'
import type { Table } from './page.ts'
import { lineRow, RULES_COLUMNS, recordHeads, sectionRow, sectionRows } from './rules-rows.ts'
import { type WorkbookInput, wordsOf } from './workbook-input.ts'
import { entryOf } from './workbook-lookup.ts'

export function rulesTable(input: WorkbookInput, name: string): Table {
  const { columns, headings, foot } = wordsOf(input)
  return {
    name,
    heading: say(headings.rules, { track: input.track.name[input.language] }),
    columns: [{ width: 22 }, { width: 14 }, { width: 14 }, { width: 46, grows: true }, { width: 26 }],
    lead: 1,
    header: [[headerCell(columns.item), headerCell(columns.content, { across: RULES_COLUMNS - 1 })]],
    body: [...ruleRows(input), ...penaltyRows(input), ...decisionRows(input), ...originRows(input)],
    notes: [],
    signatures: foot.signatures,
  }
}

function ruleRows(input: WorkbookInput): readonly Row[] {
  const { rules } = wordsOf(input)
  return [
    sectionRow(rules.section),
    ...rulesInWords(input.track, input.language).map(({ label, lines }) => lineRow(label, lines.join('\n'))),
  ]
}

/** One line each: the scores are computed again from these, not from the sums elsewhere. */
function penaltyRows(input: WorkbookInput): readonly Row[] {
  const { rules, columns } = wordsOf(input)
  const { places } = input.track.rules.rounding
  const rows = input.penalties.map(({ entry, amount, reason }, index) => [
    countCell(index + 1),
    textCell(entryOf(input, entry).number, 'label'),
    markCell(amount, places),
    textCell(reason, 'text', 2),
  ])
  return sectionRows(input, {
    title: rules.penalties,
    heads: recordHeads(columns.line, columns.number, columns.penalty, columns.reason),
    rows,
  })
}

function originRows(input: WorkbookInput): readonly Row[] {
  const { rules, head } = wordsOf(input)
  const { origin } = rules
  const { provenance } = input.track
  return [
    sectionRow(origin.section),
    lineRow(origin.source, provenance.source),
    lineRow(origin.status, origin.statuses[provenance.status]),
    lineRow(origin.rules, input.rulesDigest ?? origin.notFrozen),
    ...input.rubricDigests.map(({ part, digest }) => lineRow(say(origin.rubric, { part: partName(input, part) }), digest)),
    ...input.results.panels.map(panel =>
      lineRow(say(origin.panel, { panel: panel.name }), panel.isCertified ? head.certified : head.uncertified),
    ),
    lineRow(origin.printed, input.printedAt),
    lineRow(origin.station, input.station),
  ]
}
