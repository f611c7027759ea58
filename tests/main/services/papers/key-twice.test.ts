/** The scoring desk: two recorders key a sheet in, blind to each other; what they agree on is sealed, what they do not a third person decides. */
import { expect, it } from 'vitest'
import { dispatch } from '../../../../main/ipc/dispatch.ts'
import { findPaper } from '../../../../main/services/papers/find-paper.ts'
import { listPaperPanels, listPapers } from '../../../../main/services/papers/list-papers.ts'
import { readTranscription } from '../../../../main/services/papers/read-transcription.ts'
import { readProgress } from '../../../../main/services/reconciling/read-progress.ts'
import { readSheet } from '../../../../main/services/reconciling/read-sheet.ts'
import { accept, refuse } from '../../../../shared/answer.ts'
import type { Role } from '../../../../shared/domain/person.ts'
import { sheetReturned } from '../../../../shared/facts/sheet-returned.ts'
import { asking, atDesk, design, marksOn, paperSetup, paperWorld } from '../../../support/paper-desk.ts'
import { aWorld, bring, deskOn, sheet, stationWith, type World } from '../../../support/world.ts'

const panel = 'panel' as never

it('two who keyed the same seal the sheet as 手录, in the unit of the second', async () => {
  const world = await paperWorld()
  const desk = atDesk(world)
  desk.key('r1', design, [10_500, 7000], 17_500)
  expect(world.journal().at(-1)).toBe('paper.keyed')
  desk.key('r2', design, [10_500, 7000], 17_500)
  expect(world.journal().slice(-2)).toEqual(['paper.keyed', 'sheet.transcribed'])
  expect(desk.line('chief', 'chief', design)).toMatchObject({ status: 'decided', isTotalWrong: false })
  const chief = asking(world, 'chief', 'chief')
  expect(readSheet(chief, { sheet: design, panel })).toMatchObject({ value: { state: 'sealed', origin: 'paper' } })
  const progress = readProgress(chief, { panel })
  const cells = progress.ok ? progress.value.entries.flatMap(entry => entry.cells) : []
  expect(cells.filter(({ origin }) => origin === 'paper').map(cell => cell.sheet)).toEqual([design])
  expect(readTranscription(chief, { sheet: design, panel })).toMatchObject({
    value: { recorders: ['r1', 'r2'], decidedBy: null, reason: null, total: 17_500, isTotalWrong: false },
  })
  await world.holds()
})

it('without a total on the paper the marks alone must agree', async () => {
  const world = await paperWorld()
  const desk = atDesk(world)
  desk.key('r1', design, [10_500, 7000])
  desk.key('r2', design, [10_500, 7000])
  expect(world.journal().at(-1)).toBe('sheet.transcribed')
  await world.holds()
})

it.each([
  ['a mark', [10_500, 7000], null, [10_000, 7000], null],
  ['a blank', [10_500, 7000], null, [10_500, null], null],
  ['a total read by one only', [10_500, 7000], 17_500, [10_500, 7000], null],
  ['a total that both read and that is wrong', [10_500, 7000], 18_500, [10_500, 7000], 18_500],
  ['a blank that both found', [10_500, null], null, [10_500, null], null],
] as const)('%s leaves the paper to a third look', async (_what, first, one, second, two) => {
  const world = await paperWorld()
  const desk = atDesk(world)
  desk.key('r1', design, first, one)
  desk.key('r2', design, second, two)
  expect(world.journal().at(-1)).toBe('paper.keyed')
  expect(desk.line('r3', 'recorder', design)).toMatchObject({ status: 'differ' })
  expect(desk.compare('r3', 'recorder', design)).toMatchObject({ ok: true, value: { isAgreed: false } })
  await world.holds()
})

it('says per criterion where two differ, with both sums and both totals', async () => {
  const world = await paperWorld()
  const desk = atDesk(world)
  desk.key('r1', design, [10_500, 7000], 17_500)
  desk.key('r2', design, [10_000, 7000], 17_500)
  expect(desk.compare('chief', 'chief', design)).toMatchObject({
    value: {
      differing: ['content'],
      blank: [],
      isTotalDiffering: false,
      readings: [
        { name: 'r1', sum: 17_500, writtenTotal: 17_500, marks: { content: 10_500 } },
        { name: 'r2', sum: 17_000, writtenTotal: 17_500, marks: { content: 10_000 } },
      ],
    },
  })
})

