/** How far a paper has come when it meets other ways of marking: a kiosk's draft, a sheet given back, a judge who was absent, a certified panel. */
import { expect, it } from 'vitest'
import { localUnit } from '../../../../main/data/local-unit.ts'
import { findPerson } from '../../../../main/data/repositories/setup-repository.ts'
import { currentOf } from '../../../../main/data/write-unit.ts'
import { findPaper } from '../../../../main/services/papers/find-paper.ts'
import { listPapers } from '../../../../main/services/papers/list-papers.ts'
import { readEntry } from '../../../../main/services/reconciling/read-entry.ts'
import { markDraft } from '../../../../main/services/sheets/mark-draft.ts'
import { accept, refuse } from '../../../../shared/answer.ts'
import { PersonId } from '../../../../shared/domain/ids.ts'
import { paperPayload } from '../../../../shared/domain/paper-payload.ts'
import { sheetMissing } from '../../../../shared/facts/sheet-missing.ts'
import { sheetReturned } from '../../../../shared/facts/sheet-returned.ts'
import { certifyPanel } from '../../../support/certify-panel.ts'
import { asking, atDesk, design, marksOn, paperWorld } from '../../../support/paper-desk.ts'
import { bring, sheet, stationWith } from '../../../support/world.ts'

const panel = 'panel' as never

it('a sheet begun at the kiosk is awaited there, yet its paper may be keyed when it comes', async () => {
  const world = await paperWorld()
  const desk = atDesk(world)
  const actor = { person: findPerson(world.store.db, PersonId.parse('j1')) as never, as: 'judge' as const }
  const mark = { sheet: design, criterion: 'content' as never, mark: 10_500 as never, joins: false }
  expect(localUnit(world.store, db => markDraft({ db, actor, at: 0 }, mark))).toMatchObject({ ok: true })
  expect(desk.line('r1', 'recorder', design)).toMatchObject({ status: 'draft' })
  expect(desk.key('r1', design, [10_500, 7000])).toEqual(accept(null))
  expect(desk.line('r1', 'recorder', design)).toMatchObject({ status: 'mine' })
  await world.holds()
})

it('a sheet that was sealed at the kiosk and given back is awaited there', async () => {
  const world = await paperWorld()
  world.seal('j1', 'W-1', 'design', [10_500, 7000])
  world.as('chief', 'chief', unit => unit.record(sheetReturned, { sheet: design, panel, reason: '请核对' }))
  expect(atDesk(world).line('r1', 'recorder', design)).toMatchObject({ status: 'draft', reason: null })
})

it('a sheet that will not come says why; an absent judge’s paper counts once it is keyed', async () => {
  const world = await paperWorld()
  const desk = atDesk(world)
  const missing = (what: 'absent' | 'void', id = design) =>
    world.as('chief', 'chief', unit => unit.record(sheetMissing, { sheet: id, panel, missing: what, reason: '停电' }))
  missing('absent')
  const other = sheet('j1', 'W-2', 'design')
  missing('void', other)
  expect(desk.line('r1', 'recorder', design)).toMatchObject({ status: 'missing', reason: '停电' })
  expect(desk.line('r1', 'recorder', other)).toMatchObject({ status: 'missing', reason: '停电' })
  expect(desk.open('r1', other)).toEqual(refuse('sheet-not-on-paper'))
  for (const who of ['r1', 'r2']) desk.key(who, design, [10_500, 7000])
  expect(desk.line('chief', 'chief', design)).toMatchObject({ status: 'decided' })
  await world.holds()
})

it('whoever keyed a decided paper is told no more than that; whoever decided it sees that it is', async () => {
  const world = await paperWorld()
  const desk = atDesk(world)
  desk.key('r1', design, [10_500, 7000])
  desk.key('r2', design, [10_000, 7000])
  desk.decide('r3', 'recorder', { sheet: design, marks: marksOn(design, [10_500, 7000]), reason: '看过' })
  expect(desk.line('r1', 'recorder', design)).toMatchObject({ status: 'mine' })
  expect(desk.line('r3', 'recorder', design)).toMatchObject({ status: 'decided', isTotalWrong: false })
})

