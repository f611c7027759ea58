import { describe, expect, it, test } from 'vitest'
import { largePlan } from '../../../../main/services/samples/large-plan.ts'
import { harshJudge } from '../../../../main/services/samples/mark-model.ts'
import type { SamplePlan } from '../../../../main/services/samples/sample-plan.ts'
import { openMarks } from '../../../../main/services/samples/sample-plan-sheets.ts'
import { smallPlan } from '../../../../main/services/samples/small-plan.ts'
import { Contest } from '../../../../shared/domain/contest.ts'
import { Entry } from '../../../../shared/domain/entry.ts'
import { type PanelId, sheetKey } from '../../../../shared/domain/ids.ts'
import { isInPanel, Panel, sheetsOfPanel } from '../../../../shared/domain/panel.ts'
import { Person } from '../../../../shared/domain/person.ts'
import { criteriaOf, type Marks, markProblem, missingMarks, sumOfMarks } from '../../../../shared/domain/rubric.ts'
import { partOf, Track } from '../../../../shared/domain/track.ts'
import { isRecused, scorePanel } from './scored-plan.ts'

const large = largePlan('seed')
const small = smallPlan('seed')
const plans = [
  ['large', large],
  ['small', small],
] as const
const count = (plan: SamplePlan, track: string) => plan.entries.filter(entry => entry.track === track).length
const panelId = (id: string) => large.panels.find(panel => panel.id === id)?.id as PanelId
const rubricOf = (plan: SamplePlan, part: string, panel: string) => {
  const track = plan.tracks.find(({ id }) => id === plan.panels.find(each => each.id === panel)?.track) as Track
  const rubric = partOf(track, part as never)?.rubric
  if (rubric === undefined) throw new Error(part)
  return rubric
}

describe.each(plans)('the %s plan', (size, plan) => {
  const make = size === 'large' ? largePlan : smallPlan
  const open = openMarks(plan, 'seed')

  it('is the same for the same seed, and another for another', () => {
    expect(make('seed')).toEqual(plan)
    expect(openMarks(make('seed'), 'seed')).toEqual(open)
    expect(make('other').sheets).not.toEqual(plan.sheets)
  })

  it('is made of what the domain knows', () => {
    expect(() => Contest.parse({ id: 'c', ...plan.contest, sample: { size, seed: 'seed' } })).not.toThrow()
    for (const track of plan.tracks) expect(Track.parse(track)).toEqual(track)
    for (const person of plan.people) expect(Person.parse(person)).toEqual(person)
    for (const entry of plan.entries) expect(Entry.parse(entry)).toEqual(entry)
    for (const panel of plan.panels) expect(Panel.parse(panel)).toEqual(panel)
    expect(new Set(plan.people.map(person => person.id)).size).toBe(plan.people.length)
    expect(new Set(plan.people.map(person => person.name)).size).toBe(plan.people.length)
    expect(new Set(plan.entries.map(entry => entry.id)).size).toBe(plan.entries.length)
  })

  it('has for every sheet of a panel marks, a reason, a recusal, or an open entry', () => {
    const sealed = new Set(plan.sheets.map(each => each.sheet))
    const missing = new Set(plan.missing.map(each => each.sheet))
    const toPlay = new Set(open.map(each => each.sheet))
    for (const sheet of plan.panels.flatMap(sheetsOfPanel)) {
      const ways = [sealed.has(sheet), missing.has(sheet), toPlay.has(sheet), isRecused(plan, sheet)]
      expect(ways.filter(Boolean), sheet).toHaveLength(1)
      expect(toPlay.has(sheet), sheet).toBe(!isRecused(plan, sheet) && plan.openEntries.includes(sheetKey(sheet).entry))
    }
    expect(sealed.size).toBe(plan.sheets.length)
  })

  it('has whole sheets, with marks that the rubric allows', () => {
    const panelOf = (sheet: string) => plan.panels.find(panel => isInPanel(panel, sheet as never))?.id ?? ''
    for (const { sheet, marks } of [...plan.sheets, ...open]) {
      const rubric = rubricOf(plan, sheetKey(sheet).part, panelOf(sheet))
      expect(missingMarks(rubric, marks)).toEqual([])
      expect(Object.keys(marks)).toHaveLength(criteriaOf(rubric).length)
      expect(criteriaOf(rubric).every(criterion => markProblem(criterion, (marks as Marks)[criterion.id] as never) === undefined)).toBe(
        true,
      )
    }
  })

  test.each(plan.panels.map(panel => [panel.id, panel] as const))('%s: one judge is clearly the harshest', (_id, panel) => {
    const means = panel.judges.map(judge => {
      const shares = plan.sheets.flatMap(({ sheet, panel: of, marks }) =>
        of === panel.id && sheetKey(sheet).judge === judge ? [sumOfMarks(marks) / rubricOf(plan, sheetKey(sheet).part, of).max] : [],
      )
      return { judge, mean: shares.reduce((sum, share) => sum + share, 0) / shares.length }
    })
    const [lowest, next] = means.toSorted((a, b) => a.mean - b.mean)
    expect(lowest?.judge).toBe(harshJudge('seed', panel))
    expect((next?.mean ?? 0) - (lowest?.mean ?? 0)).toBeGreaterThan(0.025)
  })

  it('has a segment for every teacher, and for nobody else', () => {
    for (const entry of plan.entries) expect(entry.segment !== undefined, entry.number).toBe(entry.kind === 'teacher')
    for (const { id, entryKind } of plan.tracks) {
      const titles = new Set(plan.entries.filter(({ track }) => track === id).map(({ segment }) => segment))
      expect(titles.size).toBeGreaterThanOrEqual(entryKind === 'teacher' ? 12 : 1)
    }
  })

  it('is the same tie whatever is judged later', () => {
    for (const { id } of plan.panels) expect(scorePanel(plan, id, open).openTies).toEqual(scorePanel(plan, id).openTies)
  })
})

