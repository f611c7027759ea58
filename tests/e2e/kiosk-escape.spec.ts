// Every way out of a judge's full-screen window that a test can try: keys, clicks, drags, gestures, pages, printing, closing. Then the one way
// that is meant, and what a crash of the page and a power cut leave of it. What only hands on a laptop can try is in build/kiosk/escape-sheet.md.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { press } from '../../build/rehearsal/at-chiefs-desk.ts'
import { leave, signIn } from '../../build/rehearsal/at-kiosk.ts'
import { composeServices } from '../../main/compose-services.ts'
import { listTracks } from '../../main/data/repositories/setup-repository.ts'
import { createContest } from '../../main/services/contests/create-contest.ts'
import { closeContest } from '../../main/services/contests/open-contest.ts'
import { actorOf, writeAtDesk } from '../../main/services/desk.ts'
import { markKiosk } from '../../main/services/kiosks/kiosk-marker.ts'
import { noPrinter } from '../../main/services/prints/printer.ts'
import { issuePins } from '../../main/services/sessions/sign-in.ts'
import { freezeRules } from '../../main/services/setup/freeze-rules.ts'
import { PersonId } from '../../shared/domain/ids.ts'
import { words } from '../../shared/words/index.ts'
import { type Lectern, launchLectern } from '../support/launch-lectern.ts'

const { kiosk: said, judging, signIn: door } = words.zh
const ORGANIZER = { name: '组委会王', pin: '295817' }
const JUDGE = '评委甲'
const ROSTER = `类型,赛道,编号,姓名,学校,学科,指导教师,成员,评委类别,组长
参赛,论文,P-001,论文一,甲大学,,,,,
参赛,论文,P-002,论文二,乙大学,,,,,
评委,论文,,评委甲,,,,,专家,是
评委,论文,,评委乙,,,,,专家,否
评委,论文,,评委丙,,,,,专家,否
`
const noWindows = {
  announce: () => undefined,
  chooseFile: async () => undefined,
  reveal: () => undefined,
  openKiosk: async () => undefined,
  closeKiosk: () => undefined,
  openDisplay: async () => undefined,
  closeDisplay: () => undefined,
  printer: noPrinter,
}

/** A real contest whose judge's window was open when the power went; gives the judge's PIN. */
async function leftOpen(data: string): Promise<string> {
  const desk = composeServices(data, noWindows)
  const roster = new TextEncoder().encode(ROSTER)
  const made = await createContest(desk, { name: '论文', preset: 'papers', founder: ORGANIZER.name, pin: ORGANIZER.pin, roster })
  const { opened } = desk
  if (!made.ok || opened === undefined) throw new Error(`no contest was made: ${JSON.stringify(made)}`)
  const actor = actorOf(opened, PersonId.parse('organizer-1'), 'organizer')
  if (actor === undefined) throw new Error('the contest has no organizer')
  const issued = await issuePins(desk, { opened, actor })
  for (const { track } of listTracks(opened.store.db)) writeAtDesk(desk, opened, actor, unit => freezeRules(unit, { track: track.id }))
  markKiosk(desk)
  closeContest(desk)
  const pin = issued.ok ? issued.value.find(({ name }) => name === JUDGE)?.pin : undefined
  if (pin === undefined) throw new Error('the judge has no PIN')
  return pin
}

function logged(data: string): string {
  const file = join(data, 'logs/lectern.log')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}
const isNoted = (data: string) => existsSync(join(data, 'kiosk.json'))

/** From now on the page remembers which of these reach it, and would forget it if it were loaded anew. */
function listen(page: Page): Promise<void> {
  return page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    const names = ['keydown', 'auxclick', 'contextmenu', 'dragstart', 'drop', 'wheel', 'beforeprint', 'blur']
    for (const name of names) window.addEventListener(name, event => heard.push((event as KeyboardEvent).key ?? name))
  })
}
const heardBy = (page: Page) => page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0))

/** Asks the judge's window to close as Alt+F4 or a task bar would. */
const askToClose = (lectern: Lectern) =>
  lectern.app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) if (window.isKiosk()) window.close()
  })
const kioskText = (lectern: Lectern) =>
  lectern.app.evaluate(({ BrowserWindow }) => {
    const kiosk = BrowserWindow.getAllWindows().find(window => window.isKiosk())
    return kiosk?.webContents.executeJavaScript('document.body.innerText').catch(() => '')
  })

const SHORTCUTS = {
  '1 function keys': 'F1 F3 F5 F6 F7 F8 F10 F11 F12 Shift+F10',
  '2 Ctrl': [...'rwntpsofgjulhd0', 'Tab', '+', '-', '=', 'F4', 'F5'].map(key => `Control+${key}`).join(' '),
  '3–5 Alt': 'Alt+F4 Alt+Space Alt+ArrowLeft Alt+ArrowRight Alt+Home Alt+d',
  '13 developer tools':
    'F12 Control+Shift+I Control+Shift+J Control+Shift+C Control+Shift+R Control+Shift+T Control+Shift+N Control+Shift+Delete',
}

