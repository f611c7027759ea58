/** What each document is made of, from a real contest. */
import { expect, it } from 'vitest'
import { findSheet } from '../../../../main/data/repositories/sheet-repository.ts'
import { gatherDocument } from '../../../../main/services/prints/gather-document.ts'
import { certifyInUnit } from '../../../../main/services/reconciling/certify-panel.ts'
import { type Answer, refuse } from '../../../../shared/answer.ts'
import { PrintDocument } from '../../../../shared/contract/print-documents.ts'
import { paperCode, readPaperCode } from '../../../../shared/domain/paper-code.ts'
import { PrintDocumentName } from '../../../../shared/domain/print-document.ts'
import { lineDecided } from '../../../../shared/facts/line-decided.ts'
import { panelReopened } from '../../../../shared/facts/panel-reopened.ts'
import { penaltyRecorded } from '../../../../shared/facts/penalty-recorded.ts'
import { sheetAccepted } from '../../../../shared/facts/sheet-accepted.ts'
import { sheetReturned } from '../../../../shared/facts/sheet-returned.ts'
import { sheetSealed } from '../../../../shared/facts/sheet-sealed.ts'
import { smallSetup, smallTrack } from '../../../support/small-contest.ts'
import { aWorld, sealedBody, sheet, type World } from '../../../support/world.ts'
import { gathering } from './a-print.ts'

type Name = PrintDocument['document']
function gather<N extends Name>(world: World, name: N): Extract<PrintDocument, { document: N }> {
  const reply: Answer<PrintDocument, string> = gatherDocument(name, gathering(world))
  if (!reply.ok) throw new Error(reply.refusal)
  return PrintDocument.parse(reply.value) as never
}
const marks = { design: [10_000, 7000], lesson: [45_000, 25_000] } as const
const all = ['W-1', 'W-2', 'W-3'].flatMap(entry =>
  (entry === 'W-3' ? ['j1', 'j2'] : ['j1', 'j2', 'j3']).flatMap(judge =>
    (['design', 'lesson'] as const).map(part => [judge, entry, part] as const),
  ),
)

/** Everything sealed; W-1 a little better, W-2 next, so that nothing is tied. */
async function sealed(setup = smallSetup): Promise<World> {
  const world = await aWorld({ setup })
  for (const [judge, entry, part] of all) {
    const better = part === 'lesson' ? { 'W-1': 2000, 'W-2': 1000, 'W-3': 0 }[entry] : 0
    expect(world.seal(judge, entry, part, [marks[part][0] + (better ?? 0), marks[part][1]])).toMatchObject({ ok: true })
  }
  return world
}
const versionOf = (world: World, id: ReturnType<typeof sheet>) => findSheet(world.store.db, id)?.version as never

async function certified(): Promise<World> {
  const world = await sealed()
  for (const [judge, entry, part] of all) {
    const id = sheet(judge, entry, part)
    const body = { sheet: id, panel: 'panel' as never, version: versionOf(world, id) }
    expect(world.as('chief', 'chief', unit => unit.record(sheetAccepted, body))).toMatchObject({ ok: true })
  }
  const penalty = { id: 'p' as never, panel: 'panel' as never, entry: 'W-1' as never, amount: 500 as never, reason: '超时' }
  expect(world.as('chief', 'chief', unit => unit.record(penaltyRecorded, penalty))).toMatchObject({ ok: true })
  const certify = world.as('chief', 'chief', unit => certifyInUnit(unit, { panel: 'panel' as never, second: 'supervisor' as never }))
  expect(certify).toMatchObject({ ok: true })
  return world
}

it('every document fits what the page is told', async () => {
  const world = await certified()
  for (const name of PrintDocumentName.options) expect(gather(world, name).document).toBe(name)
})

it('every page says where it is from, when it was printed and by which rules', async () => {
  const { head } = gather(await aWorld(), 'ranking')
  expect(head).toMatchObject({
    contest: { zh: '校赛' },
    panel: '文科评审组',
    printedAt: '2026-10-12 14:00 (Asia/Shanghai)',
    digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    edition: 1,
  })
  expect(gather(await aWorld({ frozen: false }), 'ranking').head).toMatchObject({ digest: null, edition: null })
})

it('no paper goes out while the rubric may still change', async () => {
  expect(gatherDocument('blank-paper', gathering(await aWorld({ frozen: false })))).toEqual(refuse('rules-not-frozen'))
})

