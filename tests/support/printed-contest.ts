/**
 * A contest to print from: 文科 certified, with so many entries that its tables need two pages, a penalty, an absent judge and long comments; 理科,
 * whose rules drop the highest and the lowest mark, still open. Made through the services' own write units, under a clock that repeats.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { composeServices } from '../../main/compose-services.ts'
import { openDatabase } from '../../main/data/database.ts'
import { localUnit } from '../../main/data/local-unit.ts'
import { migrate } from '../../main/data/migrate.ts'
import { keepVerifier } from '../../main/data/repositories/pin-repository.ts'
import { type Store, storeOn } from '../../main/data/store.ts'
import { currentOf, type WriteTools, type WriteUnit, writeUnit } from '../../main/data/write-unit.ts'
import { hashPin, SAMPLE_PIN_COST } from '../../main/identity/pin.ts'
import { openStationKey } from '../../main/identity/station-key.ts'
import { digestOf, sha256 } from '../../main/platform/sha256.ts'
import { found } from '../../main/services/contests/create-contest.ts'
import { noPrinter } from '../../main/services/prints/printer.ts'
import { certifyInUnit } from '../../main/services/reconciling/certify-panel.ts'
import { markModel } from '../../main/services/samples/mark-model.ts'
import { samplePin } from '../../main/services/samples/sample-pin.ts'
import { aPerson, planTrack, type TrackPlan } from '../../main/services/samples/sample-plan-track.ts'
import { freezeRules } from '../../main/services/setup/freeze-rules.ts'
import { PersonId, type SheetId, sheetKey, TrackId } from '../../shared/domain/ids.ts'
import { isSameSchool, sheetsOfPanel } from '../../shared/domain/panel.ts'
import type { Person, Role } from '../../shared/domain/person.ts'
import { partOf } from '../../shared/domain/track.ts'
import { penaltyRecorded } from '../../shared/facts/penalty-recorded.ts'
import { sheetAccepted } from '../../shared/facts/sheet-accepted.ts'
import { sheetMissing } from '../../shared/facts/sheet-missing.ts'
import { sheetSealed } from '../../shared/facts/sheet-sealed.ts'
import { findTrackPreset, trackFromPreset } from '../../shared/presets/presets.ts'
import type { Language } from '../../shared/words/index.ts'

const SEED = 'printed'
const JUDGE_SCHOOLS = ['南开大学', '中国人民大学', '天津师范大学', '河北大学', '山西大学', '燕山大学', '吉林大学']
const ENTRY_SCHOOLS = ['北京师范大学', '北京理工大学', '北京交通大学', '中国人民大学', '北京邮电大学', '北京林业大学', '北京工业大学']
const COMMENT = '教学目标清楚，重难点突出，例子贴近学生。板书与课件可以再精简一些；提问之后请多留几秒让学生思考，再作小结。'

function plan(
  id: string,
  code: string,
  { preset: presetId, zh, en, entries }: Readonly<{ zh: string; en: string; entries: number; preset: string }>,
): TrackPlan {
  const preset = findTrackPreset(presetId)
  if (preset === undefined) throw new Error(`the preset ${presetId} does not ship`)
  const track = trackFromPreset(preset, { id: TrackId.parse(id), code, name: { zh, en } })
  const schools = Array.from({ length: entries }, (_, at) => ENTRY_SCHOOLS[at % ENTRY_SCHOOLS.length] ?? '')
  return planTrack(track, {
    venue: '教学楼 101 教室',
    judgeSchools: JUDGE_SCHOOLS,
    entrySchools: schools,
    subjects: ['哲学', '经济学', '法学'],
  })
}

const arts = plan('arts', 'W', { zh: '文科', en: 'Arts', entries: 26, preset: 'national' })
const science = plan('science', 'L', { zh: '理科', en: 'Science', entries: 6, preset: 'skills-range' })
const office = [
  aPerson('organizer-1', '组委会 01', { role: 'organizer' }),
  aPerson('supervisor-1', '监审 01', { role: 'supervisor' }),
  aPerson('recorder-1', '记录员 01', { role: 'recorder' }),
]
const people: readonly Person[] = [...office, ...arts.people, ...science.people]

/** The PIN of somebody of this contest. */
export function printedPin(person: string): string {
  return samplePin(SEED, PersonId.parse(person))
}

