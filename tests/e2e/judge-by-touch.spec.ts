// A judge's sheet by fingers alone: from the names to the receipt and back to the list. No mouse, no key.
import { expect, type Locator, type Page, test } from '@playwright/test'
import { differenceText } from '../../renderer/lib/points.ts'
import { words } from '../../shared/words/index.ts'
import { fingersOn } from '../support/hands.ts'
import { aJudgingDay } from '../support/judging-day.ts'
import { launchLectern } from '../support/launch-lectern.ts'
import { rowInHand } from '../support/sheet-on-screen.ts'

const { judging, common, receipt, signIn: door } = words.zh
const { sheet: said } = judging

const button = (page: Page | Locator, name: string | RegExp) =>
  page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) })

/** A Chromium without a screen asks for no menu when a finger rests, so it is asked for as a screen would; gives whether the page lets it open. */
const opensMenu = (target: Locator) =>
  target.evaluate(element =>
    element.dispatchEvent(new PointerEvent('contextmenu', { pointerType: 'touch', bubbles: true, cancelable: true })),
  )

test('a sheet goes by fingers from the names to the receipt and back to the list', async ({ playwright: _ }, info) => {
  const day = await aJudgingDay(info.outputPath('data'))
  const lectern = await launchLectern(day)
  const kiosk = await lectern.window('kiosk')
  await kiosk.setViewportSize({ width: 1366, height: 768 })
  const { tap, hold } = await fingersOn(kiosk)
  const judge = day.who('judge-w-01')
  const pad = kiosk.getByRole('group', { name: common.pad.digits })
  const steps = kiosk.getByRole('group', { name: common.pad.steps })
  const bands = kiosk.getByRole('group', { name: said.bands })
  const typePin = async () => {
    for (const digit of judge.pin) await tap(button(pad, digit))
  }
  const isInHand = (name: string, mark: string) => expect(rowInHand(kiosk)).toHaveAccessibleName(new RegExp(`^${name} ${mark} `))

  await test.step('the name and the PIN', async () => {
    await tap(button(kiosk, judge.name))
    await typePin()
    await tap(button(kiosk, new RegExp(`^${door.enter}`)))
    await kiosk.getByRole('heading', { name: judging.list.title }).waitFor()
  })
  await test.step('a sheet from the list', async () => {
    await tap(kiosk.getByRole('button', { name: /^W-011，教学设计，/ }))
    await kiosk.getByRole('heading', { name: 'W-011', exact: true }).waitFor()
    await isInHand('立德树人', said.unmarked)
  })
  await test.step('a band, keys, fine steps, and on', async () => {
    await tap(bands.getByRole('button', { name: /^优/ }))
    await isInHand('立德树人', '2.0')
    await tap(button(kiosk, said.next))
    for (const key of ['3', common.pad.point, '5']) await tap(button(pad, key))
    await tap(button(steps, differenceText(-500)))
    await isInHand('学科前沿.*', '3.0')
    await tap(button(kiosk, said.next))
    for (const _ of ['教学目标', '重点难点', '进程组织', '文字表达']) {
      await tap(bands.getByRole('button', { name: /^良/ }))
      await tap(button(kiosk, said.next))
    }
    await isInHand('文字表达', '1.5')
    await expect(kiosk.getByText(said.ready)).toBeVisible()
  })
  await test.step('a comment by a phrase', async () => {
    await tap(button(kiosk, judging.comments.open))
    const [phrase = ''] = judging.comments.quick.contestant.split('|')
    const field = kiosk.getByRole('textbox', { name: new RegExp(`^${judging.comments.contestant}`) })
    await tap(kiosk.getByRole('group', { name: judging.comments.phrases }).first().getByRole('button', { name: phrase }))
    await expect(field).toHaveValue(phrase)
    await tap(button(kiosk, new RegExp(`^${judging.comments.done}`)))
    await expect(kiosk.getByRole('button', { name: `${judging.comments.open}: ${phrase}` })).toBeVisible()
  })
  await test.step('a finger that rests opens no menu', async () => {
    await hold(rowInHand(kiosk), 900)
    expect(await kiosk.evaluate(() => String(getSelection()))).toBe('')
    expect(await opensMenu(rowInHand(kiosk))).toBe(false)
    expect(await opensMenu((await lectern.window('operator')).getByRole('heading').first())).toBe(true)
  })
  await test.step('the review, the PIN by the pad, the seal, the receipt, the list', async () => {
    await tap(button(kiosk.getByRole('region', { name: said.inHand }), new RegExp(`^${said.seal}`)))
    await kiosk.getByRole('heading', { name: /^核对 W-011/ }).waitFor()
    await typePin()
    await tap(button(kiosk.getByRole('dialog'), new RegExp(`^${judging.review.confirm}`)))
    await kiosk.getByText(receipt.note).waitFor()
    await tap(button(kiosk, judging.receipt.list))
    await expect(kiosk.getByRole('button', { name: /^W-011，教学设计，已封存/ })).toBeVisible()
  })
  await lectern.close()
})
