// The public screen on a second display: what the hall's page holds in every mode and at every step of the awards, and that it survives a
// cable that is pulled out. Whatever is not due must not be in the page at all, seen or not.
import { expect, type Page, test } from '@playwright/test'
import { goTo, press } from '../../build/rehearsal/at-chiefs-desk.ts'
import { signIn } from '../../build/rehearsal/at-kiosk.ts'
import { words } from '../../shared/words/index.ts'
import { aJudgingDay } from '../support/judging-day.ts'
import { type Lectern, launchLectern } from '../support/launch-lectern.ts'
import { wordsHeld } from '../support/page-text.ts'
import { printedPin, stagePrints } from '../support/printed-contest.ts'
import { filled } from '../support/sheet-on-screen.ts'

const { display } = words.zh
const { modes, reveal, window: said } = display

const ask = (page: Page, name: string, input: object) =>
  page.evaluate(([call, asked]) => window.lectern.call(call, asked), [name, input] as const)
const choose = async (page: Page, mode: keyof typeof modes) => {
  await page
    .getByRole('radio', { name: new RegExp(`^${modes[mode].name}`) })
    .first()
    .check()
  await press(page, display.apply)
  await expect(page.getByText(filled(display.now, { mode: modes[mode].name }))).toBeVisible()
}
const sizeOf = (page: Page) => page.evaluate(() => [innerWidth, innerHeight])
const plug = (lectern: Lectern, displays: string, event: string) =>
  lectern.app.evaluate(
    ({ screen }, [all, name]) => {
      process.env.LECTERN_DISPLAYS = all
      screen.emit(name)
    },
    [displays, event] as const,
  )

test('the hall sees what was chosen, and a pulled cable takes nothing away', async ({ playwright: _ }, info) => {
  const day = await aJudgingDay(info.outputPath('data'), { judging: { floor: 'called' } })
  const lectern = await launchLectern(day)
  const desk = await lectern.window('operator')
  const chief = day.who('chief-w')
  const names = day.plan.entries.flatMap(({ name, school }) => [name, school])
  await signIn(desk, chief.name, chief.pin)
  await goTo(desk, 'display')
  await expect(desk.getByText(said.closed)).toBeVisible()
  await press(desk, said.open)
  const hall = await lectern.window('display')
  await expect(desk.getByText(said.second)).toBeVisible()
  await expect.poll(() => sizeOf(hall)).toEqual([1920, 1080])
  await expect(hall.getByRole('main')).toHaveText('')

  const call = (entry: string) => ask(desk, 'floor.give', { panel: 'panel-w', floor: { state: 'only', entry } })
  const entry = (number: string) => day.plan.entries.find(each => each.number === number)?.id ?? ''
  await test.step('on stage: the number and the topic, on a blind track no name', async () => {
    expect(await call(entry('W-003'))).toMatchObject({ ok: true })
    await choose(desk, 'stage')
    await expect(hall.getByText('W-003')).toBeVisible()
    expect(await wordsHeld(hall, names)).toEqual([])
  })
  await test.step('after the next: the score of the one before', async () => {
    await choose(desk, 'after-next')
    await expect(hall.getByText('W-002')).toBeVisible()
    expect(await wordsHeld(hall, [...names, 'W-003'])).toEqual([])
  })
  await test.step('at once: nothing while sheets are open', async () => {
    expect(await call(entry('W-010'))).toMatchObject({ ok: true })
    await choose(desk, 'marks')
    await expect(hall.getByText(display.hall.judging)).toBeVisible()
    await expect(hall.getByRole('listitem')).toHaveCount(0)
    expect(await call(entry('W-003'))).toMatchObject({ ok: true })
    await expect(hall.getByRole('listitem')).toHaveCount(5)
    await expect(hall.getByRole('listitem').first()).toContainText('评委 1')
  })
  await test.step('covered by one key', async () => {
    await desk.keyboard.press('b')
    await expect(hall.getByRole('main')).toHaveText('')
    await expect(desk.getByText(display.covered)).toBeVisible()
    await desk.keyboard.press('b')
    await expect(hall.getByText('W-003')).toBeVisible()
  })
  await test.step('the cable is pulled out and put in again', async () => {
    await plug(lectern, '1366x768+0+0', 'display-removed')
    await expect(desk.getByText(said.only)).toBeVisible()
    await expect.poll(() => sizeOf(hall)).toEqual([820, 461])
    await expect(hall.getByText('W-003')).toBeVisible()
    await plug(lectern, '1366x768+0+0,1920x1080+1366+0', 'display-added')
    await expect(desk.getByText(said.second)).toBeVisible()
    await expect.poll(() => sizeOf(hall)).toEqual([1920, 1080])
  })
  await lectern.kill()

  await test.step('after a power cut it is back where it was', async () => {
    const again = await launchLectern(day)
    await expect((await again.window('display')).getByText('W-003')).toBeVisible()
    await again.close()
  })
})