it('a third recorder decides with a reason; three names stand there, and the total on paper is told as wrong', async () => {
  const world = await paperWorld()
  const desk = atDesk(world)
  desk.key('r1', design, [10_500, 7000], 18_500)
  desk.key('r2', design, [10_000, 7000], 18_500)
  const marks = marksOn(design, [10_500, 7000])
  expect(desk.decide('r3', 'recorder', { sheet: design, marks })).toEqual(refuse('third-look-reason-missing'))
  expect(desk.decide('r3', 'recorder', { sheet: design, marks, reason: '纸面是 10.5' })).toEqual(accept({ total: 17_500 }))
  expect(desk.line('chief', 'chief', design)).toMatchObject({ status: 'decided', isTotalWrong: true })
  expect(readTranscription(asking(world, 'supervisor', 'supervisor'), { sheet: design, panel })).toMatchObject({
    value: { recorders: ['r1', 'r2'], decidedBy: 'r3', reason: '纸面是 10.5', writtenTotals: [18_500, 18_500], isTotalWrong: true },
  })
  await world.holds()
})

it('whoever keyed decides nothing, and is not even told whether there is something to decide', async () => {
  const world = await paperWorld()
  const desk = atDesk(world)
  desk.key('r1', design, [10_500, 7000])
  expect(desk.compare('r1', 'recorder', design)).toEqual(refuse('third-look-own'))
  expect(desk.compare('r3', 'recorder', design)).toEqual(refuse('paper-not-keyed-twice'))
  desk.key('r2', design, [10_000, 7000])
  expect(desk.compare('r1', 'recorder', design)).toEqual(refuse('third-look-own'))
  expect(desk.decide('r2', 'recorder', { sheet: design, marks: marksOn(design, [10_000, 7000]), reason: '是 10' })).toEqual(
    refuse('third-look-own'),
  )
  expect(desk.back('r1', 'recorder', design)).toEqual(refuse('third-look-own'))
  const agreed = sheet('j1', 'W-2', 'design')
  desk.key('r1', agreed, [10_500, 7000])
  desk.key('r2', agreed, [10_500, 7000])
  expect(desk.compare('r1', 'recorder', agreed)).toEqual(refuse('third-look-own'))
  expect(desk.compare('r3', 'recorder', agreed)).toEqual(refuse('sheet-not-on-paper'))
})

it('a third keying is not asked for', async () => {
  const world = await paperWorld()
  const desk = atDesk(world)
  desk.key('r1', design, [10_500, 7000])
  desk.key('r2', design, [10_000, 7000])
  expect(desk.open('r3', design)).toEqual(refuse('paper-keyed-twice'))
  expect(desk.key('r3', design, [10_500, 7000])).toEqual(refuse('paper-keyed-twice'))
})

it('a recorder replaces the own keying until another has keyed, and is shown nothing else', async () => {
  const world = await paperWorld()
  const desk = atDesk(world)
  desk.key('r1', design, [10_500, 7000], 17_500)
  expect(desk.open('r1', design)).toMatchObject({ value: { mine: { marks: { content: 10_500, form: 7000 }, writtenTotal: 17_500 } } })
  expect(desk.key('r1', design, [10_000, 7000])).toEqual(accept(null))
  desk.key('r2', design, [9000, 7000])
  await world.holds()
})

it.each([
  ['agree', [10_500, 7000]],
  ['differ', [9000, 7000]],
] as const)('when two have keyed and %s, neither keys nor opens it again: nobody can try until it fits', async (_how, second) => {
  const world = await paperWorld()
  const desk = atDesk(world)
  desk.key('r1', design, [10_500, 7000])
  desk.key('r2', design, second)
  for (const recorder of ['r1', 'r2', 'r3']) {
    expect(desk.open(recorder, design)).toEqual(refuse('paper-keyed-twice'))
    expect(desk.key(recorder, design, [10_500, 7000])).toEqual(refuse('paper-keyed-twice'))
  }
  await world.holds()
})

