/** An award's line that runs through a tie, through the gate: the organizer and a second person decide, and the awards follow. */
import { expect, it } from 'vitest'
import { localUnit } from '../../../../main/data/local-unit.ts'
import { keepVerifier } from '../../../../main/data/repositories/pin-repository.ts'
import { hashPin } from '../../../../main/identity/pin.ts'
import { refuse } from '../../../../shared/answer.ts'
import type { TrackResults } from '../../../../shared/contract/results.ts'
import { Rules } from '../../../../shared/domain/rules.ts'
import { smallSetup, smallTrack } from '../../../support/small-contest.ts'
import { aWorld, deskOn } from '../../../support/world.ts'
import { aWindow } from '../../ipc/a-window.ts'

const name = (zh: string) => ({ zh, en: zh })
const first = { id: 'first', name: name('一等奖'), quota: { kind: 'count', count: 1 }, atLine: 'ask' }
const second = { id: 'second', name: name('二等奖'), quota: { kind: 'count', count: 1 }, atLine: 'let-in' }

const sharing = [{ by: 'part', part: 'lesson' }, { by: 'shared' }]

/** W-1 and W-2 are equal in everything; W-3 is behind. */
async function aDesk(awards: readonly object[] = [first, second], third = 40_000, ties: readonly object[] = sharing) {
  const rules = Rules.parse({ ...smallTrack.rules, awards, ties })
  const world = await aWorld({ setup: { ...smallSetup, tracks: [{ ...smallTrack, rules }] } })
  const lesson = { 'W-1': 45_000, 'W-2': 45_000, 'W-3': third }
  for (const [entry, organisation] of Object.entries(lesson))
    for (const judge of entry === 'W-3' ? ['j1', 'j2'] : ['j1', 'j2', 'j3']) {
      expect(world.seal(judge, entry, 'design', [10_000, 7000])).toMatchObject({ ok: true })
      expect(world.seal(judge, entry, 'lesson', [organisation, 25_000])).toMatchObject({ ok: true })
    }
  const pin = await hashPin('274913', '00'.repeat(16), 4)
  localUnit(world.store, db => keepVerifier(db, 'supervisor' as never, pin))
  const desk = deskOn(world)
  const organizer = aWindow(desk, 'operator', 'organizer', 'organizer')
  const results = async () => {
    const { value } = (await organizer.call('result.track', { track: 'arts' })) as { value: TrackResults }
    return { lines: value.result.openLines, awards: value.result.entries.map(({ entry, award }) => `${entry} ${award ?? '-'}`) }
  }
  return { world, desk, organizer, results }
}
const decision = {
  track: 'arts',
  award: 'first',
  entries: ['W-2', 'W-1'],
  in: ['W-2'],
  reason: '教学特色更鲜明',
  second: 'supervisor',
  pin: '274913',
}

it('gives the award to whom two people let in, and lets the others compete for the next one', async () => {
  const { world, desk, organizer, results } = await aDesk()
  expect(await results()).toEqual({ lines: [{ award: 'first', entries: ['W-1', 'W-2'], seats: 1 }], awards: ['W-1 -', 'W-2 -', 'W-3 -'] })
  expect(await organizer.call('line.decide', decision)).toEqual({ ok: true, value: null })
  expect(desk.announced).toContain('sheets.changed')
  expect(await results()).toEqual({ lines: [], awards: ['W-1 second', 'W-2 first', 'W-3 -'] })
  expect(await organizer.call('line.decide', decision)).toEqual(refuse('line-not-open'))
  await world.holds()
})

it('asks for the tie first where the line runs through one that is open', async () => {
  const { organizer, results, world } = await aDesk([first, second], 40_000, [{ by: 'decision' }])
  expect((await results()).lines).toEqual([{ award: 'first', entries: ['W-1', 'W-2'], seats: 1 }])
  expect(await organizer.call('line.decide', decision)).toEqual(refuse('tie-open-first'))
  expect(world.journal()).not.toContain('line.decided')
})

it('may let in nobody', async () => {
  const { organizer, results } = await aDesk([first])
  expect(await organizer.call('line.decide', { ...decision, in: [] })).toEqual({ ok: true, value: null })
  expect(await results()).toEqual({ lines: [], awards: ['W-1 -', 'W-2 -', 'W-3 -'] })
})

it('does not decide a line whose rule is contradicted', async () => {
  const entries = ['W-1', 'W-2', 'W-3']
  const limit = { ...second, quota: { kind: 'count', count: 2 }, cumulative: true, atLine: 'keep-out' }
  const { organizer, results, world } = await aDesk([{ ...first, atLine: 'let-in' }, limit], 45_000)
  expect((await results()).lines).toEqual([{ award: 'second', entries, contradiction: true }])
  expect(await organizer.call('line.decide', { ...decision, award: 'second', entries })).toEqual(refuse('line-contradictory'))
  expect(world.journal()).not.toContain('line.decided')
})

it.each([
  ['a wrong PIN', { pin: '000001' }, 'pin-wrong'],
  ['a second person without a PIN', { second: 'chief' }, 'pin-not-set'],
  ['a track that is not there', { track: 'none' }, 'track-unknown'],
  ['an award that is not there', { award: 'third' }, 'line-not-open'],
  ['other entries than were asked about', { entries: ['W-1', 'W-3'], in: [] }, 'line-not-open'],
  ['an entry that was not asked about', { in: ['W-3'] }, 'line-of-others'],
  ['a reason of blanks', { reason: '  ' }, 'input-broken'],
])('decides no line with %s', async (_what, change, refusal) => {
  const { world, organizer } = await aDesk()
  expect(await organizer.call('line.decide', { ...decision, ...change })).toMatchObject({ ok: false, refusal })
  expect(world.journal()).not.toContain('line.decided')
  await world.holds()
})

it('is not for a chief', async () => {
  const { desk } = await aDesk()
  expect(await aWindow(desk, 'operator', 'chief', 'chief').call('line.decide', decision)).toEqual(refuse('not-allowed'))
})
