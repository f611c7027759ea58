/** Rules documents through the gate, with real SQLite and real files: read, taken over before the freeze, weighed and amended after it, written. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { localUnit } from '../../../../main/data/local-unit.ts'
import { keepVerifier } from '../../../../main/data/repositories/pin-repository.ts'
import { listPanels } from '../../../../main/data/repositories/setup-repository.ts'
import { hashPin } from '../../../../main/identity/pin.ts'
import { digestOf } from '../../../../main/platform/sha256.ts'
import type { Setup } from '../../../../main/services/setup/record-setup.ts'
import { refuse } from '../../../../shared/answer.ts'
import { mostDocumentBytes } from '../../../../shared/domain/document-problem.ts'
import { readRulesDocument } from '../../../../shared/domain/read-rules-document.ts'
import type { RulesDocument } from '../../../../shared/domain/rules-document.ts'
import type { Track } from '../../../../shared/domain/track.ts'
import { personEnrolled } from '../../../../shared/facts/person-enrolled.ts'
import { findTrackPreset } from '../../../../shared/presets/presets.ts'
import { signedBy } from '../../../support/certifying.ts'
import { person, smallSetup, smallTrack } from '../../../support/small-contest.ts'
import { aWorld, deskOn } from '../../../support/world.ts'
import { aFolder } from '../../data/a-folder.ts'
import { aWindow } from '../../ipc/a-window.ts'

type Written = { -readonly [Key in keyof RulesDocument]: RulesDocument[Key] }
const track = smallTrack.id
const entry = 'W-1'

async function anOffice({ frozen = true, setup = smallSetup as Setup } = {}) {
  const folder = aFolder()
  const world = await aWorld({ frozen, setup, file: join(folder, 'contest.lectern') })
  const exports = join(folder, 'exports')
  const desk = deskOn(world, { folders: { contests: folder, samples: folder, exports, state: folder } })
  const organizer = aWindow(desk, 'operator', 'organizer', 'organizer')
  const bytesOf = (path: string) => new Uint8Array(readFileSync(path))
  const exported = async () => {
    const reply = (await organizer.call('rules.export', { track })) as { value: { file: string } }
    return reply.value.file
  }
  const pathOf = async (change: (document: Written) => unknown) => {
    const document = JSON.parse(readFileSync(await exported(), 'utf8')) as Written
    const path = join(folder, 'changed.json')
    writeFileSync(path, JSON.stringify(change(document) ?? document))
    return path
  }
  const changed = async (change: (document: Written) => unknown) => bytesOf(await pathOf(change))
  return { world, desk, folder, exports, organizer, exported, changed, bytesOf }
}
const oneMoreAward = (document: Written) => {
  const second = { ...document.rules.awards[0], id: 'second', name: { zh: '二等奖', en: 'Second' } }
  document.rules = { ...document.rules, awards: [...document.rules.awards, second as never] }
}
const byMedian = (document: Written) => {
  document.rules = { ...document.rules, reduction: { method: 'median', of: 'parts' } }
}
const otherRubric = (document: Written) => {
  document.parts = document.parts.slice(1)
  document.rules = { ...document.rules, ties: [] }
}

it('writes the rules of a track as a document that reads back, and never over another', async () => {
  const { world, exports, exported } = await anOffice()
  const path = await exported()
  const read = readRulesDocument(readFileSync(path, 'utf8'), digestOf)
  expect(read).toMatchObject({
    ok: true,
    document: { title: smallTrack.name, version: '校赛 第 1 版', status: 'proposed', source: '校赛', rules: smallTrack.rules },
  })
  expect(read.ok && read.document.parts).toEqual(smallTrack.parts)
  const first = readFileSync(path)
  expect(await exported()).not.toBe(path)
  expect(readFileSync(path)).toEqual(first)
  expect(readdirSync(join(exports, '校赛')).sort()).toEqual(['文科-规则-第1版-2.json', '文科-规则-第1版.json'])
  await world.holds()
})

it('says of a document before the freeze that it is none of a frozen edition', async () => {
  const { exported } = await anOffice({ frozen: false })
  const path = await exported()
  expect(path).toMatch(/文科-规则-未冻结\.json$/)
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ version: '校赛（未冻结）' })
})

it('says of a shipped preset what its source leaves open, and shortens a long name of a contest', async () => {
  const provenance = { preset: 'national', status: 'secondary', source: 'S01' } as const
  const office = await anOffice({ setup: { ...smallSetup, tracks: [{ ...smallTrack, provenance }] } })
  const { opened } = office.desk
  if (opened === undefined) throw new Error('no contest is open')
  office.desk.opened = { ...opened, contest: { ...opened.contest, name: { zh: '赛'.repeat(80), en: 'x' } } }
  const read = readRulesDocument(readFileSync(await office.exported(), 'utf8'), digestOf)
  expect(read.ok && read.document).toMatchObject({
    ...{ status: 'secondary', source: 'S01', sourceNote: findTrackPreset('national')?.sourceNote },
    version: `${'赛'.repeat(30)} 第 1 版`,
  })
})

it('refuses to write what is not there, and where nothing may be written', async () => {
  const { organizer, exports } = await anOffice()
  expect(await organizer.call('rules.export', { track: 'none' })).toEqual(refuse('track-unknown'))
  writeFileSync(exports, 'a file where the folder should be')
  expect(await organizer.call('rules.export', { track })).toMatchObject({ ok: false, refusal: 'folder-unwritable' })
})

it('shows a document with its digest and records nothing', async () => {
  const { world, organizer, changed } = await anOffice({ frozen: false })
  const before = world.journal()
  const document = await changed(oneMoreAward)
  const reply = (await organizer.call('rules.read', { track, document })) as { value: { document: RulesDocument; digest: string } }
  expect(reply.value.digest).toBe(digestOf(reply.value.document))
  expect(reply.value.document.rules.awards).toHaveLength(2)
  expect(world.journal()).toEqual(before)
})

it('takes a document over before the freeze, which then freezes as it is', async () => {
  const { world, organizer, changed, desk } = await anOffice({ frozen: false })
  const document = await changed(oneMoreAward)
  expect(await organizer.call('rules.define', { track, document })).toEqual({ ok: true, value: null })
  expect(desk.announced).toEqual(['setup.changed'])
  const read = (await organizer.call('track.read', { track })) as { value: { track: Track } }
  expect(read.value.track.rules.awards.map(({ id }) => id)).toEqual(['first', 'second'])
  expect(read.value.track).toMatchObject({ name: smallTrack.name, provenance: { preset: 'document', status: 'proposed', source: '校赛' } })
  expect(await organizer.call('rules.freeze', { track })).toMatchObject({ ok: true })
  await world.holds()
})

it('gives panels that judged the whole track the parts of the document', async () => {
  const { world, organizer, changed } = await anOffice({ frozen: false })
  const document = await changed(written => {
    const [design, ...rest] = written.parts
    written.parts = [{ ...(design as (typeof written.parts)[number]), id: 'plan' as never }, ...rest]
  })
  expect(await organizer.call('rules.define', { track, document })).toMatchObject({ ok: true })
  expect(listPanels(world.store.db, track).map(({ parts }) => parts)).toEqual([['plan', 'lesson']])
  expect(await organizer.call('rules.freeze', { track })).toMatchObject({ ok: true })
  await world.holds()
})

it('changes nothing at all where a panel cannot take the parts', async () => {
  const { world, organizer, changed } = await anOffice({ frozen: false })
  const chief = { ...person('chief', ['judge']), name: '不再是组长' }
  expect(world.as('organizer', 'organizer', unit => unit.record(personEnrolled, chief))).toMatchObject({ ok: true })
  const before = world.journal()
  expect(await organizer.call('rules.define', { track, document: await changed(otherRubric) })).toEqual(refuse('chief-unknown'))
  expect(world.journal()).toEqual(before)
  expect(await organizer.call('track.read', { track })).toMatchObject({ value: { track: smallTrack } })
  await world.holds()
})

it('leaves panels that share the parts alone, and refuses other parts there', async () => {
  const [panel] = smallSetup.panels
  const share = (id: string, part: string) => ({ ...panel, id, parts: [part] }) as unknown as Setup['panels'][number]
  const setup = { ...smallSetup, panels: [share('one', 'design'), share('two', 'lesson')] }
  const { organizer, changed, world } = await anOffice({ frozen: false, setup })
  expect(await organizer.call('rules.define', { track, document: await changed(otherRubric) })).toEqual(refuse('rules-of-other-parts'))
  expect(await organizer.call('rules.define', { track, document: await changed(oneMoreAward) })).toMatchObject({ ok: true })
  expect(listPanels(world.store.db, track).map(({ parts }) => parts)).toEqual([['design'], ['lesson']])
})

const text = (value: string) => new TextEncoder().encode(value)
it.each<[string, () => Uint8Array, object]>([
  ['a foreign JSON file', () => text('{"name":"x"}'), { ok: true, value: { ok: false } }],
  ['broken JSON', () => text('{"format": '), { ok: true, value: { ok: false, problems: [{ zh: expect.stringContaining('第 1 行') }] } }],
  ['an empty file', () => text(''), { ok: true, value: { ok: false } }],
  ['no text', () => new Uint8Array([0xff, 0xfe, 0x00]), refuse('document-not-text')],
  ['a file that is too large', () => new Uint8Array(mostDocumentBytes + 1).fill(0x20), refuse('document-too-large')],
  ['blanks of just the size that is let in', () => new Uint8Array(mostDocumentBytes).fill(0x20), { ok: true, value: { ok: false } }],
])('refuses %s and changes nothing', async (_what, bytes, reading) => {
  const { world, organizer } = await anOffice({ frozen: false })
  const before = world.journal()
  expect(await organizer.call('rules.read', { track, document: bytes() })).toMatchObject(reading)
  const refusal = 'refusal' in reading ? reading.refusal : 'document-broken'
  expect(await organizer.call('rules.define', { track, document: bytes() })).toEqual(refuse(refusal as string))
  expect(world.journal()).toEqual(before)
})

it('refuses a track that is not there, entries of another kind, and a document for frozen rules', async () => {
  const open = await anOffice({ frozen: false })
  const document = await open.changed(oneMoreAward)
  expect(await open.organizer.call('rules.read', { track: 'none', document })).toEqual(refuse('track-unknown'))
  const ofTeams = await open.changed(written => ({ ...written, entryKind: 'team' }))
  expect(await open.organizer.call('rules.define', { track, document: ofTeams })).toEqual(refuse('entry-kind-wrong'))
  const { organizer } = await anOffice()
  expect(await organizer.call('rules.define', { track, document })).toEqual(refuse('rules-frozen'))
})

it('says all that is wrong, each with its place, in both languages', async () => {
  const { organizer, changed } = await anOffice()
  const document = await changed(written => {
    const [first] = written.rules.awards
    written.rules = { ...written.rules, awards: [first, first] as never, time: [{ part: 'nowhere' }] as never }
    return { ...written, extra: 1 }
  })
  const reply = (await organizer.call('rules.read', { track, document })) as { value: { problems: { zh: string; en: string }[] } }
  expect(reply.value.problems.length).toBeGreaterThan(1)
  expect(reply.value.problems.map(({ zh }) => zh).join('\n')).toContain('extra')
  for (const { zh, en } of reply.value.problems) expect(zh).not.toBe(en)
})

it('after the freeze reads only documents with the same parts and rubrics', async () => {
  const { organizer, changed } = await anOffice()
  expect(await organizer.call('rules.read', { track, document: await changed(otherRubric) })).toEqual(refuse('rules-of-other-parts'))
  expect(await organizer.call('rules.read', { track, document: await changed(byMedian) })).toMatchObject({ value: { ok: true } })
})

/** Means: W-1 18 + 60 = 78, W-2 15 + 55 = 70. Medians: W-1 20 + 50 = 70, W-2 15 + 55 = 70: level, and only people can decide. */
async function marked(office: Awaited<ReturnType<typeof anOffice>>) {
  const sheets = [
    ['j1', entry, [12_000, 8000], [50_000, 30_000]],
    ['j2', entry, [12_000, 8000], [30_000, 20_000]],
    ['j3', entry, [8000, 6000], [30_000, 20_000]],
    ...['j1', 'j2', 'j3'].map(judge => [judge, 'W-2', [10_000, 5000], [35_000, 20_000]] as const),
  ] as const
  for (const [judge, id, design, lesson] of sheets) {
    expect(office.world.seal(judge, id, 'design', design)).toMatchObject({ ok: true })
    expect(office.world.seal(judge, id, 'lesson', lesson)).toMatchObject({ ok: true })
  }
}
async function rulesOf(office: Awaited<ReturnType<typeof anOffice>>, change: (document: Written) => unknown) {
  const reply = await office.organizer.call('rules.read', { track, document: await office.changed(change) })
  return (reply as { value: { document: RulesDocument } }).value.document.rules
}

