/** What two people decide where the rules stop, or where an award's line runs through a tie; and who may not. */
import { expect, it } from 'vitest'
import { linesOfTrack, stopsOfPanel } from '../../../main/data/repositories/decision-repository.ts'
import { findEntry, findPanel } from '../../../main/data/repositories/setup-repository.ts'
import { refuse } from '../../../shared/answer.ts'
import { LineDecision } from '../../../shared/domain/line-decision.ts'
import type { Role } from '../../../shared/domain/person.ts'
import { StopDecision } from '../../../shared/domain/stop.ts'
import { lineDecided } from '../../../shared/facts/line-decided.ts'
import { recusalDeclared } from '../../../shared/facts/recusal-declared.ts'
import { sheetMissing } from '../../../shared/facts/sheet-missing.ts'
import { sheetReturned } from '../../../shared/facts/sheet-returned.ts'
import { stopDecided } from '../../../shared/facts/stop-decided.ts'
import { twoPanels } from '../../support/small-contest.ts'
import { aWorld, bring, sheet, stationWith, type World } from '../../support/world.ts'

const lack = (judge: string, part: string, reason: string) => ({ judge, part, reason })
/** j3 is of the school of W-3. */
const missing = [lack('j3', 'design', 'recused'), lack('j3', 'lesson', 'recused')]
const stop = { panel: 'panel', entry: 'W-3', instead: 'no-trimming', missing, reason: '评委突发疾病', second: 'supervisor' }
const line = { track: 'arts', award: 'first', entries: ['W-2', 'W-1'], in: ['W-2'], reason: '教学特色更鲜明', second: 'supervisor' }
const said = { ok: true }
const say = (world: World, kind: unknown, body: unknown, [who, role]: readonly [string, Role]) =>
  world.as(who, role, unit => unit.record(kind as never, body as never))
const decideStop = (world: World, change: object = {}, who = 'chief') => say(world, stopDecided, { ...stop, ...change }, [who, 'chief'])
const decideLine = (world: World, change: object = {}) => say(world, lineDecided, { ...line, ...change }, ['organizer', 'organizer'])
const stops = ({ store }: World) => stopsOfPanel(store.db, 'panel' as never)
const lines = ({ store }: World) => linesOfTrack(store.db, 'arts' as never)

it('decides a stop with two people; a new decision replaces the old', async () => {
  const world = await aWorld()
  expect(decideStop(world)).toMatchObject(said)
  expect(decideStop(world, { instead: 'smaller-divisor', reason: '按规程' })).toMatchObject(said)
  expect(stops(world)).toEqual([{ ...stop, instead: 'smaller-divisor', reason: '按规程' }])
  await world.holds()
})

it.each([
  ['with one person twice', { second: 'chief' }, 'second-person-same'],
  ['with a second person who only judges', { second: 'j1' }, 'second-person-role'],
  ['with a second person whom nobody knows', { second: 'nobody' }, 'second-person-role'],
  ['of an entry of another panel', { entry: 'W-4' }, 'panel-of-another'],
  ['of a panel that is not there', { panel: 'none' }, 'panel-of-another'],
])('decides no stop %s', async (_what, change, refusal) => {
  const world = await aWorld({ setup: twoPanels })
  expect(decideStop(world, change)).toEqual(refuse(refusal))
  expect(stops(world)).toEqual([])
  await world.holds()
})

const absent = (world: World, judge: string, part: string, why = 'absent') =>
  say(world, sheetMissing, { sheet: sheet(judge, 'W-1', part), panel: 'panel', missing: why, reason: '停电' }, ['chief', 'chief'])

