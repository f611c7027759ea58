/**
 * Every screen of the judge's window and of the operator's, in an order in which one walks from each to the next: by names and roles, as a
 * person sees them, in either language. The specs and the pictures go by the same lists. The contest is the staged one.
 */
import type { Page } from '@playwright/test'
import { idleMs } from '../../shared/domain/pause.ts'
import { findTrackPreset } from '../../shared/presets/presets.ts'
import { type Language, words } from '../../shared/words/index.ts'
import { type StagedPerson, stagedPerson } from './staged-contest.ts'
import { contestName } from './staged-plan.ts'

export type Stage = Readonly<{ page: Page; language: Language }>
/** `isDesk`: the sheet in hand, which does not scroll on a usual screen. `reach` begins where the screen before it left off. */
export type Screen = Readonly<{ id: string; isDesk?: true; reach(stage: Stage): Promise<void> }>

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const press = (page: Page, name: string) => button(page, name).first().click()
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor()

async function giveName(page: Page, { name }: StagedPerson): Promise<void> {
  await press(page, name)
  await page.getByRole('heading', { name, exact: true }).waitFor()
}

async function givePin(page: Page, { name, pin }: StagedPerson): Promise<void> {
  await page.keyboard.type(pin)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name, exact: true }).waitFor({ state: 'detached' })
}

async function sitDown(page: Page, id: string): Promise<void> {
  await giveName(page, stagedPerson(id))
  await givePin(page, stagedPerson(id))
}

/** The parts whose sheets are opened, by where they stand in the presets of the staged contest. */
const parts = { lesson: ['national', 'lesson'], paper: ['paper-levels', 'paper'], lecture: ['skills-range', 'lesson'] } as const

async function openSheet({ page, language }: Stage, number: string, which: keyof typeof parts): Promise<void> {
  const [preset, id] = parts[which]
  const part = findTrackPreset(preset)?.parts.find(each => each.id === id)?.name[language] ?? ''
  const [before, after] = words[language].judging.list.cell.replace('{{number}}', number).replace('{{part}}', part).split('{{state}}')
  await page
    .getByRole('button', { name: new RegExp(`^${before}.*${after}$`) })
    .first()
    .click()
  await page.getByRole('heading', { name: number, exact: true }).waitFor()
}

async function backToList({ page, language }: Stage): Promise<void> {
  await page.keyboard.press('Escape')
  await heading(page, words[language].judging.list.title)
}

async function getUp({ page, language }: Stage): Promise<void> {
  await press(page, words[language].common.actions.leave)
  await heading(page, words[language].signIn.title)
}