describe('the large plan', () => {
  it('has 306 teachers, 71 teams and 40 papers', () => {
    expect(['liberal-arts', 'science', 'engineering', 'medicine', 'management', 'papers'].map(track => count(large, track))).toEqual([
      84, 76, 86, 60, 71, 40,
    ])
    expect(large.panels.map(panel => panel.judges.length)).toEqual([7, 7, 7, 7, 7, 5])
    expect(large.panels.every(panel => !panel.judges.includes(panel.chief))).toBe(true)
    expect(large.entries.filter(({ track, school }) => track === 'management' && school.includes('医院')).length).toBeGreaterThanOrEqual(8)
  })

  it('leaves exactly twelve entries open', () =>
    expect(large.openEntries.join(' ')).toBe('W-081 W-082 W-083 W-084 M-068 M-069 M-070 M-071 P-037 P-038 P-039 P-040'))

  it('has recusals, an absence, a void sheet and penalties', () => {
    for (const panel of large.panels) expect(sheetsOfPanel(panel).some(sheet => isRecused(large, sheet))).toBe(true)
    expect(large.missing.map(each => [each.panel, each.as])).toEqual([
      ['panel-w', 'absent'],
      ['panel-l', 'void'],
      ['panel-m', 'absent'],
    ])
    expect(large.penalties.map(each => [each.panel, each.amount])).toEqual([
      ['panel-w', 1000],
      ['panel-m', 500],
    ])
  })

  it.each(['panel-w', 'panel-m', 'panel-p'])('%s: one tie of two that only people can decide', id => {
    const { openTies } = scorePanel(large, panelId(id))
    expect(openTies.map(tie => tie.entries.length)).toEqual([2])
    expect(openTies[0]?.entries.some(entry => large.openEntries.includes(entry))).toBe(false)
  })

  it.each(['panel-l', 'panel-g', 'panel-y'])('%s: everybody has a score and a place of their own', id => {
    const { entries, openTies } = scorePanel(large, panelId(id))
    expect(openTies).toEqual([])
    expect(entries.map(entry => entry.rank)).toEqual(entries.map((_, index) => index + 1))
  })

  it('ties in the right places whatever the seed', () => {
    for (const seed of ['1', '2', '3', '2026', '讲评台']) {
      const plan = largePlan(seed)
      const open = openMarks(plan, seed)
      expect(plan.panels.map(({ id }) => scorePanel(plan, id, open).openTies.length)).toEqual([1, 0, 0, 0, 1, 1])
    }
  })
})

describe('the small plan', () => {
  it('has twelve entries, five judges, nine entries judged, one recusal and one tie', () => {
    expect([small.entries.length, small.panels[0]?.judges.length]).toEqual([12, 5])
    expect(small.openEntries).toEqual(['W-010', 'W-011', 'W-012'])
    expect(new Set(small.sheets.map(({ sheet }) => sheetKey(sheet).entry)).size).toBe(9)
    const recused = small.panels.flatMap(sheetsOfPanel).filter(sheet => isRecused(small, sheet))
    expect(new Set(recused.map(sheet => `${sheetKey(sheet).judge} ${sheetKey(sheet).entry}`))).toEqual(new Set(['judge-w-02 W-004']))
    for (const seed of ['1', '2', '3', 'seed']) {
      const plan = smallPlan(seed)
      expect(scorePanel(plan, plan.panels[0]?.id as PanelId).openTies.map(tie => tie.entries)).toEqual([['W-002', 'W-006']])
    }
  })
})