test('awards are told step by step, and nobody is in the hall’s page or the operator’s before the own step', async ({
  playwright: _,
}, info) => {
  const data = info.outputPath('data')
  const contest = await stagePrints(data, 'zh')
  const lectern = await launchLectern({ data })
  const desk = await lectern.window('operator')
  await desk
    .getByRole('button', { name: new RegExp(contest) })
    .first()
    .click()
  await signIn(desk, '组委会 01', printedPin('organizer-1'))
  await goTo(desk, 'display')
  await press(desk, said.open)
  const hall = await lectern.window('display')
  const results = (await ask(desk, 'result.track', { track: 'arts' })) as {
    value: { result: { entries: { entry: string; award?: string }[] }; entries: { id: string; name: string; number: string }[] }
  }
  const awards = new Map(results.value.result.entries.map(({ entry, award }) => [entry, award]))
  const known = results.value.entries.map(({ id, name, number }) => ({
    name,
    number,
    award: awards.get(id),
    isWinner: awards.get(id) !== undefined,
  }))
  const best = known.filter(({ award }) => award === 'first').map(({ name }) => name)
  expect(best).not.toEqual([])
  const everybody = known.flatMap(({ name, number }) => [name, number])
  await desk.getByRole('radio', { name: new RegExp(`^${modes.reveal.name}`) }).check()

  const standing = async () => /第 (\d+) 步，共 (\d+) 步/.exec((await desk.getByText(/第 \d+ 步，共/).textContent()) ?? '')
  await test.step('a rehearsal, to its end, has nobody real in it', async () => {
    await press(desk, reveal.begin)
    await expect(desk.getByText(reveal.hidden, { exact: true })).toBeVisible()
    await desk.keyboard.press('b')
    const of = Number((await standing())?.[2])
    for (let at = 1; at <= of; at++) {
      await desk.keyboard.press('PageDown')
      await expect(desk.getByText(filled(reveal.standing, { step: `${at}`, of: `${of}` }))).toBeVisible()
      await expect(hall.getByText(display.rehearsing, { exact: true })).toBeVisible()
      expect([await wordsHeld(hall, everybody), await wordsHeld(desk, everybody)]).toEqual([[], []])
    }
  })

  await test.step('really: covered first, then only who has been told', async () => {
    await press(desk, reveal.real)
    await desk.getByLabel(reveal.step).fill('0')
    await press(desk, reveal.begin)
    await expect(desk.getByText(display.covered)).toBeVisible()
    expect(await wordsHeld(hall, everybody)).toEqual([])
    await desk.keyboard.press('b')
    const of = Number((await standing())?.[2])
    let before = 0
    for (let at = 1; at <= of; at++) {
      await desk.keyboard.press('PageDown')
      await expect(desk.getByText(filled(reveal.standing, { step: `${at}`, of: `${of}` }))).toBeVisible()
      await expect.poll(async () => (await ask(hall, 'display.show', {})) !== undefined).toBe(true)
      expect(await wordsHeld(desk, everybody)).toEqual([])
      const held = await wordsHeld(
        hall,
        known.map(({ name }) => name),
      )
      const losers = known.filter(({ isWinner }) => !isWinner).map(({ name }) => name)
      expect(held.filter(name => losers.includes(name))).toEqual([])
      // The first award is the last to be told, after its own title.
      if ((await desk.getByText(/^(现在|下一步)：.*一等奖/).count()) === 0) expect(held.filter(name => best.includes(name))).toEqual([])
      before = Math.max(before, held.length)
    }
    expect(before).toBeGreaterThan(0)
  })

  await test.step('names are there only while the button is held', async () => {
    const button = desk.getByRole('button', { name: reveal.peek })
    const winner = known.filter(({ isWinner }) => isWinner).map(({ name }) => name)
    await button.focus()
    await desk.keyboard.down('Space')
    await expect.poll(async () => (await wordsHeld(desk, winner)).length).toBeGreaterThan(0)
    await desk.keyboard.up('Space')
    await expect(desk.getByText(reveal.hidden, { exact: true })).toBeVisible()
    expect(await wordsHeld(desk, everybody)).toEqual([])
  })
  await lectern.close()
})
