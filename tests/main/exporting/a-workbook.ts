/** A small contest worked out by hand, and a long one to fill pages. Marks are written in points, as on paper. */
import type { WorkbookInput, WorkbookSheet } from '../../../main/exporting/workbook-input.ts'
import { sha256 } from '../../../main/platform/sha256.ts'
import { allocateAwards } from '../../../shared/awards/allocate.ts'
import type { AwardContender } from '../../../shared/awards/competitors.ts'
import { sideAwards } from '../../../shared/awards/side-awards.ts'
import type { SingleItemAward } from '../../../shared/domain/award-rules.ts'
import type { AwardId, CriterionId, Digest, EntryId, PanelId, PartId, PenaltyId, PersonId } from '../../../shared/domain/ids.ts'
import type { Part } from '../../../shared/domain/part.ts'
import type { Thousandths } from '../../../shared/domain/quantity.ts'
import { criteriaOf, type Marks } from '../../../shared/domain/rubric.ts'
import type { Rules } from '../../../shared/domain/rules.ts'
import type { StopRemedy } from '../../../shared/domain/stop.ts'
import type { TieDecision } from '../../../shared/domain/tie.ts'
import { Track } from '../../../shared/domain/track.ts'
import { itemValues } from '../../../shared/scoring/item-values.ts'
import { scoreTrack } from '../../../shared/scoring/score-track.ts'
import { type EntryInput, missingOf, partInputs } from '../../../shared/scoring/track-input.ts'

const points = (value: number) => Math.round(value * 1000) as Thousandths
const name = (zh: string, en = zh) => ({ zh, en })
const criterion = (id: string, zh: string, max: number) => ({
  id: id as CriterionId,
  name: name(zh),
  bands: [],
  kind: 'points' as const,
  max: points(max),
  step: points(0.5),
})
const group = (id: string, zh: string, criteria: readonly ReturnType<typeof criterion>[]) => ({
  id: id as CriterionId,
  name: name(zh),
  max: criteria.reduce((sum, { max }) => sum + max, 0) as Thousandths,
  criteria,
})

const design = 'design' as PartId
const lesson = 'lesson' as PartId
const parts: readonly Part[] = [
  {
    id: design,
    name: name('教学设计', 'Design'),
    rubric: {
      title: name('教学设计'),
      max: points(20),
      groups: [group('dg', '教学设计', [criterion('moral', '立德树人', 8), criterion('aims', '教学目标', 12)])],
    },
  },
  {
    id: lesson,
    name: name('课堂教学', 'Lesson'),
    rubric: {
      title: name('课堂教学'),
      max: points(80),
      groups: [
        group('lg', '教学内容与组织', [criterion('content', '理论联系实际、符合学生特点', 40), criterion('order', '教学组织', 25)]),
        group('lb', '语言教态', [criterion('speech', '语言表达', 15)]),
      ],
    },
  },
]

const rules: Rules = {
  format: 1,
  reduction: { method: 'trimmed', of: 'parts', high: 1, low: 1, keepAtLeast: 2 },
  missing: { recused: 'smaller-divisor', absent: 'smaller-divisor', void: 'hard-stop' },
  rounding: { method: 'half-up', places: 2, stages: ['part', 'total'], label: 'plain' },
  composition: { method: 'points' },
  rank: { by: 'rounded', style: 'competition' },
  ties: [{ by: 'part', part: lesson }, { by: 'dropped-sum' }, { by: 'decision' }],
  time: [{ part: lesson, atLeast: 1140, atMost: 1260, deduction: points(2) }],
  awards: [
    {
      id: 'first' as Rules['awards'][number]['id'],
      name: name('一等奖', 'First prize'),
      quota: { kind: 'count', count: 1 },
      atLine: 'ask',
    },
    {
      id: 'second' as Rules['awards'][number]['id'],
      name: name('二等奖', 'Second prize'),
      quota: { kind: 'share', percent: 50, rounding: 'floor' },
      atLine: 'let-in',
    },
  ],
}

const PANEL = '文科一组'
const signed = { reason: '评委组长与监审合议', second: 'second' as PersonId }

