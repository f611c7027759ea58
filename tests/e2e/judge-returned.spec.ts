// A sheet that was sealed and is to be changed: the chief gives it back, or the judge asks and the chief answers. Both windows, one laptop.
import { expect, type Page, test } from '@playwright/test'
import { press, returnSheet } from '../../build/rehearsal/at-chiefs-desk.ts'
import { backToList, openSheet, seal, signIn } from '../../build/rehearsal/at-kiosk.ts'
import { words } from '../../shared/words/index.ts'
import { aJudgingDay } from '../support/judging-day.ts'
import { launchLectern } from '../support/launch-lectern.ts'
import { filled, rowInHand } from '../support/sheet-on-screen.ts'

const { judging, reconciliation } = words.zh
const { change, decline, return: giveBack } = reconciliation
const [NUMBER, PART] = ['W-001', '教学反思']

/** The chief opens what a judge asked. */
async function openRequest(desk: Page, reason: string): Promise<void> {
  await expect(desk.getByText(change.question)).toBeVisible()
  await desk.getByRole('button', { name: new RegExp(reason) }).click()
  await desk.getByRole('dialog', { name: new RegExp(`^${NUMBER}`) }).waitFor()
}

test('a sheet comes back with a reason; a request to change is declined, asked again and granted', async ({ playwright: _ }, info) => {
  const day = await aJudgingDay(info.outputPath('data'))
  const lectern = await launchLectern(day)
  const [kiosk, desk] = [await lectern.window('kiosk'), await lectern.window('operator')]
  const [judge, chief] = [day.who('judge-w-01'), day.who('chief-w')]
  await signIn(desk, chief.name, chief.pin)
  await returnSheet(desk, { judge: judge.name, number: NUMBER, part: PART }, '请核对反思深度')

  await test.step('the judge is led to it, sees the reason and what stood there, and seals it anew', async () => {
    await signIn(kiosk, judge.name, judge.pin)
    await kiosk.getByRole('heading', { name: judging.list.title }).waitFor()
    await kiosk.keyboard.press('Enter')
    await kiosk.getByRole('heading', { name: NUMBER, exact: true }).waitFor()
    await expect(kiosk.getByText(filled(judging.sheet.returned, { reason: '请核对反思深度' }))).toBeVisible()
    const former = (await rowInHand(kiosk).getAttribute('aria-label'))?.split(' ')[1] ?? ''
    expect(former).toMatch(/^[345]\.[05]$/)
    await kiosk.keyboard.type('2.5')
    await expect(rowInHand(kiosk)).toHaveAccessibleName(new RegExp(`^教学反思 2.5 .*${former}`))
    await seal(kiosk, judge.pin)
    await backToList(kiosk)
  })
  const ask = async (reason: string) => {
    await press(kiosk, judging.request.open)
    await kiosk.getByRole('textbox', { name: judging.request.reason }).fill(reason)
    await press(kiosk, judging.request.send)
    await expect(kiosk.getByText(filled(judging.request.waiting, { reason }))).toBeVisible()
  }
  await test.step('the judge asks, the chief declines, the judge reads why', async () => {
    await openSheet(kiosk, NUMBER, PART)
    await ask('多打了一分')
    await openRequest(desk, '多打了一分')
    await press(desk, decline.open)
    await desk.getByLabel(decline.reason).fill('与录像一致')
    await press(desk, decline.confirm)
    await expect(kiosk.getByText(filled(judging.request.declined, { reason: '与录像一致' }))).toBeVisible()
  })
  await test.step('the judge asks again, the chief gives it back', async () => {
    await ask('看错了行')
    await openRequest(desk, '看错了行')
    await press(desk, change.return)
    await expect(desk.getByLabel(giveBack.reason)).toHaveValue('看错了行')
    await press(desk, giveBack.confirm)
    await expect(kiosk.getByText(filled(judging.sheet.returned, { reason: '看错了行' }))).toBeVisible()
    await expect(rowInHand(kiosk)).toHaveAccessibleName(/^教学反思 2.5 /)
  })
  await lectern.close()
})
