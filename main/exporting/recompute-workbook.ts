/** Computes a workbook's results again from the marks that it shows, and says where its printed results differ. Believes no printed sum. */
import { type Answer, accept } from '../../shared/answer.ts'
import { allocateAwards } from '../../shared/awards/allocate.ts'
import type { AwardContender } from '../../shared/awards/competitors.ts'
import type { EntryId, PanelId, PenaltyId, PersonId } from '../../shared/domain/ids.ts'
import type { EntryResult, TrackResult } from '../../shared/domain/result.ts'
import type { Track } from '../../shared/domain/track.ts'
import { scoreTrack } from '../../shared/scoring/score-track.ts'
import { type EntryInput, partInputs, type TrackInput } from '../../shared/scoring/track-input.ts'
import { type Difference, resultDifferences, sheetDifferences } from './printed-differences.ts'
import type { WorkbookRefusal } from './read-grid.ts'
import type { ReadSheet } from './read-judge-sheet.ts'
import { readWorkbook, type WorkbookReading } from './read-workbook.ts'

const WORKBOOK = 'workbook' as PanelId

/** From the workbook come marks, standings, penalties, tie decisions and schools; from the track its parts and rules; nothing else is used.
 * An empty list means that every printed place, part, penalty, score, award and subtotal follows from the marks, and that every mark is one
 * that the rubric allows. */
export async function recomputeFromWorkbook(
  bytes: Uint8Array,
  { track }: Readonly<{ track: Track }>,
): Promise<Answer<readonly Difference[], WorkbookRefusal>> {
  const reading = await readWorkbook(bytes, track)
  if (!reading.ok) return reading
  const scored = scoreTrack(trackInput(reading.value, track))
  const result = allocateAwards(scored, track.rules.awards, { contenders: contendersOf(reading.value, scored) })
  const computed = result.entries.map(entry => ({ entry, award: awardName(track, entry, reading.value.language) }))
  return accept([...sheetDifferences(reading.value, track), ...resultDifferences(reading.value, computed)])
}

/** The ranking sheet prints schools; no sheet says who is in which group, or who does not compete, so all are one group that competes. */
function contendersOf({ printed }: WorkbookReading, { entries }: TrackResult): readonly AwardContender[] {
  const schools = new Map<string, string>(printed.map(({ entry, school }) => [entry, school]))
  return entries.map(({ entry }) => ({ entry, group: WORKBOOK, school: schools.get(entry) ?? '' }))
}

function awardName({ rules }: Track, { award }: EntryResult, language: WorkbookReading['language']): string {
  return rules.awards.find(({ id }) => id === award)?.name[language] ?? ''
}

/** A workbook knows entries by their numbers and judges by their sheets, so these are the ids of the computation. */
function trackInput({ sheets, penalties, decisions, printed }: WorkbookReading, track: Track): TrackInput {
  const panel = WORKBOOK
  const numbers = new Set([...printed.map(({ entry }) => entry), ...sheets.map(({ entry }) => entry)])
  const charged = penalties.map(({ entry, amount, reason }, index) => ({
    id: `p${index}` as PenaltyId,
    panel,
    entry: entry as EntryId,
    amount,
    reason,
  }))
  const entries = [...numbers].map(
    (number): EntryInput => ({
      entry: number as EntryId,
      number,
      group: panel,
      sheets: sheets.filter(sheet => sheet.entry === number).map(standing),
      penalties: charged.filter(({ entry }) => entry === number),
    }),
  )
  const decided = decisions.map(({ order, reason }) => ({
    panel,
    reason,
    second: 'workbook' as PersonId,
    order: order as readonly (readonly EntryId[])[],
  }))
  return { parts: partInputs(track), rules: track.rules, entries, decisions: decided }
}

function standing(sheet: ReadSheet): EntryInput['sheets'][number] {
  const where = { judge: sheet.judge as PersonId, part: sheet.part }
  if ('standing' in sheet) return { ...where, sheet: { standing: sheet.standing } }
  return { ...where, sheet: { standing: 'counted', marks: sheet.marks } }
}