/** The marks of judges 1 to 5 for each part; `null` is a recusal, 'pending' a sheet still to come. */
export type PaperMarks = readonly (number | null | 'pending')[]
export type PaperEntry = Readonly<{
  number: string
  name: string
  school?: string
  design: PaperMarks
  lesson: PaperMarks
  penalty?: number
  panel?: string
  ineligible?: string
}>
export type Paper = Readonly<{
  entries: readonly PaperEntry[]
  decisions?: readonly (readonly string[])[]
  stops?: readonly Readonly<{ entry: string; instead: StopRemedy }>[]
  lines?: readonly Readonly<{ award: string; entries: readonly string[]; in: readonly string[] }>[]
  /** The groups of judges 1 to 5 in each panel; all are experts without it. */
  groups?: Readonly<Record<string, readonly string[]>>
  rules?: Partial<Rules>
  /** By entry number; without it W-002 has two. */
  mentors?: Readonly<Record<string, readonly string[]>>
  judges?: readonly string[]
  isCertified?: boolean
  language?: WorkbookInput['language']
}>

/** W-001 and W-002 are equal in score, lesson and dropped marks: 17.50 + 71.00, 178 dropped; two people put W-002 first. W-003 has a recused
 * judge and a penalty: 16.50 + 68.25 − 2. W-004 rounds 46/3 to 15.33 and 183.5/3 to 61.17. */
export const worked: Paper = {
  entries: [
    { number: 'W-001', name: '=1+1', school: '清华大学', design: [18, 17, 17.5, 16, 19], lesson: [70, 72, 71, 69, 74] },
    { number: 'W-002', name: '+李老师', school: '@北京大学', design: [16.5, 17.5, 18.5, 16, 19], lesson: [71, 71, 71, 69, 74] },
    {
      number: 'W-003',
      name: '王老师',
      school: '北京理工大学',
      design: [15, 16, 17, 18, null],
      lesson: [66.5, 70, 71, 60, null],
      penalty: 2,
    },
    { number: 'W-004', name: '-赵老师', school: '中国人民大学', design: [15, 15.5, 15.5, 14, 17], lesson: [60, 61, 62.5, 55, 70] },
  ],
  decisions: [['W-002', 'W-001']],
}

export function aTrack(change: Partial<Rules> = {}): Track {
  return Track.parse({
    id: 'liberal-arts',
    code: 'W',
    name: name('文科组', 'Liberal arts'),
    entryKind: 'teacher',
    parts,
    rules: { ...rules, ...change },
    provenance: { preset: 'test', status: 'proposed', source: '样例' },
  })
}

export function aWorkbook(paper: Paper = worked): WorkbookInput {
  const track = aTrack(paper.rules)
  const judges = (paper.judges ?? ['张评委', '李评委', '王评委', '赵评委', '陈评委']).map((judge, index) => ({
    id: `j${index + 1}` as PersonId,
    name: judge,
  }))
  const sheets = paper.entries.flatMap(entry => [...sheetsOf(entry, track, judges, 'design'), ...sheetsOf(entry, track, judges, 'lesson')])
  const penalties = paper.entries.flatMap(({ number, penalty }) =>
    penalty === undefined ? [] : [{ entry: number as EntryId, amount: points(penalty), reason: '超时 1 分 20 秒' }],
  )
  const entries = paper.entries.map(
    ({ number, panel = PANEL }): EntryInput => ({
      entry: number as EntryId,
      number,
      group: panel as PanelId,
      sheets: sheets.filter(({ entry }) => entry === number).map(sheet => engineSheet(sheet, groupOf(paper, panel, sheet.judge))),
      penalties: penalties.flatMap((one, index) =>
        one.entry === number ? [{ ...one, id: `p${index}` as PenaltyId, panel: 'panel' as PanelId }] : [],
      ),
    }),
  )
  const lines = (paper.lines ?? []).map(({ award, entries: asked, in: inside }) => ({
    ...signed,
    track: track.id,
    award: award as AwardId,
    entries: asked as readonly EntryId[],
    in: inside as readonly EntryId[],
  }))
  const input = {
    parts: partInputs(track),
    rules: track.rules,
    entries,
    decisions: (paper.decisions ?? []).map(decision),
    stops: (paper.stops ?? []).map(({ entry, instead }) => ({
      ...signed,
      panel: PANEL as PanelId,
      entry: entry as EntryId,
      instead,
      missing: entries.flatMap(one => (one.entry === entry ? missingOf(one) : [])),
    })),
    hash: sha256,
  }
  const contenders = paper.entries.map(contender)
  const result = allocateAwards(scoreTrack(input), track.rules.awards, { contenders, decisions: lines })
  const valuesOf = (rule: SingleItemAward) => itemValues(rule, { input, result })
  const mentors = paper.mentors ?? { 'W-002': ['孙教授', '周教授'] }
  const mentorsOf = new Map(Object.entries(mentors).map(([entry, names]) => [entry as EntryId, names]))
  const given = sideAwards({ rules: track.rules, valuesOf, contenders, mentors: mentorsOf }, result)
  return {
    contest: {
      id: 'contest' as WorkbookInput['contest']['id'],
      name: name('北京高校第十四届青年教师教学基本功比赛', 'Beijing young teachers’ contest'),
      timeZone: 'Asia/Shanghai',
    },
    printedAt: '2026-11-22 17:30',
    station: '组委会 & 1 号机',
    track,
    rulesDigest: 'ab'.repeat(32),
    rubricDigests: track.parts.map(({ id }) => ({ part: id, digest: 'cd'.repeat(32) as Digest })),
    results: {
      track,
      result,
      ...(given.length === 0 ? {} : { sideAwards: given }),
      entries: paper.entries.map(entry => ({
        id: entry.number as EntryId,
        number: entry.number,
        name: entry.name,
        school: entry.school ?? '某大学',
        subject: '',
      })),
      judges,
      panels: [{ id: PANEL as PanelId, name: '文科一组', isCertified: paper.isCertified ?? false }],
    },
    sheets,
    penalties,
    lines,
    enrolled: paper.entries.map(({ number, panel = PANEL, ineligible = null }) => ({ entry: number as EntryId, panel, ineligible })),
    judgeGroups: [...new Set(paper.entries.map(({ panel = PANEL }) => panel))].flatMap(panel =>
      judges.map(({ id }) => ({ judge: id, panel, group: groupOf(paper, panel, id) })),
    ),
    mentors: [...mentorsOf].map(([entry, names]) => ({ entry, names })),
    language: paper.language ?? 'zh',
  }
}

