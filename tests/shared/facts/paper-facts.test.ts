/** Papers as facts: who may key, decide, send back and attach what, and what is refused whichever door it comes through. */
import { expect, it } from 'vitest'
import { findSheet } from '../../../main/data/repositories/sheet-repository.ts'
import { currentOf } from '../../../main/data/write-unit.ts'
import { refuse } from '../../../shared/answer.ts'
import type { SheetId } from '../../../shared/domain/ids.ts'
import { paperAttached } from '../../../shared/facts/paper-attached.ts'
import { paperKeyed } from '../../../shared/facts/paper-keyed.ts'
import { paperSentBack } from '../../../shared/facts/paper-sent-back.ts'
import { recusalDeclared } from '../../../shared/facts/recusal-declared.ts'
import { sheetAccepted } from '../../../shared/facts/sheet-accepted.ts'
import { sheetMissing } from '../../../shared/facts/sheet-missing.ts'
import { sheetReceived } from '../../../shared/facts/sheet-received.ts'
import { sheetReturned } from '../../../shared/facts/sheet-returned.ts'
import { sheetTranscribed } from '../../../shared/facts/sheet-transcribed.ts'
import { certifyPanel } from '../../support/certify-panel.ts'
import { design, marksOn, paperSetup, paperWorld } from '../../support/paper-desk.ts'
import { aWorld, bring, sealedBody, sheet, stationWith, type World } from '../../support/world.ts'

const panel = 'panel' as never
const none = { sheet: null, back: null }
type Change = Readonly<Record<string, unknown>>

function keyedBody(world: World, who: string, given: readonly (number | null)[], change: Change = {}, id: SheetId = design) {
  const { comments: _, ...body } = { comments: undefined, ...sealedBody(world.store, id, []) }
  return { ...body, marks: marksOn(id, given), recorder: who, writtenTotal: null, base: none, place: 1, ...change } as never
}
const key = (world: World, who: string, given: readonly (number | null)[], change: Change = {}, id: SheetId = design) =>
  world.as(who, 'recorder', unit => unit.record(paperKeyed, keyedBody(world, who, given, change, id)))
const version = (world: World, who: string, id: SheetId = design) => currentOf(world.store, 'paper', `${id}/${who}`)?.version
const named = (world: World, ...who: readonly string[]) => who.map(recorder => ({ recorder, keyed: version(world, recorder) }))
function transcribedBody(world: World, given: readonly (number | null)[], change: Change = {}) {
  return { ...sealedBody(world.store, design, []), marks: marksOn(design, given), keyings: named(world, 'r1', 'r2'), ...change } as never
}
const transcribe = (
  world: World,
  [who, as]: readonly [string, 'recorder' | 'chief'],
  given: readonly (number | null)[],
  change: Change = {},
) => world.as(who, as, unit => unit.record(sheetTranscribed, transcribedBody(world, given, change)))

it('keeps what two recorders keyed as two keyings; each may replace only the own one', async () => {
  const world = await paperWorld()
  expect(key(world, 'r1', [10_500, 7000])).toMatchObject({ ok: true })
  expect(key(world, 'r2', [10_000, 7000])).toMatchObject({ ok: true })
  expect(key(world, 'r1', [11_000, null], { writtenTotal: 18_000 })).toMatchObject({ ok: true, value: { marks: { content: 11_000 } } })
  expect(key(world, 'r2', [10_000, 7000], { recorder: 'r1' })).toEqual(refuse('keying-of-another'))
  expect(currentOf(world.store, 'paper', `${design}/r2`)).toMatchObject({ marks: { content: 10_000, form: 7000 } })
  await world.holds()
})

it.each([
  ['a mark above the maximum', { content: 12_500 }, 'mark-out-of-range'],
  ['a mark off the step', { content: 250 }, 'mark-out-of-range'],
  ['a criterion that the rubric does not have', { style: 500 }, 'criterion-unknown'],
])('refuses to key %s', async (_what, marks, refusal) => {
  const world = await paperWorld()
  expect(key(world, 'r1', [], { marks })).toEqual(refuse(refusal))
})

