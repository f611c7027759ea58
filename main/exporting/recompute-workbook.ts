/** Computes a workbook's results again from the marks that it shows, and says where its printed results differ. Believes no printed sum. */
import { type Answer, accept } from '../../shared/answer.ts'
import { allocateAwards } from '../../shared/awards/allocate.ts'
import type { AwardContender } from '../../shared/awards/competitors.ts'
import type { EntryId, PanelId, PenaltyId, PersonId } from '../../shared/domain/ids.ts'
import type { LineDecision } from '../../shared/domain/line-decision.ts'
import type { EntryResult, TrackResult } from '../../shared/domain/result.ts'
import type { Track } from '../../shared/domain/track.ts'
import { scoreTrack } from '../../shared/scoring/score-track.ts'
import { type EntryInput, missingOf, partInputs, type TrackInput } from '../../shared/scoring/track-input.ts'
import { type Difference, resultDifferences, sheetDifferences } from './printed-differences.ts'
import type { WorkbookRefusal } from './read-grid.ts'
import type { ReadSheet } from './read-judge-sheet.ts'
import { readWorkbook, type WorkbookReading } from './read-workbook.ts'
import { sideAwardDifferences } from './side-award-differences.ts'

const WORKBOOK = 'workbook' as PanelId
const SECOND = 'workbook' as PersonId

type Recomputing = Readonly<{
  track: Track
  /** SHA-256 in hex, for rules that draw lots. */
  hash?: (text: string) => string
}>

/** From the workbook come marks, standings, penalties, decisions, schools, panels, who does not compete, the winners' mentors, and the judges'
 * groups; from the track its parts and rules; nothing else is used. An empty list means that every printed place, part, penalty, score, award
 * of any kind and subtotal follows from the marks, and that every mark is one that the rubric allows. */
export async function recomputeFromWorkbook(
  bytes: Uint8Array,
  { track, hash }: Recomputing,
): Promise<Answer<readonly Difference[], WorkbookRefusal>> {
  const reading = await readWorkbook(bytes, track)
  if (!reading.ok) return reading
  const { value } = reading
  const input = trackInput(value, track)
  const scored = scoreTrack({ ...input, ...(hash === undefined ? {} : { hash }) })
  const contenders = contendersOf(value, scored)
  const result = allocateAwards(scored, track.rules.awards, { contenders, decisions: lineDecisions(value, track) })
  const computed = result.entries.map(entry => ({ entry, award: awardName(track, entry, value.language) }))
  return accept([
    ...sheetDifferences(value, track),
    ...resultDifferences(value, computed),
    ...sideAwardDifferences(value, { track, result, input, contenders }),
  ])
}

function contendersOf({ printed }: WorkbookReading, { entries }: TrackResult): readonly AwardContender[] {
  const lines = new Map<string, WorkbookReading['printed'][number]>(printed.map(line => [line.entry, line]))
  return entries.map(({ entry }) => {
    const line = lines.get(entry)
    const ineligible = line?.ineligible === '' ? undefined : line?.ineligible
    return { entry, group: panelOf(line), school: line?.school ?? '', ineligible }
  })
}

/** By its name. Where the rules do not ask for panels none is printed, and all entries are of one. */
function panelOf(line: WorkbookReading['printed'][number] | undefined): PanelId {
  return line === undefined || line.panel === '' ? WORKBOOK : (line.panel as PanelId)
}

function lineDecisions({ lines }: WorkbookReading, { id }: Track): readonly LineDecision[] {
  return lines.map(({ award, reason, ...line }) => ({
    track: id,
    award,
    reason,
    second: SECOND,
    entries: line.entries as readonly EntryId[],
    in: line.in as readonly EntryId[],
  }))
}

function awardName({ rules }: Track, { award }: EntryResult, language: WorkbookReading['language']): string {
  return rules.awards.find(({ id }) => id === award)?.name[language] ?? ''
}

/** A workbook knows entries by their numbers and judges by their sheets, so these are the ids of the computation. */
function trackInput({ sheets, penalties, decisions, stops, printed }: WorkbookReading, track: Track): TrackInput {
  const numbers = new Set([...printed.map(({ entry }) => entry), ...sheets.map(({ entry }) => entry)])
  const charged = penalties.map(({ entry, amount, reason }, index) => ({
    id: `p${index}` as PenaltyId,
    panel: WORKBOOK,
    entry: entry as EntryId,
    amount,
    reason,
  }))
  const entries = [...numbers].map(
    (number): EntryInput => ({
      entry: number as EntryId,
      number,
      group: panelOf(printed.find(({ entry }) => entry === number)),
      sheets: sheets.filter(sheet => sheet.entry === number).map(standing),
      penalties: charged.filter(({ entry }) => entry === number),
    }),
  )
  const signed = { panel: WORKBOOK, second: SECOND }
  return {
    parts: partInputs(track),
    rules: track.rules,
    entries,
    decisions: decisions.map(({ order, reason }) => ({ ...signed, reason, order: order as readonly (readonly EntryId[])[] })),
    // The book prints only decisions that a score rests on: they are about the sheets that it shows as missing.
    stops: stops.map(({ entry, instead, reason }) => ({
      ...signed,
      entry: entry as EntryId,
      instead,
      missing: entries.flatMap(one => (one.entry === entry ? missingOf(one) : [])),
      reason,
    })),
  }
}

function standing({ judge, part, judgeGroup, ...sheet }: ReadSheet): EntryInput['sheets'][number] {
  const where = { judge: judge as PersonId, part, ...(judgeGroup === undefined ? {} : { judgeGroup }) }
  if ('standing' in sheet) return { ...where, sheet: { standing: sheet.standing } }
  return { ...where, sheet: { standing: 'counted', marks: sheet.marks } }
}
