// The organizer and the chief at the operator window, by names and buttons as a person sees them.
import type { Page } from '@playwright/test'
import { samplePin } from '../../main/services/samples/sample-pin.ts'
import type { SamplePlan } from '../../main/services/samples/sample-plan.ts'
import { PersonId, sheetKey } from '../../shared/domain/ids.ts'
import { words } from '../../shared/words/index.ts'
import { signIn } from './at-kiosk.ts'
import { type OpenSheet, typedSheet } from './judge-open-sheets.ts'

const { chief, closing, common, exporting, operator, reconciliation, setup } = words.zh
const { signing } = common
const { return: giveBack, tie } = reconciliation

export type Person = Readonly<{ name: string; pin: string }>

/** Somebody of a sample, with the PIN that follows from its seed. */
export function personOf(plan: SamplePlan, seed: string, id: string): Person {
  const person = plan.people.find(each => each.id === id)
  if (person === undefined) throw new Error(`the plan has no ${id}`)
  return { name: person.name, pin: samplePin(seed, PersonId.parse(id)) }
}

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

export async function signOut(page: Page): Promise<void> {
  await press(page, operator.signOut)
}

export async function goTo(page: Page, place: keyof typeof operator.places): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: operator.places[place], exact: true }).click()
}

/** The organizer opens a judge's window. */
export async function openKiosk(page: Page, organizer: Person): Promise<void> {
  await signIn(page, organizer.name, organizer.pin)
  await press(page, setup.overview.openKiosk)
  await signOut(page)
}

/** Where a sheet stands in the matrix, in the words of the screen. */
export type Place = Readonly<{ judge: string; number: string; part: string }>

/** The place of a planned sheet. */
export function placeOf(plan: SamplePlan, open: OpenSheet): Place {
  const judge = plan.people.find(each => each.id === sheetKey(open.sheet).judge)
  return { ...typedSheet(plan, open), judge: judge?.name ?? '' }
}

/** Finds the sheet in the matrix and gives it back. */
export async function returnSheet(page: Page, { judge, number, part }: Place, reason: string): Promise<void> {
  await goTo(page, 'home')
  // A panel with one part has no tabs, and a large one takes a moment: wait for its matrix before looking for them.
  await page.getByRole('button', { name: chief.matrix.next, exact: true }).waitFor()
  const tab = page.getByRole('tab', { name: part })
  if ((await tab.count()) > 0) await tab.click()
  const cell = page.getByRole('button', { name: new RegExp(`^${judge}，${number}，`) })
  while ((await cell.count()) === 0) await press(page, chief.matrix.next)
  await cell.click()
  await press(page, giveBack.open)
  await page.getByLabel(giveBack.reason).fill(reason)
  await press(page, giveBack.confirm)
  await page.getByText(giveBack.done).first().waitFor()
}

/** Accepts all that is sealed; gives how many were. */
export async function acceptAll(page: Page): Promise<void> {
  await goTo(page, 'home')
  await press(page, chief.acceptAll)
  await press(page, chief.acceptConfirm)
  await page
    .getByText(/已采用 \d+ 份评分单/)
    .first()
    .waitFor({ timeout: 60_000 })
}

/** Decides every open tie in the order shown, with a second person. */
export async function decideTies(page: Page, second: Person, reason: string): Promise<number> {
  const open = page.getByRole('button', { name: new RegExp(chief.tie.tied.replace('{{numbers}}', '.*')) })
  let decided = 0
  for (let left = await open.count(); left > 0; left = await open.count()) {
    await open.first().click()
    await page.getByLabel(signing.reason).fill(reason)
    await page.getByRole('combobox', { name: signing.second }).click()
    await page.getByRole('option', { name: second.name }).click()
    await page.getByLabel(signing.pin).fill(second.pin)
    await press(page, signing.confirm)
    // Decided when the page no longer asks, not when it says thank you. Behind a dialog nothing can be found, so that must go first.
    await page.getByRole('dialog', { name: new RegExp(`^${tie.title.split('：')[0]}`) }).waitFor({ state: 'detached' })
    await open.nth(left - 1).waitFor({ state: 'detached' })
    decided++
  }
  return decided
}

/** The chief looks at the preview, and both sign. */
export async function certify(page: Page, own: Person, supervisor: Person): Promise<void> {
  const ready = chief.certifyNote.replace('{{count}}', '\\d+')
  await page.getByRole('button', { name: new RegExp(`^${chief.certify}.*${ready}`) }).click()
  await page.getByLabel(closing.ownPin).fill(own.pin)
  await page.getByRole('combobox', { name: closing.overseer }).click()
  await page.getByRole('option', { name: supervisor.name }).click()
  await page.getByLabel(closing.secondPin).fill(supervisor.pin)
  await page.getByRole('button', { name: new RegExp(`^${chief.certify}.*${closing.both}`) }).click()
  await page
    .getByText(closing.certified.split('{{')[0] ?? '')
    .first()
    .waitFor()
}

/** Opens the certified panel again, together with a second person. */
export async function reopen(page: Page, second: Person, reason: string): Promise<void> {
  await goTo(page, 'home')
  await press(page, closing.reopen.open)
  await page.getByLabel(closing.reopen.reason).fill(reason)
  await page.getByRole('combobox', { name: signing.second }).click()
  await page.getByRole('option', { name: second.name }).click()
  await page.getByLabel(signing.pin).fill(second.pin)
  await press(page, closing.reopen.confirm)
  await page
    .getByText(closing.reopened.split('{{')[0] ?? '')
    .first()
    .waitFor({ state: 'attached' })
}

export async function exportAll(page: Page, count: number): Promise<void> {
  await goTo(page, 'export')
  await press(page, exporting.all)
  await page
    .getByText(exporting.done_other.replace('{{count}}', String(count)))
    .first()
    .waitFor({ timeout: 120_000 })
}