it('refuses papers of another panel, of open rules and of another edition', async () => {
  const world = await paperWorld()
  expect(key(world, 'r1', [10_500, 7000], { panel: 'panel-9' })).toEqual(refuse('panel-of-another'))
  expect(key(world, 'r1', [10_500, 7000], { track: 'science' })).toEqual(refuse('panel-of-another'))
  expect(key(world, 'r1', [10_500, 7000], { sheet: 'chief/W-1/design' })).toEqual(refuse('panel-of-another'))
  expect(key(world, 'r1', [10_500, 7000], { rules: 'a'.repeat(64) })).toEqual(refuse('rules-of-another-edition'))
  expect(key(world, 'r1', [10_500, 7000], { rubric: 'a'.repeat(64) })).toEqual(refuse('rules-of-another-edition'))
  const open = await aWorld({ frozen: false, setup: paperSetup })
  const body = keyedBody(world, 'r1', [10_500, 7000])
  expect(open.as('r1', 'recorder', unit => unit.record(paperKeyed, body))).toEqual(refuse('rules-not-frozen'))
})

it('refuses papers of a judge who is recused, by school or by declaration', async () => {
  const world = await paperWorld()
  expect(key(world, 'r1', [10_500, 7000], {}, sheet('j3', 'W-3', 'design'))).toEqual(refuse('judge-recused'))
  const recusal = { panel, judge: 'j1' as never, entry: 'W-1' as never, reason: '导师' }
  expect(world.as('j1', 'judge', unit => unit.record(recusalDeclared, recusal))).toMatchObject({ ok: true })
  expect(key(world, 'r1', [10_500, 7000])).toEqual(refuse('judge-recused'))
  await world.holds()
})

it('refuses a paper whose sheet the judge sealed, or that will not come; an absent judge may still bring one', async () => {
  const world = await paperWorld()
  world.seal('j1', 'W-1', 'design', [10_500, 7000])
  expect(key(world, 'r1', [10_500, 7000])).toEqual(refuse('sheet-not-on-paper'))
  const missing = (missing: 'absent' | 'void', id: SheetId) =>
    world.as('chief', 'chief', unit => unit.record(sheetMissing, { sheet: id, panel, missing, reason: '未到' }))
  missing('void', sheet('j2', 'W-1', 'design'))
  expect(key(world, 'r1', [10_500, 7000], {}, sheet('j2', 'W-1', 'design'))).toEqual(refuse('sheet-not-on-paper'))
  missing('absent', sheet('j2', 'W-2', 'design'))
  expect(key(world, 'r1', [10_500, 7000], {}, sheet('j2', 'W-2', 'design'))).toMatchObject({ ok: true })
  await world.holds()
})

it('refuses a paper of a certified panel', async () => {
  const world = await paperWorld()
  key(world, 'r1', [10_500, 7000])
  certifyPanel(world)
  expect(key(world, 'r1', [11_000, 7000])).toEqual(refuse('panel-certified'))
  await world.holds()
})

it('becomes a sealed sheet with its origin where two agree, and is accepted like any other', async () => {
  const world = await paperWorld()
  key(world, 'r1', [10_500, 7000], { writtenTotal: 17_500 })
  key(world, 'r2', [10_500, 7000], { writtenTotal: 17_500 })
  const reply = transcribe(world, ['r2', 'recorder'], [10_500, 7000])
  expect(reply).toMatchObject({ ok: true, value: { state: 'sealed', origin: 'paper' } })
  expect(world.as('chief', 'chief', unit => unit.record(sheetReceived, { sheet: design, panel }))).toMatchObject({
    value: { origin: 'paper' },
  })
  const accepted = { sheet: design, panel, version: findSheet(world.store.db, design)?.version as never }
  expect(world.as('chief', 'chief', unit => unit.record(sheetAccepted, accepted))).toMatchObject({
    value: { state: 'accepted', origin: 'paper' },
  })
  expect(world.store.db.all({ text: 'SELECT * FROM paper_sheets', values: [] })).toEqual([{ sheet: design }])
  await world.holds()
})