/** Puts the contest into the data folder; gives what it is called. */
export async function stagePrints(data: string, language: Language): Promise<string> {
  const { folders } = composeServices(data, {
    announce: () => undefined,
    chooseFile: async () => undefined,
    reveal: () => undefined,
    openKiosk: async () => undefined,
    closeKiosk: () => undefined,
    openDisplay: async () => undefined,
    closeDisplay: () => undefined,
    printer: noPrinter,
  }).tools
  mkdirSync(folders.contests, { recursive: true })
  writeFileSync(join(folders.state, 'preferences.json'), JSON.stringify({ language, theme: 'light', size: 'm', sound: false }))
  const name = '第三届校级青年教师教学竞赛'
  const file = join(folders.contests, `${name}.lectern`)
  const connection = openDatabase(file)
  await migrate(connection, async () => undefined)
  const store = storeOn(connection)
  const tools = toolsFor(store, file)
  connection.transaction(() => record(tools, name)).immediate()
  const pins = await Promise.all(people.map(({ id }) => hashPin(printedPin(id), sha256(`${SEED} ${id}`).slice(0, 32), SAMPLE_PIN_COST)))
  localUnit(store, db => {
    for (const [at, { id }] of people.entries()) keepVerifier(db, id, pins[at] as never)
  })
  connection.close()
  return name
}

function toolsFor(store: Store, file: string): WriteTools {
  let [now, count] = [Date.UTC(2026, 9, 12, 1), 0]
  const random = (bytes: number) => {
    count += 1
    return sha256(`${SEED} random ${count}`).slice(0, bytes * 2)
  }
  const clock = () => {
    now += 30_000
    return now
  }
  return { store, contest: 'printed-contest' as never, key: openStationKey(file), clock, random }
}

function record(tools: WriteTools, zh: string): void {
  const say = (by: string, as: Role, work: (unit: WriteUnit) => Readonly<{ ok: boolean }>) => {
    const person = people.find(({ id }) => id === by)
    const reply = person && writeUnit(tools, { person, as }, work)
    if (!reply?.ok) throw new Error(`the contest could not be staged: ${JSON.stringify(reply)}`)
  }
  const [founder, ...others] = people
  if (founder === undefined) throw new Error('nobody founds the contest')
  const setup = {
    tracks: [arts.track, science.track],
    people: others,
    entries: [...arts.entries, ...science.entries],
    panels: [arts.panel, science.panel],
  }
  const contest = { id: tools.contest, name: { zh, en: 'Third school heat of young teachers' }, timeZone: 'Asia/Shanghai' }
  say('organizer-1', 'organizer', unit => found(unit, { contest, founder, setup }))
  for (const { id } of setup.tracks) say('organizer-1', 'organizer', unit => freezeRules(unit, { track: id }))
  const absent = expected(arts)[20]
  for (const sheet of expected(arts)) {
    if (sheet === absent) {
      say('chief-w', 'chief', unit => unit.record(sheetMissing, { sheet, panel: arts.panel.id, missing: 'absent', reason: '突发疾病' }))
      continue
    }
    say(sheetKey(sheet).judge, 'judge', unit => unit.record(sheetSealed, bodyOf(arts, sheet)))
    const { version } = currentOf(tools.store, 'sheet', sheet) as unknown as { version: never }
    say('chief-w', 'chief', unit => unit.record(sheetAccepted, { sheet, panel: arts.panel.id, version }))
  }
  const penalty = {
    id: 'penalty-1' as never,
    panel: arts.panel.id,
    entry: 'W-005' as never,
    amount: 500 as never,
    reason: '超时 1 分 20 秒',
  }
  say('chief-w', 'chief', unit => unit.record(penaltyRecorded, penalty))
  say('chief-w', 'chief', unit => certifyInUnit(unit, { panel: arts.panel.id, second: 'supervisor-1' as never }))
  for (const sheet of expected(science).slice(0, 24))
    say(sheetKey(sheet).judge, 'judge', unit => unit.record(sheetSealed, bodyOf(science, sheet)))
}

/** The sheets of nobody who is recused. */
function expected({ panel, entries }: TrackPlan): readonly SheetId[] {
  return sheetsOfPanel(panel).filter(sheet => {
    const key = sheetKey(sheet)
    const [judge, entry] = [people.find(({ id }) => id === key.judge), entries.find(({ id }) => id === key.entry)]
    return judge !== undefined && entry !== undefined && !isSameSchool(judge, entry)
  })
}

function bodyOf({ panel, track }: TrackPlan, sheet: SheetId) {
  const part = partOf(track, sheetKey(sheet).part)
  if (part === undefined) throw new Error(`no part for ${sheet}`)
  const [first] = part.rubric.groups.flatMap(group => group.criteria)
  const comments = [
    { about: null, text: COMMENT },
    { about: first?.id ?? null, text: '选题有新意。' },
  ]
  const hasComments = sheet.startsWith('judge-w-01/W-001/')
  return {
    sheet,
    panel: panel.id,
    track: track.id,
    marks: markModel(SEED, panel, track)(sheet),
    rubric: digestOf(part.rubric),
    rules: digestOf(track.rules),
    ...(hasComments && { comments }),
  }
}
