// A lecture with everybody at once: three judges' windows, the chief's, and the public screen, which holds nobody's mark before all are in.
import { expect, type Page, test } from '@playwright/test'
import { goTo, openKiosk, press } from '../../build/rehearsal/at-chiefs-desk.ts'
import { leave, openSheet, seal, signIn, typeMarks } from '../../build/rehearsal/at-kiosk.ts'
import { words } from '../../shared/words/index.ts'
import { aJudgingDay } from '../support/judging-day.ts'
import { launchLectern } from '../support/launch-lectern.ts'
import { wordsHeld } from '../support/page-text.ts'
import { filled } from '../support/sheet-on-screen.ts'

const { chief: said, display } = words.zh
const [NUMBER, PART] = ['W-010', '教学反思']
const marks = ['4.5', '4', '3.5', '5', '4']

async function mark(kiosk: Page, judge: Readonly<{ name: string; pin: string }>, given: string): Promise<void> {
  await signIn(kiosk, judge.name, judge.pin)
  await openSheet(kiosk, NUMBER, PART)
  await typeMarks(kiosk, [given])
  await seal(kiosk, judge.pin)
  await press(kiosk, words.zh.judging.receipt.list)
}

test('three judges mark side by side, the chief sees each sheet come in, and the hall sees the marks only when all five are there', async ({
  playwright: _,
}, info) => {
  test.setTimeout(120_000)
  const day = await aJudgingDay(info.outputPath('data'))
  const lectern = await launchLectern(day)
  const desk = await lectern.window('operator')
  await openKiosk(desk, day.who('organizer-1'))
  await openKiosk(desk, day.who('organizer-1'))
  const kiosks = () => lectern.app.windows().filter(page => new URL(page.url()).pathname.endsWith('/kiosk.html'))
  await expect.poll(() => kiosks().length).toBe(3)
  const judges = ['01', '02', '03', '04', '05'].map(seat => day.who(`judge-w-${seat}`))

  const chief = day.who('chief-w')
  await signIn(desk, chief.name, chief.pin)
  await goTo(desk, 'display')
  await press(desk, display.window.open)
  const hall = await lectern.window('display')
  await desk.getByRole('radio', { name: new RegExp(`^${display.modes.marks.name}`) }).check()
  await desk.getByRole('combobox', { name: display.part }).click()
  await desk.getByRole('option', { name: PART }).click()
  await desk.getByRole('combobox', { name: display.entry }).click()
  await desk.getByRole('option', { name: NUMBER }).click()
  await press(desk, display.apply)
  await expect(hall.getByText(display.hall.judging)).toBeVisible()
  await goTo(desk, 'home')
  await desk.getByRole('tab', { name: PART }).click()
  const sealed = (place: number) =>
    desk.getByRole('button', { name: new RegExp(`^${judges[place]?.name}，${NUMBER}，${words.zh.states.sealed}`) })

  await test.step('three at once: each sheet stands in the matrix as soon as it is sealed, and the hall knows none of it', async () => {
    const seated = kiosks()
    await Promise.all(seated.map((kiosk, seat) => mark(kiosk, judges[seat] as (typeof judges)[number], marks[seat] ?? '')))
    for (const place of [0, 1, 2]) await expect(sealed(place)).toBeVisible()
    expect(await wordsHeld(hall, ['4.5', '3.5', ...judges.map(({ name }) => name)])).toEqual([])
    await expect(hall.getByText(display.hall.judging)).toBeVisible()
  })

  await test.step('the others take turns at two of the laptops; with the last sheet the hall sees every mark, and nobody’s name', async () => {
    const [first, second] = kiosks()
    if (first === undefined || second === undefined) throw new Error('there are no kiosks')
    await leave(first)
    await leave(second)
    await mark(first, judges[3] as (typeof judges)[number], marks[3] ?? '')
    await expect(hall.getByText(display.hall.judging)).toBeVisible()
    await mark(second, judges[4] as (typeof judges)[number], marks[4] ?? '')
    await expect(hall.getByRole('listitem')).toHaveCount(5)
    expect(
      await wordsHeld(
        hall,
        judges.map(({ name }) => name),
      ),
    ).toEqual([])
    await expect(hall.getByText('4.20')).toBeVisible()
  })

  await test.step('the power goes: the chief finds all five sheets, the screen what it showed', async () => {
    await lectern.kill()
    const again = await launchLectern(day)
    const back = await again.window('operator')
    await signIn(back, chief.name, chief.pin)
    await press(back, filled(said.matrix.openEntry, { number: NUMBER }))
    await back.getByRole('tab', { name: PART }).click()
    await expect(back.getByText(`21 ÷ 5 = 4.2`)).toBeVisible()
    await expect((await again.window('display')).getByRole('listitem')).toHaveCount(5)
    await again.close()
  })
})
