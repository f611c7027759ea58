/** Scores a track of a sample plan with the real engine. */
import type { PlannedSheet, SamplePlan } from '../../../../main/services/samples/sample-plan.ts'
import { type PanelId, PenaltyId, type SheetId, sheetKey } from '../../../../shared/domain/ids.ts'
import { isSameSchool, type Panel, sheetsOfPanel } from '../../../../shared/domain/panel.ts'
import type { TrackResult } from '../../../../shared/domain/result.ts'
import { scoreTrack } from '../../../../shared/scoring/score-track.ts'
import { partInputs, type SheetStanding } from '../../../../shared/scoring/track-input.ts'

type Played = readonly Pick<PlannedSheet, 'sheet' | 'marks'>[]

export function isRecused(plan: SamplePlan, sheet: SheetId): boolean {
  const key = sheetKey(sheet)
  const [judge, entry] = [plan.people.find(({ id }) => id === key.judge), plan.entries.find(({ id }) => id === key.entry)]
  return judge !== undefined && entry !== undefined && isSameSchool(judge, entry)
}

export function scorePanel(plan: SamplePlan, id: PanelId, played: Played = []): TrackResult {
  const panel = plan.panels.find(each => each.id === id) as Panel
  const track = plan.tracks.find(each => each.id === panel.track) as SamplePlan['tracks'][number]
  const marks = new Map([...plan.sheets, ...played].map(each => [each.sheet, each.marks]))
  const missing = new Map(plan.missing.map(each => [each.sheet, each.as]))
  const standing = (sheet: SheetId): SheetStanding => {
    const given = marks.get(sheet)
    if (given !== undefined) return { standing: 'counted', marks: given }
    return { standing: missing.get(sheet) ?? (isRecused(plan, sheet) ? 'recused' : 'pending') }
  }
  const sheets = Map.groupBy(sheetsOfPanel(panel), sheet => sheetKey(sheet).entry)
  const entries = panel.entries.map((entry, index) => ({
    entry,
    number: entry,
    group: id,
    sheets: (sheets.get(entry) ?? []).map(sheet => ({ ...sheetKey(sheet), sheet: standing(sheet) })),
    penalties: plan.penalties
      .filter(penalty => penalty.entry === entry)
      .map(penalty => ({ ...penalty, id: PenaltyId.parse(`penalty-${index}`) })),
  }))
  return scoreTrack({ parts: partInputs(track), rules: track.rules, entries, decisions: [] })
}
