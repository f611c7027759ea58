import { describe, expect, it, test } from 'vitest'
import { type Criterion, criteriaOf, leastMark, type Rubric } from '../../../shared/domain/rubric.ts'
import { rubricProblems } from '../../../shared/domain/rubric-problems.ts'
import { rulesProblems } from '../../../shared/domain/rules-problems.ts'
import { Track } from '../../../shared/domain/track.ts'
import { contestPresets, findTrackPreset, trackFromPreset, trackPresets, tracksOfContest } from '../../../shared/presets/presets.ts'

const preset = (id: string) => {
  const found = findTrackPreset(id)
  if (found === undefined) throw new Error(`no preset ${id}`)
  return found
}
const rubrics = trackPresets.flatMap(({ id, parts }) => parts.map(part => [`${id} › ${part.name.zh}`, part.rubric] as const))
const maxima = (id: string) => preset(id).parts.map(part => part.rubric.max / 1000)
const groups = (rubric: Rubric | undefined) => rubric?.groups.map(group => group.max / 1000)
const least = (id: string) =>
  preset(id)
    .parts.flatMap(part => criteriaOf(part.rubric))
    .reduce((sum, criterion) => sum + leastMark(criterion), 0)

describe('every preset', () => {
  test.each(trackPresets.map(each => [each.id, each] as const))('%s may be frozen as it ships', (_id, { parts, rules }) => {
    expect(parts.flatMap(part => rubricProblems(part.rubric))).toEqual([])
    expect(rulesProblems(rules, parts)).toEqual([])
  })

  test.each(rubrics)('%s: criteria have a name of their own in both languages', (_name, rubric) => {
    const criteria = criteriaOf(rubric)
    expect(new Set(criteria.map(criterion => criterion.name.zh)).size).toBe(criteria.length)
    expect(criteria.every(criterion => /^[\x20-\x7e]+$/.test(criterion.name.en))).toBe(true)
  })

  test.each(rubrics)('%s: the bands cover every mark that may be given, once', (_name, rubric) => {
    for (const criterion of criteriaOf(rubric))
      for (const mark of possibleMarks(criterion)) {
        const bands = criterion.bands.filter(band => band.from <= mark && mark <= band.to)
        expect(bands, `${criterion.name.zh} ${mark}`).toHaveLength(1)
      }
  })

  test.each(rubrics)('%s: bands end on the step, best first, each with its own words', (_name, rubric) => {
    for (const criterion of criteriaOf(rubric)) {
      const marks = possibleMarks(criterion)
      expect(criterion.bands.every(band => band.from <= band.to && marks.includes(band.from) && marks.includes(band.to))).toBe(true)
      expect(criterion.bands.map(band => band.grade)).toEqual(criterion.kind === 'levels' ? ['A', 'B', 'C'] : ['优', '良', '中', '差'])
      expect(criterion.bands[0]?.to).toBe(criterion.max)
      expect(new Set(criterion.bands.map(band => band.text)).size).toBe(criterion.bands.length)
      expect(criterion.bands.every(band => band.text.length >= 4 && band.text.length <= 32)).toBe(true)
    }
  })

  it('says where it comes from and that the band texts are ours', () => {
    for (const { source, sourceNote } of trackPresets) {
      expect(source).toMatch(/^S\d\d：/)
      expect(sourceNote.zh).toContain('各档评语为讲评台自拟')
      expect(sourceNote.en).toContain("Lectern's own wording")
    }
  })

  it('deducts nothing for time until the organizer says how much', () => {
    expect(trackPresets.every(({ rules }) => rules.time.length === 0)).toBe(true)
  })
})

describe('the figures of domain.md', () => {
  it.each([
    ['national', [20, 75, 5]],
    ['innovation', [30, 30, 40]],
    ['paper', [100]],
    ['paper-levels', [100]],
    ['skills-range', [100]],
    ['case-discussion', [100]],
    ['beijing', [30, 70]],
    ['management', [100]],
  ])('%s: parts %j', (id, points) => expect(maxima(id)).toEqual(points))

  it('R1: the lesson has 14 criteria in groups of 30, 30, 10 and 5', () => {
    const lesson = preset('national').parts[1]?.rubric
    expect(groups(lesson)).toEqual([30, 30, 10, 5])
    expect(lesson?.groups.map(group => group.criteria.length)).toEqual([5, 5, 3, 1])
  })

  it('R1: plain mean of every part, two decimals at part and total, ties by the lesson', () => {
    const { reduction, rounding, ties } = preset('national').rules
    expect(reduction).toEqual({ method: 'mean', of: 'parts' })
    expect(rounding).toEqual({ method: 'half-up', places: 2, stages: ['part', 'total'], label: 'plain' })
    expect(ties).toEqual([{ by: 'part', part: 'lesson' }, { by: 'dropped-sum' }, { by: 'decision' }])
  })

  it('R4: a paper graded C throughout scores 58', () => expect(least('paper-levels')).toBe(58_000))
  it('R5: nobody scores below 40', () => expect(least('skills-range')).toBe(40_000))
  it('R10: question 30, answer 70', () => expect(groups(preset('case-discussion').parts[0]?.rubric)).toEqual([30, 70]))

  it('R12: trimmed on totals, and compares the dropped marks in a tie', () => {
    const { status, rules } = preset('management')
    expect(status).toBe('proposed')
    expect(rules.reduction).toEqual({ method: 'trimmed', of: 'totals', high: 1, low: 1, keepAtLeast: 3 })
    expect(rules.ties).toEqual([{ by: 'dropped-sum' }, { by: 'decision' }])
  })

  it('R11 stays partial, with the 70 in one criterion', () => {
    expect(preset('beijing').status).toBe('partial')
    expect(criteriaOf(preset('beijing').parts[1]?.rubric as Rubric)).toHaveLength(1)
  })
})

describe('tracks from presets', () => {
  it.each(contestPresets.map(each => [each.id, each] as const))('%s makes whole tracks', (_id, contest) => {
    const tracks = tracksOfContest(contest)
    expect(tracks.map(track => Track.parse(track))).toEqual(tracks)
    expect(new Set(tracks.map(track => track.code)).size).toBe(tracks.length)
  })

  it('a track preset that does not ship is an error, not a track that is left out', () => {
    const [contest] = contestPresets as readonly [(typeof contestPresets)[number]]
    const tracks = contest.tracks.map(track => ({ ...track, preset: 'none' }))
    expect(() => tracksOfContest({ ...contest, tracks })).toThrow('no track preset none')
  })

  it('carries status and source along', () => {
    const [track] = tracksOfContest({ ...(contestPresets[0] as (typeof contestPresets)[number]) })
    expect(track?.provenance).toMatchObject({ preset: 'national', status: 'secondary' })
    expect(trackFromPreset(preset('paper'), track as Track).entryKind).toBe('paper')
  })

  it('beijing-14 offers six tracks', () => {
    expect(contestPresets[0]?.tracks.map(track => track.code)).toEqual(['W', 'L', 'G', 'Y', 'M', 'P'])
  })
})

function possibleMarks(criterion: Criterion): readonly number[] {
  if (criterion.kind === 'levels') return criterion.levels.map(level => level.points)
  const from = leastMark(criterion)
  return Array.from({ length: (criterion.max - from) / criterion.step + 1 }, (_, index) => from + index * criterion.step)
}