test('no way leads out of a judge’s window but the one that is meant', async ({ playwright: _ }, info) => {
  const data = info.outputPath('data')
  const pin = await leftOpen(data)
  const lectern = await launchLectern({ data })
  const kiosk = await lectern.window('kiosk')
  await kiosk.getByRole('heading', { name: door.title }).waitFor()
  await signIn(kiosk, JUDGE, pin)
  await kiosk.getByRole('heading', { name: judging.list.title }).waitFor()
  await listen(kiosk)
  const address = kiosk.url()
  const windows = () => lectern.app.windows().length
  const open = windows()

  for (const [row, keys] of Object.entries(SHORTCUTS))
    await test.step(row, async () => {
      for (const key of keys.split(' ')) await kiosk.keyboard.press(key)
      // A modifier that is held may say so; what it is held for does not arrive.
      expect((await heardBy(kiosk)).filter(key => !['Control', 'Shift'].includes(key))).toEqual([])
    })
  await test.step('5 Backspace goes to the page, and nowhere back', async () => {
    await kiosk.keyboard.press('Backspace')
    expect(await heardBy(kiosk)).toEqual(['Backspace'])
  })
  await test.step('6–7 middle and right click', async () => {
    const button = kiosk.getByRole('button', { name: words.zh.common.actions.leave })
    await button.click({ button: 'middle' })
    await button.click({ button: 'right' })
    expect(await heardBy(kiosk)).toEqual([])
  })
  await test.step('8–9 nothing is dragged in or out', async () => {
    const isTaken = kiosk.evaluate(() => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File(['x'], 'x.html'))
      return ['dragover', 'drop'].map(name =>
        document.body.dispatchEvent(new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true })),
      )
    })
    expect(await isTaken).toEqual([false, false])
    const title = await kiosk.getByRole('heading', { name: judging.list.title }).boundingBox()
    if (title === null) throw new Error('the list has no title')
    await kiosk.mouse.move(title.x + 2, title.y + title.height / 2)
    await kiosk.mouse.down()
    await kiosk.mouse.move(title.x + title.width + 40, title.y + title.height + 200, { steps: 5 })
    await kiosk.mouse.up()
    expect(await kiosk.evaluate(() => String(getSelection()))).toBe('')
    expect(await heardBy(kiosk)).toEqual([])
  })
  await test.step('10 wheel with Ctrl, pinch', async () => {
    await kiosk.keyboard.down('Control')
    await kiosk.mouse.wheel(0, -400)
    await kiosk.keyboard.up('Control')
    expect(await heardBy(kiosk)).toEqual(['Control'])
    // A Chromium without a screen does not zoom by fingers, so what holds them is asked.
    expect(await kiosk.evaluate(() => getComputedStyle(document.documentElement).touchAction)).toBe('pan-x pan-y')
  })
  await test.step('11 the page opens, leaves and sends nothing', async () => {
    const opened = kiosk.evaluate(() => {
      const link = Object.assign(document.createElement('a'), { href: 'https://example.org/', target: '_blank' })
      const form = Object.assign(document.createElement('form'), { action: 'https://example.org/', method: 'post' })
      document.body.append(link, form)
      link.click()
      form.submit()
      location.href = 'https://example.org/'
      const answer = window.open('https://example.org/')
      link.remove()
      form.remove()
      return answer
    })
    expect(await opened).toBeNull()
    await expect.poll(windows).toBe(open)
  })
  await test.step('12 the page prints nothing', async () => {
    await kiosk.evaluate(() => window.print())
    expect(await heardBy(kiosk)).toEqual([])
  })
  await test.step('14 neither the page nor the desktop closes the window', async () => {
    await kiosk.evaluate(() => window.close())
    await askToClose(lectern)
    await expect.poll(() => logged(data)).toContain('kiosk window was not closed')
    expect(await heardBy(kiosk)).toEqual([])
    expect([kiosk.url(), windows(), isNoted(data)]).toEqual([address, open, true])
  })
  await test.step('a chief or an organizer closes it with a PIN', async () => {
    await leave(kiosk)
    await press(kiosk, said.close)
    await kiosk.getByRole('combobox', { name: said.who }).click()
    await kiosk.getByRole('option', { name: ORGANIZER.name }).click()
    await kiosk.getByLabel(said.pin).fill(ORGANIZER.pin)
    const gone = kiosk.waitForEvent('close')
    await kiosk.getByRole('dialog').getByRole('button', { name: said.close }).click()
    await gone
    await expect.poll(() => isNoted(data)).toBe(false)
    await (await lectern.window('operator')).getByRole('heading', { name: door.title }).waitFor()
  })
  await lectern.close()
})

test('a page that crashed is back with the judge signed in, and so are both after a power cut', async ({ playwright: _ }, info) => {
  const data = info.outputPath('data')
  const pin = await leftOpen(data)
  const lectern = await launchLectern({ data })
  await signIn(await lectern.window('kiosk'), JUDGE, pin)
  await lectern.app.evaluate(({ BrowserWindow }) => {
    const kiosk = BrowserWindow.getAllWindows().find(window => window.isKiosk())
    kiosk?.webContents.forcefullyCrashRenderer()
  })
  await expect.poll(() => logged(data)).toContain('the page of the kiosk window is gone (crashed')
  await expect.poll(() => kioskText(lectern)).toContain(judging.list.title)
  expect(await kioskText(lectern)).toContain(JUDGE)
  await lectern.kill()

  const after = await launchLectern({ data })
  const kiosk = await after.window('kiosk')
  await expect(kiosk.getByRole('heading', { name: judging.list.title })).toBeVisible()
  await (await after.window('operator')).getByRole('heading', { name: door.title }).waitFor()
  await after.close()
  expect(isNoted(data)).toBe(false)
})
