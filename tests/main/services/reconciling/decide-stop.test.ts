/** Where the rules stop, through the gate: what blocks, which ways on there are, two people, and certifying after that. */
import { expect, it } from 'vitest'
import { localUnit } from '../../../../main/data/local-unit.ts'
import { stopsOfPanel } from '../../../../main/data/repositories/decision-repository.ts'
import { keepVerifier } from '../../../../main/data/repositories/pin-repository.ts'
import { hashPin } from '../../../../main/identity/pin.ts'
import { refuse } from '../../../../shared/answer.ts'
import { Rules } from '../../../../shared/domain/rules.ts'
import { signedBy } from '../../../support/certifying.ts'
import { person, smallSetup, smallTrack } from '../../../support/small-contest.ts'
import { aWorld, deskOn } from '../../../support/world.ts'
import { aWindow } from '../../ipc/a-window.ts'

const panel = 'panel'
const trimmed = { method: 'trimmed', of: 'parts', high: 1, low: 1, keepAtLeast: 1 }
const hardStop = { recused: 'smaller-divisor', absent: 'hard-stop', void: 'hard-stop' }
type Change = Readonly<Record<string, unknown>>

/** Design: 20, 17, 16; lesson: 70 each. The fourth judge is absent. */
async function aDesk(change: Change = { reduction: trimmed, missing: hardStop }, entries = ['W-1']) {
  const rules = Rules.parse({ ...smallTrack.rules, ...change })
  const world = await aWorld({
    setup: {
      ...smallSetup,
      tracks: [{ ...smallTrack, rules }],
      people: [...smallSetup.people, person('j4', ['judge']), person('chief-2', ['chief'])],
      entries: smallSetup.entries.filter(({ id }) => entries.includes(id)),
      panels: smallSetup.panels.map(each => ({ ...each, judges: [...each.judges, 'j4'] as never, entries: entries as never })),
    },
  })
  const pin = await hashPin('274913', '00'.repeat(16), 4)
  localUnit(world.store, db => keepVerifier(db, 'supervisor' as never, pin))
  const desk = deskOn(world)
  const chief = aWindow(desk, 'operator', 'chief', 'chief')
  const sealed = { j1: [12_000, 8000], j2: [10_000, 7000], j3: [10_000, 6000] } as const
  for (const [judge, marks] of Object.entries(sealed)) {
    expect(world.seal(judge, 'W-1', 'design', marks)).toMatchObject({ ok: true })
    expect(world.seal(judge, 'W-1', 'lesson', [45_000, 25_000])).toMatchObject({ ok: true })
  }
  const absent = async (part: string) =>
    expect(await chief.call('sheet.declare-missing', { panel, sheet: `j4/W-1/${part}`, missing: 'absent', reason: '因病' })).toMatchObject({
      ok: true,
    })
  const away = async () => {
    await absent('design')
    await absent('lesson')
    await chief.call('panel.accept-sealed', { panel })
  }
  const remedies = () => chief.call('stop.remedies', { panel, entry: 'W-1' })
  const stops = async () => {
    const asked = (await chief.call('panel.questions', { panel })) as { value: { blockers: { blocker: string }[] } }
    return asked.value.blockers.filter(({ blocker }) => blocker === 'result-stopped')
  }
  return { world, desk, chief, away, absent, remedies, stops }
}
const decision = { panel, entry: 'W-1', instead: 'mean-of-others', reason: '评委突发疾病', second: 'supervisor', pin: '274913' }

it('offers each way that ends the stop with the score that it gives', async () => {
  const { away, remedies, stops } = await aDesk()
  await away()
  const common = { blocker: 'result-stopped', entry: 'W-1', number: 'W-1', reason: 'missing', isTrimmed: true }
  expect(await stops()).toEqual([{ ...common, part: { zh: '教学设计', en: '教学设计' }, remaining: 3, minimum: 4 }])
  // 17 of three; (17 + 53/3) ÷ 2 of four; 53/3 of all three: each with 70 for the lesson, rounded to hundredths.
  expect(await remedies()).toEqual({
    ok: true,
    value: [
      { instead: 'smaller-divisor', score: '87' },
      { instead: 'mean-of-others', score: '8733/100' },
      { instead: 'no-trimming', score: '8767/100' },
    ],
  })
})

it('offers only the ways that end the stop', async () => {
  const { away, remedies, stops, chief } = await aDesk({ reduction: { ...trimmed, keepAtLeast: 2 } })
  await away()
  expect(await stops()).toMatchObject([{ reason: 'too-few', remaining: 1, minimum: 2 }])
  expect(await remedies()).toEqual({
    ok: true,
    value: [
      { instead: 'mean-of-others', score: '8733/100' },
      { instead: 'no-trimming', score: '8767/100' },
    ],
  })
  expect(await chief.call('stop.decide', { ...decision, instead: 'smaller-divisor' })).toEqual(refuse('stop-remains'))
})

