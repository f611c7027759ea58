import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AwardInput, allocateAwards } from '../../../shared/awards/allocate.ts'
import { whyNot } from '../../../shared/awards/why-not.ts'
import type { AwardRule, Quota } from '../../../shared/domain/award-rules.ts'
import type { LineDecision } from '../../../shared/domain/line-decision.ts'
import { TrackResult } from '../../../shared/domain/result.ts'
import { aResult, award, awardId, contendersOf, decided, points } from './builders.ts'

const rounding = fc.constantFrom('floor', 'ceil', 'half-up', 'half-even', 'down' as const)
const seats = fc.integer({ min: 0, max: 4 })
const optional = <Value>(value: Value) => fc.option(fc.constant(value), { nil: undefined })
const quota: fc.Arbitrary<Quota> = fc.oneof(
  fc.record({ kind: fc.constant('count' as const), count: seats }),
  fc.record({ kind: fc.constant('share' as const), percent: fc.integer({ min: 1, max: 100 }), rounding, atLeast: optional(1) }),
  fc.record({ kind: fc.constant('fraction' as const), over: fc.constant(1), under: fc.integer({ min: 1, max: 5 }), rounding }),
  fc.record({
    kind: fc.constant('apportioned' as const),
    seats,
    method: fc.constantFrom('largest-remainder', 'd-hondt', 'sainte-lague' as const),
    atLeastOne: fc.boolean(),
  }),
)
const rule = fc.record({
  quota,
  atLine: fc.constantFrom('let-in', 'keep-out', 'ask' as const),
  cumulative: optional(true as const),
  per: fc.constantFrom('track', 'group' as const),
  schoolCap: optional(1),
  minimum: optional(points(2000)),
})
const rules = fc.array(rule, { minLength: 1, maxLength: 3 }).map(all => all.map((one, index) => award(`${index + 1}`, one)))
/** Few scores, groups and schools, so that equals, caps and minimums are frequent; one in eight has no score, one in eight is a guest. */
const field = fc
  .array(
    fc.record({
      score: fc.integer({ min: 0, max: 4 }),
      group: fc.constantFrom('g', 'h', 'k'),
      school: fc.constantFrom('', '#s', '#t'),
      isRanked: fc.integer({ min: 0, max: 7 }),
      isGuest: fc.integer({ min: 0, max: 7 }),
    }),
    { maxLength: 14 },
  )
  .map(all => {
    const ranked = all.filter(one => one.isRanked > 0).toSorted((a, b) => b.score - a.score)
    const lines = ranked.map((one, index) => {
      const rank = ranked.findIndex(({ score }) => score === one.score) + 1
      return `e${index} ${rank} ${one.score} @${one.group} ${one.school} ${one.isGuest === 0 ? '!' : ''}`.trim()
    })
    return [...lines, ...all.flatMap((one, index) => (one.isRanked > 0 ? [] : [`u${index} @${one.group}`]))]
  })

function draw(lines: readonly string[], awards: readonly AwardRule[], decisions: AwardInput['decisions'] = []) {
  return allocateAwards(aResult(lines), awards, { contenders: contendersOf(lines), decisions })
}

/** Everything by entry, without the order in which entries are listed. */
function unordered({ entries, openLines }: ReturnType<typeof draw>) {
  const byId = <Item extends { entry: string }>(items: readonly Item[]) => items.toSorted((a, b) => (a.entry < b.entry ? -1 : 1))
  const lines = openLines.map(line => ({ ...line, entries: line.entries.toSorted() }))
  return { entries: byId(entries), lines: lines.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) }
}

