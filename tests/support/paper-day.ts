/**
 * A contest judged on paper, in a data folder: rules frozen, nothing sealed, three recorders at the scoring desk, PINs known. Knows services and
 * the store; nothing of a screen.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '../../main/data/database.ts'
import { localUnit } from '../../main/data/local-unit.ts'
import { migrate } from '../../main/data/migrate.ts'
import { keepVerifier } from '../../main/data/repositories/pin-repository.ts'
import { storeOn } from '../../main/data/store.ts'
import { writeUnit } from '../../main/data/write-unit.ts'
import { hashPin } from '../../main/identity/pin.ts'
import { openStationKey } from '../../main/identity/station-key.ts'
import { systemRandom } from '../../main/platform/random.ts'
import { found } from '../../main/services/contests/create-contest.ts'
import { samplePin } from '../../main/services/samples/sample-pin.ts'
import { aPerson } from '../../main/services/samples/sample-plan-track.ts'
import { smallPlan } from '../../main/services/samples/small-plan.ts'
import { freezeRules } from '../../main/services/setup/freeze-rules.ts'
import { ContestId, PersonId } from '../../shared/domain/ids.ts'

const SEED = 'paper'
export const contestName = '纸质评分日'

/** The track W of the small sample (R1) with its five judges and chief, and 录入员 甲, 乙 and 丙. */
const plan = smallPlan(SEED)
const recorders = ['甲', '乙', '丙'].map((sign, at) => aPerson(`recorder-${at + 1}`, `录入员${sign}`, { role: 'recorder' }))
const people = [...plan.people, ...recorders]

/** Somebody of that day. */
export function paperPerson(id: string): Readonly<{ name: string; pin: string }> {
  const person = people.find(each => each.id === id)
  if (person === undefined) throw new Error(`the day has no ${id}`)
  return { name: person.name, pin: samplePin(SEED, PersonId.parse(id)) }
}

/** Makes the file; gives its path. */
export async function aPaperDay(data: string): Promise<string> {
  const file = join(data, 'contests', `${contestName}.lectern`)
  mkdirSync(join(data, 'contests'), { recursive: true })
  const connection = openDatabase(file)
  await migrate(connection, async () => undefined)
  const store = storeOn(connection)
  const founder = aPerson('organizer-1', paperPerson('organizer-1').name, { role: 'organizer' })
  const contest = { id: ContestId.parse('paper-day'), name: { zh: contestName, en: 'A day on paper' }, timeZone: 'Asia/Shanghai' }
  const tools = { store, contest: contest.id, key: openStationKey(file), clock: () => Date.now(), random: systemRandom }
  const setup = { ...plan, people: people.filter(({ id }) => id !== founder.id), sheets: [] }
  connection
    .transaction(() => {
      for (const work of [
        (unit: Parameters<typeof freezeRules>[0]) => found(unit, { contest, founder, setup }),
        (unit: Parameters<typeof freezeRules>[0]) => freezeRules(unit, { track: plan.tracks[0]?.id as never }),
      ]) {
        const reply = writeUnit(tools, { person: founder, as: 'organizer' }, work as never) as Readonly<{ ok: boolean }>
        if (!reply.ok) throw new Error(`the day could not be made: ${JSON.stringify(reply)}`)
      }
    })
    .immediate()
  const hashed = await Promise.all(people.map(async ({ id }) => ({ id, pin: await hashPin(samplePin(SEED, id), '00'.repeat(16), 4) })))
  localUnit(store, db => {
    for (const { id, pin } of hashed) keepVerifier(db, id, pin)
  })
  connection.close()
  return file
}
