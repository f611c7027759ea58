/** A panel of a track whose rules bring panels level: reckoned with the whole track, and certified when all the others are in. */
import { expect, it } from 'vitest'
import { localUnit } from '../../../../main/data/local-unit.ts'
import { keepVerifier } from '../../../../main/data/repositories/pin-repository.ts'
import { hashPin } from '../../../../main/identity/pin.ts'
import { readResults } from '../../../../main/services/results/read-results.ts'
import { refuse } from '../../../../shared/answer.ts'
import { PersonId, sheetKey } from '../../../../shared/domain/ids.ts'
import { type Panel, sheetsOfPanel } from '../../../../shared/domain/panel.ts'
import { Rules } from '../../../../shared/domain/rules.ts'
import { sheetSealed } from '../../../../shared/facts/sheet-sealed.ts'
import { signedBy } from '../../../support/certifying.ts'
import { smallTrack, twoPanels } from '../../../support/small-contest.ts'
import { aWorld, deskOn, sealedBody, type World } from '../../../support/world.ts'
import { aWindow } from '../../ipc/a-window.ts'

const [first, second] = twoPanels.panels as readonly [Panel, Panel]
const coefficient = { method: 'coefficient', high: 0, low: 0 }
const language = { 'W-1': 25_000, 'W-2': 22_000, 'W-3': 20_000, 'W-4': 28_000 } as Readonly<Record<string, number>>
const names = { [first.id]: '甲组', [second.id]: '乙组' } as Readonly<Record<string, string>>

function aTrackOfTwo(change: object): Promise<World> {
  const rules = Rules.parse({ ...smallTrack.rules, ...change })
  const panels = twoPanels.panels.map(panel => ({ ...panel, name: names[panel.id] ?? '' }))
  return aWorld({ setup: { ...twoPanels, tracks: [{ ...smallTrack, rules }], panels } })
}

/** Every sheet of the panel sealed: design 17, lesson 45 and the language. */
function seal(world: World, panel: Panel, change: Readonly<Record<string, number>> = {}) {
  const points = { ...language, ...change }
  for (const id of sheetsOfPanel(panel)) {
    const { judge, entry, part } = sheetKey(id)
    if (judge === 'j3' && entry === 'W-3') continue
    const marks = part === 'design' ? [10_000, 7000] : [45_000, points[entry] ?? 0]
    const body = { ...sealedBody(world.store, id, marks), panel: panel.id }
    expect(world.as(judge, 'judge', unit => unit.record(sheetSealed, body))).toMatchObject({ ok: true })
  }
}
const ask = (world: World, name: string, { id, chief }: Panel, more: object = {}) =>
  aWindow(deskOn(world), 'operator', chief, 'chief').call(name, {
    panel: id,
    ...more,
    ...(name === 'panel.certify' && signedBy(world, id)),
  })
async function bringIn(world: World, panel: Panel) {
  seal(world, panel)
  expect(await ask(world, 'panel.accept-sealed', panel)).toMatchObject({ ok: true })
}
const certified = ({ store }: World) =>
  store.db.all<{ entry: string; score: string; rank: number }>({
    text: 'SELECT entry, score, rank FROM certified_results ORDER BY entry',
    values: [],
  })
function shown({ store }: World) {
  const reply = readResults(store, { track: smallTrack.id })
  if (!reply.ok) throw new Error(reply.refusal)
  return reply.value
}
const blocked = refuse('panel-blocked', { open: 1 })

it('waits until the sheets of the other panels are in, accepted or missing', async () => {
  const world = await aTrackOfTwo({ equating: coefficient })
  await bringIn(world, first)
  expect(await ask(world, 'panel.questions', first)).toMatchObject({ value: { blockers: [{ blocker: 'panels-open', panels: ['乙组'] }] } })
  expect(await ask(world, 'panel.certify', first)).toEqual(blocked)
  seal(world, second)
  expect(await ask(world, 'panel.certify', first)).toEqual(blocked)
  expect(await ask(world, 'panel.accept-sealed', second)).toMatchObject({ ok: true })
  expect(await ask(world, 'panel.questions', first)).toMatchObject({ value: { blockers: [] } })
  expect(await ask(world, 'panel.certify', first)).toMatchObject({ ok: true, value: { results: 3 } })
  await world.holds()
})