it('a paper that lacks a mark goes back to its judge and is listed so, until it is keyed anew', async () => {
  const world = await paperWorld()
  const desk = atDesk(world)
  desk.key('r1', design, [10_500, null])
  desk.key('r2', design, [10_500, null])
  expect(desk.decide('chief', 'chief', { sheet: design, marks: marksOn(design, [10_500, null]), reason: '空' })).toEqual(
    refuse('marks-missing'),
  )
  expect(desk.back('r1', 'recorder', design)).toEqual(refuse('third-look-own'))
  expect(desk.back('chief', 'chief', design)).toEqual(accept(null))
  expect(desk.back('chief', 'chief', design)).toEqual(refuse('paper-not-keyed-twice'))
  expect(desk.line('r1', 'recorder', design)).toMatchObject({ status: 'back', reason: '第二项空白' })
  expect(desk.open('r1', design)).toMatchObject({ value: { mine: null, back: '第二项空白' } })
  desk.key('r1', design, [10_500, 7000])
  desk.key('r2', design, [10_500, 7000])
  expect(desk.line('chief', 'chief', design)).toMatchObject({ status: 'decided' })
  await world.holds()
})

it('a decided paper that the chief returns is keyed twice again', async () => {
  const world = await paperWorld()
  const desk = atDesk(world)
  for (const who of ['r1', 'r2']) desk.key(who, design, [10_500, 7000])
  world.as('chief', 'chief', unit => unit.record(sheetReturned, { sheet: design, panel, reason: '漏签名' }))
  expect(desk.line('r1', 'recorder', design)).toMatchObject({ status: 'back', reason: '漏签名' })
  for (const who of ['r1', 'r2']) expect(desk.key(who, design, [11_000, 7000])).toEqual(accept(null))
  expect(desk.line('chief', 'chief', design)).toMatchObject({ status: 'decided' })
  await world.holds()
})

it('keyings that met only after a merge wait for anybody to say that they agree', async () => {
  const one = await paperWorld()
  const other = await stationWith(one, 'other')
  atDesk(one).key('r1', design, [10_500, 7000])
  atDesk(other).key('r2', design, [10_500, 7000])
  bring(other, one)
  const desk = atDesk(one)
  expect(desk.line('chief', 'chief', design)).toMatchObject({ status: 'agreed' })
  expect(desk.compare('chief', 'chief', design)).toMatchObject({ value: { isAgreed: true } })
  expect(desk.decide('chief', 'chief', { sheet: design, marks: marksOn(design, [10_500, 7000]) })).toEqual(accept({ total: 17_500 }))
  expect(readTranscription(asking(one, 'chief', 'chief'), { sheet: design, panel })).toMatchObject({ value: { decidedBy: null } })
  await one.holds()
})

it('lists what has not come back, by number, and what was marked at a kiosk or will not come', async () => {
  const world = await paperWorld()
  const desk = atDesk(world)
  world.seal('j2', 'W-1', 'design', [10_500, 7000])
  desk.key('r1', design, [10_500, 7000])
  expect(desk.line('r2', 'recorder', sheet('j1', 'W-2', 'design'))).toMatchObject({ status: 'unreturned', number: 'W-2', by: null })
  expect(desk.line('r2', 'recorder', sheet('j2', 'W-1', 'design'))).toMatchObject({ status: 'sealed' })
  expect(desk.line('r2', 'recorder', sheet('j3', 'W-3', 'design'))).toMatchObject({ status: 'missing' })
  expect(desk.line('r2', 'recorder', design)).toMatchObject({ status: 'once', by: 'r1' })
  expect(desk.line('r1', 'recorder', design)).toMatchObject({ status: 'mine', by: null })
  const found = listPapers(asking(world, 'r2', 'recorder'), { panel })
  expect(found.ok && found.value.sheets.slice(0, 4).map(line => line.sheet)).toEqual([
    design,
    sheet('j1', 'W-2', 'design'),
    sheet('j1', 'W-3', 'design'),
    sheet('j2', 'W-1', 'design'),
  ])
})