it('weighs other rules on the sheets that are there, and records nothing', async () => {
  const office = await anOffice()
  await marked(office)
  const before = office.world.journal()
  const rules = await rulesOf(office, byMedian)
  // W-1 falls from 78 to 70, level with W-2, whose lesson is better: 55 before 50. Places and the one award change hands.
  expect(await office.organizer.call('rules.preview', { track, rules })).toEqual({
    ok: true,
    value: {
      ...{ edition: 2, entries: 3, scores: 1, places: 2, awards: 2, open: { before: 0, after: 0 } },
      changes: [
        {
          ...{ id: 'W-2', number: 'W-2', name: '参赛教师 W-2' },
          before: { score: '70', place: 2, awarding: 'none' },
          after: { score: '70', place: 1, award: 'first', awarding: 'given' },
        },
        {
          ...{ id: 'W-1', number: 'W-1', name: '参赛教师 W-1' },
          before: { score: '78', place: 1, award: 'first', awarding: 'given' },
          after: { score: '70', place: 2, awarding: 'none' },
        },
      ],
    },
  })
  const more = await rulesOf(office, oneMoreAward)
  expect(await office.organizer.call('rules.preview', { track, rules: more })).toMatchObject({
    value: { scores: 0, places: 0, awards: 1 },
  })
  expect(office.world.journal()).toEqual(before)
})