describe('whatever the awards', () => {
  test('the order of entries and contenders never matters', () => {
    const reordered = field.chain(lines => fc.tuple(fc.constant(lines), fc.shuffledSubarray([...lines], { minLength: lines.length })))
    fc.assert(
      fc.property(reordered, rules, ([lines, turned], awards) => {
        expect(unordered(draw(turned, awards))).toEqual(unordered(draw(lines, awards)))
      }),
    )
  })

  test('entries that are not eligible have no award and change nobody’s', () => {
    fc.assert(
      fc.property(field, rules, (lines, awards) => {
        const all = draw(lines, awards)
        const without = draw(
          lines.filter(line => !line.endsWith('!')),
          awards,
        )
        const guests = new Set(contendersOf(lines).flatMap(one => (one.ineligible === undefined ? [] : [one.entry])))
        const compete = all.entries.filter(({ entry }) => !guests.has(entry))
        expect(all.entries.filter(one => guests.has(one.entry) && one.award !== undefined)).toEqual([])
        expect(compete).toEqual(without.entries)
        expect(all.openLines).toEqual(without.openLines)
      }),
    )
  })

  test('every entry without an award has a note for each, and every question about any award has an answer', () => {
    fc.assert(
      fc.property(field, rules, (lines, awards) => {
        const result = draw(lines, awards)
        for (const { entry, award: has, awardNotes } of result.entries) {
          const noted = awardNotes?.map(note => note.award)
          if (has === undefined) expect(noted).toEqual(awards.map(({ id }) => id))
          for (const { id } of awards) expect(whyNot(result, awards, { entry, award: id })?.award).toBe(id)
        }
        expect(TrackResult.parse(result)).toEqual(result)
      }),
    )
  })

  test('nobody gets more seats than there are, but those who share the last place', () => {
    const plain = rules.map(all =>
      all.map(({ id }, index) => award(`${id} ${index + 1}`, { atLine: index % 2 === 0 ? 'keep-out' : 'let-in' })),
    )
    fc.assert(
      fc.property(field, plain, (lines, awards) => {
        const { entries } = draw(lines, awards)
        let line = 0
        for (const { id, quota: of, atLine } of awards) {
          line += of.kind === 'count' ? of.count : 0
          const inside = entries.filter(one => one.award !== undefined && one.award <= id)
          const last = Math.max(0, ...inside.map(({ rank }) => rank ?? 0))
          const before = inside.filter(({ rank }) => rank !== last).length
          if (atLine === 'let-in' && inside.length > line) expect(before).toBeLessThan(line)
          else if (inside.length > line) expect(inside.every(one => one.award !== id)).toBe(true)
        }
      }),
    )
  })

  test('without equals no award exceeds its seats, its school cap or its minimum', () => {
    const distinct = fc
      .integer({ min: 0, max: 9 })
      .map(many => Array.from({ length: many }, (_, index) => `e${index} ${index + 1} ${9 - index} #s${index % 2}`))
    const limit = fc.record({
      schoolCap: fc.constantFrom(1, 2),
      minimum: fc.constantFrom(points(3000), points(6000)),
      atLine: rule.map(one => one.atLine),
    })
    fc.assert(
      fc.property(distinct, limit, (lines, one) => {
        const result = draw(lines, [award('1 3', one), award('2 3', one)])
        for (const id of ['1', '2'].map(awardId)) {
          const winners = result.entries.filter(each => each.award === id)
          expect(winners.length).toBeLessThanOrEqual(Math.min(3, 2 * one.schoolCap))
          expect(winners.every(({ score }) => Number(score) * 1000 >= one.minimum)).toBe(true)
        }
        expect(result.openLines).toEqual([])
      }),
    )
  })

  test('deciding every question in turn leaves none open but contradictions', () => {
    fc.assert(
      fc.property(field, rules, (lines, awards) => {
        let decisions: readonly LineDecision[] = []
        let open = draw(lines, awards).openLines.filter(line => !line.contradiction)
        for (let round = 0; open.length > 0 && round < 20; round += 1) {
          const [first] = open
          if (first !== undefined) decisions = [...decisions, decided(first.award, first.entries.join(' '), first.entries[0] ?? '')]
          open = draw(lines, awards, decisions).openLines.filter(line => !line.contradiction)
        }
        expect(open).toEqual([])
      }),
    )
  })
})