it('goes on to certifying once two people have decided', async () => {
  const { world, desk, chief, away, stops } = await aDesk()
  await away()
  expect(await chief.call('panel.certify', signedBy(world))).toEqual(refuse('panel-blocked', { open: 1 }))
  expect(await chief.call('stop.decide', decision)).toEqual({ ok: true, value: null })
  expect(desk.announced).toContain('sheets.changed')
  expect(await stops()).toEqual([])
  expect(await chief.call('panel.certify', signedBy(world))).toEqual({ ok: true, value: { results: 1, edition: 1 } })
  const rows = world.store.db.all({ text: 'SELECT entry, score FROM certified_results', values: [] })
  expect(rows).toEqual([{ entry: 'W-1', score: '8733/100' }])
  expect(await chief.call('stop.decide', decision)).toEqual(refuse('panel-certified'))
  await world.holds()
})

it('lets a decision be replaced until the panel is certified', async () => {
  const { world, chief, away } = await aDesk()
  await away()
  await chief.call('stop.decide', decision)
  expect(await chief.call('stop.decide', { ...decision, instead: 'no-trimming' })).toEqual({ ok: true, value: null })
  expect(stopsOfPanel(world.store.db, panel as never)).toMatchObject([{ instead: 'no-trimming' }])
  await world.holds()
})

it('asks again when another sheet is missing later: two people decided about those that were missing then', async () => {
  const { world, chief, away, remedies, stops } = await aDesk()
  await away()
  await chief.call('stop.decide', decision)
  const of = (judge: string, part: string, reason: string) => ({ judge, part, reason })
  const missing = [of('j4', 'design', 'absent'), of('j4', 'lesson', 'absent')]
  expect(stopsOfPanel(world.store.db, panel as never)).toMatchObject([{ missing }])
  const spoilt = { panel, sheet: 'j3/W-1/design', missing: 'void', reason: '违规' }
  expect(await chief.call('sheet.declare-missing', spoilt)).toMatchObject({ ok: true })
  expect(await stops()).toMatchObject([{ reason: 'missing', remaining: 2, minimum: 4 }])
  expect(await remedies()).toMatchObject({ ok: true, value: [{ instead: 'mean-of-others' }, { instead: 'no-trimming' }] })
  expect(await chief.call('panel.certify', signedBy(world))).toEqual(refuse('panel-blocked', { open: 1 }))
  expect(await chief.call('stop.decide', decision)).toEqual({ ok: true, value: null })
  const again = [of('j3', 'design', 'void'), ...missing]
  expect(stopsOfPanel(world.store.db, panel as never)).toMatchObject([{ missing: again }])
  expect(await stops()).toEqual([])
  await world.holds()
})

it('is no stop while sheets are pending, whatever else is missing', async () => {
  const { absent, remedies, stops, chief } = await aDesk()
  await absent('design')
  expect(await stops()).toEqual([])
  expect(await remedies()).toEqual({ ok: true, value: [] })
  expect(await chief.call('stop.decide', decision)).toEqual(refuse('stop-not-open'))
})

it.each([
  ['a wrong PIN', { pin: '000001' }, 'pin-wrong'],
  ['a second person without a PIN', { second: 'organizer' }, 'pin-not-set'],
  ['an entry of no panel', { entry: 'W-9' }, 'stop-not-open'],
  ['a panel that is not there', { panel: 'none' }, 'panel-unknown'],
  ['a reason of blanks', { reason: '  ' }, 'input-broken'],
  ['a way that nobody knows', { instead: 'zero' }, 'input-broken'],
])('decides no stop with %s', async (_what, change, refusal) => {
  const { world, chief, away } = await aDesk()
  await away()
  expect(await chief.call('stop.decide', { ...decision, ...change })).toMatchObject({ ok: false, refusal })
  expect(world.journal()).not.toContain('stop.decided')
})

it('tells another chief nothing, and knows no entry of another panel', async () => {
  const { desk, chief, away } = await aDesk()
  await away()
  const other = aWindow(desk, 'operator', 'chief-2', 'chief')
  expect(await other.call('stop.remedies', { panel, entry: 'W-1' })).toEqual(refuse('panel-of-another'))
  expect(await chief.call('stop.remedies', { panel, entry: 'W-9' })).toEqual(refuse('entry-unknown'))
})

it.each([
  ['classes', { classes: [{ group: 'expert', percent: 100, by: { ...trimmed, of: undefined } }] }],
  ['groups', { groups: [{ group: 'expert', by: { ...trimmed, of: undefined } }] }],
])('says of judges in %s whether their highest and lowest are dropped', async (method, more) => {
  const { away, stops } = await aDesk(JSON.parse(JSON.stringify({ reduction: { method, of: 'totals', ...more }, missing: hardStop })))
  await away()
  expect(await stops()).toMatchObject([{ isTrimmed: true, part: null, remaining: 3, minimum: 4 }])
})

it('says so of a plain mean too', async () => {
  const { away, stops } = await aDesk({ missing: hardStop })
  await away()
  expect(await stops()).toMatchObject([{ isTrimmed: false, reason: 'missing' }])
})