it('given back and sealed by its judge, a sheet is of paper no more', async () => {
  const world = await paperWorld()
  key(world, 'r1', [10_500, 7000])
  key(world, 'r2', [10_500, 7000])
  transcribe(world, ['r2', 'recorder'], [10_500, 7000])
  world.as('chief', 'chief', unit => unit.record(sheetReturned, { sheet: design, panel, reason: '请核对' }))
  expect(world.store.db.all({ text: 'SELECT * FROM paper_sheets', values: [] })).toEqual([{ sheet: design }])
  expect(transcribe(world, ['r2', 'recorder'], [10_500, 7000])).toEqual(refuse('paper-not-keyed-twice'))
  expect(key(world, 'r1', [10_500, 7000])).toEqual(refuse('paper-changed'))
  world.seal('j1', 'W-1', 'design', [11_000, 7000])
  expect(world.store.db.all({ text: 'SELECT * FROM paper_sheets', values: [] })).toEqual([])
  await world.holds()
})

it('where two differ, neither of them decides, and whoever does says why', async () => {
  const world = await paperWorld()
  key(world, 'r1', [10_500, 7000])
  key(world, 'r2', [10_000, 7000])
  const why = { reason: '第一项是 10' }
  expect(transcribe(world, ['r2', 'recorder'], [10_000, 7000], why)).toEqual(refuse('third-look-own'))
  expect(transcribe(world, ['r3', 'recorder'], [10_000, 7000])).toEqual(refuse('third-look-reason-missing'))
  expect(transcribe(world, ['r3', 'recorder'], [10_000, null], why)).toEqual(refuse('marks-missing'))
  expect(transcribe(world, ['chief-2', 'chief'], [10_000, 7000], why)).toEqual(refuse('panel-of-another'))
  expect(transcribe(world, ['r3', 'recorder'], [10_000, 7000], why)).toMatchObject({ ok: true, value: { state: 'sealed' } })
  await world.holds()
})

it('two who agree do not stand for other marks than they keyed, nor for a total that is wrong', async () => {
  const world = await paperWorld()
  key(world, 'r1', [10_500, 7000], { writtenTotal: 18_500 })
  key(world, 'r2', [10_500, 7000], { writtenTotal: 18_500 })
  expect(transcribe(world, ['r2', 'recorder'], [10_500, 7000])).toEqual(refuse('third-look-own'))
  expect(transcribe(world, ['chief', 'chief'], [10_500, 7000])).toEqual(refuse('third-look-reason-missing'))
  expect(transcribe(world, ['chief', 'chief'], [10_500, 7000], { reason: '合计算错' })).toMatchObject({ ok: true })
  const other = await paperWorld()
  key(other, 'r1', [10_500, 7000])
  key(other, 'r2', [10_500, 7000])
  expect(transcribe(other, ['r2', 'recorder'], [11_500, 7000])).toEqual(refuse('third-look-own'))
  await world.holds()
})

it('is never made of one keying: not of one person twice, not of a keying that was replaced, not of one alone', async () => {
  const world = await paperWorld()
  key(world, 'r1', [10_500, 7000])
  const [first] = named(world, 'r1')
  expect(transcribe(world, ['r3', 'recorder'], [10_500, 7000], { keyings: [first, first] })).toEqual(refuse('paper-not-keyed-twice'))
  const alone = [first, { recorder: 'r2', keyed: 'b'.repeat(64) }]
  expect(transcribe(world, ['r3', 'recorder'], [10_500, 7000], { keyings: alone })).toEqual(refuse('paper-not-keyed-twice'))
  key(world, 'r2', [10_500, 7000])
  const stale = [...named(world, 'r1'), ...named(world, 'r2')]
  key(world, 'r1', [9000, 7000])
  expect(transcribe(world, ['r2', 'recorder'], [10_500, 7000], { keyings: stale })).toEqual(refuse('paper-not-keyed-twice'))
  await world.holds()
})