/** 60 entries: more than a page of every sheet holds. */
export function aLongPaper(): Paper {
  const entries = Array.from({ length: 60 }, (_, index): PaperEntry => {
    const at = (judge: number, most: number) => most - 10 + ((index * 7 + judge * 3) % 19) / 2
    return {
      number: `W-${String(index + 1).padStart(3, '0')}`,
      name: `参赛教师${index + 1}`,
      school: ['中央民族大学', '北京信息科技大学', '首都经济贸易大学'][index % 3] ?? '',
      design: [1, 2, 3, 4, 5].map(judge => at(judge, 20)),
      lesson: [1, 2, 3, 4, 5].map(judge => at(judge, 78)),
    }
  })
  return { entries }
}

function sheetsOf(
  { number, ...marks }: PaperEntry,
  track: Track,
  judges: readonly { id: PersonId }[],
  part: 'design' | 'lesson',
): readonly WorkbookSheet[] {
  const { id, rubric } = track.parts.find(one => one.id === part) as Part
  return judges.map(({ id: judge }, index) => {
    const mark = marks[part][index] ?? null
    const where = { judge, entry: number as EntryId, part: id }
    if (mark === null) return { ...where, state: 'recused', marks: {}, reason: '同校' }
    if (mark === 'pending') return { ...where, state: 'unmarked', marks: {}, reason: null }
    return { ...where, state: 'accepted', marks: spread(rubric, mark), reason: null }
  })
}

/** The total spread over the criteria in half points, each within its maximum. */
function spread(rubric: Part['rubric'], total: number): Marks {
  let left = points(total)
  const criteria = criteriaOf(rubric)
  const marks = criteria.map(({ id, max }, index) => {
    const share = index === criteria.length - 1 ? left : Math.min(max, Math.floor((points(total) * max) / rubric.max / 500) * 500)
    left = (left - share) as Thousandths
    return [id, share]
  })
  return Object.fromEntries(marks) as Marks
}

function engineSheet({ judge, part, state, marks }: WorkbookSheet, judgeGroup: string): EntryInput['sheets'][number] {
  if (state === 'recused') return { judge, part, judgeGroup, sheet: { standing: 'recused' } }
  if (state === 'unmarked') return { judge, part, judgeGroup, sheet: { standing: 'pending' } }
  return { judge, part, judgeGroup, sheet: { standing: 'counted', marks } }
}

function contender({ number, school = '某大学', panel = PANEL, ineligible }: Paper['entries'][number]): AwardContender {
  return { entry: number as EntryId, group: panel as PanelId, school, ineligible }
}

function groupOf({ groups = {} }: Paper, panel: string, judge: PersonId): string {
  return groups[panel]?.[Number(judge.slice(1)) - 1] ?? 'expert'
}

function decision(order: readonly string[]): TieDecision {
  return {
    ...signed,
    panel: PANEL as PanelId,
    order: order.map(entry => [entry as EntryId]),
  }
}
