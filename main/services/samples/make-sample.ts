/**
 * Makes a sample's contest file from its plan: every fact said by the person who would say it, under a clock and ids that follow from the
 * seed. Made under another name and renamed when whole.
 */
import { mkdirSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import { ContestId, PenaltyId, sheetKey } from '../../../shared/domain/ids.ts'
import type { Actor, Person, Role } from '../../../shared/domain/person.ts'
import { partOf } from '../../../shared/domain/track.ts'
import { penaltyRecorded } from '../../../shared/facts/penalty-recorded.ts'
import { sheetMissing } from '../../../shared/facts/sheet-missing.ts'
import { sheetSealed } from '../../../shared/facts/sheet-sealed.ts'
import { openDatabase } from '../../data/database.ts'
import { localUnit } from '../../data/local-unit.ts'
import { migrate } from '../../data/migrate.ts'
import { keepVerifier } from '../../data/repositories/pin-repository.ts'
import { type Store, storeOn } from '../../data/store.ts'
import { type WriteTools, type WriteUnit, writeUnit } from '../../data/write-unit.ts'
import { hashPin, SAMPLE_PIN_COST } from '../../identity/pin.ts'
import { openStationKey, stationKeyFile } from '../../identity/station-key.ts'
import { digestOf, sha256 } from '../../platform/sha256.ts'
import { found, removeContestFile } from '../contests/create-contest.ts'
import { freezeRules } from '../setup/freeze-rules.ts'
import { largePlan } from './large-plan.ts'
import { samplePin } from './sample-pin.ts'
import type { SamplePlan } from './sample-plan.ts'
import { smallPlan } from './small-plan.ts'

export type SampleSize = 'small' | 'large'
export type SampleOrder = Readonly<{ size: SampleSize; seed: string; file: string }>
type Progress = (done: number, of: number) => void

/** The plan of a sample. */
export const samplePlan = (size: SampleSize, seed: string): SamplePlan => (size === 'large' ? largePlan(seed) : smallPlan(seed))

/** Makes the file anew, replacing an older sample of the same name. */
export async function makeSample({ size, seed, file }: SampleOrder, onProgress: Progress): Promise<void> {
  const making = `${file}.making`
  mkdirSync(dirname(file), { recursive: true })
  removeContestFile(making)
  const plan = samplePlan(size, seed)
  const connection = openDatabase(making)
  try {
    await migrate(connection, async () => undefined)
    const store = storeOn(connection)
    const tools = seededTools(store, making, seed)
    connection.transaction(() => record(tools, plan, { size, seed }, onProgress)).immediate()
    await keepPins(store, plan, seed)
  } finally {
    connection.close()
  }
  removeContestFile(file)
  renameSync(making, file)
  renameSync(stationKeyFile(making), stationKeyFile(file))
}

function seededTools(store: Store, file: string, seed: string): WriteTools {
  // Half a minute from one fact to the next, from nine o'clock in Beijing on the first day.
  const clock = (
    now => () =>
      (now += 30_000)
  )(Date.UTC(2026, 9, 12, 1))
  const random = (
    count => (bytes: number) =>
      sha256(`${seed} random ${++count}`).slice(0, bytes * 2)
  )(0)
  return { store, contest: ContestId.parse(`sample-${sha256(seed).slice(0, 12)}`), key: openStationKey(file), clock, random }
}

function record(tools: WriteTools, plan: SamplePlan, sample: Readonly<{ size: SampleSize; seed: string }>, onProgress: Progress): void {
  const people = new Map(plan.people.map(person => [person.id, person]))
  const say = (person: Person | undefined, as: Role, work: (unit: WriteUnit) => Readonly<{ ok: boolean }>) => {
    if (person === undefined) throw new Error('the plan names a person it does not have')
    const reply = writeUnit(tools, { person, as } satisfies Actor, work)
    if (!reply.ok) throw new Error(`the sample could not be made: ${JSON.stringify(reply)}`)
  }
  const founder = plan.people.find(person => person.roles.includes('organizer'))
  const contest = { id: tools.contest, ...plan.contest, sample }
  const setup = { ...plan, people: plan.people.filter(person => person !== founder) }
  say(founder, 'organizer', unit => found(unit, { contest, founder: founder as Person, setup }))
  for (const track of plan.tracks) say(founder, 'organizer', unit => freezeRules(unit, { track: track.id }))
  for (const [done, sheet] of plan.sheets.entries()) {
    say(people.get(sheetKey(sheet.sheet).judge), 'judge', unit => unit.record(sheetSealed, sealedBody(plan, sheet)))
    if (done % 50 === 0) onProgress(done, plan.sheets.length)
  }
  const chiefOf = new Map(plan.panels.map(panel => [panel.id, people.get(panel.chief)]))
  for (const { sheet, panel, as, reason } of plan.missing) {
    say(chiefOf.get(panel), 'chief', unit => unit.record(sheetMissing, { sheet, panel, missing: as, reason }))
  }
  for (const penalty of plan.penalties) {
    say(chiefOf.get(penalty.panel), 'chief', unit =>
      unit.record(penaltyRecorded, { id: PenaltyId.parse(unit.newId('penalty')), ...penalty }),
    )
  }
}

function sealedBody(plan: SamplePlan, { sheet, panel: panelId, marks }: SamplePlan['sheets'][number]) {
  const panel = plan.panels.find(each => each.id === panelId)
  const track = plan.tracks.find(each => each.id === panel?.track)
  const part = track && partOf(track, sheetKey(sheet).part)
  if (track === undefined || part === undefined) throw new Error(`the plan has no part for ${sheet}`)
  return { sheet, panel: panelId, track: track.id, marks, rubric: digestOf(part.rubric), rules: digestOf(track.rules) }
}

async function keepPins(store: Store, plan: SamplePlan, seed: string): Promise<void> {
  const hashed = await Promise.all(
    plan.people.map(async ({ id }) => ({
      id,
      pin: await hashPin(samplePin(seed, id), sha256(`${seed} salt ${id}`).slice(0, 32), SAMPLE_PIN_COST),
    })),
  )
  localUnit(store, db => {
    for (const { id, pin } of hashed) keepVerifier(db, id, pin)
  })
}