it('is not made over a sheet that was sealed meanwhile, nor over a certified panel', async () => {
  const world = await paperWorld()
  key(world, 'r1', [10_500, 7000])
  key(world, 'r2', [10_500, 7000])
  world.seal('j1', 'W-1', 'design', [10_500, 7000])
  expect(transcribe(world, ['r2', 'recorder'], [10_500, 7000])).toEqual(refuse('sheet-not-on-paper'))
  await world.holds()
})

const backBody = (world: World, keyings: unknown) => {
  const { marks: _, ...body } = sealedBody(world.store, design, [])
  return { ...body, keyings, reason: '第二项空白' } as never
}

it('sent back, a paper is keyed anew; what was keyed before counts no more', async () => {
  const world = await paperWorld()
  key(world, 'r1', [10_500, null])
  key(world, 'r2', [10_500, null])
  const keyings = named(world, 'r1', 'r2')
  const send = (who: string, as: 'recorder' | 'chief', given: unknown = keyings) =>
    world.as(who, as, unit => unit.record(paperSentBack, backBody(world, given)))
  expect(send('r1', 'recorder')).toEqual(refuse('third-look-own'))
  expect(send('chief-2', 'chief')).toEqual(refuse('panel-of-another'))
  expect(send('r3', 'recorder', [keyings[0], keyings[0]])).toEqual(refuse('paper-not-keyed-twice'))
  expect(send('r3', 'recorder')).toMatchObject({ ok: true, value: { sentBy: 'r3', reason: '第二项空白' } })
  expect(send('r3', 'recorder')).toEqual(refuse('paper-not-keyed-twice'))
  const back = currentOf(world.store, 'paperBack', design)?.version
  expect(key(world, 'r1', [10_500, 7000])).toEqual(refuse('paper-changed'))
  expect(key(world, 'r1', [10_500, 7000], { base: { sheet: null, back } })).toMatchObject({ ok: true })
  expect(key(world, 'r2', [10_500, 7000], { base: { sheet: null, back } })).toMatchObject({ ok: true })
  expect(transcribe(world, ['r2', 'recorder'], [10_500, 7000])).toMatchObject({ ok: true })
  await world.holds()
})

it('attaches a picture once, and only within the panel', async () => {
  const world = await paperWorld()
  const picture = { sheet: design, panel, sha256: 'c'.repeat(64) as never, bytes: 12, mediaType: 'image/png' as const, name: '扫描.png' }
  const attach = (who: string, as: 'recorder' | 'chief', change: object = {}) =>
    world.as(who, as, unit => unit.record(paperAttached, { ...picture, ...change }))
  expect(attach('r1', 'recorder', { panel: 'panel-9' })).toEqual(refuse('panel-of-another'))
  expect(attach('r1', 'recorder', { sheet: 'chief/W-1/design' })).toEqual(refuse('panel-of-another'))
  expect(attach('chief-2', 'chief')).toEqual(refuse('panel-of-another'))
  expect(attach('r1', 'recorder')).toMatchObject({ ok: true })
  expect(attach('chief', 'chief')).toEqual(refuse('attachment-known'))
  await world.holds()
})

it('two desks that keyed apart agree once their journals meet, and anybody may say so', async () => {
  const one = await paperWorld()
  const other = await stationWith(one, 'other')
  key(one, 'r1', [10_500, 7000])
  key(other, 'r2', [10_500, 7000])
  expect(bring(other, one)).toEqual([])
  expect(transcribe(one, ['r3', 'recorder'], [10_500, 7000])).toMatchObject({ ok: true })
  await one.holds()
})