it('finds a paper by the code that is printed on it, as people type it', async () => {
  const world = await paperWorld()
  const line = atDesk(world).line('r1', 'recorder', design)
  const ask = (code: string) => findPaper(asking(world, 'r1', 'recorder'), { code })
  expect(ask(` ${line?.code.toLowerCase().replaceAll('-', '')}`)).toEqual(accept({ sheet: design, panel: 'panel' }))
  expect(ask('7KQ2')).toEqual(refuse('paper-code-wrong'))
  const open = await aWorld({ frozen: false, setup: paperSetup })
  expect(findPaper(asking(open, 'r1', 'recorder'), { code: line?.code ?? '' })).toEqual(refuse('paper-code-unknown'))
  expect(atDesk(open).line('r1', 'recorder', design)).toMatchObject({ code: '', status: 'unreturned' })
  expect(atDesk(open).open('r1', design)).toEqual(refuse('rules-not-frozen'))
})

it('a chief has to do with the papers of the own panel only; unknown sheets are none', async () => {
  const world = await paperWorld()
  const desk = atDesk(world)
  expect(desk.compare('chief-2', 'chief', design)).toEqual(refuse('panel-of-another'))
  expect(listPapers(asking(world, 'chief-2', 'chief'), { panel })).toEqual(refuse('panel-of-another'))
  expect(listPaperPanels(asking(world, 'chief-2', 'chief'))).toEqual(accept([]))
  expect(listPaperPanels(asking(world, 'r1', 'recorder'))).toMatchObject({ value: [{ id: 'panel', isFrozen: true }] })
  expect(desk.open('r1', sheet('chief', 'W-1', 'design'))).toEqual(refuse('sheet-unknown'))
  expect(desk.open('r1', sheet('j3', 'W-3', 'design'))).toEqual(refuse('judge-recused'))
  const about = { sheet: design, panel }
  expect(readTranscription(asking(world, 'chief-2', 'chief'), about)).toEqual(refuse('panel-of-another'))
  expect(readTranscription(asking(world, 'chief', 'chief'), about)).toEqual(refuse('sheet-not-transcribed'))
  world.seal('j1', 'W-1', 'design', [10_500, 7000])
  expect(readTranscription(asking(world, 'chief', 'chief'), about)).toEqual(refuse('sheet-not-transcribed'))
})

/** Asks through the gate, as a window does; gives every word that came back to this window. */
async function askedThroughGate(world: World, first: readonly number[]) {
  const desk = deskOn(world)
  const call = async (who: string, as: Role, name: string, input: unknown) => {
    const seat = { window: 'operator' as const, holder: { person: who as never, as }, take: () => undefined }
    return JSON.stringify(await dispatch({ desk, report: () => 'r' }, seat, name, input))
  }
  const key = (who: string, marks: readonly number[]) =>
    call(who, 'recorder', 'paper.key', { sheet: design, marks: marksOn(design, marks), writtenTotal: null, place: 1 })
  await key('r1', first)
  const before = [await call('r2', 'recorder', 'paper.open', { sheet: design }), await call('r2', 'recorder', 'paper.list', { panel })]
  desk.announced.length = 0
  const keyed = await key('r2', [10_500, 7000])
  const after = await call('r2', 'recorder', 'paper.list', { panel })
  const compared = await call('r2', 'recorder', 'paper.compare', { sheet: design })
  const again = [await key('r2', [9000, 7000]), await call('r2', 'recorder', 'paper.open', { sheet: design })]
  return { heard: [...before, keyed, after, compared, ...again], announced: [...desk.announced] }
}

it('whether the first recorder read the same or not, the second hears the very same, before and after', async () => {
  const agreeing = await askedThroughGate(await paperWorld(), [10_500, 7000])
  const differing = await askedThroughGate(await paperWorld(), [11_500, 6500])
  expect(differing.heard).toEqual(agreeing.heard)
  expect(differing.announced).toEqual(agreeing.announced)
  expect(agreeing.announced).toEqual(['sheets.changed'])
  expect(agreeing.heard.join()).not.toMatch(/11500|6500|18000/)
})
