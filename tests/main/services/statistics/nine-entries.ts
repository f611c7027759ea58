/** The small contest with nine entries and marks that a person can reckon: j1 is 6 points below the other two in the lesson. */
import { expect } from 'vitest'
import type { Setup } from '../../../../main/services/setup/record-setup.ts'
import type { Panel } from '../../../../shared/domain/panel.ts'
import type { Track } from '../../../../shared/domain/track.ts'
import { entry, person, smallSetup, smallTrack } from '../../../support/small-contest.ts'
import { aWorld, type World } from '../../../support/world.ts'

export const numbers = ['W-1', 'W-2', 'W-3', 'W-4', 'W-5', 'W-6', 'W-7', 'W-8', 'W-9'] as const

type Changed = Readonly<{ judging?: Track['rules']['judging']; awards?: Track['rules']['awards']; others?: readonly Panel[] }>

/** Nobody is of an entry's school. `others`: further panels of the track. */
export function nineEntries({ judging, awards, others = [] }: Changed = {}): Setup {
  const rules = { ...smallTrack.rules, ...(judging && { judging }), ...(awards && { awards }) }
  const own = smallSetup.panels.map(panel => ({ ...panel, entries: numbers as unknown as Panel['entries'] }))
  const more = others.flatMap(panel => panel.entries)
  const judges = ['j4', 'j5'].map(id => person(id, ['judge']))
  return {
    ...smallSetup,
    tracks: [{ ...smallTrack, rules }],
    people: [...smallSetup.people, ...judges, person('chief-2', ['chief'])],
    entries: [...numbers, ...more].map(id => entry(id, `${id} 的学校`)),
    panels: [...own, ...others],
  }
}

/** A second panel with these judges and entries of its own. */
export function secondPanel(judges: readonly string[], entries: readonly string[]): Panel {
  return { ...smallSetup.panels[0], id: 'panel-2', name: '第二组', chief: 'chief-2', judges, entries } as unknown as Panel
}

/** The lesson of so many entries: j2 and j3 give 60, 62, 64 … and j1 six less; in the running order. */
export async function judged(count: number, setup: Setup = nineEntries()): Promise<World> {
  const world = await aWorld({ setup })
  for (const [at, id] of numbers.slice(0, count).entries()) {
    const language = 10_000 + at * 2000
    for (const judge of ['j1', 'j2', 'j3'])
      expect(world.seal(judge, id, 'lesson', [judge === 'j1' ? 44_000 : 50_000, language])).toMatchObject({ ok: true })
  }
  return world
}
