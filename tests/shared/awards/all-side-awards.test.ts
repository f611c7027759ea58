import { expect, test } from 'vitest'
import { allocateAwards } from '../../../shared/awards/allocate.ts'
import type { AwardContender } from '../../../shared/awards/competitors.ts'
import { sideAwards } from '../../../shared/awards/side-awards.ts'
import type { SingleItemAward } from '../../../shared/domain/award-rules.ts'
import type { AwardId, CriterionId, EntryId, PanelId, PartId, PersonId } from '../../../shared/domain/ids.ts'
import type { Marks } from '../../../shared/domain/rubric.ts'
import { Rules } from '../../../shared/domain/rules.ts'
import type { StopDecision } from '../../../shared/domain/stop.ts'
import { itemValues } from '../../../shared/scoring/item-values.ts'
import { scoreTrack } from '../../../shared/scoring/score-track.ts'
import { type EntryInput, partInputs, type SheetStanding } from '../../../shared/scoring/track-input.ts'
import { smallTrack } from '../../support/small-contest.ts'

const id = (text: string) => text as EntryId
const award = (text: string) => text as AwardId
const name = { zh: '奖', en: 'prize' }
const lesson = 'lesson' as PartId
const language = 'language' as CriterionId

/** Organisation and language of the lesson, as each judge marks them, in points; nothing where a sheet is still to come. */
type Lesson = readonly (readonly [organisation: number, language: number] | SheetStanding['standing'])[]
function anEntry(number: string, given: Lesson): EntryInput {
  const sheets = given.flatMap((one, index) => {
    const judge = `j${index + 1}` as PersonId
    const marks = (values: Readonly<Record<string, number>>) => ({ standing: 'counted' as const, marks: values as unknown as Marks })
    const standing = (values: Readonly<Record<string, number>>): SheetStanding =>
      typeof one === 'string' ? ({ standing: one } as SheetStanding) : marks(values)
    const [organisation, spoken] = typeof one === 'string' ? [0, 0] : one
    return [
      { judge, part: 'design' as PartId, sheet: standing({ content: 10_000, form: 7000 }) },
      { judge, part: lesson, sheet: standing({ organisation: organisation * 1000, language: spoken * 1000 }) },
    ]
  })
  return { entry: id(number), number, group: 'panel' as PanelId, sheets, penalties: [] }
}

const three = [
  anEntry('a', [
    [45, 20],
    [45, 21],
  ]),
  anEntry('b', [
    [40, 24],
    [40, 24],
  ]),
  anEntry('c', [
    [30, 28],
    [30, 28],
  ]),
]
const speech = { id: 'speech', name, part: lesson, criterion: language, count: 1, atLine: 'ask' }
const schools: Readonly<Record<string, string>> = { a: '北京大学', b: '清华大学', c: '清华大学' }
const contenders = (entries: readonly EntryInput[]): readonly AwardContender[] =>
  entries.map(({ entry, group }) => ({ entry, group, school: schools[entry] ?? '' }))

function given(change: object, entries: readonly EntryInput[] = three, stops: readonly StopDecision[] = []) {
  const rules = Rules.parse({ ...smallTrack.rules, ...change })
  const input = { parts: partInputs(smallTrack), rules, entries, decisions: [], stops }
  const result = allocateAwards(scoreTrack(input), rules.awards, { contenders: contenders(entries) })
  const mentors = new Map([
    [id('a'), ['孙教授']],
    [id('c'), ['周教授', '孙教授']],
  ])
  const valuesOf = (rule: SingleItemAward) => itemValues(rule, { input, result })
  return sideAwards({ rules, valuesOf, contenders: contenders(entries), mentors }, result)
}

test('rules without such awards give none', () => {
  expect(given({})).toEqual([])
})

