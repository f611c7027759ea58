import { expect, test } from 'vitest'
import type { SideAward } from '../../../shared/domain/side-awards.ts'
import { Track } from '../../../shared/domain/track.ts'
import type { Language } from '../../../shared/words/index.ts'
import { sideAwardInWords } from '../../../shared/words/side-awards-in-words.ts'
import { smallTrack } from '../../support/small-contest.ts'

const name = (zh: string, en: string) => ({ zh, en })
const track = Track.parse({
  ...smallTrack,
  rules: {
    ...smallTrack.rules,
    singleItemAwards: [
      { id: 'speech', name: name('最佳语言奖', 'Best speech'), part: 'lesson', criterion: 'language', count: 1, atLine: 'ask' },
      { id: 'design', name: name('最佳设计奖', 'Best design'), part: 'design', count: 1, atLine: 'ask' },
    ],
    mentorAwards: [{ id: 'mentor', name: name('优秀指导教师奖', 'Mentors'), awards: ['first'] }],
    schoolAwards: [{ id: 'team', name: name('团体奖', 'Schools'), points: { first: 1 }, count: 1, atLine: 'ask' }],
  },
})
const entries = [
  { id: 'e1', number: 'W-1', name: '王老师', school: '北京大学' },
  { id: 'e2', number: 'W-2', name: '李老师', school: '' },
] as unknown as Parameters<typeof sideAwardInWords>[1]['entries']
const said = (given: object, language: Language = 'zh') => sideAwardInWords(given as SideAward, { track, entries, language })

test('a winner of a single item is said with number, name, school and points; a part as its name', () => {
  const winners = [
    { entry: 'e1', value: '55/2' },
    { entry: 'e2', value: '82/3' },
  ]
  expect(said({ kind: 'single-item', award: 'speech', winners, open: [] })).toEqual({
    award: 'speech',
    name: '最佳语言奖',
    winners: ['W-1 · 王老师 · 北京大学，课堂教学“language” 27.50 分', 'W-2 · 李老师，课堂教学“language” 27.333333… 分'],
  })
  expect(said({ kind: 'single-item', award: 'design', winners, open: [] }, 'en').winners[0]).toBe(
    'W-1, 王老师, 北京大学: 教学设计, 27.50 points',
  )
})

test('a mentor is said with the entries that brought the award', () => {
  const given = { kind: 'mentor', award: 'mentor', winners: [{ mentor: '孙教授', entries: ['e1', 'e2'] }] }
  expect(said(given)).toEqual({ award: 'mentor', name: '优秀指导教师奖', winners: ['孙教授（W-1、W-2）'] })
  expect(said(given, 'en').winners).toEqual(['孙教授 (W-1, W-2)'])
})

test('a school is said with place and points, and only where it has the award', () => {
  const line = { points: 3, place: 1, entries: ['e1'] }
  const listing = [
    { school: '北京大学', ...line },
    { school: '清华大学', ...line, place: 2 },
  ]
  expect(said({ kind: 'school', award: 'team', listing, winners: ['北京大学'], open: [] })).toEqual({
    award: 'team',
    name: '团体奖',
    winners: ['第 1 名　北京大学，积 3 分（W-1）'],
  })
})

test('an open line names who stands across it and who decides: entries by number, schools by name', () => {
  expect(said({ kind: 'single-item', award: 'speech', winners: [], open: ['e1', 'e2'] }).open).toMatch(/W-1、W-2.*组委会决定/)
  const schools = { kind: 'school', award: 'team', listing: [], winners: [], open: ['北京大学', '清华大学'] }
  expect(said(schools, 'en').open).toContain('北京大学, 清华大学')
})

test('what the track does not know stands by its id', () => {
  const given = { kind: 'single-item', award: 'none', winners: [{ entry: 'e9', value: '1' }], open: [] }
  expect(said(given)).toEqual({ award: 'none', name: 'none', winners: ['e9， 1.00 分'] })
})
