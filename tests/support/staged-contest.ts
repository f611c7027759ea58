/**
 * A contest on its second day, in which every screen has something to show: sheets of every state, requests, a calibration lecture, a floor that
 * the chief gives, and rubrics of every kind. Made through the services' own write units, under a clock that repeats.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { composeServices } from '../../main/compose-services.ts'
import { openDatabase } from '../../main/data/database.ts'
import { localUnit } from '../../main/data/local-unit.ts'
import { migrate } from '../../main/data/migrate.ts'
import { keepVerifier } from '../../main/data/repositories/pin-repository.ts'
import { storeOn } from '../../main/data/store.ts'
import { currentOf, type WriteTools, type WriteUnit, writeUnit } from '../../main/data/write-unit.ts'
import { hashPin, SAMPLE_PIN_COST } from '../../main/identity/pin.ts'
import { openStationKey } from '../../main/identity/station-key.ts'
import { digestOf, sha256 } from '../../main/platform/sha256.ts'
import type { LocalWriter } from '../../main/services/callers.ts'
import { found } from '../../main/services/contests/create-contest.ts'
import { closeContest, openContest } from '../../main/services/contests/open-contest.ts'
import { markKiosk } from '../../main/services/kiosks/kiosk-marker.ts'
import { noPrinter } from '../../main/services/prints/printer.ts'
import { markModel } from '../../main/services/samples/mark-model.ts'
import { samplePin } from '../../main/services/samples/sample-pin.ts'
import { freezeRules } from '../../main/services/setup/freeze-rules.ts'
import { commentDraft, markDraft } from '../../main/services/sheets/mark-draft.ts'
import { visualOrder } from '../../renderer/features/judging/ledger-columns.ts'
import { type EntryId, PersonId, type SheetId, sheetId, sheetKey } from '../../shared/domain/ids.ts'
import type { Role } from '../../shared/domain/person.ts'
import { partOf } from '../../shared/domain/track.ts'
import { calibrationMarked } from '../../shared/facts/calibration-marked.ts'
import { changeRequested } from '../../shared/facts/change-requested.ts'
import { floorGiven } from '../../shared/facts/floor-given.ts'
import { penaltyRecorded } from '../../shared/facts/penalty-recorded.ts'
import { sheetAccepted } from '../../shared/facts/sheet-accepted.ts'
import { sheetReturned } from '../../shared/facts/sheet-returned.ts'
import { sheetSealed } from '../../shared/facts/sheet-sealed.ts'
import type { Language } from '../../shared/words/index.ts'
import { contestName, SEED, stagedPlan } from './staged-plan.ts'

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
const plan = stagedPlan()
const sheetOf = (judge: string, entry: string, part: string) => sheetId({ judge, entry, part } as never)

export type StagedPerson = Readonly<{ name: string; pin: string }>

/** Somebody of the staged contest. */
export function stagedPerson(id: string): StagedPerson {
  const person = plan.people.find(each => each.id === id)
  if (person === undefined) throw new Error(`nobody is called ${id}`)
  return { name: person.name, pin: samplePin(SEED, PersonId.parse(id)) }
}

type Staging = Readonly<{ language: Language; kiosk: boolean }>

/** Puts the contest into the data folder; with `kiosk` as if a judge's window had been open when the power went. */
export async function stageContest(data: string, { language, kiosk }: Staging): Promise<void> {
  const desk = composeServices(data, noWindows)
  const { folders } = desk.tools
  mkdirSync(folders.contests, { recursive: true })
  writeFileSync(join(folders.state, 'preferences.json'), JSON.stringify({ language, theme: 'light', size: 'm', sound: false }))
  const file = join(folders.contests, `${contestName[language]}.lectern`)
  await makeFile(file, language)
  if (!kiosk) return
  const opened = await openContest(desk, file)
  if (!opened.ok) throw new Error(`the staged contest does not open: ${opened.refusal}`)
  markKiosk(desk)
  closeContest(desk)
}

async function makeFile(file: string, language: Language): Promise<void> {
  const connection = openDatabase(file)
  await migrate(connection, async () => undefined)
  const store = storeOn(connection)
  const clock = (
    now => () =>
      (now += 30_000)
  )(Date.UTC(2026, 9, 12, 1))
  const random = (
    count => (bytes: number) =>
      sha256(`${SEED} random ${++count}`).slice(0, bytes * 2)
  )(0)
  const tools: WriteTools = { store, contest: 'staged-contest' as never, key: openStationKey(file), clock, random }
  connection.transaction(() => record(tools, language)).immediate()
  const pins = await Promise.all(
    plan.people.map(({ id }) => hashPin(samplePin(SEED, id), sha256(`${SEED} ${id}`).slice(0, 32), SAMPLE_PIN_COST)),
  )
  localUnit(store, db => {
    for (const [at, { id }] of plan.people.entries()) keepVerifier(db, id, pins[at] as never)
    const judge = { db, actor: actorOf('judge-w-02', 'judge'), at: clock() }
    draft(judge, sheetOf('judge-w-02', 'W-010', 'lesson'), 6)
    draft(judge, sheetOf('judge-w-02', 'W-011', 'lesson'), Number.POSITIVE_INFINITY)
  })
  connection.close()
}

