/** What the public screen 大屏 is told to show, as somebody chose it at this station. Knows no result and no name. */
import { z } from 'zod'
import { EntryId, PanelId, PartId, TrackId } from './ids.ts'

/**
 * `hidden`: nothing. `stage`: who is on now. `clock`: the lecture's clock. `after-next`: the score of whoever came before, once the next one
 * is on. `at-once`: the score as soon as every sheet is in. `marks`: the same with the mark of each judge. `ranking`: all who have a score.
 * `reveal`: the awards, step by step.
 */
export const DisplayMode = z.enum(['hidden', 'stage', 'clock', 'after-next', 'at-once', 'marks', 'ranking', 'reveal'])
export type DisplayMode = z.infer<typeof DisplayMode>

/** Where the window stands: on a second screen, or as an ordinary window on the only one. */
export const DisplayScreen = z.enum(['second', 'only'])
export type DisplayScreen = z.infer<typeof DisplayScreen>

/** What is chosen beside the mode. `part`: whose scores; null is the score of all parts. `entry`: by hand; null follows the day. */
export const DisplayChoice = z
  .strictObject({
    panel: PanelId,
    mode: DisplayMode.exclude(['reveal']),
    judges: z.enum(['named', 'numbered']),
    part: PartId.nullable(),
    entry: EntryId.nullable(),
  })
  .readonly()
export type DisplayChoice = z.infer<typeof DisplayChoice>

/** How far the awards are told. Step 0 says only that it begins. */
export const RevealAt = z.strictObject({ track: TrackId, step: z.int().nonnegative(), isRehearsal: z.boolean() }).readonly()
export type RevealAt = z.infer<typeof RevealAt>

export type DisplayState = Readonly<{
  panel: PanelId | null
  mode: DisplayMode
  judges: DisplayChoice['judges']
  part: PartId | null
  entry: EntryId | null
  /** There once awards were told; stands still while another mode is shown. */
  reveal: RevealAt | null
  /** The screen is dark, whatever the mode. */
  isCovered: boolean
  /** The window stands open, or stood open when the program last ended. */
  isOpen: boolean
  screen: DisplayScreen
}>

/** Before anybody has chosen anything the hall sees nothing. */
export const darkDisplay: DisplayState = {
  panel: null,
  mode: 'hidden',
  judges: 'numbered',
  part: null,
  entry: null,
  reveal: null,
  isCovered: false,
  isOpen: false,
  screen: 'only',
}
