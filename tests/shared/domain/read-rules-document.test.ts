/** Reading a rules document: every text either is one, with its digest, or is refused with places that a person can find. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digestOf } from '../../../main/platform/sha256.ts'
import type { DocumentProblem } from '../../../shared/domain/document-problem.ts'
import { readRulesDocument } from '../../../shared/domain/read-rules-document.ts'
import { RulesDocument } from '../../../shared/domain/rules-document.ts'
import { rulesProblems } from '../../../shared/domain/rules-problems.ts'
import { trackPresets } from '../../../shared/presets/presets.ts'
import { problemInWords } from '../../../shared/words/problem-in-words.ts'
import { smallTrack } from '../../support/small-contest.ts'

const { parts, rules, entryKind } = smallTrack
const name = { zh: '规则', en: 'Rules' }
const small = {
  format: 'lectern-rules/1',
  version: '2026 年修订',
  title: name,
  status: 'proposed',
  source: '章程',
  sourceNote: name,
  entryKind,
  parts,
  rules,
}
const read = (document: unknown) => readRulesDocument(typeof document === 'string' ? document : JSON.stringify(document, null, 2), digestOf)
const problemsOf = (document: unknown) => {
  const answer = read(document)
  return answer.ok ? [] : answer.problems
}
const withRules = (change: object) => ({ ...small, rules: { ...rules, ...change } })

describe('what is a document', () => {
  it('is read with the digest of its canonical text, however it is laid out', () => {
    const answer = read(small)
    expect(answer).toEqual({ ok: true, document: RulesDocument.parse(small), digest: digestOf(small) })
    expect(read(JSON.stringify(Object.fromEntries(Object.entries(small).toReversed())))).toEqual(answer)
  })

  it.each(trackPresets.map(each => [each.id, each] as const))('%s is one as it ships', (_id, { id: _, ...basis }) => {
    expect(read({ format: 'lectern-rules/1', version: '1', ...basis })).toMatchObject({ ok: true })
  })

  it('reads minus zero as zero, so that one meaning has one digest', () => {
    const late = (least: string) =>
      JSON.stringify(withRules({ time: [{ part: 'lesson', atLeast: 0, atMost: 60, deduction: 0 }] })).replace(
        '"atLeast":0',
        `"atLeast":${least}`,
      )
    expect(read(late('-0.0'))).toEqual(read(late('0')))
    expect(read(late('-0.0'))).toMatchObject({ ok: true })
  })
})

describe('what is none', () => {
  it('names line and column of broken JSON, in signs and not in halves of them', () => {
    expect(problemsOf('{\n  "title": "𠮷😀" oops\n}')).toEqual([{ problem: 'json-broken', place: '2:17', line: 2, column: 17 }])
    expect(problemsOf('')).toEqual([{ problem: 'json-broken', place: '1:1', line: 1, column: 1 }])
    expect(problemsOf('{"a":1\n "b":2}')).toEqual([{ problem: 'comma-missing', place: '2:2', line: 2, column: 2 }])
    expect(problemsOf('{"a":1,\r\n"a":2}')).toEqual([{ problem: 'key-twice', place: '2:1', line: 2, column: 1, key: 'a' }])
  })

  it.each<readonly [what: string, document: unknown, problems: readonly object[]]>([
    ['no object', [], [{ problem: 'type-wrong', place: '', expected: 'object' }]],
    ['a field that there is not', { ...small, colour: 1 }, [{ problem: 'field-unknown', place: 'colour' }]],
    ['a field that is missing', { ...small, version: undefined }, [{ problem: 'kind-missing', place: 'version', expected: 'text' }]],
    [
      'another format',
      { ...small, format: 'lectern-rules/2' },
      [{ problem: 'value-unknown', place: 'format', allowed: 'lectern-rules/1' }],
    ],
    ['a number for a text', { ...small, version: 1 }, [{ problem: 'type-wrong', place: 'version', expected: 'text' }]],
    [
      'a text for a number',
      withRules({ time: [{ part: 'lesson', atLeast: '0', atMost: 1, deduction: 0 }] }),
      [{ problem: 'type-wrong', place: 'rules.time[0].atLeast', expected: 'number' }],
    ],
    ['null for a list', withRules({ ties: null }), [{ problem: 'type-wrong', place: 'rules.ties', expected: 'list' }]],
    ['half a thousandth', withRules({ factors: { content: 0.5 } }), [{ problem: 'points-not-whole', place: 'rules.factors.content' }]],
    ['an id with a blank', withRules({ factors: { 'a b': 1 } }), [{ problem: 'name-not-plain', place: 'rules.factors["a b"]' }]],
    ['an empty id', { ...small, parts: [{ ...parts[0], id: '' }] }, [{ problem: 'name-not-plain', place: 'parts[0].id' }]],
    ['no parts', { ...small, parts: [] }, [{ problem: 'list-too-short', place: 'parts', minimum: 1 }]],
    ['an empty version', { ...small, version: '' }, [{ problem: 'text-too-short', place: 'version', minimum: 1 }]],
    ['a long version', { ...small, version: 'x'.repeat(81) }, [{ problem: 'text-too-long', place: 'version', maximum: 80 }]],
    [
      'best of none',
      withRules({ composition: { method: 'best', count: 0 } }),
      [{ problem: 'number-too-small', place: 'rules.composition.count', minimum: 1 }],
    ],
    [
      'too many decimals',
      withRules({ rounding: { ...rules.rounding, places: 10 } }),
      [{ problem: 'number-too-large', place: 'rules.rounding.places', maximum: 9 }],
    ],
    [
      'a method that there is not',
      withRules({ composition: { method: 'magic' } }),
      [{ problem: 'value-unknown', place: 'rules.composition.method', allowed: 'points, weights, best' }],
    ],
    [
      'no method',
      withRules({ composition: {} }),
      [{ problem: 'choice-missing', place: 'rules.composition.method', allowed: 'points, weights, best' }],
    ],
    ['no format', { ...small, format: undefined }, [{ problem: 'choice-missing', place: 'format', allowed: 'lectern-rules/1' }]],
    [
      'no least number of marks',
      withRules({ reduction: { method: 'trimmed', of: 'parts', high: 1, low: 1 } }),
      [{ problem: 'kind-missing', place: 'rules.reduction.keepAtLeast', expected: 'number' }],
    ],
    [
      'a percentage that is not whole',
      withRules({ composition: { method: 'weights', percent: { design: 12.5, lesson: 88 } } }),
      [{ problem: 'number-not-whole', place: 'rules.composition.percent.design' }],
    ],
    [
      'half a thousandth of a tolerance',
      withRules({ rank: { ...rules.rank, tolerance: 8.5 } }),
      [{ problem: 'points-not-whole', place: 'rules.rank.tolerance' }],
    ],
    [
      'a deduction of another kind',
      withRules({ time: [{ part: 'lesson', atLeast: 0, atMost: 1, deduction: 'much' }] }),
      [{ problem: 'type-wrong', place: 'rules.time[0].deduction', expected: 'number' }],
    ],
    [
      'steps of a deduction that are not whole',
      withRules({ time: [{ part: 'lesson', atLeast: 0, atMost: 1, deduction: { every: 1.5, points: 1, most: -1, per: 1 } }] }),
      [
        { problem: 'number-not-whole', place: 'rules.time[0].deduction.every' },
        { problem: 'number-too-small', place: 'rules.time[0].deduction.most', minimum: 0 },
        { problem: 'field-unknown', place: 'rules.time[0].deduction.per' },
      ],
    ],
    ['a part twice', { ...small, parts: [...parts, parts[0]] }, [{ problem: 'part-twice', place: 'parts[2].id', part: 'design' }]],
    [
      'a rubric that does not add up',
      { ...small, parts: parts.map(part => ({ ...part, rubric: { ...part.rubric, max: 80_000 } })) },
      [{ problem: 'rubric-sum', place: 'parts[0].rubric', branch: '教学设计', declared: 80_000, sum: 20_000 }],
    ],
    [
      'rules that contradict themselves',
      withRules({ ties: [{ by: 'dropped-sum' }] }),
      [{ problem: 'ties-without-end', place: 'rules.ties' }],
    ],
  ])('%s', (_what, document, problems) => expect(problemsOf(document)).toEqual(problems))
})

type Json = { [key: string]: Json } | Json[] | string | number | boolean | null
type Node = Readonly<{ holder: Json[] & Record<string, Json>; key: string }>

/** Every place of a document where something stands. */
function nodesOf(value: Json): readonly Node[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.keys(value).flatMap(key => [
    { holder: value as Node['holder'], key },
    ...nodesOf((value as Record<string, Json>)[key] ?? null),
  ])
}

