/** A contest small enough to reckon by hand: one track, two parts, three judges and their chief, three entries. Plain data. */

import type { Setup } from '../../main/services/setup/record-setup.ts'
import type { Entry } from '../../shared/domain/entry.ts'
import type { Panel } from '../../shared/domain/panel.ts'
import type { Person, Role } from '../../shared/domain/person.ts'
import { Track } from '../../shared/domain/track.ts'

const name = (zh: string) => ({ zh, en: zh })
const criterion = (id: string, max: number) => ({ id, name: name(id), bands: [], kind: 'points', max, step: 500 })
const group = (id: string, criteria: readonly ReturnType<typeof criterion>[]) => {
  return { id, name: name(id), max: criteria.reduce((sum, each) => sum + each.max, 0), criteria }
}

/** Design 20 = content 12 + form 8; lesson 80 = organisation 50 + language 30. Mean per part, two decimals, half up; ties: lesson, then a decision. */
export const smallTrack: Track = Track.parse({
  id: 'arts',
  code: 'W',
  name: name('文科'),
  entryKind: 'teacher',
  parts: [
    {
      id: 'design',
      name: name('教学设计'),
      rubric: {
        title: name('教学设计'),
        max: 20_000,
        groups: [group('design-all', [criterion('content', 12_000), criterion('form', 8000)])],
      },
    },
    {
      id: 'lesson',
      name: name('课堂教学'),
      rubric: {
        title: name('课堂教学'),
        max: 80_000,
        groups: [group('lesson-all', [criterion('organisation', 50_000), criterion('language', 30_000)])],
      },
    },
  ],
  rules: {
    format: 1,
    reduction: { method: 'mean', of: 'parts' },
    missing: { recused: 'smaller-divisor', absent: 'smaller-divisor', void: 'smaller-divisor' },
    rounding: { method: 'half-up', places: 2, stages: ['part', 'total'], label: 'plain' },
    composition: { method: 'points' },
    rank: { by: 'rounded', style: 'competition' },
    ties: [{ by: 'part', part: 'lesson' }, { by: 'decision' }],
    time: [],
    awards: [{ id: 'first', name: name('一等奖'), quota: { kind: 'count', count: 1 }, atLine: 'ask' }],
  },
  provenance: { preset: 'test', status: 'proposed', source: '' },
})

export const person = (id: string, roles: readonly Role[], school = ''): Person =>
  ({ id, name: id, roles, school, judgeClass: 'expert' }) as unknown as Person
export const entry = (id: string, school: string): Entry =>
  ({
    id,
    track: 'arts',
    kind: 'teacher',
    number: id,
    name: `参赛教师 ${id}`,
    school,
    subject: '',
    mentors: [],
    members: [],
  }) as unknown as Entry

/** The judge j3 is of W-3's school, so that a recusal is derived. */
export const smallSetup: Setup = {
  tracks: [smallTrack],
  people: [
    person('j1', ['judge']),
    person('j2', ['judge'], '北京师范大学'),
    person('j3', ['judge'], '清华大学'),
    person('chief', ['chief']),
    person('supervisor', ['supervisor']),
  ],
  entries: [entry('W-1', '北京大学'), entry('W-2', '中国人民大学'), entry('W-3', '清华大学')],
  panels: [
    {
      id: 'panel',
      track: 'arts',
      name: '文科评审组',
      venue: '',
      chief: 'chief',
      judges: ['j1', 'j2', 'j3'],
      parts: ['design', 'lesson'],
      entries: ['W-1', 'W-2', 'W-3'],
    } as unknown as Panel,
  ],
}
export const founder = person('organizer', ['organizer'])

/** The same with a second panel beside the first: the entry W-4, its own chief, the same judges. */
export const twoPanels: Setup = {
  ...smallSetup,
  people: [...smallSetup.people, person('chief-2', ['chief'])],
  entries: [...smallSetup.entries, entry('W-4', '南开大学')],
  panels: smallSetup.panels.flatMap(panel => [panel, { ...panel, id: 'panel-2', chief: 'chief-2', entries: ['W-4'] } as unknown as Panel]),
}

type Changed = Readonly<{ judging?: Track['rules']['judging']; time?: Track['rules']['time']; anchor?: string }>

/** The small contest with these rules of marking, time limits, or a calibration lecture of this title. */
export function smallWith({ judging, time = [], anchor }: Changed): Setup {
  return {
    ...smallSetup,
    tracks: [{ ...smallTrack, rules: { ...smallTrack.rules, time, ...(judging && { judging }) } }],
    panels: smallSetup.panels.map(panel => ({
      ...panel,
      ...(anchor !== undefined && { anchor: { id: 'anchor-1' as never, title: anchor } }),
    })),
  }
}
