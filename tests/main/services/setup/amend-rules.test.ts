/** Changing the rules after the freeze, through the gate: two people, a new edition, and results by it from the sheets that were there. */
import { expect, it } from 'vitest'
import { localUnit } from '../../../../main/data/local-unit.ts'
import { keepVerifier } from '../../../../main/data/repositories/pin-repository.ts'
import { findSheet } from '../../../../main/data/repositories/sheet-repository.ts'
import { hashPin } from '../../../../main/identity/pin.ts'
import { digestOf } from '../../../../main/platform/sha256.ts'
import { readResults } from '../../../../main/services/results/read-results.ts'
import { refuse } from '../../../../shared/answer.ts'
import { Rules } from '../../../../shared/domain/rules.ts'
import { signedBy } from '../../../support/certifying.ts'
import { person, smallSetup, smallTrack } from '../../../support/small-contest.ts'
import { aWorld, deskOn, sheet, type World } from '../../../support/world.ts'
import { aWindow } from '../../ipc/a-window.ts'

const entry = 'W-1'
const setup = {
  ...smallSetup,
  people: [...smallSetup.people, person('j4', ['judge'])],
  panels: smallSetup.panels.map(panel => ({ ...panel, judges: [...panel.judges, 'j4'] as never, entries: [entry] as never })),
  entries: smallSetup.entries.slice(0, 1),
}
const trimmed = Rules.parse({ ...smallTrack.rules, reduction: { method: 'trimmed', of: 'parts', high: 1, low: 1, keepAtLeast: 2 } })
/** Design: 20, 18, 16, 10. Lesson: 80, 70, 60, 20. */
const marks: Readonly<Record<string, readonly [design: readonly [number, number], lesson: readonly [number, number]]>> = {
  j1: [
    [12_000, 8000],
    [50_000, 30_000],
  ],
  j2: [
    [11_000, 7000],
    [45_000, 25_000],
  ],
  j3: [
    [10_000, 6000],
    [40_000, 20_000],
  ],
  j4: [
    [6000, 4000],
    [15_000, 5000],
  ],
}
const score = ({ store }: World) => {
  const results = readResults({ db: store.db }, { track: smallTrack.id })
  return results.ok ? results.value.result.entries.map(each => each.score) : []
}

async function aDesk({ frozen = true, panelSetup = setup as typeof smallSetup } = {}) {
  const world = await aWorld({ setup: panelSetup, frozen })
  const desk = deskOn(world)
  const pin = await hashPin('274913', '00'.repeat(16), 4)
  localUnit(world.store, db => keepVerifier(db, 'supervisor' as never, pin))
  const seal = (judge: string, parts: readonly ('design' | 'lesson')[] = ['design', 'lesson']) => {
    for (const part of parts) {
      const [design, lesson] = marks[judge] as (typeof marks)[string]
      expect(world.seal(judge, entry, part, part === 'design' ? design : lesson)).toMatchObject({ ok: true })
    }
  }
  return {
    world,
    desk,
    organizer: aWindow(desk, 'operator', 'organizer', 'organizer'),
    chief: aWindow(desk, 'operator', 'chief', 'chief'),
    seal,
  }
}
const amendment = {
  track: smallTrack.id,
  rules: trimmed,
  edition: 2,
  reason: '组委会决定去掉最高最低分',
  second: 'supervisor',
  pin: '274913',
}

it('reckons anew by the second edition, from sheets of both', async () => {
  const { world, desk, organizer, seal } = await aDesk()
  for (const judge of ['j1', 'j2', 'j3']) seal(judge)
  seal('j4', ['design'])
  const before = findSheet(world.store.db, sheet('j1', entry, 'design'))
  expect(await organizer.call('rules.amend', amendment)).toEqual({ ok: true, value: { rules: digestOf(trimmed), edition: 2 } })
  expect(desk.announced).toEqual(expect.arrayContaining(['setup.changed', 'sheets.changed']))
  expect(findSheet(world.store.db, sheet('j1', entry, 'design'))).toEqual(before)
  seal('j4', ['lesson'])
  // (18 + 16) ÷ 2 + (70 + 60) ÷ 2 = 17 + 65
  expect(score(world)).toEqual(['82'])
  expect(await organizer.call('track.read', { track: smallTrack.id })).toMatchObject({
    value: { track: { rules: trimmed }, frozen: { edition: 2, rules: digestOf(trimmed), former: [digestOf(smallTrack.rules)] } },
  })
  await world.holds()
})

