/** The chief's desk through the gate: who is missing, who disagrees, what is tied, and certifying. */
import { expect, it } from 'vitest'
import { localUnit } from '../../../../main/data/local-unit.ts'
import { keepVerifier } from '../../../../main/data/repositories/pin-repository.ts'
import { findSheet, isCertified } from '../../../../main/data/repositories/sheet-repository.ts'
import { hashPin } from '../../../../main/identity/pin.ts'
import { refuse } from '../../../../shared/answer.ts'
import { sheetMissing } from '../../../../shared/facts/sheet-missing.ts'
import { signedBy } from '../../../support/certifying.ts'
import { twoPanels } from '../../../support/small-contest.ts'
import { aWorld, bring, deskOn, sheet, stationWith, type World } from '../../../support/world.ts'
import { aWindow } from '../../ipc/a-window.ts'

const panel = 'panel'
type Marks = readonly [number, number]
const given = (design: Marks, lesson: Marks) => ({ design, lesson })
/** W-1 and W-2 are tied at every step; W-3 is behind. j3 does not mark W-3. */
const allMarks: Readonly<Record<string, Readonly<Record<string, ReturnType<typeof given>>>>> = {
  'W-1': {
    j1: given([11_000, 7000], [45_000, 26_000]),
    j2: given([11_000, 7000], [45_000, 26_000]),
    j3: given([11_000, 7000], [45_000, 26_000]),
  },
  'W-2': {
    j1: given([11_000, 7000], [45_000, 26_000]),
    j2: given([11_000, 7000], [45_000, 26_000]),
    j3: given([11_000, 7000], [45_000, 26_000]),
  },
  'W-3': { j1: given([10_000, 7000], [40_000, 25_000]), j2: given([10_000, 6000], [40_000, 25_000]) },
}
const sealAll = (world: World, but = '') => {
  for (const [entry, judges] of Object.entries(allMarks))
    for (const [judge, marks] of Object.entries(judges))
      for (const part of ['design', 'lesson'] as const)
        if (`${judge}/${entry}/${part}` !== but) expect(world.seal(judge, entry, part, marks[part])).toMatchObject({ ok: true })
}
async function aDesk({ but = '', setup = twoPanels } = {}) {
  const world = await aWorld({ setup })
  sealAll(world, but)
  const desk = deskOn(world)
  const pin = await hashPin('274913', '00'.repeat(16), 4)
  localUnit(world.store, db => keepVerifier(db, 'supervisor' as never, pin))
  const chief = aWindow(desk, 'operator', 'chief', 'chief')
  type Questions = {
    value: { blockers: { blocker: string; state?: string; tie?: { entries: string[] } }[]; disagreements: unknown[]; acceptable: number }
  }
  const questions = async () => ((await chief.call('panel.questions', { panel })) as Questions).value
  return { world, desk, chief, questions }
}
const decision = { panel, order: [['W-2'], ['W-1']], reason: '教学特色更鲜明', second: 'supervisor', pin: '274913' }

it('asks first for what is missing, then for what waits, then for ties', async () => {
  const { world, questions, chief } = await aDesk({ but: 'j2/W-3/lesson' })
  const { blockers, acceptable } = await questions()
  expect(blockers.filter(({ blocker }) => blocker === 'sheet-pending')).toMatchObject([{ judge: 'j2', number: 'W-3', state: 'unmarked' }])
  expect([acceptable, blockers.filter(({ blocker }) => blocker === 'sheet-undecided').length]).toEqual([15, 15])
  expect(await chief.call('panel.certify', signedBy(world))).toEqual(refuse('panel-blocked', { open: 17 }))
})

it('goes from sealed to certified: accept all, decide the tie with two people, certify', async () => {
  const { world, desk, chief, questions } = await aDesk()
  expect(await chief.call('panel.accept-sealed', { panel })).toEqual({ ok: true, value: { accepted: 16 } })
  expect((await questions()).blockers).toMatchObject([{ blocker: 'tie-open', tie: { entries: ['W-1', 'W-2'] } }])
  expect(await chief.call('panel.certify', signedBy(world))).toEqual(refuse('panel-blocked', { open: 1 }))
  expect(await chief.call('tie.decide', decision)).toEqual({ ok: true, value: null })
  expect((await questions()).blockers).toEqual([])
  expect(await chief.call('panel.certify', signedBy(world))).toEqual({ ok: true, value: { results: 3, edition: 1 } })
  const rows = world.store.db.all({ text: 'SELECT entry, score, rank FROM certified_results ORDER BY rank', values: [] })
  expect(rows).toEqual([
    { entry: 'W-2', score: '89', rank: 1 },
    { entry: 'W-1', score: '89', rank: 2 },
    { entry: 'W-3', score: '163/2', rank: 3 },
  ])
  expect(desk.announced).toContain('sheets.changed')
  expect(await chief.call('panel.certify', signedBy(world))).toEqual(refuse('panel-certified'))
  await world.holds()
})

