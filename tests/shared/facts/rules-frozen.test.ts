/** Freezing: the digests that every sheet must carry, and what a track must have before it may be judged. */
import { expect, it } from 'vitest'
import { findTrack, listEntries } from '../../../main/data/repositories/setup-repository.ts'
import { digestOf } from '../../../main/platform/sha256.ts'
import { freezeRules } from '../../../main/services/setup/freeze-rules.ts'
import { refuse } from '../../../shared/answer.ts'
import { entryEnrolled } from '../../../shared/facts/entry-enrolled.ts'
import { rulesFrozen } from '../../../shared/facts/rules-frozen.ts'
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

it('keeps the digests of the rules and of every rubric', async () => {
  const world = await aWorld({ frozen: false })
  expect(freeze(world)).toEqual({ ok: true, value: { rules: digests.rules } })
  expect(findTrack(world.store.db, smallTrack.id)?.frozen).toEqual(digests)
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
  ['a panel that is not there', { panels: ['panel', 'panel-9'] }, 'panel-unknown'],
  ['an entry that is not there', { entries: [...body.entries, 'W-9'] }, 'entry-unknown'],
])('refuses %s', async (_what, change, refusal) => {
  const world = await aWorld({ frozen: false })
  const reply = world.as('organizer', 'organizer', unit => unit.record(rulesFrozen, { ...body, ...change } as never))
  expect(reply).toEqual(refuse(refusal))
  await world.holds()
})

it('is said by nobody but an organizer', async () => {
  const world = await aWorld({ frozen: false })
  expect(world.as('chief', 'chief', unit => unit.record(rulesFrozen, body as never))).toEqual(refuse('role-not-held'))
})