it.each([
  ['a sheet with marks', 'W-1', [lack('j1', 'design', 'absent')], 'stop-of-other-sheets'],
  ['a sheet that is still to come', 'W-1', [lack('j3', 'design', 'recused')], 'stop-of-other-sheets'],
  ['a sheet that is missing for another reason', 'W-1', [lack('j2', 'design', 'void')], 'stop-of-other-sheets'],
  ['one right sheet and a wrong one', 'W-1', [lack('j2', 'design', 'absent'), lack('j2', 'lesson', 'absent')], 'stop-of-other-sheets'],
  ['a judge of another panel', 'W-1', [lack('chief-2', 'design', 'absent')], 'panel-of-another'],
  ['a part that is not there', 'W-1', [lack('j2', 'speech', 'absent')], 'panel-of-another'],
  ['a recusal that is none', 'W-2', [lack('j3', 'design', 'recused')], 'stop-of-other-sheets'],
])('decides no stop about %s', async (_what, entry, sheets, refusal) => {
  const world = await aWorld({ setup: twoPanels })
  expect(world.seal('j1', 'W-1', 'design', [10_000, 7000])).toMatchObject(said)
  expect(absent(world, 'j2', 'design')).toMatchObject(said)
  expect(decideStop(world, { entry, missing: sheets })).toEqual(refuse(refusal))
  await world.holds()
})

it('names the missing sheets, whatever the reason: recorded, declared, or the school', async () => {
  const world = await aWorld()
  absent(world, 'j2', 'design')
  absent(world, 'j2', 'lesson', 'void')
  const recusal = { panel: 'panel', judge: 'j1', entry: 'W-1', reason: '师生' }
  expect(say(world, recusalDeclared, recusal, ['j1', 'judge'])).toMatchObject(said)
  const sheets = [
    lack('j1', 'design', 'recused'),
    lack('j2', 'design', 'absent'),
    lack('j1', 'lesson', 'recused'),
    lack('j2', 'lesson', 'void'),
  ]
  expect(decideStop(world, { entry: 'W-1', missing: sheets })).toMatchObject(said)
  expect(stops(world)).toEqual([{ ...stop, entry: 'W-1', missing: sheets }])
  await world.holds()
})

it('counts a sheet as missing that was given back to a judge who is recused since', async () => {
  const world = await aWorld()
  const at = { sheet: sheet('j1', 'W-1', 'design'), panel: 'panel' }
  world.seal('j1', 'W-1', 'design', [10_000, 7000])
  say(world, recusalDeclared, { panel: 'panel', judge: 'j1', entry: 'W-1', reason: '师生' }, ['j1', 'judge'])
  const about = { entry: 'W-1', missing: [lack('j1', 'design', 'recused')] }
  expect(decideStop(world, about)).toEqual(refuse('stop-of-other-sheets'))
  expect(say(world, sheetReturned, { ...at, reason: '回避' }, ['chief', 'chief'])).toMatchObject(said)
  expect(decideStop(world, about)).toMatchObject(said)
})

it('names no sheet only where a panel is too small by itself: then nothing but dropping no mark can help', async () => {
  const world = await aWorld()
  for (const instead of ['smaller-divisor', 'mean-of-others'])
    expect(decideStop(world, { entry: 'W-1', missing: [], instead })).toEqual(refuse('stop-remains'))
  expect(decideStop(world, { entry: 'W-1', missing: [] })).toMatchObject(said)
})

it('lists the missing sheets in one order, none twice', () => {
  const [first, second] = missing as [object, object]
  const takes = (sheets: readonly unknown[]) => StopDecision.safeParse({ ...stop, missing: sheets }).success
  expect([takes(missing), takes([]), takes([second, first]), takes([first, first])]).toEqual([true, true, false, false])
  expect(takes([lack('j3', 'design', 'recused'), lack('j2', 'design', 'recused')])).toBe(false)
})

it('does not let another chief, or an organizer, decide a stop', async () => {
  const world = await aWorld({ setup: twoPanels })
  expect(decideStop(world, {}, 'chief-2')).toEqual(refuse('panel-of-another'))
  expect(say(world, stopDecided, stop, ['organizer', 'organizer'])).toEqual(refuse('role-not-held'))
})

it('settles two decisions about one stop by the next', async () => {
  const office = await aWorld()
  const laptop = await stationWith(office, 'laptop')
  decideStop(office)
  decideStop(laptop, { instead: 'mean-of-others' })
  expect(bring(laptop, office)).toEqual([])
  expect(stops(office)).toEqual([])
  await office.holds()
  expect(decideStop(office, { reason: '合议' })).toMatchObject(said)
  expect(stops(office)).toMatchObject([{ instead: 'no-trimming', reason: '合议' }])
  expect(bring(office, laptop)).toEqual([])
  expect(await laptop.holds()).toBe(await office.holds())
})

