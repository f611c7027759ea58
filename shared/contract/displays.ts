/** The public screen: what the hall may see now, and who chooses it. No id crosses to the screen, and no name or score before its time. */
import { z } from 'zod'
import { DisplayChoice, DisplayMode, DisplayScreen, RevealAt } from '../domain/display.ts'
import { EntryId, PanelId, PartId, TrackId } from '../domain/ids.ts'
import { ExactText, Name, Thousandths } from '../domain/quantity.ts'
import { MarkFate } from '../domain/result.ts'
import { TimeLimit } from '../domain/time-limit.ts'
import { note, query, task } from './define.ts'

/** Name and school are null while the track is judged by numbers. */
const HallEntry = z.strictObject({
  number: z.string(),
  name: z.string().nullable(),
  school: z.string().nullable(),
  segment: z.string().nullable(),
})
export type HallEntry = z.infer<typeof HallEntry>

/** `part`: null is all parts together. */
const HallHead = z.strictObject({ panel: z.string(), part: Name.nullable(), max: Thousandths.nullable() })
export type HallHead = z.infer<typeof HallHead>

/** `judge`: null where judges are counted, by their seat from 1. `value`: null where there is no mark. `given`: no single list says what
 * became of it. */
const HallMark = z.strictObject({
  judge: z.string().nullable(),
  seat: z.int().positive(),
  value: ExactText.nullable(),
  fate: MarkFate.or(z.literal('given')),
})
export type HallMark = z.infer<typeof HallMark>

const HallClock = z.strictObject({
  part: Name,
  /** Null: the clock only counts up. */
  limit: TimeLimit.nullable(),
  elapsedMs: z.int().nonnegative(),
  state: z.enum(['running', 'paused', 'stopped']),
})
export type HallClockShown = z.infer<typeof HallClock>

/** In a rehearsal the number is made up, and nobody has a name. */
const Winner = z.strictObject({ number: z.string(), name: z.string().nullable(), school: z.string().nullable() })
export type Winner = z.infer<typeof Winner>

const HallPage = z.discriminatedUnion('page', [
  z.strictObject({ page: z.literal('blank') }),
  /** Nobody is on, or the sheets are not all in. */
  z.strictObject({
    page: z.literal('waiting'),
    head: HallHead,
    entry: HallEntry.nullable(),
    why: z.enum(['nobody', 'judging', 'no-clock']),
  }),
  z.strictObject({ page: z.literal('stage'), head: HallHead, entry: HallEntry }),
  z.strictObject({ page: z.literal('clock'), head: HallHead, entry: HallEntry, clock: HallClock }),
  z.strictObject({
    page: z.literal('score'),
    head: HallHead,
    entry: HallEntry,
    score: ExactText,
    places: z.int(),
    /** Highest and lowest marks that were dropped, and how many were averaged; null where the rules reckon in another way. */
    reduced: z.strictObject({ high: z.int(), low: z.int(), divisor: z.int() }).nullable(),
    /** The panels are still to be brought level. */
    isBeforeLevelling: z.boolean(),
    /** There in mode `marks` only. */
    marks: z.array(HallMark).nullable(),
  }),
  z.strictObject({
    page: z.literal('ranking'),
    head: HallHead,
    places: z.int(),
    rows: z.array(z.strictObject({ place: z.int(), entry: HallEntry, score: ExactText })),
    /** How many take part in all. */
    of: z.int(),
  }),
  z.strictObject({
    page: z.literal('reveal'),
    track: Name,
    isRehearsal: z.boolean(),
    /** Null at step 0. */
    award: Name.nullable(),
    /** Those of this step, and those of the same award before it. */
    now: z.array(Winner),
    before: z.array(Winner),
    /** Somebody is there, and the names were left out: this is the preview of the operator. */
    isVeiled: z.boolean(),
  }),
])
export type HallPage = z.infer<typeof HallPage>

/** A step in words without names. `place`: from which place of the award; ties come together, `count` of them. */
const StepWords = z.strictObject({
  kind: z.enum(['opening', 'title', 'winners']),
  award: Name.nullable(),
  place: z.int().nullable(),
  count: z.int(),
})
export type StepWords = z.infer<typeof StepWords>

const RevealProblem = z.enum(['reveal-not-certified', 'reveal-line-open', 'reveal-empty'])
const RevealStanding = z.strictObject({
  ...RevealAt.unwrap().shape,
  name: Name,
  of: z.int(),
  now: StepWords,
  next: StepWords.nullable(),
  /** The results have changed since: the hall is shown nothing. */
  problem: RevealProblem.nullable(),
})
export type RevealStanding = z.infer<typeof RevealStanding>

const DisplayDesk = z.strictObject({
  mode: DisplayMode,
  panel: PanelId.nullable(),
  judges: z.enum(['named', 'numbered']),
  part: PartId.nullable(),
  entry: EntryId.nullable(),
  isCovered: z.boolean(),
  isOpen: z.boolean(),
  screen: DisplayScreen,
  reveal: RevealStanding.nullable(),
  /** What the person may show. */
  panels: z.array(
    z.strictObject({
      id: PanelId,
      name: z.string(),
      isBlind: z.boolean(),
      parts: z.array(z.strictObject({ id: PartId, name: Name })),
      entries: z.array(z.strictObject({ id: EntryId, number: z.string() })),
    }),
  ),
  tracks: z.array(z.strictObject({ id: TrackId, name: Name, isCertified: z.boolean() })),
})
export type DisplayDesk = z.infer<typeof DisplayDesk>

const atDesk = { windows: ['operator'], roles: ['chief', 'organizer'] } as const
const announces = 'display.changed'

export const displayCalls = {
  /** All that the screen ever asks. */
  'display.show': query({ input: z.strictObject({}), output: HallPage, refusals: [], windows: ['display'], roles: 'anyone' }),
  /** What the hall sees, as the operator sees it: of the awards everything but the names. */
  'display.preview': query({ input: z.strictObject({}), output: HallPage, refusals: [], ...atDesk }),
  'display.read': query({ input: z.strictObject({}), output: DisplayDesk, refusals: [], ...atDesk }),
  /** The names of this step and of the next, asked only while the button is held. */
  'display.peek': query({
    input: z.strictObject({}),
    output: z.strictObject({ isRehearsal: z.boolean(), now: z.array(Winner), next: z.array(Winner) }),
    refusals: ['reveal-not-begun', ...RevealProblem.options],
    ...atDesk,
  }),
  'display.set': note({
    input: DisplayChoice,
    output: z.null(),
    refusals: ['panel-unknown', 'panel-of-another', 'part-unknown', 'entry-unknown'],
    ...atDesk,
    announces,
  }),
  'display.cover': note({ input: z.strictObject({ isCovered: z.boolean() }), output: z.null(), refusals: [], ...atDesk, announces }),
  /** Starts at any step; the screen is covered until somebody uncovers it. */
  'display.begin': note({ input: RevealAt, output: z.null(), refusals: ['track-unknown', ...RevealProblem.options], ...atDesk, announces }),
  /** A step counter and nothing else. */
  'display.step': note({
    input: z.strictObject({ to: z.int().nonnegative() }),
    output: z.null(),
    refusals: ['reveal-not-begun', 'track-unknown', ...RevealProblem.options],
    ...atDesk,
    announces,
  }),
  'display.open': task({ input: z.strictObject({}), output: z.null(), refusals: [], ...atDesk }),
  'display.close': task({ input: z.strictObject({}), output: z.null(), refusals: [], ...atDesk }),
}
