/** The recorded way out of a hard stop: two people say how an entry is reckoned when the rules alone cannot. */
import { z } from 'zod'
import { EntryId, PanelId, PartId, PersonId } from './ids.ts'
import { MissingReason } from './score-sheet.ts'

/** The marks given are averaged without the missing ones; the mean of the others stands in for each; or all marks given are averaged
 * and none is dropped. */
export const StopRemedy = z.enum(['smaller-divisor', 'mean-of-others', 'no-trimming'])
export type StopRemedy = z.infer<typeof StopRemedy>

const StopSheet = z.strictObject({ judge: PersonId, part: PartId, reason: MissingReason }).readonly()
/** One sheet of the entry without marks, and why. */
export type StopSheet = z.infer<typeof StopSheet>

export const StopDecision = z
  .strictObject({
    panel: PanelId,
    entry: EntryId,
    instead: StopRemedy,
    /** Exactly the entry's sheets that were missing when it was decided, by part, then judge, none twice. Where others are missing the
     * decision does not apply: it was not made about them. Empty where a panel is too small by itself. */
    missing: z.array(StopSheet).refine(isInOrder, 'missing sheets stand by part, then judge, none twice').readonly(),
    reason: z.string().trim().min(1),
    /** The second person, who signed with an own PIN. */
    second: PersonId,
  })
  .readonly()
export type StopDecision = z.infer<typeof StopDecision>

/** Missing sheets in the order in which a decision lists them. */
export function inStopOrder(sheets: readonly StopSheet[]): readonly StopSheet[] {
  return sheets.toSorted(compare)
}

/** The missing sheets as one text: the same for the same sheets missing for the same reasons, whatever their order. */
export function stopKey(sheets: readonly StopSheet[]): string {
  return inStopOrder(sheets)
    .map(({ part, judge, reason }) => `${part}/${judge}/${reason}`)
    .join('+')
}

function isInOrder(sheets: readonly StopSheet[]): boolean {
  return sheets.every((sheet, at) => {
    const before = sheets[at - 1]
    return before === undefined || compare(before, sheet) < 0
  })
}

/** By code units, so that it is the same everywhere. */
function compare(a: StopSheet, b: StopSheet): number {
  const [one, other] = a.part === b.part ? [a.judge, b.judge] : [a.part, b.part]
  if (one === other) return 0
  return one < other ? -1 : 1
}
