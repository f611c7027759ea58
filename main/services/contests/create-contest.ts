/** Makes a contest file from a preset and a roster. Its founder is its first organizer. A roster with any problem makes nothing. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Answer, accept, refuse } from '../../../shared/answer.ts'
import type { Input, Reply } from '../../../shared/contract/index.ts'
import type { Contest } from '../../../shared/domain/contest.ts'
import { ContestId, PersonId } from '../../../shared/domain/ids.ts'
import type { Person } from '../../../shared/domain/person.ts'
import { contestCreated } from '../../../shared/facts/contest-created.ts'
import { personEnrolled } from '../../../shared/facts/person-enrolled.ts'
import { pinSet } from '../../../shared/facts/pin-set.ts'
import { contestPresets, tracksOfContest } from '../../../shared/presets/presets.ts'
import { openDatabase } from '../../data/database.ts'
import { localUnit } from '../../data/local-unit.ts'
import { migrate } from '../../data/migrate.ts'
import { keepVerifier } from '../../data/repositories/pin-repository.ts'
import { storeOn } from '../../data/store.ts'
import { type WriteUnit, writeUnit } from '../../data/write-unit.ts'
import { hashPin, isStrongPin, type PinHash } from '../../identity/pin.ts'
import { openStationKey, stationKeyFile } from '../../identity/station-key.ts'
import { readRoster } from '../../importing/roster.ts'
import { safeName } from '../../platform/file-name.ts'
import type { Desk } from '../desk.ts'
import { recordSetup, type Setup } from '../setup/record-setup.ts'
import { openContest } from './open-contest.ts'
import { setupFromRoster } from './setup-from-roster.ts'

export async function createContest(desk: Desk, input: Input<'contest.create'>): Promise<Reply<'contest.create'>> {
  const { tools } = desk
  const preset = contestPresets.find(each => each.id === input.preset)
  if (preset === undefined) return refuse('preset-unknown')
  if (!isStrongPin(input.pin)) return refuse('pin-too-simple')
  const tracks = tracksOfContest(preset)
  const roster = readRoster(input.roster, tracks)
  if (!roster.ok) return refuse('roster-broken', { count: roster.problems.length })
  const file = join(tools.folders.contests, `${safeName(input.name)}.lectern`)
  if (isTaken(file)) return refuse('contest-name-taken', { file })
  const contest: Contest = {
    id: ContestId.parse(`contest-${tools.random(8)}`),
    name: { zh: input.name, en: input.name },
    timeZone: 'Asia/Shanghai',
  }
  const founder: Person = { id: PersonId.parse('organizer-1'), name: input.founder, roles: ['organizer'], school: '', judgeClass: 'expert' }
  const pin = await hashPin(input.pin, tools.random(16), tools.pinCost)
  mkdirSync(tools.folders.contests, { recursive: true })
  const made = await makeFile(desk, file, { contest, founder, pin, setup: setupFromRoster(tracks, roster.value) })
  return made.ok ? openContest(desk, file) : made
}

/** A key without its file: the contest was moved away and may come back. */
const isTaken = (file: string) => existsSync(file) || existsSync(stationKeyFile(file))

type Founding = Readonly<{ contest: Contest; founder: Person; pin: PinHash; setup: Setup }>

/**
 * Made under another name and renamed when whole: whatever happens on the way, no half contest takes the name. A file that could not be
 * filled is taken away again: it was made here and nobody has seen it. So is one whose name was taken meanwhile.
 */
async function makeFile(
  { tools }: Desk,
  file: string,
  { contest, founder, pin, setup }: Founding,
): Promise<Answer<null, 'contest-name-taken'>> {
  const making = `${file}.making`
  removeContestFile(making)
  const connection = openDatabase(making)
  try {
    await migrate(connection, async () => undefined)
    const store = storeOn(connection)
    const { clock, random } = tools
    const reply = writeUnit(
      { store, contest: contest.id, key: openStationKey(making), clock, random },
      { person: founder, as: 'organizer' },
      unit => found(unit, { contest, founder, setup }),
    )
    if (!reply.ok) throw new Error(`the contest could not be founded: ${reply.refusal}`)
    localUnit(store, db => keepVerifier(db, founder.id, pin))
    connection.close()
    // Asked again at the last moment: a rename goes over whatever lies there.
    if (isTaken(file)) {
      removeContestFile(making)
      return refuse('contest-name-taken', { file })
    }
    renameSync(making, file)
    renameSync(stationKeyFile(making), stationKeyFile(file))
    return accept(null)
  } catch (cause) {
    connection.close()
    removeContestFile(making)
    throw cause
  }
}

/** A contest file with all that lies beside it. Only samples and files just made are ever removed. */
export function removeContestFile(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '.station']) rmSync(`${file}${suffix}`, { force: true })
}

/** Facts one to n of a contest: it exists, its founder is enrolled, and what it is made of. */
export function found(unit: WriteUnit, { contest, founder, setup }: Omit<Founding, 'pin'>) {
  const created = unit.record(contestCreated, { contest, founder })
  if (!created.ok) return created
  const enrolled = unit.record(personEnrolled, founder)
  if (!enrolled.ok) return enrolled
  const pinned = unit.record(pinSet, { person: founder.id })
  return pinned.ok ? recordSetup(unit, setup) : pinned
}
