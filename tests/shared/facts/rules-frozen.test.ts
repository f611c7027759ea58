/** Freezing: the digests that every sheet must carry, and what a track must have before it may be judged. */
import { expect, it } from 'vitest'
import { findTrack, listEntries } from '../../../main/data/repositories/setup-repository.ts'
import { digestOf } from '../../../main/platform/sha256.ts'
import { freezeRules } from '../../../main/services/setup/freeze-rules.ts'
import { refuse } from '../../../shared/answer.ts'
import { Panel } from '../../../shared/domain/panel.ts'
import { Track } from '../../../shared/domain/track.ts'
import { entryEnrolled } from '../../../shared/facts/entry-enrolled.ts'
import { rulesFrozen } from '../../../shared/facts/rules-frozen.ts'
import { trackDefined } from '../../../shared/facts/track-defined.ts'
import { entry, smallSetup, smallTrack } from '../../support/small-contest.ts'
import { aWorld, type World } from '../../support/world.ts'

const freeze = (world: World, track: string = smallTrack.id) =>
  world.as('organizer', 'organizer', unit => freezeRules(unit, { track: track as never }))
const digests = {
  rules: digestOf(smallTrack.rules),
  rubrics: Object.fromEntries(smallTrack.parts.map(part => [part.id, digestOf(part.rubric)])),
}
const body = {
  track: smallTrack.id,
  ...digests,
  panels: ['panel' as never],
  entries: smallSetup.entries.map(each => each.id),
}

it('keeps the digests of the rules and of every rubric, as the first edition', async () => {
  const world = await aWorld({ frozen: false })
  expect(freeze(world)).toEqual({ ok: true, value: { rules: digests.rules } })
  expect(findTrack(world.store.db, smallTrack.id)?.frozen).toEqual({ ...digests, edition: 1, former: [], panels: ['panel'] })
  await world.holds()
})

it('is said once', async () => {
  const world = await aWorld()
  expect(freeze(world)).toEqual(refuse('rules-frozen'))
})

it('refuses a track that is not there', async () => {
  expect(freeze(await aWorld({ frozen: false }), 'none')).toEqual(refuse('track-unknown'))
})

it('refuses a track without a panel', async () => {
  const world = await aWorld({ frozen: false, setup: { ...smallSetup, panels: [] } })
  expect(freeze(world)).toEqual(refuse('panel-missing'))
})

it('refuses an entry that no panel judges', async () => {
  const world = await aWorld({ frozen: false })
  world.as('organizer', 'organizer', unit => unit.record(entryEnrolled, entry('W-9', '南开大学')))
  expect(freeze(world)).toEqual(refuse('entry-without-panel'))
  expect(listEntries(world.store.db, smallTrack.id)).toHaveLength(4)
})

it.each([
  ['other rules', { rules: digestOf('other') }, 'digest-wrong'],
  ['another rubric', { rubrics: { ...digests.rubrics, lesson: digestOf('other') } }, 'digest-wrong'],
  ['a rubric that is left out', { rubrics: { design: digests.rubrics.design } }, 'digest-wrong'],
  ['a track that is not there', { track: 'none' }, 'track-unknown'],
  ['a panel that is not there', { panels: ['panel', 'panel-9'] }, 'panel-unknown'],
  ['an entry that is not there', { entries: [...body.entries, 'W-9'] }, 'entry-unknown'],
])('refuses %s', async (_what, change, refusal) => {
  const world = await aWorld({ frozen: false })
  const reply = world.as('organizer', 'organizer', unit => unit.record(rulesFrozen, { ...body, ...change } as never))
  expect(reply).toEqual(refuse(refusal))
  await world.holds()
})

const withRules = (change: object, panel: object = {}) => ({
  ...smallSetup,
  tracks: [Track.parse({ ...smallTrack, rules: { ...smallTrack.rules, ...change } })],
  panels: smallSetup.panels.map(each => Panel.parse({ ...each, ...panel })),
})
const trimmed = (keepAtLeast: number) => ({ reduction: { method: 'trimmed', of: 'parts', high: 1, low: 1, keepAtLeast } })
const classes = (...names: readonly string[]) => ({
  reduction: {
    method: 'classes',
    of: 'parts',
    classes: names.map((group, i) => ({ group, percent: i === 0 ? 101 - names.length : 1, by: { method: 'mean' } })),
  },
})
const groups = { j3: 'student' }
const round = (part: string, more: object = {}) => ({ name: { zh: '轮', en: 'round' }, parts: [part], ...more })
const gate = { by: 'count', count: 1, atLine: 'let-in' }
const rounds = { ties: [{ by: 'decision' }], rounds: { list: [round('design', { gate }), round('lesson')], carry: { method: 'sum' } } }

it.each([
  ['trims three judges to one', trimmed(1), {}, undefined],
  ['trims three judges and asks for two marks', trimmed(2), {}, 'trimming-leaves-too-few'],
  ['levels panels without two of three entries', { equating: { method: 'coefficient', high: 1, low: 1 } }, {}, undefined],
  ['leaves out as many entries as there are', { equating: { method: 'coefficient', high: 2, low: 1 } }, {}, 'equating-leaves-nothing'],
  ['have rounds', rounds, {}, 'rounds-not-at-desk'],
  ['has the one class that all judges are of', classes('expert'), {}, undefined],
  ['has the group that the panel gives a judge', classes('expert', 'student'), { groups }, undefined],
  ['has a class that no judge is of', classes('expert', 'student'), {}, 'group-without-judge'],
  ['has no class for a judge', classes('expert'), { groups }, 'group-without-rule'],
])('looks at the panel: rules with what %s', async (_what, change, panel, refusal) => {
  const world = await aWorld({ frozen: false, setup: withRules(change, panel) })
  expect(freeze(world)).toMatchObject(refusal === undefined ? { ok: true } : refuse(refusal))
  await world.holds()
})

it.each([
  ['an entry in two panels', [{}, { id: 'panel-2' }], 'entry-in-two-panels'],
  ['a part that a panel does not judge', [{ parts: ['design'] }], 'part-without-panel'],
])('refuses %s', async (_what, changes, refusal) => {
  const panels = changes.flatMap(change => smallSetup.panels.map(each => Panel.parse({ ...each, ...change })))
  expect(freeze(await aWorld({ frozen: false, setup: { ...smallSetup, panels } }))).toEqual(refuse(refusal))
})

it('refuses a panel with a part that the track has no more', async () => {
  const world = await aWorld({ frozen: false })
  const revised = Track.parse({ ...smallTrack, parts: smallTrack.parts.slice(1) })
  expect(world.as('organizer', 'organizer', unit => unit.record(trackDefined, revised))).toMatchObject({ ok: true })
  expect(freeze(world)).toEqual(refuse('part-unknown'))
})

it('wants the judges named when the rules ask for their classes', async () => {
  const setup = withRules(classes('expert'))
  const world = await aWorld({ frozen: false, setup })
  const rules = digestOf(setup.tracks[0]?.rules)
  const say = (more: object) => world.as('organizer', 'organizer', unit => unit.record(rulesFrozen, { ...body, rules, ...more } as never))
  expect(say({})).toEqual(refuse('judge-unknown'))
  expect(say({ judges: ['j1', 'j2', 'j3'] })).toMatchObject({ ok: true })
})

it('is said by nobody but an organizer', async () => {
  const world = await aWorld({ frozen: false })
  expect(world.as('chief', 'chief', unit => unit.record(rulesFrozen, body as never))).toEqual(refuse('role-not-held'))
})
