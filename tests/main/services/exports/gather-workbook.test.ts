/** From a contest in SQLite to a workbook that can be computed again: decisions, panels, groups and who does not compete come along. */
import { expect, it } from 'vitest'
import { recomputeFromWorkbook } from '../../../../main/exporting/recompute-workbook.ts'
import { trackWorkbook } from '../../../../main/exporting/track-workbook.ts'
import { gatherWorkbook } from '../../../../main/services/exports/gather-workbook.ts'
import { Rules } from '../../../../shared/domain/rules.ts'
import { lineDecided } from '../../../../shared/facts/line-decided.ts'
import { sheetMissing } from '../../../../shared/facts/sheet-missing.ts'
import { stopDecided } from '../../../../shared/facts/stop-decided.ts'
import { smallSetup, smallTrack, twoPanels } from '../../../support/small-contest.ts'
import { aWorld, deskOn, type World } from '../../../support/world.ts'

const name = (zh: string) => ({ zh, en: zh })
const by = { method: 'mean' }
const rules = Rules.parse({
  ...smallTrack.rules,
  reduction: {
    method: 'groups',
    of: 'parts',
    groups: [
      { group: 'expert', by },
      { group: '执行', by },
    ],
  },
  missing: { ...smallTrack.rules.missing, absent: 'hard-stop' },
  ties: [{ by: 'shared' }],
  awards: [{ id: 'first', name: name('一等奖'), quota: { kind: 'count', count: 1 }, atLine: 'ask', per: 'group' }],
})
const track = { ...smallTrack, rules }
/** Two panels of the same name; j3 is of another group in the first. W-2 does not compete. */
const setup = {
  ...twoPanels,
  tracks: [track],
  entries: twoPanels.entries.map(entry => (entry.id === ('W-2' as never) ? { ...entry, ineligible: '承办单位' } : entry)),
  panels: twoPanels.panels.map(panel => ({
    ...panel,
    groups: (panel.id === ('panel' as never) ? { j3: '执行' } : { j1: '执行' }) as never,
  })),
}

function sealed(world: World): World {
  for (const entry of ['W-1', 'W-2', 'W-3'])
    for (const judge of entry === 'W-3' ? ['j1', 'j2'] : ['j1', 'j2', 'j3'])
      for (const [part, marks] of [
        ['design', [10_000, 7000]],
        ['lesson', [45_000, 25_000]],
      ] as const)
        expect(world.seal(judge, entry, part, marks)).toMatchObject({ ok: true })
  return world
}
function gathered(world: World) {
  const { opened } = deskOn(world)
  if (opened === undefined) throw new Error('no contest is open')
  return gatherWorkbook(opened, { track }, { at: 0, language: 'zh' })
}

it('gives each entry its panel by a name of its own, and each judge a group in each panel', async () => {
  const { enrolled, judgeGroups, lines } = gathered(sealed(await aWorld({ setup })))
  expect(enrolled).toEqual([
    { entry: 'W-1', panel: '文科评审组 panel', ineligible: null },
    { entry: 'W-2', panel: '文科评审组 panel', ineligible: '承办单位' },
    { entry: 'W-3', panel: '文科评审组 panel', ineligible: null },
    { entry: 'W-4', panel: '文科评审组 panel-2', ineligible: null },
  ])
  expect(judgeGroups.map(({ judge, panel, group }) => `${judge} ${panel.slice(6)} ${group}`)).toEqual([
    'j1 panel expert',
    'j2 panel expert',
    'j3 panel 执行',
    'j1 panel-2 执行',
    'j2 panel-2 expert',
    'j3 panel-2 expert',
  ])
  expect(lines).toEqual([])
})

it('takes the plain name of a panel that no other has, and no entry without a panel', async () => {
  const panels = smallSetup.panels.map(panel => ({ ...panel, entries: ['W-1', 'W-2'] as never }))
  const { enrolled } = gathered(await aWorld({ setup: { ...smallSetup, panels }, frozen: false }))
  expect(enrolled.map(({ entry, panel }) => [entry, panel])).toEqual([
    ['W-1', '文科评审组'],
    ['W-2', '文科评审组'],
  ])
})

it('takes only the decisions about lines that the awards rest on', async () => {
  const plain = { ...track, rules: { ...rules, reduction: smallTrack.rules.reduction, awards: smallTrack.rules.awards } }
  const world = sealed(await aWorld({ setup: { ...smallSetup, tracks: [plain] } }))
  const decide = (entries: readonly string[], chosen: readonly string[]) => {
    const body = { track: 'arts', award: 'first', entries, in: chosen, reason: '合议', second: 'supervisor' }
    expect(world.as('organizer', 'organizer', unit => unit.record(lineDecided, body as never))).toMatchObject({ ok: true })
  }
  decide(['W-1', 'W-2', 'W-3'], ['W-1', 'W-3'])
  decide(['W-1', 'W-2'], ['W-2'])
  const { opened } = deskOn(world)
  if (opened === undefined) throw new Error('no contest is open')
  const input = gatherWorkbook(opened, { track: plain }, { at: 0, language: 'zh' })
  expect(input.lines).toMatchObject([{ award: 'first', entries: ['W-1', 'W-2', 'W-3'], in: ['W-1', 'W-3'], reason: '合议' }])
  expect(await recomputeFromWorkbook(await trackWorkbook(input), { track: plain })).toEqual({ ok: true, value: [] })
  await world.holds()
})

it('makes a book that is computed again without differences, after a stop was decided', async () => {
  const world = await aWorld({ setup })
  const missing = { panel: 'panel', sheet: 'j2/W-1/design', missing: 'absent', reason: '因病' }
  expect(world.as('chief', 'chief', unit => unit.record(sheetMissing, missing as never))).toMatchObject({ ok: true })
  world.seal('j1', 'W-1', 'design', [12_000, 8000])
  world.seal('j3', 'W-1', 'design', [10_000, 6000])
  for (const judge of ['j1', 'j2', 'j3']) world.seal(judge, 'W-1', 'lesson', [45_000, 25_000])
  const printed = async () => recomputeFromWorkbook(await trackWorkbook(gathered(world)), { track })
  expect(await printed()).toEqual({ ok: true, value: [] })
  const lack = [{ judge: 'j2', part: 'design', reason: 'absent' }]
  const stop = { panel: 'panel', entry: 'W-1', instead: 'mean-of-others', missing: lack, reason: '突发疾病', second: 'supervisor' }
  expect(world.as('chief', 'chief', unit => unit.record(stopDecided, stop as never))).toMatchObject({ ok: true })
  // The expert who is absent counts as 20, the mean of the experts: (20 + 20 + 16) ÷ 3 = 18.67, with 70.
  expect(gathered(world).results.result.entries[0]).toMatchObject({ entry: 'W-1', score: '8867/100' })
  expect(await printed()).toEqual({ ok: true, value: [] })
  await world.holds()
})