const strange = fc.oneof(
  fc.jsonValue({ maxDepth: 1 }) as fc.Arbitrary<Json>,
  fc.constantFrom<Json>(-1, 0.5, 1e300, 2 ** 53, '', 'x', 'a b', 'lesson', [], {}, null, 101, 'mean', 'decision'),
)
const mutation = fc.record({ at: fc.nat(), how: fc.constantFrom('put', 'drop', 'add', 'double', 'nudge'), value: strange })

function mutate(document: Json, { at, how, value }: Readonly<{ at: number; how: string; value: Json }>): void {
  const nodes = nodesOf(document)
  const node = nodes[at % nodes.length]
  if (node === undefined) return
  const { holder, key } = node
  const former = holder[key]
  if (how === 'drop') delete holder[key]
  else if (how === 'add') holder[`${key}-2`] = value
  else if (how === 'double' && Array.isArray(holder)) holder.push(former ?? null)
  else if (how === 'nudge' && typeof former === 'number') holder[key] = former + 1
  else holder[key] = value
}

/** The place leads to a holder that is there, so that a person can find it. */
function isFound(document: unknown, place: string): boolean {
  const steps = [...place.matchAll(/\[(\d+|"(?:[^"\\]|\\.)*")\]|([A-Za-z][\w-]*)/g)].map(([, key, word]) => word ?? JSON.parse(key ?? ''))
  const holder = steps.slice(0, -1).reduce((inner, step) => inner?.[step], document as never)
  return steps.length === 0 || (typeof holder === 'object' && holder !== null)
}

function checkProblems(text: string, problems: readonly DocumentProblem[]): void {
  expect(problems.length).toBeGreaterThan(0)
  for (const problem of problems) {
    if (!('line' in problem)) expect([problem.place, isFound(JSON.parse(text), problem.place)]).toEqual([problem.place, true])
    // A hole that was left open; what the document itself says may well look like one.
    if (text.includes('{{')) continue
    for (const language of ['zh', 'en'] as const) expect(problemInWords(problem, language)).not.toContain('{{')
  }
}

describe('any document', () => {
  const presets = fc.constantFrom(...trackPresets.map(({ id: _, ...basis }) => ({ ...small, ...basis })), small)
  const seen = { ok: 0, refused: 0 }
  const check = (text: string) => {
    const answer = readRulesDocument(text, digestOf)
    seen[answer.ok ? 'ok' : 'refused']++
    if (!answer.ok) return checkProblems(text, answer.problems)
    expect(RulesDocument.parse(answer.document)).toEqual(answer.document)
    expect(rulesProblems(answer.document.rules, answer.document.parts)).toEqual([])
    expect(answer.digest).toBe(digestOf(JSON.parse(JSON.stringify(answer.document))))
  }

  it('that was changed here and there either is one or is refused with places', () => {
    fc.assert(
      fc.property(presets, fc.array(mutation, { minLength: 1, maxLength: 3 }), (preset, mutations) => {
        const document = structuredClone(preset) as unknown as Json
        for (const each of mutations) mutate(document, each)
        check(JSON.stringify(document))
      }),
      { numRuns: 1500 },
    )
    expect(Math.min(seen.ok, seen.refused)).toBeGreaterThan(20)
  }, 60_000)

  it('that was torn or mistyped either is one or is refused with line and column', () => {
    const whole = JSON.stringify(small)
    fc.assert(
      fc.property(fc.nat(whole.length), fc.string({ unit: 'binary', maxLength: 3 }), fc.nat(3), (at, put, cut) =>
        check(whole.slice(0, at) + put + whole.slice(at + cut)),
      ),
      { numRuns: 1500 },
    )
  }, 60_000)
})