test('a criterion counts with its marks reduced, a part with the score that the result reports', () => {
  expect(given({ singleItemAwards: [{ ...speech, count: 3 }] })).toEqual([
    {
      kind: 'single-item',
      award: 'speech',
      winners: [
        { entry: 'c', value: '28' },
        { entry: 'b', value: '24' },
        { entry: 'a', value: '41/2' },
      ],
      open: [],
    },
  ])
  const { criterion: _, ...part } = speech
  expect(given({ singleItemAwards: [part] })).toMatchObject([{ winners: [{ entry: 'a', value: '131/2' }] }])
})

test('whoever waits for a sheet has no value; after a stop the decided way counts', () => {
  const waiting = three.map(entry => (entry.entry === 'c' ? anEntry('c', [[30, 28], 'pending']) : entry))
  expect(given({ singleItemAwards: [speech] }, waiting)).toMatchObject([{ winners: [{ entry: 'b', value: '24' }] }])
  const missing = { recused: 'hard-stop', absent: 'hard-stop', void: 'hard-stop' }
  const stopped = three.map(entry => (entry.entry === 'c' ? anEntry('c', [[30, 28], 'absent']) : entry))
  const rules = { singleItemAwards: [speech], missing }
  expect(given(rules, stopped)).toMatchObject([{ winners: [{ entry: 'b' }] }])
  const sheets = ['design', 'lesson'].map(part => ({ judge: 'j2', part, reason: 'absent' }))
  const stop = {
    panel: 'panel',
    entry: 'c',
    instead: 'smaller-divisor',
    missing: sheets,
    reason: '',
    second: 'p',
  } as unknown as StopDecision
  expect(given(rules, stopped, [stop])).toMatchObject([{ winners: [{ entry: 'c', value: '28' }] }])
})

test('equals across an asking line are open and have nothing', () => {
  const equal = [anEntry('a', [[45, 28]]), anEntry('b', [[40, 28]])]
  expect(given({ singleItemAwards: [speech] }, equal)).toMatchObject([{ winners: [], open: ['a', 'b'] }])
})

test('a criterion of no part has no winner', () => {
  expect(given({ singleItemAwards: [{ ...speech, part: 'none' }] })).toMatchObject([{ winners: [], open: [] }])
})

test('a single item passes over the winners of those that come before it in the rules, and of awards by place', () => {
  const best = { id: 'best', name, part: lesson, count: 1, atLine: 'ask' }
  const both = (except: readonly string[]) =>
    given({ singleItemAwards: [speech, { ...speech, id: 'second', except }, best] }).map(one => JSON.stringify(one))
  expect(both([])[1]).toContain('"entry":"c"')
  expect(both(['speech'])[1]).toContain('"entry":"b"')
  expect(both(['best'])[1]).toContain('"entry":"c"')
  expect(given({ singleItemAwards: [{ ...best, except: ['first'] }] })).toMatchObject([{ winners: [{ entry: 'b' }] }])
})

test('mentors have their award for single items too, each once', () => {
  const mentorAwards = [{ id: 'mentor', name, awards: ['first', 'speech'] }]
  expect(given({ singleItemAwards: [speech], mentorAwards }).at(-1)).toEqual({
    kind: 'mentor',
    award: 'mentor',
    winners: [
      { mentor: '孙教授', entries: ['a', 'c'] },
      { mentor: '周教授', entries: ['c'] },
    ],
  })
})

test('a school has the points of all awards of its entries, each entry named once', () => {
  const awards = [{ id: 'first', name, quota: { kind: 'count', count: 1 }, atLine: 'ask' }]
  const all = [speech, { ...speech, id: 'again' }]
  const schoolAwards = [{ id: 'team', name, points: { first: 5, speech: 2, again: 4 }, count: 1, atLine: 'let-in' }]
  expect(given({ awards, singleItemAwards: all, schoolAwards }).at(-1)).toEqual({
    kind: 'school',
    award: award('team'),
    listing: [
      { school: '清华大学', points: 6, place: 1, entries: ['c'] },
      { school: '北京大学', points: 5, place: 2, entries: ['a'] },
    ],
    winners: ['清华大学'],
    open: [],
  })
})
