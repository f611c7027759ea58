/**
 * A contest for the judge's window in a data folder: tracks frozen, PINs known, what the sample has sealed sealed. The next start comes up with
 * that window open, as after a power cut. Knows services and the store; nothing of a screen.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { composeServices } from '../../main/compose-services.ts'
import { openDatabase } from '../../main/data/database.ts'
import { localUnit } from '../../main/data/local-unit.ts'
import { migrate } from '../../main/data/migrate.ts'
import { keepVerifier } from '../../main/data/repositories/pin-repository.ts'
import { type Store, storeOn } from '../../main/data/store.ts'
import { type WriteUnit, writeUnit } from '../../main/data/write-unit.ts'
import { hashPin } from '../../main/identity/pin.ts'
import { openStationKey } from '../../main/identity/station-key.ts'
import { systemRandom } from '../../main/platform/random.ts'
import { digestOf } from '../../main/platform/sha256.ts'
import { found } from '../../main/services/contests/create-contest.ts'
import { closeContest, openContest } from '../../main/services/contests/open-contest.ts'
import { markKiosk } from '../../main/services/kiosks/kiosk-marker.ts'
import { noPrinter } from '../../main/services/prints/printer.ts'
import { samplePin } from '../../main/services/samples/sample-pin.ts'
import type { SamplePlan } from '../../main/services/samples/sample-plan.ts'
import { aPerson, planTrack } from '../../main/services/samples/sample-plan-track.ts'
import { smallPlan } from '../../main/services/samples/small-plan.ts'
import { freezeRules } from '../../main/services/setup/freeze-rules.ts'
import { ContestId, PersonId, sheetKey, TrackId } from '../../shared/domain/ids.ts'
import type { JudgingRules } from '../../shared/domain/judging-rules.ts'
import type { Person, Role } from '../../shared/domain/person.ts'
import type { Rules } from '../../shared/domain/rules.ts'
import { partOf } from '../../shared/domain/track.ts'
import { sheetSealed } from '../../shared/facts/sheet-sealed.ts'
import { findTrackPreset, trackFromPreset } from '../../shared/presets/presets.ts'

export const SEED = 'kiosk'
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

export type Day = Readonly<{ data: string; file: string; plan: SamplePlan; who(id: string): Readonly<{ name: string; pin: string }> }>
type Wish = Readonly<{
  judging?: JudgingRules
  /** Time limits; there is a timekeeper then. */
  time?: Rules['time']
  /** The title of a calibration lecture. */
  anchor?: string
  /** Nothing is sealed yet. */
  isFresh?: boolean
  /** A second panel, S, with the same judges, on a rubric whose criteria have a least mark (R5). */
  hasRanges?: boolean
}>

/** Judges judge-w-01 to 05 and chief-w in the track W of the small sample (R1); every judge has W-010 to W-012 still to mark. */
export async function aJudgingDay(data: string, wish: Wish = {}): Promise<Day> {
  const asWished = wished(smallPlan(SEED), wish)
  const plan = wish.hasRanges ? withRanges(asWished) : asWished
  const file = join(data, 'contests', 'day.lectern')
  mkdirSync(join(data, 'contests'), { recursive: true })
  const connection = openDatabase(file)
  await migrate(connection, async () => undefined)
  const store = storeOn(connection)
  connection.transaction(() => record(store, file, plan)).immediate()
  await keepPins(store, plan)
  connection.close()
  const desk = composeServices(data, noWindows)
  const opened = await openContest(desk, file)
  if (!opened.ok) throw new Error(`the day was not opened: ${opened.refusal}`)
  markKiosk(desk)
  closeContest(desk)
  return { data, file, plan, who: id => ({ name: person(plan, id).name, pin: samplePin(SEED, PersonId.parse(id)) }) }
}

