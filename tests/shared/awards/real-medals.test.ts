import { describe, expect, test } from 'vitest'
import o11 from '../../vectors/o11-award-cut.json' with { type: 'json' }
import { allocate, asked, award } from './builders.ts'

const shares = [
  [1, 12],
  [1, 4],
  [1, 2],
] as const

const sets = o11.input.sets.map(set => {
  const expected = Object.entries(o11.expected).find(([name]) => name === set.name)?.[1]
  if (expected === undefined) throw new Error(`nothing is expected of ${set.name}`)
  return { ...set, expected }
})

/** Best first: a line for each contestant, with the score as it is. */
function contestants(histogram: Readonly<Record<string, number>>): readonly string[] {
  const lines: string[] = []
  for (const [score, many] of Object.entries(histogram).sort(([a], [b]) => Number(b) - Number(a))) {
    const rank = lines.length + 1
    for (let one = 0; one < many; one += 1) lines.push(`e${rank + one} ${rank} ${score}`)
  }
  return lines
}

describe('o11: real medals', () => {
  test.each(sets)('$name: cumulative fractions give the medals of the official policy', ({ histogram, expected }) => {
    const lines = contestants(histogram)
    expect(lines).toHaveLength(expected.N)
    const isLeast = expected.official_policy === 'at_least'
    const rules = shares.map(([over, under], index) =>
      award(`m${index}`, {
        quota: { kind: 'fraction', over, under, rounding: isLeast ? 'ceil' : 'floor' },
        atLine: isLeast ? 'let-in' : 'keep-out',
        cumulative: true,
      }),
    )
    const result = allocate(lines, rules)
    expect(rules.map(({ id }) => result.entries.filter(one => one.award === id).length)).toEqual(expected.official_medals)
    expect(asked(result)).toEqual([])
  })

  test.each(sets)('$name: the cut scores of both policies', ({ histogram, expected }) => {
    const lines = contestants(histogram)
    const cutsOf = (rounding: 'ceil' | 'floor', atLine: 'let-in' | 'keep-out') =>
      shares.map(([over, under]) => {
        const one = award('m', { quota: { kind: 'fraction', over, under, rounding }, atLine, cumulative: true })
        return allocate(lines, [one]).entries.findLast(entry => entry.award !== undefined)?.score
      })
    expect(cutsOf('ceil', 'let-in')).toEqual(expected.cuts_at_least)
    expect(cutsOf('floor', 'keep-out')).toEqual(expected.cuts_at_most)
  })
})
