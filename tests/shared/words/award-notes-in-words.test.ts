import { expect, test } from 'vitest'
import { AwardNote } from '../../../shared/domain/result.ts'
import { awardNotesInWords } from '../../../shared/words/award-notes-in-words.ts'
import { languages, trackWith } from './explained.ts'

const awards = [
  {
    id: 'first',
    name: { zh: '一等奖', en: 'First prize' },
    quota: { kind: 'count', count: 5 },
    atLine: 'ask',
    schoolCap: 2,
    minimum: 80_000,
  },
  { id: 'group', name: { zh: '组奖', en: 'Panel prize' }, quota: { kind: 'count', count: 5 }, atLine: 'ask', per: 'group' },
]
const at = { award: 'first', rank: 5, line: 5 }

const cases = [
  [
    { ...at, outcome: 'inside' },
    '一等奖：第 5 名，名额到第 5 名为止，在名额以内，入选。',
    'First prize: place 5, the line is after place 5, inside, has the award.',
  ],
  [
    { ...at, outcome: 'let-in', equals: 2 },
    '一等奖：第 5 名，名额到第 5 名为止，名额线上有 2 人，按规则并列者全部入选。',
    'First prize: place 5, the line is after place 5, 2 entries stand on the line, the rules let all equals in.',
  ],
  [
    { ...at, outcome: 'let-in', equals: 2, reason: '合议' },
    '一等奖：第 5 名，名额到第 5 名为止，名额线上有 2 人，经两人裁定入选，理由：合议。',
    'First prize: place 5, the line is after place 5, 2 entries stand on the line, two people decided: has the award, reason: 合议.',
  ],
  [
    { ...at, outcome: 'kept-out', equals: 2, reason: '合议' },
    '一等奖：第 5 名，名额到第 5 名为止，名额线上有 2 人，经两人裁定未入选，理由：合议。',
    'First prize: place 5, the line is after place 5, 2 entries stand on the line, two people decided against it, reason: 合议.',
  ],
  [
    { ...at, outcome: 'kept-out', equals: 3, gap: '1/3' },
    '一等奖：第 5 名，名额到第 5 名为止，名额线上有 3 人，按规则并列者均不入选，比最后一名获奖者少 0.333333… 分。',
    'First prize: place 5, the line is after place 5, 3 entries stand on the line, the rules let none of the equals in, 0.333333… points behind the last winner.',
  ],
  [
    { ...at, outcome: 'asked', equals: 2 },
    '一等奖：第 5 名，名额到第 5 名为止，名额线上有 2 人，最后的名额未定，由人裁定。',
    'First prize: place 5, the line is after place 5, 2 entries stand on the line, the last seats are open, and people decide.',
  ],
  [
    { award: 'group', outcome: 'below', rank: 3, line: 0, gap: '7/20' },
    '组奖：组内第 3 名，没有名额，在名额以外，未入选，比最后一名获奖者少 0.35 分。',
    'Panel prize: place 3 in the panel, there are no seats, below the line, not awarded, 0.35 points behind the last winner.',
  ],
  [
    { ...at, outcome: 'below', open: true },
    '一等奖：第 5 名，名额线尚待裁定，暂不在名额以内。',
    'First prize: place 5, the line waits for a decision; not inside it so far.',
  ],
  [{ award: at.award, outcome: 'below', line: 5 }, '一等奖：还没有成绩，未定。', 'First prize: no score yet, so nothing is settled.'],
  [
    { ...at, outcome: 'kept-out', equals: 2, gap: '0', reason: '板书' },
    '一等奖：第 5 名，名额到第 5 名为止，名额线上有 2 人，经两人裁定未入选，理由：板书。',
    'First prize: place 5, the line is after place 5, 2 entries stand on the line, two people decided against it, reason: 板书.',
  ],
  [
    { ...at, outcome: 'better-award' },
    '一等奖：第 5 名，已获更高奖项，不再重复授奖。',
    'First prize: place 5, has a better award already.',
  ],
  [
    { award: 'gone', outcome: 'ineligible', line: 5, reason: '未参加答辩' },
    'gone：不参加评奖，理由：未参加答辩。',
    'gone: does not compete for awards, reason: 未参加答辩.',
  ],
  [
    { ...at, outcome: 'school-cap' },
    '一等奖：第 5 名，名额到第 5 名为止，本校获此奖的人数已满，跳过，不占名额，每校至多 2 人。',
    'First prize: place 5, the line is after place 5, the school has its full number of this award, passed over without using a seat, at most 2 of one school.',
  ],
  [
    { ...at, outcome: 'below-minimum' },
    '一等奖：第 5 名，名额到第 5 名为止，总分低于授奖最低分，名额空缺，最低分 80 分。',
    'First prize: place 5, the line is after place 5, the score is below the minimum, the seat stays vacant, minimum 80 points.',
  ],
  [
    { ...at, outcome: 'contradiction', equals: 1 },
    '一等奖：第 5 名，名额到第 5 名为止，名额线上有 1 人，更高奖项因并列多授，已越过本奖名额线，规则相互矛盾，须更改奖项规则。',
    'First prize: place 5, the line is after place 5, 1 entry stands on the line, better awards let in so many equals that this line is passed; the rules contradict each other and must be changed.',
  ],
] as const

const both = languages.flatMap(language => cases.map(([note, zh, en]) => [language, note.outcome, note, { zh, en }[language]] as const))

test.each(both)('%s: %s is one sentence', (language, _, note, sentence) => {
  expect(awardNotesInWords([AwardNote.parse(note)], { track: trackWith({ awards }), language })).toEqual([sentence])
})
