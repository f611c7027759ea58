// The chief reads what stands out, looks the limit up by its worked example, and closes the alert, all by keyboard; not even a power cut raises it again.
import { expect, type Page, test } from '@playwright/test'
import { signIn } from '../../build/rehearsal/at-kiosk.ts'
import { words } from '../../shared/words/index.ts'
import { aJudgingDay } from '../support/judging-day.ts'
import { launchLectern } from '../support/launch-lectern.ts'

const { alerts: said, chief } = words.zh
const why = '话筒没有声音，前三分钟听不清'

/** Presses by keyboard what has this name. */
async function pressKey(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name, exact: true }).first()
  await button.focus()
  await page.keyboard.press('Enter')
}

test('an alert is read, its limit looked up, and closed with a reason; it stays closed', async ({ playwright: _ }, info) => {
  const day = await aJudgingDay(info.outputPath('data'))
  const who = day.who('chief-w')
  const lectern = await launchLectern(day)
  const desk = await lectern.window('operator')
  await signIn(desk, who.name, who.pin)
  const rows = desk.getByRole('button', { name: new RegExp(`^${chief.disagreement.meaning}.*众人`) })
  await expect(rows.first()).toBeVisible()
  const all = desk.getByRole('button', { name: new RegExp(`^${chief.disagreement.question.replace('?', '.')} `) })
  const many = Number((await all.innerText()).replace(/\D/g, ''))

  await test.step('the limit opens with an example that passes it and one that does not', async () => {
    await rows.first().focus()
    await desk.keyboard.press('Enter')
    await pressKey(desk, new RegExp(`^${said.limit.open}`))
    const example = desk.getByText(/^例：.*会提示。$/)
    await expect(example).toBeVisible()
    await expect(desk.getByText(/不提示。$/)).toBeVisible()
    await desk.keyboard.press('Escape')
    await expect(example).toBeHidden()
  })

  await test.step('a reason must be said, and then it is closed', async () => {
    await desk.getByRole('radio', { name: said.close.findings.explained }).focus()
    await desk.keyboard.press('Space')
    await desk.getByLabel(said.close.note).focus()
    await desk.keyboard.type(why)
    await pressKey(desk, said.close.confirm)
    await expect(desk.getByRole('dialog')).toBeHidden()
    await expect(all).toHaveText(chief.all_other.replace('{{count}}', String(many - 1)))
  })
  await lectern.kill()

  await test.step('after a power cut it can be looked up, with the reason', async () => {
    const again = await launchLectern(day)
    const page = await again.window('operator')
    await signIn(page, who.name, who.pin)
    await page.getByRole('button', { name: new RegExp(`^${chief.disagreement.question.replace('?', '.')} `) }).click()
    await page.getByRole('tab', { name: said.list.closed_other.replace('{{count}}', '1') }).click()
    await page.getByRole('table').getByRole('button').first().click()
    await expect(page.getByRole('dialog').getByText(why)).toBeVisible()
    await expect(page.getByRole('dialog').getByRole('radio')).toHaveCount(0)
    await again.close()
  })
})