it('is certified with the scores of the whole track and its own places, and stays certified beside the other', async () => {
  const world = await aTrackOfTwo({ equating: coefficient })
  await bringIn(world, first)
  await bringIn(world, second)
  expect(await ask(world, 'panel.certify', first)).toMatchObject({ ok: true })
  expect(await ask(world, 'panel.certify', second)).toMatchObject({ ok: true })
  const { result, panels } = shown(world)
  expect(panels).toMatchObject([{ isCertified: true }, { isCertified: true }])
  const scores = new Map<string, string | undefined>(result.entries.map(({ entry, score }) => [entry, score]))
  expect(certified(world).map(({ entry, rank }) => [entry, rank])).toEqual([
    ['W-1', 1],
    ['W-2', 2],
    ['W-3', 3],
    ['W-4', 1],
  ])
  for (const { entry, score } of certified(world)) expect(score).toBe(scores.get(entry))
  // 87 before the panels are brought level.
  expect(scores.get('W-1')).not.toBe('87')
  await world.holds()
})

it('waits for nobody where panels are not brought level', async () => {
  const world = await aTrackOfTwo({})
  await bringIn(world, first)
  expect(await ask(world, 'panel.certify', first)).toMatchObject({ ok: true, value: { results: 3 } })
  expect(certified(world)[0]).toEqual({ entry: 'W-1', score: '87', rank: 1 })
})

it('offers a way on after a stop with the score that it gives beside the other panels', async () => {
  const missing = { ...smallTrack.rules.missing, recused: 'hard-stop' }
  const world = await aTrackOfTwo({ equating: coefficient, missing })
  await bringIn(world, first)
  await bringIn(world, second)
  const level = (await ask(world, 'stop.remedies', first, { entry: 'W-3' })) as { value: { instead: string; score: string }[] }
  expect(level.value.map(({ instead }) => instead)).toEqual(['smaller-divisor', 'mean-of-others', 'no-trimming'])
  expect(level.value[0]?.score).not.toBe('82')
})

it('leaves equals of different panels to the award line, since no chief has a say over both', async () => {
  const first1 = { id: 'first', name: { zh: '一等奖', en: 'First' }, quota: { kind: 'count', count: 1 }, atLine: 'ask' }
  const world = await aTrackOfTwo({ ties: [{ by: 'decision' }], awards: [first1] })
  for (const panel of [first, second]) seal(world, panel, { 'W-1': 28_000 })
  const pin = await hashPin('274913', '00'.repeat(16), 4)
  localUnit(world.store, db => keepVerifier(db, PersonId.parse('supervisor'), pin))
  const entries = ['W-1', 'W-4']
  expect(shown(world).result).toMatchObject({ openTies: [], openLines: [{ award: 'first', entries }] })
  const signed = { reason: '合议', second: 'supervisor', pin: '274913' }
  const tie = { order: [['W-1'], ['W-4']], ...signed }
  expect(await ask(world, 'tie.decide', first, tie)).toEqual(refuse('tie-not-open'))
  const organizer = aWindow(deskOn(world), 'operator', 'organizer', 'organizer')
  const line = { track: smallTrack.id, award: 'first', entries, in: ['W-4'], ...signed }
  expect(await organizer.call('line.decide', line)).toEqual({ ok: true, value: null })
  expect(shown(world).result).toMatchObject({
    openLines: [],
    entries: expect.arrayContaining([expect.objectContaining({ entry: 'W-4', award: 'first' })]),
  })
  await world.holds()
})
