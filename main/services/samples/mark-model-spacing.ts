/** Keeps the scores of a sample apart, so that the only ties in it are the ones that were put there. A rough score, for making marks up only. */
import { type PersonId, type SheetId, sheetKey } from '../../../shared/domain/ids.ts'
import { Thousandths } from '../../../shared/domain/quantity.ts'
import { criteriaOf, type Marks, sumOfMarks } from '../../../shared/domain/rubric.ts'
import { partOf, type Track } from '../../../shared/domain/track.ts'

/** Points. More than all roundings of a preset together can take away. */
const gap = 0.04
const mostNudges = 500

export type EntryMarks = ReadonlyMap<SheetId, Marks>

/** Scores that are taken, and the marks of one more entry, nudged by steps until its score (less its penalties) is `gap` away from them all. */
export function spacing(track: Track) {
  const taken: number[] = []
  const isFree = (score: number) => taken.every(other => Math.abs(other - score) > gap)
  return {
    take: (marks: EntryMarks, penalty = 0) => void taken.push(roughScore(track, marks) - penalty),
    apart: (marks: EntryMarks, penalty = 0): EntryMarks => {
      const moved = new Map(marks)
      for (let nudges = 0; !isFree(roughScore(track, moved) - penalty); nudges++) {
        if (nudges > mostNudges) throw new Error(`sample: no free score in ${track.id}`)
        nudge(track, moved, nudges)
      }
      taken.push(roughScore(track, moved) - penalty)
      return moved
    },
  }
}

/** Raises one mark by a step; judges and criteria take turns. A sheet with full marks everywhere stays as it is. */
function nudge(track: Track, marks: Map<SheetId, Marks>, turn: number): void {
  const sheet = [...marks.keys()][turn % marks.size]
  const rubric = sheet && partOf(track, sheetKey(sheet).part)?.rubric
  if (sheet === undefined || rubric === undefined) return
  const given = marks.get(sheet) ?? {}
  const raised = criteriaOf(rubric).flatMap(criterion => {
    const mark = given[criterion.id] ?? 0
    const higher = criterion.kind === 'levels' ? criterion.levels.map(level => level.points) : [mark + criterion.step]
    const next = Math.min(...higher.filter(each => each > mark && each <= criterion.max))
    return Number.isFinite(next) ? [{ id: criterion.id, mark: Thousandths.parse(next) }] : []
  })
  const chosen = raised[Math.floor(turn / marks.size) % Math.max(raised.length, 1)]
  if (chosen !== undefined) marks.set(sheet, { ...given, [chosen.id]: chosen.mark })
}

function roughScore({ rules, parts }: Track, marks: EntryMarks): number {
  const totals = [...marks].map(([sheet, given]) => ({ ...sheetKey(sheet), total: sumOfMarks(given) / 1000 }))
  const { reduction } = rules
  if (reduction.method !== 'trimmed')
    return sum(parts.map(part => mean(totals.flatMap(sheet => (sheet.part === part.id ? [sheet.total] : [])))))
  const byJudge = new Map<PersonId, number>()
  for (const { judge, total } of totals) byJudge.set(judge, (byJudge.get(judge) ?? 0) + total)
  const sorted = [...byJudge.values()].sort((a, b) => a - b)
  return mean(sorted.slice(reduction.low, sorted.length - reduction.high))
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
const mean = (numbers: readonly number[]) => (numbers.length === 0 ? 0 : sum(numbers) / numbers.length)