/** So many marks of the sheet, and a comment of either kind on what comes next. */
function draft(judge: LocalWriter, sheet: SheetId, count: number): void {
  const order = visualOrder(partIn(sheet).rubric)
  for (const criterion of order.slice(0, count))
    must(markDraft(judge, { sheet, criterion, mark: marksOf(sheet)[criterion] ?? null, joins: false }))
  const about = order[count] ?? order[0] ?? null
  must(commentDraft(judge, { sheet, about, audience: 'contestant', text: '重点突出，举例贴切。', joins: false }))
  must(commentDraft(judge, { sheet, about, audience: 'private', text: '与 W-007 比一比。', joins: false }))
}

function must(reply: Readonly<{ ok: boolean }>): void {
  if (!reply.ok) throw new Error(`the contest could not be staged: ${JSON.stringify(reply)}`)
}

function actorOf(id: string, as: Role) {
  const person = plan.people.find(each => each.id === id)
  if (person === undefined) throw new Error(`nobody is called ${id}`)
  return { person, as }
}

function panelOf(sheet: SheetId) {
  const { judge, part } = sheetKey(sheet)
  const panel = plan.panels.find(each => each.judges.includes(judge) && each.parts.includes(part))
  const track = plan.tracks.find(each => each.id === panel?.track)
  if (panel === undefined || track === undefined) throw new Error(`no panel has ${sheet}`)
  return { panel, track }
}

function partIn(sheet: SheetId) {
  const part = partOf(panelOf(sheet).track, sheetKey(sheet).part)
  if (part === undefined) throw new Error(`no part for ${sheet}`)
  return part
}

function marksOf(sheet: SheetId) {
  const { panel, track } = panelOf(sheet)
  return markModel(SEED, panel, track)(sheet)
}

function sealedBody(sheet: SheetId) {
  const { panel, track } = panelOf(sheet)
  return {
    sheet,
    panel: panel.id,
    track: track.id,
    marks: marksOf(sheet),
    rubric: digestOf(partIn(sheet).rubric),
    rules: digestOf(track.rules),
  }
}

/** Everything that was said before the day begins, in its order. */
function record(tools: WriteTools, language: Language): void {
  const say = (by: string, as: Role, work: (unit: WriteUnit) => Readonly<{ ok: boolean }>) => must(writeUnit(tools, actorOf(by, as), work))
  const founder = actorOf('organizer-1', 'organizer').person
  const name = { zh: contestName[language], en: contestName[language] }
  const setup = { ...plan, people: plan.people.filter(person => person !== founder) }
  const contest = { id: tools.contest, name, timeZone: 'Asia/Shanghai' }
  say('organizer-1', 'organizer', unit => found(unit, { contest, founder, setup }))
  for (const track of plan.tracks.filter(({ id }) => plan.frozen.includes(id)))
    say('organizer-1', 'organizer', unit => freezeRules(unit, { track: track.id }))
  for (const { sheet, marks } of plan.sheets)
    say(sheetKey(sheet).judge, 'judge', unit => unit.record(sheetSealed, { ...sealedBody(sheet), marks }))
  for (const sheet of plan.calibrated) say(sheetKey(sheet).judge, 'judge', unit => unit.record(calibrationMarked, sealedBody(sheet)))
  const chief = (body: (unit: WriteUnit) => Readonly<{ ok: boolean }>) => say('chief-w', 'chief', body)
  const version = (sheet: SheetId) => (currentOf(tools.store, 'sheet', sheet) as unknown as { version: string }).version as never
  const panel = 'panel-w' as never
  for (const { sheet } of plan.sheets.filter(({ sheet }) => ['W-001', 'W-002'].includes(sheetKey(sheet).entry)))
    chief(unit => unit.record(sheetAccepted, { sheet, panel, version: version(sheet) }))
  const [back, asked] = [sheetOf('judge-w-02', 'W-009', 'lesson'), sheetOf('judge-w-03', 'W-008', 'lesson')]
  chief(unit => unit.record(sheetReturned, { sheet: back, panel, reason: '“教学组织”两项与评语不符，请再核对' }))
  say('judge-w-03', 'judge', unit =>
    unit.record(changeRequested, { sheet: asked, panel, version: version(asked), reason: '“板书”一项点错了一档' }),
  )
  const penalty = { id: 'penalty-staged' as never, panel, entry: 'W-005' as EntryId, amount: 1000 as never, reason: '超时 1 分 20 秒' }
  chief(unit => unit.record(penaltyRecorded, penalty))
  say('chief-s', 'chief', unit =>
    unit.record(floorGiven, { panel: 'panel-s' as never, floor: { state: 'only', entry: 'S-002' as EntryId } }),
  )
}