it('accepts all again without doing anything twice', async () => {
  const { chief } = await aDesk()
  await chief.call('panel.accept-sealed', { panel })
  expect(await chief.call('panel.accept-sealed', { panel })).toEqual({ ok: true, value: { accepted: 0 } })
})

it('leaves a sheet in conflict to a person when all are accepted', async () => {
  const office = await aWorld({ setup: twoPanels })
  const [left, right] = [await stationWith(office, 'left'), await stationWith(office, 'right')]
  left.seal('j1', 'W-1', 'design', [10_500, 7000])
  right.seal('j1', 'W-1', 'design', [11_000, 7000])
  bring(left, office)
  bring(right, office)
  const chief = aWindow(deskOn(office), 'operator', 'chief', 'chief')
  expect(await chief.call('panel.questions', { panel })).toMatchObject({
    value: { acceptable: 0, blockers: expect.arrayContaining([expect.objectContaining({ blocker: 'sheet-conflict' })]) },
  })
  expect(await chief.call('panel.accept-sealed', { panel })).toEqual({ ok: true, value: { accepted: 0 } })
  const id = sheet('j1', 'W-1', 'design')
  const read = (await chief.call('sheet.read', { sheet: id, panel })) as {
    value: { versions: { version: string; total: number }[]; history: unknown[] }
  }
  expect(read.value.versions.map(({ total }) => total).sort()).toEqual([17_500, 18_000])
  expect(read.value.history).toHaveLength(2)
  const version = read.value.versions.find(({ total }) => total === 18_000)?.version
  expect(await chief.call('sheet.accept', { sheet: id, panel, version })).toMatchObject({ ok: true })
  expect(findSheet(office.store.db, id)).toMatchObject({ state: 'accepted', total: 18_000 })
  await office.holds()
})

it.each([
  ['wrong PIN', { pin: '000001' }, 'pin-wrong'],
  ['second person without a PIN', { second: 'organizer' }, 'pin-not-set'],
  ['second person whom nobody knows', { second: 'nobody' }, 'person-unknown'],
  ['entry of another panel', { order: [['W-1'], ['W-4']] }, 'tie-not-open'],
  ['reason of blanks', { reason: '  ' }, 'input-broken'],
])('decides no tie with a %s', async (_what, change, refusal) => {
  const { world, chief } = await aDesk()
  expect(await chief.call('tie.decide', { ...decision, ...change })).toMatchObject({ ok: false, refusal })
  expect(world.journal()).not.toContain('tie.decided')
})

it('offers as second person everybody else who may witness', async () => {
  const { chief } = await aDesk()
  const reply = (await chief.call('person.witnesses')) as { value: { id: string }[] }
  expect(reply.value.map(({ id }) => id)).toEqual(['chief-2', 'organizer', 'supervisor'])
})

it('tells of a judge far from the others, and changes nothing by it', async () => {
  const { world, questions } = await aDesk({ but: 'j3/W-1/lesson' })
  world.seal('j3', 'W-1', 'lesson', [30_000, 20_000])
  expect((await questions()).disagreements).toContainEqual(
    expect.objectContaining({ sheet: 'j3/W-1/lesson', total: 50_000, median: 71_000, limit: 8000 }),
  )
  await world.holds()
})

it('shows a sheet that was given back as pending, and asks the judge, not the chief', async () => {
  const { world, chief, questions } = await aDesk()
  await chief.call('sheet.return', { sheet: 'j1/W-1/design', panel, reason: '请核对' })
  expect((await questions()).blockers[0]).toMatchObject({ blocker: 'sheet-pending', state: 'returned' })
  expect(await chief.call('sheet.read', { sheet: 'j1/W-1/design', panel })).toMatchObject({
    value: {
      state: 'returned',
      reason: '请核对',
      history: [
        { kind: 'sheet.sealed', by: 'j1' },
        { kind: 'sheet.returned', by: 'chief', reason: '请核对' },
      ],
    },
  })
  await world.holds()
})

it('records and withdraws penalties, and lists both with their reasons', async () => {
  const { world, chief } = await aDesk()
  expect(await chief.call('penalty.record', { panel, entry: 'W-1', amount: 0, reason: '超时' })).toEqual(refuse('penalty-zero'))
  const recorded = (await chief.call('penalty.record', { panel, entry: 'W-1', amount: 500, reason: '超时' })) as {
    value: { penalty: string }
  }
  expect(await chief.call('penalty.withdraw', { panel, penalty: recorded.value.penalty, reason: '计时有误' })).toMatchObject({ ok: true })
  expect(await chief.call('penalty.list', { panel })).toMatchObject({
    value: [{ number: 'W-1', amount: 500, reason: '超时', withdrawn: '计时有误' }],
  })
  await world.holds()
})

