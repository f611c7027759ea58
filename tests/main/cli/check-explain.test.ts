/** The worked examples W1 to W4: they agree, and `--explain` says in both languages how each result came about. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runCase } from '../../../main/cli/cases/run-case.ts'
import type { Language } from '../../../shared/words/index.ts'
import { ran } from './a-case.ts'

const textOf = (name: string) => readFileSync(join(import.meta.dirname, '../../vectors', `${name}.json`), 'utf8')

function proofOf(name: string, of: string, language: Language): string {
  const proof = runCase(textOf(name), language).proofs?.find(one => one.of === of)
  return proof?.lines.join('\n') ?? ''
}

describe('the worked examples', () => {
  test.each([
    ['w1-reductions', 6],
    ['w2-rounding-level', 4],
    ['w3-decimal-traps', 4],
    ['w4-coefficient', 40],
  ])('%s agrees', (name, values) => {
    expect(runCase(textOf(name))).toMatchObject({ agreed: values, total: values })
    expect(runCase(textOf(name)).failed).toBeUndefined()
  })

  test('W1 says which totals were dropped and what the rest was divided by', () => {
    const zh = proofOf('w1-reductions', 'trimmed-totals　W-1', 'zh')
    expect(zh).toContain('J6 91.5 去最高')
    expect(zh).toContain('（88.0 + 90.5 + 91.0 + 89.5 + 88.5）÷ 5 = 447.5 ÷ 5 = 89.5')
    const en = proofOf('w1-reductions', 'trimmed-totals　W-1', 'en')
    expect(en).toContain('J6 91.5 highest out')
    expect(en).toContain('(88.0 + 90.5 + 91.0 + 89.5 + 88.5) ÷ 5 = 447.5 ÷ 5 = 89.5')
  })

  test('W2 says where it was rounded', () => {
    expect(proofOf('w2-rounding-level', 'part　W-2', 'zh')).toContain('design：四舍五入，保留 2 位小数\n  17.642857… 取为 17.64\n  → 17.64')
    expect(proofOf('w2-rounding-level', 'final　W-2', 'en')).toContain('90.214285… becomes 90.21')
  })

  test('W4 says by which coefficient the panels were brought level', () => {
    expect(proofOf('w4-coefficient', 'coefficient　1-1', 'zh')).toContain('91.2 × 86.566666… ÷ 88.366666… = 91.2 × 0.979630… = 89.342285…')
    expect(proofOf('w4-coefficient', 'coefficient　2-1', 'en')).toContain('87.3 × 86.566666… ÷ 84.766666… = 87.3 × 1.021234… = 89.153794…')
  })
})

describe('a case of the kind track', () => {
  const set = (marks: readonly string[], rules: unknown = {}) => ({
    sets: [{ name: 's', rules, entries: [{ id: 'e', marks: { p: marks } }] }],
  })

  test('knows absent marks, and a score that stops', () => {
    expect(ran('track', set(['8', 'absent', '9']), { s: { e: { score: '8.50', rank: 1 } } })).toBe('2/2')
    expect(ran('track', set(['8', 'pending']), { s: { e: { score: null, rank: null } } })).toBe('2/2')
  })

  test('takes any rules, and names the place of a rule that is none', () => {
    expect(ran('track', set(['7', '8', '9'], { reduction: { method: 'median', of: 'parts' } }), { s: { e: { score: '8.00' } } })).toBe(
      '1/1',
    )
    expect(ran('track', set(['7'], { reduction: { method: 'guess' } }), { s: { e: { score: '7.00' } } })).toMatch(
      /^input\.sets\[0\]\.rules\.reduction/,
    )
  })
})