it('reckoned by the first edition until then', async () => {
  const { world, seal } = await aDesk()
  for (const judge of Object.keys(marks)) seal(judge)
  // (20 + 18 + 16 + 10) ÷ 4 + (80 + 70 + 60 + 20) ÷ 4 = 16 + 57.5
  expect(score(world)).toEqual(['147/2'])
})

it.each([
  ['no PIN', { pin: '' }, 'pin-wrong'],
  ['a wrong PIN', { pin: '000001' }, 'pin-wrong'],
  ['a second person without a PIN', { second: 'chief' }, 'pin-not-set'],
  ['a second person whom nobody knows', { second: 'nobody' }, 'person-unknown'],
  ['a track that is not there', { track: 'none' }, 'track-unknown'],
  ['an edition that is past', { edition: 1 }, 'rules-of-another-edition'],
  ['no change', { rules: smallTrack.rules }, 'rules-unchanged'],
  ['a reason of blanks', { reason: '  ' }, 'input-broken'],
  ['rules with a field that there is not', { rules: { ...trimmed, extra: 1 } }, 'input-broken'],
])('changes nothing with %s', async (_what, change, refusal) => {
  const { world, organizer } = await aDesk()
  expect(await organizer.call('rules.amend', { ...amendment, ...change })).toMatchObject({ ok: false, refusal })
  expect(world.journal()).not.toContain('rules.amended')
  await world.holds()
})

it('takes two people: the same one does not sign twice', async () => {
  const { world, organizer } = await aDesk()
  const pin = await hashPin('274913', '00'.repeat(16), 4)
  localUnit(world.store, db => keepVerifier(db, 'organizer' as never, pin))
  expect(await organizer.call('rules.amend', { ...amendment, second: 'organizer' })).toEqual(refuse('second-person-same'))
})

it('is for organizers, and for rules that are frozen', async () => {
  const { chief } = await aDesk()
  expect(await chief.call('rules.amend', amendment)).toEqual(refuse('not-allowed'))
  const { organizer } = await aDesk({ frozen: false })
  expect(await organizer.call('rules.amend', amendment)).toEqual(refuse('rules-not-frozen'))
})

it('asks for more judges than a small panel has', async () => {
  const { organizer } = await aDesk({ panelSetup: smallSetup })
  expect(await organizer.call('rules.amend', amendment)).toEqual(refuse('trimming-leaves-too-few'))
})

it('names the judges when the new rules ask for their classes', async () => {
  const { world, organizer, seal } = await aDesk()
  for (const judge of Object.keys(marks)) seal(judge)
  const classes = [{ group: 'expert', percent: 100, by: { method: 'median' } }]
  const rules = Rules.parse({ ...smallTrack.rules, reduction: { method: 'classes', of: 'parts', classes } })
  expect(await organizer.call('rules.amend', { ...amendment, rules })).toMatchObject({ ok: true })
  expect(score(world)).toEqual(['82'])
  await world.holds()
})

it('is too late once a panel is certified', async () => {
  const { world, organizer, chief, seal } = await aDesk()
  for (const judge of Object.keys(marks)) seal(judge)
  expect(await chief.call('panel.accept-sealed', { panel: 'panel' })).toMatchObject({ ok: true })
  expect(await chief.call('panel.certify', signedBy(world))).toMatchObject({ ok: true })
  expect(await organizer.call('rules.amend', amendment)).toEqual(refuse('panel-certified'))
  expect(score(world)).toEqual(['147/2'])
  await world.holds()
})

it('lets the organizer choose the second person among those who may sign', async () => {
  const { organizer } = await aDesk()
  const reply = (await organizer.call('person.witnesses')) as { value: { id: string }[] }
  expect(reply.value.map(({ id }) => id)).toEqual(['chief', 'supervisor'])
})
