/** 规则: the rules as sentences, the penalties and tie decisions that the scores rest on, and what the workbook can be checked against. */
import type { TieDecision } from '../../shared/domain/tie.ts'
import { tieKey } from '../../shared/domain/tie.ts'
import { partName } from '../../shared/words/explained.ts'
import { rulesInWords } from '../../shared/words/rules-in-words.ts'
import { say } from '../../shared/words/say.ts'
import { type Cell, countCell, headerCell, markCell, type Row, textCell } from './cell.ts'
import type { Table } from './page.ts'
import { type WorkbookInput, wordsOf } from './workbook-input.ts'
import { entryOf, stepsOf } from './workbook-lookup.ts'

/** The content spans all but the first; the last two are one column to the reader, so that the head has room for the state. */
const COLUMNS = 5

export function rulesTable(input: WorkbookInput, name: string): Table {
  const { columns, headings, foot } = wordsOf(input)
  return {
    name,
    heading: say(headings.rules, { track: input.track.name[input.language] }),
    columns: [{ width: 22 }, { width: 14 }, { width: 14 }, { width: 46, grows: true }, { width: 26 }],
    lead: 1,
    header: [[headerCell(columns.item), headerCell(columns.content, { across: COLUMNS - 1 })]],
    body: [...ruleRows(input), ...penaltyRows(input), ...decisionRows(input), ...originRows(input)],
    notes: [],
    signatures: foot.signatures,
  }
}

function ruleRows(input: WorkbookInput): readonly Row[] {
  const { rules } = wordsOf(input)
  return [section(rules.section), ...rulesInWords(input.track, input.language).map(({ label, lines }) => line(label, lines.join('\n')))]
}

/** One line each: the scores are computed again from these, not from the sums elsewhere. */
function penaltyRows(input: WorkbookInput): readonly Row[] {
  const { rules, columns, none } = wordsOf(input)
  const { places } = input.track.rules.rounding
  const rows = input.penalties.map(({ entry, amount, reason }, index) => [
    countCell(index + 1),
    textCell(entryOf(input, entry).number, 'label'),
    markCell(amount, places),
    textCell(reason, 'text', 2),
  ])
  const heads = headers(columns.line, columns.number, columns.penalty, columns.reason)
  return [section(rules.penalties), ...(rows.length === 0 ? [line(none, '')] : [heads, ...rows])]
}

function decisionRows(input: WorkbookInput): readonly Row[] {
  const { rules, columns, none } = wordsOf(input)
  const rows = decisionsOf(input).flatMap(({ order, reason }, tie) =>
    order.flatMap((group, place) =>
      group.map(entry => [
        countCell(tie + 1),
        textCell(entryOf(input, entry).number, 'label'),
        countCell(place + 1),
        textCell(reason, 'text', 2),
      ]),
    ),
  )
  const heads = headers(columns.tie, columns.number, columns.inner, columns.reason)
  return [section(rules.decisions), ...(rows.length === 0 ? [line(none, '')] : [heads, ...rows])]
}

/** The decisions that the results rest on, from their own explanation: each once, best first, equals together. */
function decisionsOf({ results }: WorkbookInput): readonly Pick<TieDecision, 'order' | 'reason'>[] {
  const steps = results.result.entries.flatMap(result => stepsOf(result, 'tie-broken').filter(({ step }) => step.by === 'decision'))
  const once = new Map(steps.map(step => [tieKey(step.compared.map(({ entry }) => entry)), step]))
  return [...once.values()].map(({ compared, reason = '' }) => {
    const places = [...new Set(compared.map(({ value }) => value))]
    return { order: places.map(place => compared.filter(({ value }) => value === place).map(({ entry }) => entry)), reason }
  })
}

function originRows(input: WorkbookInput): readonly Row[] {
  const { rules, head } = wordsOf(input)
  const { origin } = rules
  const { provenance } = input.track
  return [
    section(origin.section),
    line(origin.source, provenance.source),
    line(origin.status, origin.statuses[provenance.status]),
    line(origin.rules, input.rulesDigest ?? origin.notFrozen),
    ...input.rubricDigests.map(({ part, digest }) => line(say(origin.rubric, { part: partName(input, part) }), digest)),
    ...input.results.panels.map(panel =>
      line(say(origin.panel, { panel: panel.name }), panel.isCertified ? head.certified : head.uncertified),
    ),
    line(origin.printed, input.printedAt),
    line(origin.station, input.station),
  ]
}

function section(title: string): Row {
  return [textCell(title, 'section', COLUMNS)]
}

function line(label: string, text: string): Row {
  return [textCell(label, 'label'), textCell(text, 'text', COLUMNS - 1)]
}

function headers(...texts: readonly string[]): readonly Cell[] {
  return texts.map((text, index) => headerCell(text, { across: index === texts.length - 1 ? 2 : 1 }))
}