async function dismiss(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

async function review({ page, language }: Stage): Promise<void> {
  await page.keyboard.press('F9')
  await page.getByText(words[language].judging.review.lead).first().waitFor()
}

const main = 'judge-w-02'

export const kioskScreens: readonly Screen[] = [
  { id: 'sign-in', reach: ({ page, language }) => heading(page, words[language].signIn.title) },
  {
    id: 'close-kiosk',
    reach: async ({ page, language }) => {
      await press(page, words[language].kiosk.close)
      await page.getByRole('dialog', { name: words[language].kiosk.close }).waitFor()
    },
  },
  {
    id: 'pin',
    reach: async ({ page }) => {
      await dismiss(page)
      await giveName(page, stagedPerson(main))
      await page.keyboard.type('12')
    },
  },
  {
    id: 'pin-wrong',
    reach: async ({ page }) => {
      await page.keyboard.type('000000')
      await page.keyboard.press('Enter')
      await page.getByRole('alert').filter({ hasText: /\S/ }).waitFor()
    },
  },
  {
    id: 'list',
    reach: async ({ page, language }) => {
      await givePin(page, stagedPerson(main))
      await heading(page, words[language].judging.list.title)
    },
  },
  {
    id: 'preferences',
    reach: async ({ page, language }) => {
      await press(page, words[language].common.preferences.short)
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    id: 'day-summary',
    reach: async ({ page, language }) => {
      await dismiss(page)
      await press(page, words[language].judging.day.title)
      await page.getByRole('dialog', { name: words[language].judging.day.title }).waitFor()
    },
  },
  {
    id: 'sheet',
    isDesk: true,
    reach: async stage => {
      await dismiss(stage.page)
      await openSheet(stage, 'W-010', 'lesson')
    },
  },
  {
    id: 'sheet-refusal',
    isDesk: true,
    reach: async ({ page }) => {
      await page.keyboard.type('99')
      await page.getByRole('alert').filter({ hasText: /\S/ }).first().waitFor()
    },
  },
  {
    id: 'comment',
    reach: async ({ page, language }) => {
      await page.keyboard.press('Backspace')
      await page.keyboard.press('F2')
      await page.getByRole('dialog', { name: words[language].judging.comments.title }).waitFor()
    },
  },
  {
    id: 'review-incomplete',
    reach: async stage => {
      await dismiss(stage.page)
      await review(stage)
    },
  },
  {
    id: 'review',
    reach: async stage => {
      await dismiss(stage.page)
      await backToList(stage)
      await openSheet(stage, 'W-011', 'lesson')
      await review(stage)
      await stage.page.keyboard.type(stagedPerson(main).pin)
    },
  },
  {
    id: 'receipt',
    reach: async ({ page, language }) => {
      await page.keyboard.press('Enter')
      await page.getByText(words[language].receipt.note).waitFor()
    },
  },
  {
    id: 'locked',
    isDesk: true,
    reach: async stage => {
      await press(stage.page, words[stage.language].judging.receipt.list)
      await heading(stage.page, words[stage.language].judging.list.title)
      await openSheet(stage, 'W-011', 'lesson')
    },
  },
  {
    id: 'request',
    reach: async ({ page, language }) => {
      await press(page, words[language].judging.request.open)
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    id: 'returned',
    isDesk: true,
    reach: async stage => {
      await dismiss(stage.page)
      await backToList(stage)
      await openSheet(stage, 'W-009', 'lesson')
      await stage.page.keyboard.type('4')
    },
  },
  {
    id: 'levels',
    isDesk: true,
    reach: async stage => {
      await getUp(stage)
      await sitDown(stage.page, 'judge-p-01')
      await openSheet(stage, 'P-002', 'paper')
    },
  },
  {
    id: 'calibration-first',
    reach: async stage => {
      await getUp(stage)
      await sitDown(stage.page, 'judge-s-05')
      await heading(stage.page, words[stage.language].judging.list.title)
    },
  },
  {
    id: 'range',
    isDesk: true,
    reach: async stage => {
      await getUp(stage)
      await sitDown(stage.page, 'judge-s-01')
      await openSheet(stage, 'S-002', 'lecture')
    },
  },
  {
    id: 'paused',
    reach: async stage => {
      await getUp(stage)
      await stage.page.clock.install()
      await sitDown(stage.page, main)
      await button(stage.page, words[stage.language].common.actions.leave).waitFor()
      await stage.page.clock.fastForward(idleMs)
      await stage.page.getByText(words[stage.language].signIn.paused).waitFor()
    },
  },
]

export const operatorScreens: readonly Screen[] = [
  { id: 'start', reach: ({ page, language }) => heading(page, words[language].start.title) },
  {
    id: 'create',
    reach: async ({ page, language }) => {
      await press(page, words[language].start.create)
      await heading(page, words[language].start.newTitle)
    },
  },
  {
    id: 'operator-sign-in',
    reach: async ({ page, language }) => {
      await press(page, words[language].common.actions.back)
      await button(page, contestName[language]).click()
      await heading(page, words[language].signIn.title)
    },
  },
  {
    id: 'overview',
    reach: async ({ page, language }) => {
      await sitDown(page, 'organizer-1')
      await heading(page, words[language].setup.overview.title)
    },
  },
  {
    id: 'watched-panel',
    reach: async ({ page, language }) => {
      await page.getByRole('button', { name: words[language].setup.overview.look }).first().click()
      await heading(page, words[language].chief.matrix.title)
    },
  },
  place('people'),
  place('tracks'),
  place('entries'),
  place('results'),
  {
    id: 'why',
    reach: async ({ page }) => {
      await page.getByRole('button', { name: /W-003/ }).first().click()
      await page.getByRole('dialog').waitFor()
    },
  },
  place('statistics'),
  place('export'),
  place('prints'),
  place('display'),
  {
    id: 'display-reveal',
    reach: async ({ page, language }) => {
      const { modes, reveal } = words[language].display
      await page.getByRole('radio', { name: new RegExp(`^${modes.reveal.name}`) }).check()
      await press(page, reveal.begin)
      await page.getByText(reveal.hidden, { exact: true }).waitFor()
    },
  },
  {
    id: 'chief-home',
    reach: async ({ page, language }) => {
      await press(page, words[language].operator.signOut)
      await sitDown(page, 'chief-w')
      await heading(page, words[language].chief.matrix.title)
    },
  },
  {
    id: 'sheet-dialog',
    reach: async ({ page }) => {
      await page
        .getByRole('button', { name: new RegExp(`${stagedPerson('judge-w-03').name}.*W-008`) })
        .first()
        .click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    id: 'alert',
    reach: async ({ page, language }) => {
      await dismiss(page)
      await page.getByRole('button', { name: new RegExp(`^${words[language].chief.disagreement.meaning}.*W-005`) }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    id: 'entry',
    reach: async ({ page, language }) => {
      await dismiss(page)
      await press(page, words[language].chief.matrix.openEntry.replace('{{number}}', 'W-001'))
      await heading(page, 'W-001')
    },
  },
  {
    id: 'discussion',
    reach: async ({ page, language }) => {
      await press(page, words[language].reconcile.discuss.open)
      await page.getByRole('dialog').waitFor()
    },
  },
  place('penalties'),
  place('hall'),
  {
    id: 'roll-call',
    reach: async ({ page, language }) => {
      const [before] = words[language].hall.roll.of.replace('{{number}}', 'W-002').split('{{state}}')
      await page.getByRole('button', { name: new RegExp(`^${before}`) }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  place('papers'),
  place('display'),
  {
    id: 'floor',
    reach: async ({ page, language }) => {
      await press(page, words[language].operator.signOut)
      await sitDown(page, 'chief-s')
      await heading(page, words[language].chief.matrix.title)
    },
  },
  {
    id: 'calibration-report',
    reach: async ({ page, language }) => {
      await press(page, words[language].reconciliation.calibration.open)
      await page.getByRole('dialog').waitFor()
    },
  },
]

/** A place of whoever is signed in, by the navigation; a dialog that is open is closed first. */
function place(id: keyof typeof words.zh.operator.places): Screen {
  return {
    id,
    reach: async ({ page, language }) => {
      if ((await page.getByRole('dialog').count()) > 0) {
        await dismiss(page)
      }
      const { common, operator } = words[language]
      const navigation = page.getByRole('navigation', { name: common.navigation })
      await navigation.getByRole('button', { name: operator.places[id], exact: true }).click()
      await page.getByText(common.work.loading).waitFor({ state: 'hidden' })
    },
  }
}