function wished(plan: SamplePlan, { judging, time, anchor, isFresh }: Wish): SamplePlan {
  return {
    ...plan,
    tracks: plan.tracks.map(track => ({ ...track, rules: { ...track.rules, ...(judging && { judging }), ...(time && { time }) } })),
    people: time === undefined ? plan.people : [...plan.people, aPerson('timekeeper-1', '计时员 01', { role: 'timekeeper' })],
    entries: plan.entries.map((entry, index) => ({
      ...entry,
      name: `选手${NAMES[index]}`,
      segment: SEGMENTS[index % SEGMENTS.length] ?? '',
    })),
    panels: plan.panels.map(panel => ({
      ...panel,
      ...(anchor !== undefined && { anchor: { id: 'calibration', title: anchor } as never }),
    })),
    sheets: isFresh ? [] : plan.sheets,
  }
}

const NAMES = '甲乙丙丁戊己庚辛壬癸子丑'
const SEGMENTS = ['导言与缘起', '核心概念辨析', '案例与讨论']

/** A second panel with the same judges, on a rubric whose criteria have a least mark. */
function withRanges(plan: SamplePlan): SamplePlan {
  const preset = findTrackPreset('skills-range')
  const [first] = plan.panels
  if (preset === undefined || first === undefined) throw new Error('the preset skills-range does not ship')
  const track = trackFromPreset(preset, { id: TrackId.parse('skills'), code: 'S', name: { zh: '基本功', en: 'Skills' } })
  const added = planTrack(track, { venue: '', judgeSchools: [], entrySchools: ['河南大学', '郑州大学'], subjects: ['物理学'] })
  const panel = { ...added.panel, chief: first.chief, judges: first.judges }
  return {
    ...plan,
    tracks: [...plan.tracks, track],
    entries: [...plan.entries, ...added.entries.map((entry, index) => ({ ...entry, name: `选手${index + 1}` }))],
    panels: [...plan.panels, panel],
  }
}

function person(plan: SamplePlan, id: string): Person {
  const known = plan.people.find(each => each.id === id)
  if (known === undefined) throw new Error(`the day has no ${id}`)
  return known
}

function record(store: Store, file: string, plan: SamplePlan): void {
  const founder = aPerson('organizer-1', person(plan, 'organizer-1').name, { role: 'organizer' })
  const contest = { id: ContestId.parse('contest-day'), name: { zh: '评课日', en: 'A judging day' }, timeZone: 'Asia/Shanghai' }
  const tools = { store, contest: contest.id, key: openStationKey(file), clock: () => Date.now(), random: systemRandom }
  const say = (who: Person, as: Role, work: (unit: WriteUnit) => Readonly<{ ok: boolean }>) => {
    const reply = writeUnit(tools, { person: who, as }, work)
    if (!reply.ok) throw new Error(`the day could not be made: ${JSON.stringify(reply)}`)
  }
  const setup = { ...plan, people: plan.people.filter(({ id }) => id !== founder.id) }
  say(founder, 'organizer', unit => found(unit, { contest, founder, setup }))
  for (const track of plan.tracks) say(founder, 'organizer', unit => freezeRules(unit, { track: track.id }))
  const [track] = plan.tracks
  for (const { sheet, panel, marks } of plan.sheets) {
    const { judge, part } = sheetKey(sheet)
    const rubric = track && partOf(track, part)?.rubric
    if (track === undefined || rubric === undefined) throw new Error(`the day has no part for ${sheet}`)
    const body = { sheet, panel, track: track.id, marks, rubric: digestOf(rubric), rules: digestOf(track.rules) }
    say(person(plan, judge), 'judge', unit => unit.record(sheetSealed, body))
  }
}

/** As cheap as tests may have them: one hash serves the seconds of a test, not an enemy. */
async function keepPins(store: Store, plan: SamplePlan): Promise<void> {
  const hashed = await Promise.all(plan.people.map(async ({ id }) => ({ id, pin: await hashPin(samplePin(SEED, id), '00'.repeat(16), 4) })))
  localUnit(store, db => {
    for (const { id, pin } of hashed) keepVerifier(db, id, pin)
  })
}
