/** Making, opening and leaving contest files, in real folders, through the gate. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { replayAndCompare } from '../../../../main/data/replay.ts'
import { foldersUnder } from '../../../../main/platform/paths.ts'
import { closeContest } from '../../../../main/services/contests/open-contest.ts'
import type { Desk, Tools } from '../../../../main/services/desk.ts'
import { makeSample } from '../../../../main/services/samples/make-sample.ts'
import { refuse } from '../../../../shared/answer.ts'
import { contestPresets } from '../../../../shared/presets/presets.ts'
import { aWorld, deskOn } from '../../../support/world.ts'
import { aFolder } from '../../data/a-folder.ts'
import { aWindow } from '../../ipc/a-window.ts'

const PIN = '274913'
const preset = 'beijing-14'

/** A desk of its own data folder with nothing open. The worker's job is done here, in this thread. */
async function anOffice(change: Partial<Tools> = {}) {
  const data = aFolder()
  const desk: Desk & { announced: string[] } = deskOn(await aWorld(), {
    folders: foldersUnder(data),
    runWorker: async (_name, order) => (await makeSample(order as never, () => undefined)) as never,
    ...change,
  })
  desk.opened = undefined
  return { data, desk, window: aWindow(desk, 'operator'), contests: foldersUnder(data).contests }
}
type Office = Awaited<ReturnType<typeof anOffice>>
const filesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}
const rosterOf = async ({ window }: Office, id = preset) => {
  const reply = (await window.call('roster.example', { preset: id })) as { value: string }
  return new TextEncoder().encode(reply.value)
}
const create = async (office: Office, change: object = {}) =>
  office.window.call('contest.create', {
    name: '校赛 2026',
    preset,
    founder: '王老师',
    pin: PIN,
    roster: await rosterOf(office),
    ...change,
  })

it('makes a contest from a preset and its own example of a roster, whole from end to end', async () => {
  const office = await anOffice()
  expect(await create(office)).toMatchObject({ ok: true, value: { contest: { name: { zh: '校赛 2026' }, timeZone: 'Asia/Shanghai' } } })
  expect(filesIn(office.contests)).toEqual(expect.arrayContaining(['校赛 2026.lectern', '校赛 2026.lectern.station']))
  expect(office.desk.announced).toContain('contest.changed')
  const opened = office.desk.opened as NonNullable<Desk['opened']>
  expect(await replayAndCompare(opened.store)).toMatchObject({ refused: [], differing: [] })
  closeContest(office.desk)
  expect(filesIn(office.contests)).toEqual(['校赛 2026.lectern', '校赛 2026.lectern.station'])
})

it('lets its founder in as organizer, and the rules be frozen, and a judge mark', async () => {
  const office = await anOffice()
  await create(office)
  expect(await office.window.call('session.sign-in', { person: 'organizer-1', pin: PIN, as: 'organizer' })).toMatchObject({ ok: true })
  const tracks = (await office.window.call('contest.overview')) as { value: { id: string; panels: { id: string }[] }[] }
  expect(tracks.value.length).toBeGreaterThan(1)
  for (const { id } of tracks.value) expect(await office.window.call('rules.freeze', { track: id })).toMatchObject({ ok: true })
  const pins = (await office.window.call('person.issue-pins')) as { value: { person: string; pin: string }[] }
  const judge = pins.value.find(({ person }) => person.startsWith('judge-'))
  const kiosk = aWindow(office.desk, 'kiosk')
  expect(await kiosk.call('session.sign-in', { person: judge?.person, pin: judge?.pin, as: 'judge' })).toMatchObject({ ok: true })
  expect(await kiosk.call('sheet.mine')).toMatchObject({ ok: true, value: [{ entries: expect.arrayContaining([]) }] })
  closeContest(office.desk)
})

it.each(contestPresets.map(({ id }) => id))('makes a contest of the preset %s', async id => {
  const office = await anOffice()
  expect(await create(office, { preset: id, roster: await rosterOf(office, id) })).toMatchObject({ ok: true })
  closeContest(office.desk)
})

it.each([
  ['a preset that is not there', { preset: 'none' }, 'preset-unknown'],
  ['a weak PIN', { pin: '123456' }, 'pin-too-simple'],
  ['a roster that is none', { roster: new TextEncoder().encode('a,b\n1,2') }, 'roster-broken'],
  ['an empty roster', { roster: new Uint8Array() }, 'roster-broken'],
  ['a name of blanks', { name: '   ' }, 'input-broken'],
  ['a roster as text', { roster: 'a,b' }, 'input-broken'],
])('makes nothing of %s, and leaves no file', async (_what, change, refusal) => {
  const office = await anOffice()
  expect(await create(office, change)).toMatchObject({ ok: false, refusal })
  expect([filesIn(office.contests), office.desk.opened]).toEqual([[], undefined])
})

