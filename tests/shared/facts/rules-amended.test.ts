/** An amendment: a new edition of the rules by two people, and everything that it may not touch. */
import { expect, it } from 'vitest'
import { findTrack } from '../../../main/data/repositories/setup-repository.ts'
import { findSheet } from '../../../main/data/repositories/sheet-repository.ts'
import { currentOf } from '../../../main/data/write-unit.ts'
import { digestOf } from '../../../main/platform/sha256.ts'
import { refuse } from '../../../shared/answer.ts'
import { type Panel, sheetsOfPanel } from '../../../shared/domain/panel.ts'
import { Rules } from '../../../shared/domain/rules.ts'
import { panelCertified } from '../../../shared/facts/panel-certified.ts'
import { rulesAmended } from '../../../shared/facts/rules-amended.ts'
import { sheetMissing } from '../../../shared/facts/sheet-missing.ts'
import { sheetSealed } from '../../../shared/facts/sheet-sealed.ts'
import { person, smallSetup, smallTrack, twoPanels } from '../../support/small-contest.ts'
import { aWorld, bring, sealedBody, sheet, stationWith, type World } from '../../support/world.ts'

const rulesWith = (change: object) => Rules.parse({ ...smallTrack.rules, ...change })
const medians = rulesWith({ reduction: { method: 'median', of: 'parts' } })
const exact = rulesWith({ rank: { by: 'exact', style: 'dense' } })
const round = (part: string) => ({ name: { zh: '轮', en: 'round' }, parts: [part] })
const inRounds = rulesWith({
  ties: [{ by: 'decision' }],
  rounds: {
    list: [{ ...round('design'), gate: { by: 'count', count: 1, atLine: 'let-in' } }, round('lesson')],
    carry: { method: 'sum' },
  },
})
const first = digestOf(smallTrack.rules)
const body = (change: object = {}) => {
  const rules = 'rules' in change ? change.rules : medians
  return {
    track: smallTrack.id,
    edition: 2,
    rules,
    digest: digestOf(rules),
    reason: '组委会决定',
    second: 'supervisor',
    panels: ['panel'],
    ...change,
  }
}
const amend = (world: World, change: object = {}) =>
  world.as('organizer', 'organizer', unit => unit.record(rulesAmended, body(change) as never))
const frozen = (world: World) => findTrack(world.store.db, smallTrack.id)?.frozen

it('leaves the track with the new rules, their digest, the next edition and the former digests', async () => {
  const world = await aWorld()
  expect(amend(world)).toMatchObject({ ok: true })
  expect(findTrack(world.store.db, smallTrack.id)?.track).toEqual({ ...smallTrack, rules: medians })
  expect(frozen(world)).toMatchObject({ rules: digestOf(medians), edition: 2, former: [first] })
  expect(frozen(world)?.rubrics).toEqual(Object.fromEntries(smallTrack.parts.map(part => [part.id, digestOf(part.rubric)])))
  await world.holds()
})

it('may bring back what was in force before, as a third edition', async () => {
  const world = await aWorld()
  amend(world)
  expect(amend(world, { rules: smallTrack.rules, edition: 3 })).toMatchObject({ ok: true })
  expect(frozen(world)).toMatchObject({ rules: first, edition: 3, former: [first, digestOf(medians)] })
  await world.holds()
})

it.each([
  ['a track that is not there', { track: 'none' }, 'track-unknown'],
  ['the same person twice', { second: 'organizer' }, 'second-person-same'],
  ['a judge as second person', { second: 'j1' }, 'second-person-role'],
  ['a second person whom nobody knows', { second: 'nobody' }, 'second-person-role'],
  ['an edition that is there', { edition: 1 }, 'rules-of-another-edition'],
  ['an edition that skips one', { edition: 3 }, 'rules-of-another-edition'],
  ['a digest of other rules', { digest: digestOf('other') }, 'digest-wrong'],
  ['no change', { rules: smallTrack.rules }, 'rules-unchanged'],
  ['rules that contradict themselves', { rules: rulesWith({ ties: [{ by: 'dropped-sum' }] }) }, 'rules-contradictory'],
  ['no panel', { panels: [] }, 'panel-missing'],
  ['a panel that is not there', { panels: ['panel', 'none'] }, 'rules-of-other-panels'],
  ['another panel', { panels: ['none'] }, 'rules-of-other-panels'],
  ['rules with rounds', { rules: inRounds }, 'rounds-not-at-desk'],
  [
    'rules that drop all marks',
    { rules: rulesWith({ reduction: { method: 'trimmed', of: 'parts', high: 1, low: 1, keepAtLeast: 2 } }) },
    'trimming-leaves-too-few',
  ],
])('refuses %s', async (_what, change, refusal) => {
  const world = await aWorld()
  expect(amend(world, change)).toEqual(refuse(refusal))
  expect(frozen(world)).toMatchObject({ edition: 1 })
  await world.holds()
})

it('refuses rules that are not frozen, and one who is no organizer', async () => {
  expect(amend(await aWorld({ frozen: false }))).toEqual(refuse('rules-not-frozen'))
  const world = await aWorld()
  expect(world.as('chief', 'chief', unit => unit.record(rulesAmended, body() as never))).toEqual(refuse('role-not-held'))
})