it('counts what people would have to decide', async () => {
  const office = await anOffice()
  await marked(office)
  const rules = await rulesOf(office, written => {
    byMedian(written)
    written.rules = { ...written.rules, ties: [{ by: 'decision' }] }
  })
  expect(await office.organizer.call('rules.preview', { track, rules })).toMatchObject({ value: { open: { before: 0, after: 2 } } })
})

it('weighs nothing that could not be amended', async () => {
  const office = await anOffice()
  const { organizer } = office
  const trimmed = { ...smallTrack.rules, reduction: { method: 'trimmed', of: 'parts', high: 1, low: 1, keepAtLeast: 2 } }
  const contradictory = { ...smallTrack.rules, ties: [{ by: 'part', part: 'nowhere' }] }
  const preview = (rules: unknown, of: string = track) => organizer.call('rules.preview', { track: of, rules })
  expect(await preview(smallTrack.rules)).toEqual(refuse('rules-unchanged'))
  expect(await preview(trimmed)).toEqual(refuse('trimming-leaves-too-few'))
  expect(await preview(contradictory)).toEqual(refuse('rules-contradictory'))
  expect(await preview(trimmed, 'none')).toEqual(refuse('track-unknown'))
  const open = await anOffice({ frozen: false })
  expect(await open.organizer.call('rules.preview', { track, rules: trimmed })).toEqual(refuse('rules-not-frozen'))
})