it('paper sheets are a pile for each judge in running order, without recused entries, each with a code of its own', async () => {
  const { sheets } = gather(await aWorld(), 'filled-paper')
  expect(sheets.map(({ judge, number, part, pile, of }) => `${judge} ${number} ${part} ${pile}/${of}`)).toEqual([
    ...['j1', 'j2'].flatMap(judge =>
      ['W-1', 'W-2', 'W-3'].flatMap((number, at) => [
        `${judge} ${number} design ${at * 2 + 1}/6`,
        `${judge} ${number} lesson ${at * 2 + 2}/6`,
      ]),
    ),
    ...['W-1', 'W-2'].flatMap((number, at) => [`j3 ${number} design ${at * 2 + 1}/4`, `j3 ${number} lesson ${at * 2 + 2}/4`]),
  ])
  expect(new Set(sheets.map(({ code }) => code)).size).toBe(sheets.length)
  for (const { code } of sheets) expect(readPaperCode(code)).toBe(code)
})

it('the code and the QR code of a paper name its sheet and its rubric', async () => {
  const world = await aWorld()
  const [first] = gather(world, 'filled-paper').sheets
  const { rubric } = sealedBody(world.store, sheet('j1', 'W-1', 'design'), [])
  expect(first?.code).toBe(paperCode(sheet('j1', 'W-1', 'design'), rubric))
  expect(first?.payload).toBe(`LECTERN:PAPER:1:contest-:j1/W-1/design:${rubric.slice(0, 12)}`)
})

it('a blank paper names seat and place, nobody and no number, and has the code of the filled one', async () => {
  const world = await aWorld()
  const [blank, filled] = [gather(world, 'blank-paper').sheets, gather(world, 'filled-paper').sheets]
  expect(blank[8]).toMatchObject({ seat: 2, place: 2, judge: null, number: null, name: null, segment: null })
  expect(blank.map(({ code }) => code)).toEqual(filled.map(({ code }) => code))
})

it('a filled paper names the entrant only where the judges may know', async () => {
  const shown = { ...smallTrack, rules: { ...smallTrack.rules, judging: { names: 'shown' } } } as typeof smallTrack
  expect(gather(await aWorld(), 'filled-paper').sheets[0]).toMatchObject({ number: 'W-1', name: null })
  expect(gather(await aWorld({ setup: { ...smallSetup, tracks: [shown] } }), 'filled-paper').sheets[0]).toMatchObject({
    name: '参赛教师 W-1',
  })
})

it('there is no paper for a panel whose judges are all recused', async () => {
  const people = smallSetup.people.map(person => ({ ...person, school: '清华大学' }))
  const entries = smallSetup.entries.map(entry => ({ ...entry, school: '清华大学' }))
  expect(gatherDocument('filled-paper', gathering(await aWorld({ setup: { ...smallSetup, people, entries } })))).toEqual(
    refuse('print-empty'),
  )
})

it('a judge’s sheet has the marks, total, comments and version that were sealed, and when', async () => {
  const world = await aWorld()
  const id = sheet('j1', 'W-2', 'design')
  const comments = [{ about: null, text: '目标清楚。' }]
  const body = { ...sealedBody(world.store, id, [10_000, 7500]), comments }
  expect(world.as('j1', 'judge', unit => unit.record(sheetSealed, body))).toMatchObject({ ok: true })
  expect(gather(world, 'judge-sheets').sheets).toEqual([
    expect.objectContaining({
      judge: 'j1',
      number: 'W-2',
      part: 'design',
      state: 'sealed',
      marks: { content: 10_000, form: 7500 },
      total: 17_500,
      comments,
      version: versionOf(world, id),
      sealedAt: expect.stringMatching(/^2026-10-12 09:\d\d$/),
      pile: 1,
      of: 1,
    }),
  ])
  const accepted = { sheet: id, panel: 'panel' as never, version: versionOf(world, id) }
  expect(world.as('chief', 'chief', unit => unit.record(sheetAccepted, accepted))).toMatchObject({ ok: true })
  expect(gather(world, 'judge-sheets').sheets[0]).toMatchObject({ state: 'accepted', comments })
  await world.holds()
})

it('a sheet that was returned is not printed as if it were in force', async () => {
  const world = await aWorld()
  world.seal('j1', 'W-1', 'design', [10_000, 7000])
  const body = { sheet: sheet('j1', 'W-1', 'design'), panel: 'panel' as never, reason: '请再核对' }
  expect(world.as('chief', 'chief', unit => unit.record(sheetReturned, body))).toMatchObject({ ok: true })
  expect(gatherDocument('judge-sheets', gathering(world))).toEqual(refuse('print-empty'))
})

