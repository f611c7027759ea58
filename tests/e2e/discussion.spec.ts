// The chief looks at one entry with all its sheets, has the judges talk, and sees what they marked before and after. Both windows, one laptop.
import { expect, test } from '@playwright/test'
import { press } from '../../build/rehearsal/at-chiefs-desk.ts'
import { leave, openSheet, seal, signIn } from '../../build/rehearsal/at-kiosk.ts'
import { words } from '../../shared/words/index.ts'
import { aJudgingDay } from '../support/judging-day.ts'
import { launchLectern } from '../support/launch-lectern.ts'
import { filled, rowInHand } from '../support/sheet-on-screen.ts'

const { chief: said, reconcile, reconciliation } = words.zh
const [NUMBER, PART] = ['W-001', '教学反思']
const reason = '分歧超过限值，请合议后重评。'

test('a discussion gives every sheet back, and both versions of the marks stand side by side', async ({ playwright: _ }, info) => {
  const day = await aJudgingDay(info.outputPath('data'))
  const lectern = await launchLectern(day)
  const [kiosk, desk] = [await lectern.window('kiosk'), await lectern.window('operator')]
  const [judge, chief] = [day.who('judge-w-02'), day.who('chief-w')]
  await signIn(desk, chief.name, chief.pin)
  await press(desk, filled(said.matrix.openEntry, { number: NUMBER }))
  await desk.getByRole('tab', { name: PART }).click()
  await desk.getByRole('button', { name: judge.name, exact: true }).click()
  const side = desk.getByRole('complementary', { name: filled(reconcile.inHand, { judge: judge.name }) })
  await expect(side.getByText(reconcile.ifVoid)).toBeVisible()
  const total = desk.getByRole('rowheader', { name: reconcile.total, exact: true }).locator('..')
  const before = await total.getByRole('cell').allInnerTexts()

  await test.step('all sheets of the part go back, with the reason', async () => {
    await press(desk, reconcile.discuss.open)
    await press(desk, reason)
    await press(desk, reconcile.discuss.confirm)
    await expect(desk.getByText(reconcile.discussing)).toBeVisible()
    await expect(total.getByText(words.zh.states.cells.returned)).toHaveCount(5)
  })

  await test.step('a judge reads why, marks again and seals', async () => {
    await signIn(kiosk, judge.name, judge.pin)
    await openSheet(kiosk, NUMBER, PART)
    await expect(kiosk.getByText(reason).first()).toBeVisible()
    await expect(rowInHand(kiosk)).toBeVisible()
    await kiosk.keyboard.type('2.5')
    await kiosk.keyboard.press('Enter')
    await seal(kiosk, judge.pin)
    await press(kiosk, words.zh.judging.receipt.list)
    await leave(kiosk)
  })

  await test.step('the chief sees the former mark beside the new one, and who changed what in the history', async () => {
    // After maximum: judges 01 and 02.
    const former = filled(reconcile.former, { mark: before[2]?.split('\n')[0] ?? '' })
    await expect(total.getByText(former)).toBeVisible()
    const history = side.locator('section').filter({ has: desk.getByRole('heading', { name: reconciliation.sheet.history }) })
    await expect(history.getByRole('listitem').first()).toContainText(reconcile.facts.sheet.sealed)
    await expect(history.getByRole('listitem').first()).toContainText('→')
  })
  await lectern.close()
})