it('does not make a contest over another of the same name', async () => {
  const office = await anOffice()
  await create(office)
  closeContest(office.desk)
  const before = readFileSync(join(office.contests, '校赛 2026.lectern'))
  expect(await create(office)).toMatchObject({ ok: false, refusal: 'contest-name-taken' })
  expect(readFileSync(join(office.contests, '校赛 2026.lectern')).equals(before)).toBe(true)
})

it('takes away what it made when it fails on the way, key included', async () => {
  let asked = 0
  const random = () => {
    if (++asked > 20) throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
    return 'ab'.repeat(16)
  }
  const office = await anOffice({ random })
  expect(await create(office)).toEqual(refuse('disk-full'))
  expect(filesIn(office.contests)).toEqual([])
})

it('gives a name that no file system takes a file all the same', async () => {
  const office = await anOffice()
  expect(await create(office, { name: '../../校赛: 文/理 "2026"?' })).toMatchObject({ ok: true })
  closeContest(office.desk)
  expect(filesIn(office.contests)[0]).toMatch(/^[^/\\:*?"<>|]+\.lectern$/)
  expect(filesIn(office.data)).toEqual(['contests'])
})

it('lists the contests of the folder and opens one, with nobody signed in', async () => {
  const office = await anOffice()
  expect(await office.window.call('contest.recent')).toEqual({ ok: true, value: [] })
  await create(office, { name: '乙' })
  await create(office, { name: '甲' })
  const recent = (await office.window.call('contest.recent')) as { value: { file: string; name: string }[] }
  expect(recent.value.map(({ name }) => name)).toEqual(['乙', '甲'])
  expect(await office.window.call('contest.open', { file: recent.value[0]?.file })).toMatchObject({
    ok: true,
    value: { contest: { name: { zh: '乙' } } },
  })
  expect(await office.window.call('contest.current')).toMatchObject({ value: { contest: { name: { zh: '乙' } } } })
  await office.window.call('contest.close')
  expect(await office.window.call('contest.current')).toEqual({ ok: true, value: null })
})

it('keeps the open contest when another cannot be opened', async () => {
  const office = await anOffice()
  await create(office)
  const bad = join(office.contests, 'bad.lectern')
  writeFileSync(bad, 'garbage, and long enough to be looked at as a database')
  expect(await office.window.call('contest.open', { file: bad })).toEqual(refuse('file-not-lectern', { file: bad }))
  expect(await office.window.call('contest.current')).toMatchObject({ value: { contest: { name: { zh: '校赛 2026' } } } })
  closeContest(office.desk)
})

it('asks for a file when none is named', async () => {
  const office = await anOffice({ chooseFile: async () => '/nowhere.lectern' })
  expect(await office.window.call('contest.open', {})).toEqual(refuse('file-missing', { file: '/nowhere.lectern' }))
})

it('checks a roster without making anything', async () => {
  const office = await anOffice()
  expect(await office.window.call('roster.check', { preset, roster: await rosterOf(office) })).toMatchObject({
    ok: true,
    value: { problems: [] },
  })
  const broken = await office.window.call('roster.check', { preset, roster: new TextEncoder().encode('a,b\n1,2') })
  expect((broken as { value: { problems: unknown[] } }).value.problems.length).toBeGreaterThan(0)
  expect(filesIn(office.contests)).toEqual([])
})

it('makes the small sample when it is not there, opens it, and shows its PINs', async () => {
  const office = await anOffice()
  expect(await office.window.call('sample.open', { size: 'small', reset: false })).toMatchObject({
    ok: true,
    value: { contest: { sample: { size: 'small' } } },
  })
  const pins = (await office.window.call('sample.pins')) as { value: { person: string; pin: string; roles: string[] }[] }
  const organizer = pins.value.find(({ roles }) => roles.includes('organizer'))
  expect(await office.window.call('session.sign-in', { person: organizer?.person, pin: organizer?.pin, as: 'organizer' })).toMatchObject({
    ok: true,
  })
  closeContest(office.desk)
})

it('opens a sample as it was left, unless it is reset', async () => {
  const office = await anOffice()
  await office.window.call('sample.open', { size: 'small', reset: false })
  const count = () => office.desk.opened?.store.db.first<{ n: number }>({ text: 'SELECT count(*) AS n FROM journal', values: [] })?.n ?? 0
  const made = count()
  const chief = aWindow(office.desk, 'operator', 'organizer-1', 'organizer')
  expect(await chief.call('person.set-pin', { person: 'organizer-1', pin: PIN })).toMatchObject({ ok: true })
  await office.window.call('sample.open', { size: 'small', reset: false })
  expect(count()).toBe(made + 1)
  await office.window.call('sample.open', { size: 'small', reset: true })
  expect(count()).toBe(made)
  closeContest(office.desk)
})

it('shows PINs of samples only', async () => {
  const office = await anOffice()
  await create(office)
  expect(await office.window.call('sample.pins')).toEqual(refuse('not-a-sample'))
  closeContest(office.desk)
})

it('keeps how the windows look, and begins anew with what nobody can read', async () => {
  const office = await anOffice()
  const looks = { language: 'en', theme: 'dark', size: 'xl', sound: true }
  expect(await office.window.call('preferences.set', looks)).toMatchObject({ ok: true })
  expect(await office.window.call('preferences.read')).toEqual({ ok: true, value: looks })
  writeFileSync(join(office.data, 'preferences.json'), '{"language":')
  expect(await office.window.call('preferences.read')).toEqual({
    ok: true,
    value: { language: 'zh', theme: 'light', size: 'm', sound: false },
  })
})

it('shows only files of the exports folder', async () => {
  const shown: string[] = []
  const office = await anOffice({ reveal: file => void shown.push(file) })
  await create(office)
  const organizer = aWindow(office.desk, 'operator', 'organizer-1', 'organizer')
  for (const folder of ['exports/校赛', 'exports-old']) mkdirSync(join(office.data, folder), { recursive: true })
  for (const file of ['exports/校赛/a.xlsx', 'exports-old/a.xlsx']) writeFileSync(join(office.data, file), '')
  const reveal = (file: string) => organizer.call('export.reveal', { file: join(office.data, file) })
  expect(await reveal('exports/校赛/a.xlsx')).toMatchObject({ ok: true })
  for (const file of ['exports/校赛/b.xlsx', 'exports-old/a.xlsx', 'exports/../exports-old/a.xlsx', 'contests/校赛 2026.lectern'])
    expect(await reveal(file)).toMatchObject({ ok: false, refusal: 'file-missing' })
  expect(shown).toHaveLength(1)
  closeContest(office.desk)
})

it('begins anew over what a crash left of a contest that was never finished', async () => {
  const office = await anOffice()
  mkdirSync(office.contests, { recursive: true })
  writeFileSync(join(office.contests, '校赛 2026.lectern.making'), 'half')
  writeFileSync(join(office.contests, '校赛 2026.lectern.making.station'), 'half')
  expect(await office.window.call('contest.recent')).toEqual({ ok: true, value: [] })
  expect(await create(office)).toMatchObject({ ok: true })
  closeContest(office.desk)
  expect(filesIn(office.contests)).toEqual(['校赛 2026.lectern', '校赛 2026.lectern.station'])
})

it('leaves the key of a contest that was moved away', async () => {
  const office = await anOffice()
  mkdirSync(office.contests, { recursive: true })
  const key = join(office.contests, '校赛 2026.lectern.station')
  writeFileSync(key, 'the key of a contest that lies elsewhere now')
  expect(await create(office)).toMatchObject({ ok: false, refusal: 'contest-name-taken' })
  expect(readFileSync(key, 'utf8')).toBe('the key of a contest that lies elsewhere now')
})

it('lets only one of two contests of a name be made at once', async () => {
  const office = await anOffice()
  const replies = (await Promise.all([create(office), create(office)])) as readonly Readonly<{ ok: boolean }>[]
  // Which of the two comes first is not the point.
  const sorted = replies.toSorted((a, b) => Number(b.ok) - Number(a.ok))
  expect(sorted).toMatchObject([{ ok: true }, { ok: false, refusal: 'contest-name-taken' }])
  closeContest(office.desk)
  expect(filesIn(office.contests)).toEqual(['校赛 2026.lectern', '校赛 2026.lectern.station'])
})

it('does not go over a file that came while the contest was made, and takes away only its own', async () => {
  let asked = 0
  const file = (office: Office) => join(office.contests, '校赛 2026.lectern')
  const office: Office = await anOffice({
    random: bytes => {
      if (++asked === 10) writeFileSync(file(office), 'another contest')
      return asked.toString(16).padStart(bytes * 2, '0')
    },
  })
  expect(await create(office)).toEqual(refuse('contest-name-taken', { file: file(office) }))
  expect(asked).toBeGreaterThan(10)
  expect(readFileSync(file(office), 'utf8')).toBe('another contest')
  expect([filesIn(office.contests), office.desk.opened]).toEqual([['校赛 2026.lectern'], undefined])
})