it('the summary has every judge’s total, and the results that are reckoned from them', async () => {
  const { totals, result, judges, entries } = gather(await sealed(), 'panel-summary')
  expect(totals).toHaveLength(18)
  expect(
    totals.find(({ judge, entry, part }) => judge === ('j2' as never) && entry === ('W-1' as never) && part === ('lesson' as never)),
  ).toMatchObject({
    state: 'sealed',
    total: 72_000,
  })
  expect(totals.filter(({ state }) => state === 'recused')).toHaveLength(2)
  expect(judges.map(({ name }) => name)).toEqual(['j1', 'j2', 'j3'])
  expect(entries.map(({ number }) => number)).toEqual(['W-1', 'W-2', 'W-3'])
  expect(result.entries).toHaveLength(3)
})

it('on a blind track names stand on paper only once it is certified', async () => {
  expect(gather(await sealed(), 'panel-summary').entries[0]).toMatchObject({ name: null, school: null })
  const world = await certified()
  expect(gather(world, 'panel-summary').entries[0]).toMatchObject({ name: '参赛教师 W-1', school: '北京大学' })
  expect(gather(world, 'ranking').entries[0]).toMatchObject({ name: '参赛教师 W-1' })
})

it('where names are shown they stand on paper from the start', async () => {
  const shown = { ...smallTrack, rules: { ...smallTrack.rules, judging: { names: 'shown' } } } as typeof smallTrack
  expect(gather(await sealed({ ...smallSetup, tracks: [shown] }), 'ranking').entries[0]).toMatchObject({ name: '参赛教师 W-1' })
})

it('the ranking has the decisions that its awards rest on', async () => {
  const shared = { ...smallTrack, rules: { ...smallTrack.rules, ties: [{ by: 'shared' as const }] } }
  const world = await aWorld({ setup: { ...smallSetup, tracks: [shared] } })
  for (const [judge, entry, part] of all) world.seal(judge, entry, part, marks[part])
  expect(gather(world, 'ranking').lines).toEqual([])
  const entries = ['W-1', 'W-2', 'W-3'] as never
  const body = { track: 'arts' as never, award: 'first' as never, entries, in: ['W-2'] as never, reason: '抽签', second: 'chief' as never }
  expect(world.as('organizer', 'organizer', unit => unit.record(lineDecided, body))).toMatchObject({ ok: true })
  const ranking = gather(world, 'ranking')
  expect(ranking.lines).toEqual([{ award: 'first', entries, reason: '抽签' }])
  expect(ranking.result.entries.find(({ award }) => award !== undefined)?.entry).toBe('W-2')
  await world.holds()
})

it('the list of open matters is what the chief is asked', async () => {
  const { blockers, disagreements } = gather(await aWorld(), 'unresolved')
  expect(blockers).toHaveLength(16)
  expect(blockers[0]).toMatchObject({ blocker: 'sheet-pending', judge: 'j1', number: 'W-1', state: 'unmarked' })
  expect(disagreements).toEqual([])
})

it('there is no certificate of what is not certified, and none of an edition that was opened again', async () => {
  expect(gatherDocument('certificate', gathering(await sealed()))).toEqual(refuse('panel-not-certified'))
  const world = await certified()
  const body = { panel: 'panel' as never, reason: '登记有误', second: 'supervisor' as never }
  expect(world.as('chief', 'chief', unit => unit.record(panelReopened, body))).toMatchObject({ ok: true })
  expect(gatherDocument('certificate', gathering(world))).toEqual(refuse('panel-not-certified'))
  await world.holds()
})

it('a certificate has counts, sums, results, signatures, digests and the ends of the chains', async () => {
  const world = await certified()
  const certificate = gather(world, 'certificate')
  expect(certificate).toMatchObject({
    judges: 3,
    entries: 3,
    certified: { edition: 1, chief: 'chief', second: 'supervisor', at: expect.stringMatching(/^2026-10-12/) },
    counts: [
      { state: 'accepted', sheets: 16 },
      { state: 'recused', sheets: 2 },
    ],
    // Eight sheets of 17; three of 72, three of 71, two of 70.
    sums: [
      { part: { zh: '教学设计' }, sheets: 8, sum: 136_000 },
      { part: { zh: '课堂教学' }, sheets: 8, sum: 569_000 },
    ],
    results: [
      { number: 'W-1', score: '177/2', rank: 1 },
      { number: 'W-2', score: '88', rank: 2 },
      { number: 'W-3', score: '87', rank: 3 },
    ],
    places: 2,
    heads: [{ station: world.key.station, seq: world.journal().length }],
  })
  expect(certificate.heads[0]?.hash).toBe(certificate.certified.fact)
  await world.holds()
})