it('hands over neither of two decisions about one line, until the next settles it', async () => {
  const office = await aWorld()
  const laptop = await stationWith(office, 'laptop')
  decideLine(office)
  decideLine(office, { entries: ['W-1', 'W-3'], in: [] })
  decideLine(laptop, { in: ['W-1'] })
  expect(bring(laptop, office)).toEqual([])
  expect(lines(office)).toMatchObject([{ entries: ['W-1', 'W-3'] }])
  await office.holds()
  expect(decideLine(office, { reason: '合议' })).toMatchObject(said)
  expect(lines(office)).toMatchObject([{ entries: ['W-1', 'W-2'], in: ['W-2'], reason: '合议' }, { entries: ['W-1', 'W-3'] }])
  expect(bring(office, laptop)).toEqual([])
  expect(await laptop.holds()).toBe(await office.holds())
})

it('names nobody twice in a line', () => {
  const takes = (change: object) => LineDecision.safeParse({ ...line, ...change }).success
  expect([takes({}), takes({ entries: ['W-1', 'W-2', 'W-1'] }), takes({ in: ['W-2', 'W-2'] })]).toEqual([true, false, false])
})

it('decides a line with two people; a new decision about the same entries replaces the old, whatever their order', async () => {
  const world = await aWorld()
  expect(decideLine(world)).toMatchObject(said)
  expect(decideLine(world, { entries: ['W-1', 'W-2'], in: [], reason: '都不授' })).toMatchObject(said)
  expect(decideLine(world, { entries: ['W-1', 'W-3'], in: ['W-1', 'W-3'] })).toMatchObject(said)
  expect(lines(world)).toEqual([
    { ...line, entries: ['W-1', 'W-2'], in: [], reason: '都不授' },
    { ...line, entries: ['W-1', 'W-3'], in: ['W-1', 'W-3'] },
  ])
  await world.holds()
})

it.each([
  ['of a track that is not there', { track: 'none' }, 'track-unknown'],
  ['of an award that is not there', { award: 'third' }, 'award-unknown'],
  ['about an entry that is not there', { entries: ['W-2', 'W-9'] }, 'entry-unknown'],
  ['with one person twice', { second: 'organizer' }, 'second-person-same'],
  ['with a second person who only judges', { second: 'j1' }, 'second-person-role'],
])('decides no line %s', async (_what, change, refusal) => {
  const world = await aWorld()
  expect(decideLine(world, change)).toEqual(refuse(refusal))
  expect(lines(world)).toEqual([])
  await world.holds()
})

it('decides no line before the rules are frozen, and none by a chief', async () => {
  expect(decideLine(await aWorld({ frozen: false }))).toEqual(refuse('rules-not-frozen'))
  expect(say(await aWorld(), lineDecided, line, ['chief', 'chief'])).toEqual(refuse('role-not-held'))
})

it('lets in nobody who was not asked about', async () => {
  expect(LineDecision.safeParse({ ...line, in: ['W-3'] }).success).toBe(false)
  const world = await aWorld()
  expect(() => decideLine(world, { in: ['W-3'] })).toThrow('only who was asked about is let in')
})

it('keeps why an entry does not compete, and in which group a judge is', async () => {
  const [first, ...others] = twoPanels.entries
  const [panel, ...panels] = twoPanels.panels
  if (first === undefined || panel === undefined) throw new Error('the small contest is empty')
  const setup = {
    ...twoPanels,
    entries: [{ ...first, ineligible: '承办单位' }, ...others],
    panels: [{ ...panel, groups: { j2: 'execution' } as never }, ...panels],
  }
  const { store, ...world } = await aWorld({ setup })
  expect(findEntry(store.db, first.id)).toEqual({ ...first, ineligible: '承办单位' })
  expect(findEntry(store.db, 'W-2' as never)).not.toHaveProperty('ineligible')
  expect(findPanel(store.db, panel.id)).toEqual({ ...panel, groups: { j2: 'execution' } })
  expect(findPanel(store.db, 'panel-2' as never)).not.toHaveProperty('groups')
  await world.holds()
})