it('takes a penalty off the score, and a withdrawn one not', async () => {
  const { chief } = await aDesk()
  const score = async () => {
    const reply = (await chief.call('result.track', { track: 'arts' })) as {
      value: { result: { entries: { entry: string; score?: string }[] } }
    }
    return reply.value.result.entries.find(({ entry }) => entry === 'W-3')?.score
  }
  const before = await score()
  const recorded = (await chief.call('penalty.record', { panel, entry: 'W-3', amount: 1500, reason: '超时' })) as {
    value: { penalty: string }
  }
  expect([before, await score()]).toEqual(['163/2', '80'])
  await chief.call('penalty.withdraw', { panel, penalty: recorded.value.penalty, reason: '计时有误' })
  expect(await score()).toBe('163/2')
})

it('shows the matrix: every judge, entry and part with its state, recusals told', async () => {
  const { chief } = await aDesk({ but: 'j2/W-3/lesson' })
  const reply = (await chief.call('panel.progress', { panel })) as { value: { entries: { number: string; cells: { state: string }[] }[] } }
  expect(reply.value.entries.map(({ number, cells }) => [number, ...cells.map(({ state }) => state)])).toEqual([
    ['W-1', ...Array(6).fill('sealed')],
    ['W-2', ...Array(6).fill('sealed')],
    ['W-3', 'sealed', 'sealed', 'recused', 'sealed', 'unmarked', 'recused'],
  ])
})

it('tells the chief that a judge is writing, but not what', async () => {
  const { desk, chief } = await aDesk({ but: 'j2/W-3/lesson' })
  await aWindow(desk, 'kiosk', 'j2', 'judge').call('draft.mark', {
    sheet: 'j2/W-3/lesson',
    criterion: 'organisation',
    mark: 31_500,
    joins: false,
  })
  const reply = JSON.stringify([
    await chief.call('panel.progress', { panel }),
    await chief.call('panel.questions', { panel }),
    await chief.call('sheet.read', { sheet: 'j2/W-3/lesson', panel }),
  ])
  expect(reply).toContain('"draft"')
  expect(reply).not.toContain('31500')
})

it('is refused to the chief of another panel in every command, and reads are told nothing that is not there', async () => {
  const { world, desk } = await aDesk()
  const other = aWindow(desk, 'operator', 'chief-2', 'chief')
  const before = world.journal()
  for (const [name, input] of [
    ['sheet.return', { sheet: 'j1/W-1/design', panel, reason: '请核对' }],
    ['sheet.declare-missing', { sheet: 'j1/W-1/design', panel, missing: 'void', reason: '违规' }],
    ['penalty.record', { panel, entry: 'W-1', amount: 500, reason: '超时' }],
    ['panel.accept-sealed', { panel }],
    ['tie.decide', decision],
  ] as const)
    expect([name, await other.call(name, input)]).toEqual([name, refuse('panel-of-another')])
  expect(await other.call('panel.certify', signedBy(world))).toMatchObject({ ok: false })
  expect(await other.call('panel.progress', { panel: 'panel-9' })).toEqual(refuse('panel-unknown'))
  for (const [name, input] of [
    ['panel.progress', { panel }],
    ['panel.questions', { panel }],
    ['penalty.list', { panel }],
    ['sheet.read', { sheet: 'j1/W-1/design', panel }],
  ] as const)
    expect([name, await other.call(name, input)]).toEqual([name, refuse('panel-of-another')])
  expect([world.journal(), isCertified(world.store.db, panel as never)]).toEqual([before, false])
})

it('counts in the overview what is expected, sealed, accepted and given back', async () => {
  const { world, chief } = await aDesk({ but: 'j2/W-3/lesson' })
  world.as('chief', 'chief', unit =>
    unit.record(sheetMissing, { sheet: sheet('j2', 'W-3', 'lesson'), panel: panel as never, missing: 'absent', reason: '因病' }),
  )
  await chief.call('sheet.return', { sheet: 'j1/W-1/design', panel, reason: '请核对' })
  const reply = (await chief.call('contest.overview')) as { value: [{ panels: object[] }] }
  expect(reply.value[0].panels[0]).toMatchObject({
    id: panel,
    judges: 3,
    entries: 3,
    expected: 15,
    sealed: 14,
    accepted: 0,
    returned: 1,
    isCertified: false,
  })
})