it('weighs nothing once a panel is certified', async () => {
  const setup = {
    ...smallSetup,
    entries: smallSetup.entries.slice(0, 1),
    panels: smallSetup.panels.map(panel => ({ ...panel, entries: [entry] as never })),
  }
  const office = await anOffice({ setup })
  for (const judge of ['j1', 'j2', 'j3']) {
    office.world.seal(judge, entry, 'design', [10_000, 5000])
    office.world.seal(judge, entry, 'lesson', [35_000, 20_000])
  }
  const chief = aWindow(office.desk, 'operator', 'chief', 'chief')
  expect(await chief.call('panel.accept-sealed', { panel: 'panel' })).toMatchObject({ ok: true })
  expect(await chief.call('panel.certify', signedBy(office.world))).toMatchObject({ ok: true })
  const rules = await rulesOf(office, byMedian)
  expect(await office.organizer.call('rules.preview', { track, rules })).toEqual(refuse('panel-certified'))
})

it('amends from a document: the page shows who, when and why, the results and the next export their edition', async () => {
  const office = await anOffice()
  const { world, organizer } = office
  await marked(office)
  localUnit(world.store, db => keepVerifier(db, 'supervisor' as never, pin))
  const rules = await rulesOf(office, byMedian)
  const signed = { edition: 2, reason: '改用中位数', second: 'supervisor', pin: '274913' }
  expect(await organizer.call('result.track', { track })).not.toHaveProperty('value.edition')
  expect(await organizer.call('rules.amend', { track, rules, ...signed })).toMatchObject({ ok: true })
  expect(await organizer.call('track.read', { track })).toMatchObject({
    value: {
      amendments: [{ edition: 2, by: 'organizer', second: 'supervisor', reason: '改用中位数', at: expect.stringMatching(/^2026-10-12 /) }],
    },
  })
  expect(await organizer.call('result.track', { track })).toMatchObject({ value: { edition: 2 } })
  expect(await office.exported()).toMatch(/文科-规则-第2版\.json$/)
  await world.holds()
})
const pin = await hashPin('274913', '00'.repeat(16), 4)

it('is for organizers; a chief may only write the document', async () => {
  const { desk, changed } = await anOffice({ frozen: false })
  const chief = aWindow(desk, 'operator', 'chief', 'chief')
  const document = await changed(oneMoreAward)
  expect(await chief.call('rules.define', { track, document })).toEqual(refuse('not-allowed'))
  expect(await chief.call('rules.read', { track, document })).toEqual(refuse('not-allowed'))
  expect(await chief.call('rules.export', { track })).toMatchObject({ ok: true })
})
