// The judges of the rehearsal: each signs in at the kiosk window and seals what the sample left open.
import type { Page } from '@playwright/test'
import { samplePin } from '../../main/services/samples/sample-pin.ts'
import type { SamplePlan } from '../../main/services/samples/sample-plan.ts'
import type { openMarks } from '../../main/services/samples/sample-plan-sheets.ts'
import { visualOrder } from '../../renderer/features/judging/ledger-columns.ts'
import { differenceText } from '../../renderer/lib/points.ts'
import { type PersonId, sheetKey } from '../../shared/domain/ids.ts'
import { partOf } from '../../shared/domain/track.ts'
import { backToList, leave, openSheet, seal, signIn, typeMarks } from './at-kiosk.ts'

export type OpenSheet = ReturnType<typeof openMarks>[number]
type Judged = Readonly<{ plan: SamplePlan; seed: string; sheets: readonly OpenSheet[]; onSealed: () => void }>

/** What the screen shows of a sheet and what is typed into it. */
export function typedSheet(plan: SamplePlan, { sheet, marks }: OpenSheet) {
  const key = sheetKey(sheet)
  const entry = plan.entries.find(each => each.id === key.entry)
  const track = plan.tracks.find(each => each.id === entry?.track)
  const part = track && partOf(track, key.part)
  if (entry === undefined || part === undefined) throw new Error(`the plan has no ${sheet}`)
  // Enter goes as the eye does, column by column.
  const typed = visualOrder(part.rubric).map(criterion => String((marks[criterion] ?? 0) / 1000))
  return { number: entry.number, part: part.name.zh, typed }
}

/** One judge after the other at this window. */
export async function judgeOpenSheets(page: Page, judges: readonly PersonId[], { plan, seed, sheets, onSealed }: Judged): Promise<void> {
  for (const judge of judges) {
    const person = plan.people.find(each => each.id === judge)
    if (person === undefined) throw new Error(`the plan has no ${judge}`)
    const pin = samplePin(seed, judge)
    await signIn(page, person.name, pin)
    for (const open of sheets.filter(({ sheet }) => sheetKey(sheet).judge === judge)) {
      const { number, part, typed } = typedSheet(plan, open)
      await openSheet(page, number, part)
      await typeMarks(page, typed)
      await seal(page, pin)
      onSealed()
      await backToList(page)
    }
    await leave(page)
  }
}

/** A sheet came back: the judge takes a step off its first mark and seals it again. */
export async function mendReturned(page: Page, { plan, seed }: Pick<Judged, 'plan' | 'seed'>, returned: OpenSheet): Promise<void> {
  const judge = plan.people.find(each => each.id === sheetKey(returned.sheet).judge)
  if (judge === undefined) throw new Error(`the plan has no judge for ${returned.sheet}`)
  const { number, part } = typedSheet(plan, returned)
  const pin = samplePin(seed, judge.id)
  await signIn(page, judge.name, pin)
  await openSheet(page, number, part)
  await page.getByRole('button', { name: differenceText(-500), exact: true }).click()
  await seal(page, pin)
  await backToList(page)
  await leave(page)
}
