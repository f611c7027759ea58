/** From rows to people: who is one person, and under which id. */
import { expect, it } from 'vitest'
import type { Roster } from '../../../../main/importing/roster.ts'
import { setupFromRoster } from '../../../../main/services/contests/setup-from-roster.ts'
import { contestPresets, tracksOfContest } from '../../../../shared/presets/presets.ts'

const [first, second] = contestPresets.flatMap(tracksOfContest)
if (first === undefined || second === undefined) throw new Error('two tracks are needed')

const judge = (track: string, name: string, { school = '', isChief = false } = {}) => ({
  track,
  name,
  school,
  judgeClass: 'expert',
  isChief,
})
const entry = (track: string) => ({ track, number: '1', name: '甲', school: '乙', subject: '', mentors: [], members: [] })
const roster = {
  entries: [entry(first.id), entry(second.id)],
  judges: [
    judge(first.id, '王老师', { school: '南开大学' }),
    judge(first.id, '李老师', { isChief: true }),
    judge(second.id, '赵老师'),
    judge(second.id, '王老师', { school: '南开大学', isChief: true }),
    judge(second.id, '李老师', { school: '北京大学' }),
  ],
  staff: [
    { role: 'timekeeper', name: '周老师', school: '' },
    { role: 'supervisor', name: '周老师', school: '' },
    { role: 'recorder', name: '赵老师', school: '' },
  ],
} as unknown as Roster
const setup = setupFromRoster([first, second], roster)

it('makes one person of a name and school in several tracks, with the roles of all rows', () => {
  expect(setup.people.map(({ id, name, school, roles }) => [id, name, school, roles])).toEqual([
    [`judge-${first.id}-1`, '王老师', '南开大学', ['judge', 'chief']],
    [`judge-${first.id}-2`, '李老师', '', ['judge', 'chief']],
    [`judge-${second.id}-1`, '赵老师', '', ['judge', 'recorder']],
    [`judge-${second.id}-3`, '李老师', '北京大学', ['judge']],
    ['staff-1', '周老师', '', ['timekeeper', 'supervisor']],
  ])
  expect(setup.panels.map(({ chief, judges }) => [chief, judges])).toEqual([
    [`judge-${first.id}-2`, [`judge-${first.id}-1`, `judge-${first.id}-2`]],
    [`judge-${first.id}-1`, [`judge-${second.id}-1`, `judge-${first.id}-1`, `judge-${second.id}-3`]],
  ])
})

it('gives the same ids every time', () => {
  expect(setupFromRoster([first, second], roster)).toEqual(setup)
})

it('leaves out who judges only in tracks without entries', () => {
  const { people } = setupFromRoster([first, second], { ...roster, entries: roster.entries.slice(0, 1) })
  // The staff belongs to no track.
  expect(people.map(({ name }) => name)).toEqual(['王老师', '李老师', '周老师', '赵老师'])
  expect(people[0]?.roles).toEqual(['judge'])
})

it('gives an entry the segment that its row names, and no other one', () => {
  const [named, ...rest] = roster.entries
  const { entries } = setupFromRoster([first, second], { ...roster, entries: [{ ...named, segment: '光的干涉' } as never, ...rest] })
  expect(entries.map(({ segment }) => segment)).toEqual(['光的干涉', undefined])
})