it('refuses once a panel is certified', async () => {
  const world = await aWorld()
  const [panel] = smallSetup.panels as readonly [Panel]
  const sheets = sheetsOfPanel(panel)
  const chief = (kind: unknown, said: object) => world.as('chief', 'chief', unit => unit.record(kind as never, said as never))
  for (const id of sheets) chief(sheetMissing, { sheet: id, panel: 'panel', missing: 'absent', reason: '停电' })
  const certification = { results: [{ entry: 'W-1', score: '80', rank: 1 }], sheets: [] }
  expect(chief(panelCertified, { panel: 'panel', certification, sheets })).toMatchObject({ ok: true })
  expect(amend(world)).toEqual(refuse('panel-certified'))
  await world.holds()
})

it('leaves out no panel that the track was frozen with, certified or not', async () => {
  const world = await aWorld({ setup: twoPanels })
  expect(frozen(world)?.panels).toEqual(['panel', 'panel-2'])
  expect(amend(world, { panels: ['panel'] })).toEqual(refuse('rules-of-other-panels'))
  expect(amend(world, { panels: ['panel', 'panel'] })).toEqual(refuse('rules-of-other-panels'))
  expect(amend(world, { panels: ['panel', 'panel-2'] })).toMatchObject({ ok: true })
  expect(frozen(world)?.panels).toEqual(['panel', 'panel-2'])
  await world.holds()
})

it('asks for no certain panels where a file does not know which were frozen', () => {
  const known = { panel: smallSetup.panels[0], person: person('supervisor', ['supervisor']) } as Readonly<Record<string, unknown>>
  const state = { find: (type: string, id: string) => (id === 'none' ? undefined : known[type]), digest: digestOf } as never
  const actor = { person: person('organizer', ['organizer']), as: 'organizer' as const }
  const before = { track: smallTrack, frozen: { rules: first, rubrics: {}, edition: 1, former: [] } }
  const said = rulesAmended.body.parse(body())
  expect(rulesAmended.refuse(state, actor, said, [before])).toBeUndefined()
  expect(rulesAmended.refuse(state, actor, { ...said, panels: ['none' as never] }, [before])).toBe('panel-unknown')
  expect(
    rulesAmended.apply([before], { body: said, hash: first, actor: { by: actor.person.id, as: 'organizer' } }).frozen,
  ).not.toHaveProperty('panels')
})

it('takes the classes of the judges that it names, and wants them named', async () => {
  const by = { method: 'mean' }
  const rules = rulesWith({ reduction: { method: 'classes', of: 'parts', classes: [{ group: 'expert', percent: 100, by }] } })
  const world = await aWorld()
  expect(amend(world, { rules })).toEqual(refuse('judge-unknown'))
  expect(amend(world, { rules, judges: ['j1', 'j2', 'j3'] })).toMatchObject({ ok: true })
  const student = [{ group: 'student', percent: 100, by }]
  const again = {
    rules: rulesWith({ reduction: { method: 'classes', of: 'parts', classes: student } }),
    judges: ['j1', 'j2', 'j3'],
    edition: 3,
  }
  expect(amend(world, again)).toEqual(refuse('group-without-judge'))
  await world.holds()
})

it('leaves sheets that were sealed before as they are; later ones carry the new digest', async () => {
  const world = await aWorld()
  world.seal('j1', 'W-1', 'design', [10_500, 7000])
  const sealed = findSheet(world.store.db, sheet('j1', 'W-1', 'design'))
  const old = sealedBody(world.store, sheet('j1', 'W-2', 'design'), [10_500, 7000])
  amend(world)
  expect(findSheet(world.store.db, sheet('j1', 'W-1', 'design'))).toEqual(sealed)
  expect(currentOf(world.store, 'sheet', 'j1/W-1/design')).toMatchObject({ rules: first })
  expect(world.as('j1', 'judge', unit => unit.record(sheetSealed, old))).toEqual(refuse('rules-of-another-edition'))
  expect(world.seal('j1', 'W-2', 'design', [10_500, 7000])).toMatchObject({ ok: true, value: { rules: digestOf(medians) } })
  await world.holds()
})

it('lets in a sheet that a laptop sealed before it heard of the amendment', async () => {
  const office = await aWorld()
  const laptop = await stationWith(office, 'laptop')
  laptop.seal('j1', 'W-1', 'design', [10_500, 7000])
  amend(office)
  expect(bring(laptop, office)).toEqual([])
  expect(findSheet(office.store.db, sheet('j1', 'W-1', 'design'))).toMatchObject({ state: 'sealed', total: 17_500 })
  expect(bring(office, laptop)).toEqual([])
  expect(await office.holds()).toBe(await laptop.holds())
})

it('makes nothing of rules that were never frozen', () => {
  const said = { body: rulesAmended.body.parse(body()), hash: first, actor: { by: 'organizer' as never, as: 'organizer' as const } }
  expect(() => rulesAmended.apply([{ track: smallTrack }], said)).toThrow('rules that are not frozen: arts')
})

it('settles two amendments of one edition by the next', async () => {
  const office = await aWorld({ setup: twoPanels })
  const laptop = await stationWith(office, 'laptop')
  const panels = ['panel-2', 'panel']
  expect(amend(office, { panels })).toMatchObject({ ok: true })
  expect(amend(laptop, { rules: exact, panels })).toMatchObject({ ok: true })
  bring(laptop, office)
  expect(amend(office, { edition: 2, panels })).toEqual(refuse('rules-of-another-edition'))
  expect(amend(office, { edition: 3, panels })).toMatchObject({ ok: true })
  expect(frozen(office)).toMatchObject({ edition: 3, rules: digestOf(medians) })
  expect(new Set(frozen(office)?.former)).toEqual(new Set([first, digestOf(medians), digestOf(exact)]))
  bring(office, laptop)
  expect(await office.holds()).toBe(await laptop.holds())
})
