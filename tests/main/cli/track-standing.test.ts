/** What stands at the head of a track's results: certified or not, the edition of the rules, and what is open. */
import { expect, it } from 'vitest'
import { trackStanding } from '../../../main/cli/track-standing.ts'
import { readResults } from '../../../main/services/results/read-results.ts'
import type { TrackResults } from '../../../shared/contract/results.ts'
import { sheetKey } from '../../../shared/domain/ids.ts'
import { sheetsOfPanel } from '../../../shared/domain/panel.ts'
import { Track } from '../../../shared/domain/track.ts'
import { smallSetup, smallTrack } from '../../support/small-contest.ts'
import { aWorld, type World } from '../../support/world.ts'

/** Every sheet sealed, with these marks for the organisation of the lesson. */
async function allSealed(lesson: Readonly<Record<string, number>>, rules: object = {}): Promise<World> {
  const track = Track.parse({ ...smallTrack, rules: { ...smallTrack.rules, ...rules } })
  const world = await aWorld({ setup: { ...smallSetup, tracks: [track] } })
  for (const { judge, entry, part } of smallSetup.panels.flatMap(sheetsOfPanel).map(sheetKey)) {
    if (judge === 'j3' && entry === 'W-3') continue
    world.seal(judge, entry, part as never, part === 'design' ? [10_000, 7000] : [lesson[entry] ?? 40_000, 25_000])
  }
  return world
}

function standingOf({ store }: World, change: Partial<TrackResults> = {}): readonly string[] {
  const results = readResults(store, { track: smallTrack.id })
  if (!results.ok) throw new Error(results.refusal)
  return trackStanding(store.db, { ...results.value, ...change })
}
const panel = (name: string, isCertified: boolean) => ({ id: name, name, isCertified }) as TrackResults['panels'][number]

it('counts the tie and the line that are open, and the sheets that no chief has accepted', async () => {
  const world = await allSealed({ 'W-1': 45_000, 'W-2': 45_000 })
  expect(standingOf(world)).toEqual(['未核定：文科评审组', '未定：并列 1 处、名额线 1 处、评分单 16 份。名次和奖项随时会变。'])
})

it('counts the results that the rules have stopped', async () => {
  const missing = { recused: 'hard-stop', absent: 'hard-stop', void: 'hard-stop' }
  expect(standingOf(await allSealed({ 'W-1': 45_000 }, { missing })).at(-1)).toContain('停止计算 1 处')
})

it('counts open gates', async () => {
  const result = { entries: [], openTies: [], openLines: [], openGates: [{ round: 1, entries: [] }] }
  expect(standingOf(await allSealed({}), { result }).at(-1)).toContain('未定：晋级线 1 处、评分单')
})

it('names the panels that are not certified, and the edition of rules that were changed', async () => {
  const world = await aWorld()
  expect(standingOf(world, { panels: [panel('甲组', false), panel('乙组', true), panel('丙组', false)] })[0]).toBe('未核定：甲组、丙组')
  expect(standingOf(world, { panels: [panel('甲组', true)], edition: 3 }).slice(0, 2)).toEqual(['已核定', '规则第 3 版'])
  expect(standingOf(world, { panels: [] })[0]).toBe('未核定：还没有评审组')
})

it('has nothing open where there are no panels', async () => {
  const world = await aWorld({ setup: { ...smallSetup, panels: [] }, frozen: false })
  expect(standingOf(world)).toEqual(['未核定：还没有评审组'])
})