it('a certified panel is closed to the scoring desk', async () => {
  const world = await paperWorld()
  const desk = atDesk(world)
  certifyPanel(world)
  expect(desk.open('r1', design)).toEqual(refuse('panel-certified'))
  expect(desk.key('r1', design, [10_500, 7000])).toEqual(refuse('panel-certified'))
  expect(desk.compare('chief', 'chief', design)).toEqual(refuse('panel-certified'))
  expect(desk.decide('chief', 'chief', { sheet: design, marks: marksOn(design, [10_500, 7000]) })).toEqual(refuse('panel-certified'))
  expect(listPapers(asking(world, 'r1', 'recorder'), { panel })).toMatchObject({ value: { isCertified: true } })
})

it('a mark that the rubric does not allow is not keyed', async () => {
  const world = await paperWorld()
  expect(atDesk(world).key('r1', design, [12_500, 7000])).toEqual(refuse('mark-out-of-range'))
})

it('over two versions of a sheet in conflict nothing is transcribed; the keyings stay', async () => {
  const one = await paperWorld()
  atDesk(one).key('r1', design, [10_500, 7000])
  const other = await stationWith(one, 'other')
  for (const world of [one, other])
    world.as('chief', 'chief', unit =>
      unit.record(sheetMissing, { sheet: design, panel, missing: 'absent', reason: world === one ? '停电' : '未到' }),
    )
  bring(other, one)
  expect(atDesk(one).key('r2', design, [10_500, 7000])).toEqual(accept(null))
  expect(one.journal().at(-1)).toBe('paper.keyed')
  await one.holds()
})

it('the chief’s page of an entry tells which sheets came from paper', async () => {
  const world = await paperWorld()
  for (const who of ['r1', 'r2']) atDesk(world).key(who, design, [10_500, 7000])
  const found = readEntry(asking(world, 'chief', 'chief'), { panel, entry: 'W-1' as never })
  const columns = found.ok ? found.value.parts.flatMap(part => part.columns) : []
  expect(columns.filter(({ origin }) => origin === 'paper').map(column => column.sheet)).toEqual([design])
})

it('a code that no sheet has is none; a panel that nobody knows has no papers', async () => {
  const world = await paperWorld()
  const of = atDesk(world).line('r1', 'recorder', design)?.code
  expect(findPaper(asking(world, 'r1', 'recorder'), { code: of ?? '' })).toMatchObject({ ok: true })
  // Another code whose check sign fits: that of a sheet that this contest does not have.
  expect(findPaper(asking(world, 'r1', 'recorder'), { code: '2222-2222-2' })).toEqual(refuse('paper-code-unknown'))
  expect(listPapers(asking(world, 'r1', 'recorder'), { panel: 'panel-9' as never })).toEqual(refuse('panel-unknown'))
})

it('a scanned paper is found; one of another contest or of a former rubric is not', async () => {
  const world = await paperWorld()
  const rubric = currentOf(world.store, 'track', 'arts' as never)?.frozen?.rubrics.design as never
  const scan = (named: object = {}) => ({ code: `${paperPayload({ contest: world.tools.contest, sheet: design, rubric, ...named })}\n` })
  const by = asking(world, 'r1', 'recorder')
  expect(findPaper(by, scan())).toEqual(accept({ sheet: design, panel: 'panel' }))
  expect(findPaper(by, scan({ contest: 'another-one' }))).toEqual(refuse('paper-code-unknown'))
  expect(findPaper(by, scan({ rubric: 'd'.repeat(64) }))).toEqual(refuse('paper-code-unknown'))
  expect(findPaper(by, scan({ sheet: 'chief/W-1/design' }))).toEqual(refuse('paper-code-unknown'))
  expect(findPaper(by, { code: 'LECTERN:PAPER:2:contest-:j1/W-1/design:abab' })).toEqual(refuse('paper-code-wrong'))
  expect(findPaper(by, { code: 'LECTERN:PAPER:1:contest-:j1:abab' })).toEqual(refuse('paper-code-wrong'))
})
