// The hall: a timekeeper's clock that survives a power cut to the second, a time outside the limit, and the chief who decides what it costs.
import { expect, test } from '@playwright/test'
import { goTo, press, signOut } from '../../build/rehearsal/at-chiefs-desk.ts'
import { signIn } from '../../build/rehearsal/at-kiosk.ts'
import { words } from '../../shared/words/index.ts'
import { aJudgingDay } from '../support/judging-day.ts'
import { launchLectern } from '../support/launch-lectern.ts'
import { filled } from '../support/sheet-on-screen.ts'

const { hall } = words.zh
const NUMBER = 'W-010'
/** So short that a spec can be over time: four seconds at least, six at most. */
const limit = { part: 'lesson', atLeast: 4, atMost: 6, deduction: 2000 }

test('the clock goes on through a power cut, and its deduction is proposed, confirmed and in the ledger', async ({
  playwright: _,
}, info) => {
  const day = await aJudgingDay(info.outputPath('data'), { time: [limit] as never })
  const first = await launchLectern(day)
  const [keeper, chief] = [day.who('timekeeper-1'), day.who('chief-w')]
  const before = await first.window('operator')
  await signIn(before, keeper.name, keeper.pin)
  await before
    .getByRole('button', { name: new RegExp(`^${NUMBER}`) })
    .first()
    .click()
  // A press right after the choice is taken for a slip.
  await before.waitForTimeout(700)
  await before.keyboard.press('Space')
  await expect(before.getByText(hall.left)).toBeVisible()
  const started = Date.now()
  await first.kill()

  const second = await launchLectern(day)
  const desk = await second.window('operator')
  await signIn(desk, keeper.name, keeper.pin)
  await expect(desk.getByRole('heading', { name: NUMBER })).toBeVisible()
  await expect(desk.getByText(hall.over)).toBeVisible({ timeout: 20_000 })
  const shown = (await desk.getByRole('timer').innerText()).replace('+', '')
  const [minutes = 0, seconds = 0] = shown.split(':').map(Number)
  const over = (Date.now() - started) / 1000 - limit.atMost
  expect(Math.abs(minutes * 60 + seconds - over)).toBeLessThan(2)
  await desk.keyboard.press('Space')
  await expect(desk.getByText(filled(hall.proposalOver, { limit: '0:06', amount: '2' }))).toBeVisible()

  await signOut(desk)
  await signIn(desk, chief.name, chief.pin)
  await goTo(desk, 'penalties')
  await press(desk, `${filled(hall.proposals.open, { number: NUMBER })} 课堂教学`)
  await press(desk, filled(hall.proposals.confirm, { amount: '2' }))
  const row = desk.getByRole('row', { name: new RegExp(NUMBER) })
  await expect(row).toContainText(hall.types.time)
  await expect(row).toContainText('−2')
  await expect(row).toContainText(filled(hall.ledger.proposed, { proposer: keeper.name, approver: chief.name }))
  await signOut(desk)
  await second.close()
})
