/** The marks behind a score as the hall may see them: every judge's, what became of each, and how many were averaged. Computes nothing. */
import type { HallMark } from '../../../shared/contract/displays.ts'
import type { DisplayChoice } from '../../../shared/domain/display.ts'
import { type PartId, sheetId } from '../../../shared/domain/ids.ts'
import type { EntryResult, JudgeMark } from '../../../shared/domain/result.ts'
import { fromThousandths, toText } from '../../../shared/scoring/exact.ts'
import type { EntryInput } from '../../../shared/scoring/track-input.ts'
import type { HallDay } from './hall-day.ts'

type Of = Readonly<{ day: HallDay; entry: EntryInput; result: EntryResult; part: PartId | null; judges: DisplayChoice['judges'] }>

/** Judges in the order of the panel, named or counted. Where the rules reduce criterion by criterion no list says what became of a sheet's
 * total: it is given, and no more is said. */
export function hallMarks({ day, entry, result, part, judges }: Of): HallMark[] {
  const told = new Map(marksOf(result, part).map(mark => [mark.judge, mark]))
  return day.panel.judges.flatMap((judge, index) => {
    const mark = told.get(judge) ?? givenBy({ day, entry, part }, judge)
    const name = judges === 'named' ? day.judgeName(judge) : null
    return mark === undefined ? [] : [{ judge: name, seat: index + 1, value: mark.value ?? null, fate: mark.fate }]
  })
}

function marksOf({ explanation }: EntryResult, part: PartId | null): readonly JudgeMark[] {
  return explanation.flatMap(step =>
    step.key === 'marks' && (step.part ?? null) === part && step.criterion === undefined ? step.marks : [],
  )
}

type Given = Readonly<{ value?: JudgeMark['value']; fate: HallMark['fate'] }>

function givenBy({ day, entry, part }: Pick<Of, 'day' | 'entry' | 'part'>, judge: JudgeMark['judge']): Given | undefined {
  const own = entry.sheets.find(sheet => sheet.judge === judge && sheet.part === part)
  if (own === undefined) return undefined
  if (own.sheet.standing !== 'counted') return { fate: own.sheet.standing }
  const total = day.totals.get(sheetId({ judge, entry: entry.entry, part: own.part }))
  return total == null ? undefined : { value: toText(fromThousandths(total)), fate: 'given' }
}

/** How many of one list were dropped above and below, and how many were averaged; null where there is no single list. */
export function reducedBy(result: EntryResult, part: PartId | null) {
  const steps = result.explanation.filter(
    step => step.key === 'reduced' && (step.part ?? null) === part && step.criterion === undefined && step.group === undefined,
  )
  const [step] = steps
  if (step?.key !== 'reduced') return null
  const fates = marksOf(result, part).map(({ fate }) => fate)
  const count = (wanted: JudgeMark['fate']) => fates.filter(fate => fate === wanted).length
  return { high: count('dropped-high'), low: count('dropped-low'), divisor: step.divisor }
}
