/** Small tracks whose firmness is known, and the slow way to find it. */

import { allocateAwards } from '../../../shared/awards/allocate.ts'
import type { AwardContender } from '../../../shared/awards/competitors.ts'
import type { CriterionId, PartId } from '../../../shared/domain/ids.ts'
import type { Thousandths } from '../../../shared/domain/quantity.ts'
import { type Criterion, criteriaOf, markProblem } from '../../../shared/domain/rubric.ts'
import type { Rules } from '../../../shared/domain/rules.ts'
import { scoreTrack } from '../../../shared/scoring/score-track.ts'
import type { EntryInput } from '../../../shared/scoring/track-input.ts'
import type { Asked } from '../../../shared/sensitivity/asked.ts'
import { type Fragility, type FragilityOptions, fragility } from '../../../shared/sensitivity/fragility.ts'
import { award } from '../awards/builders.ts'
import { anEntry, criterion, part, someRules, thousandths } from '../scoring/builders.ts'

const name = { zh: 'x', en: 'x' }

/** The criterion 'whole' of a sheet written as one number: 0 to `max` points by steps, in thousandths. */
export function points(max: number, step: number): Criterion {
  return { id: criterion('whole'), name, bands: [], kind: 'points', max: max as Thousandths, step: step as Thousandths }
}

export function range(min: number, max: number, step: number): Criterion {
  return { ...points(max, step), kind: 'range', min: min as Thousandths } as Criterion
}

export function levels(...marks: readonly number[]): Criterion {
  const list = marks.map(mark => ({ label: `${mark}`, points: mark as Thousandths }))
  return { id: criterion('whole'), name, bands: [], kind: 'levels', max: Math.max(...marks) as Thousandths, levels: list }
}

export function aPart(id: string, ...criteria: readonly Criterion[]): Asked['parts'][number] {
  const max = 100_000 as Thousandths
  return { id: part(id), rubric: { title: name, max, groups: [{ id: 'g' as CriterionId, name, max, criteria }] } }
}

export function asked(
  entries: readonly EntryInput[],
  parts: Asked['parts'],
  { awards = [award('first 1')], schools = {}, ...rules }: Partial<Rules> & Readonly<{ schools?: Readonly<Record<string, string>> }> = {},
): Asked {
  const contenders = entries.map(({ entry, group }): AwardContender => ({ entry, group, school: schools[entry] ?? '' }))
  const partInputs = parts.map(({ id, rubric }) => ({ part: id, criteria: criteriaOf(rubric).map(each => each.id) }))
  return { input: { parts: partInputs, rules: someRules({ ...rules, awards }), entries, decisions: [] }, parts, contenders }
}

/** A track of one part and one criterion of 0 to 10 points by halves: { a: '9 8.5' } are the marks of j1 and j2 for entry a. */
export function halves(marks: Readonly<Record<string, string>>, rules: Partial<Rules> = {}): Asked {
  const entries = Object.entries(marks).map(([id, text]) => anEntry(id, { p: text.split(' ') }))
  return asked(entries, [aPart('p', points(10_000, 500))], rules)
}

/** The search run to its end. */
export function searched(question: Asked, options?: FragilityOptions): Fragility {
  const run = fragility(question, options)
  for (;;) {
    const step = run.next()
    if (step.done === true) return step.value
  }
}

/** 'j1 a whole 9→8.5: a first→–, b –→first' */
export function toldTurns({ turns }: Fragility): readonly string[] {
  return turns.map(({ change: { judge, entry, criterion: id, from, to }, awards }) => {
    const changes = awards.map(one => `${one.entry} ${one.before ?? '–'}→${one.after ?? '–'}`)
    return `${judge} ${entry} ${id} ${from / 1000}→${to / 1000}: ${changes.join(', ')}`
  })
}

/** Every other mark there is, each tried on the whole track: the smallest size that changes an award, and how many changes of it there are. */
export function bruteForce({ input, parts, contenders }: Asked): Readonly<{ size?: number; count: number }> {
  const awardsOf = (entries: readonly EntryInput[]) => {
    const result = allocateAwards(scoreTrack({ ...input, entries }), input.rules.awards, { contenders })
    return JSON.stringify(result.entries.map(({ entry, award: won }) => `${entry} ${won ?? ''}`).toSorted())
  }
  const now = awardsOf(input.entries)
  const sizes = input.entries.flatMap(own =>
    othersOf(own, parts).flatMap(({ size, changed }) =>
      awardsOf(input.entries.map(one => (one === own ? changed : one))) === now ? [] : [size],
    ),
  )
  const size = Math.min(...sizes)
  return sizes.length === 0 ? { count: 0 } : { size, count: sizes.filter(one => one === size).length }
}

function othersOf(own: EntryInput, parts: Asked['parts']) {
  return own.sheets.flatMap((one, at) => {
    const { sheet } = one
    if (sheet.standing !== 'counted') return []
    return criteriaAt(one.part, parts).flatMap(each => {
      const from = sheet.marks[each.id] ?? 0
      const others = Array.from({ length: 41 }, (_, index) => thousandths(`${index / 4}`))
      return others.flatMap(to => {
        if (to === from || markProblem(each, to) !== undefined) return []
        const changed = { ...one, sheet: { ...sheet, marks: { ...sheet.marks, [each.id]: to } } }
        return [{ size: Math.abs(to - from), changed: { ...own, sheets: own.sheets.with(at, changed) } }]
      })
    })
  })
}

function criteriaAt(id: PartId, parts: Asked['parts']): readonly Criterion[] {
  return parts.flatMap(each => (each.id === id ? criteriaOf(each.rubric) : []))
}

/** The same value, frozen all the way down: whoever changes it throws. */
export function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) frozen(inner)
  return Object.freeze(value)
}
