/** Every published sample through the function that `lectern check` calls: no value may differ, and one that is spoilt must be noticed. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runCase } from '../../../main/cli/cases/run-case.ts'
import { became } from './a-case.ts'

const FOLDER = join(import.meta.dirname, '../../vectors')
const samples = readdirSync(FOLDER).filter(name => /^o\d\d-.*\.json$/.test(name))

/** Values of each sample, commentary not counted. */
const VALUES = [22, 22, 4, 8, 3, 40, 96, 132, 42, 60, 44, 12, 30, 84, 19, 91, 112]

test('there are seventeen samples, each once', () => {
  expect(samples.map(name => name.slice(0, 3))).toEqual(VALUES.map((_, index) => `o${String(index + 1).padStart(2, '0')}`))
})

describe.each(samples.map((name, index) => ({ name, values: VALUES[index] ?? 0 })))('$name', ({ name, values }) => {
  const text = readFileSync(join(FOLDER, name), 'utf8')

  test('agrees in every value', () => {
    expect(became(runCase(text))).toBe(`${values}/${values}`)
  })

  test('fails by one value when its last one is spoilt', () => {
    const file = JSON.parse(text) as { expected: Record<string, unknown> }
    const spoilt = JSON.stringify({ ...file, expected: spoilLast(file.expected) })
    expect(runCase(spoilt)).toMatchObject({ agreed: values - 1, total: values, failed: { failure: 'disagrees' } })
  })
})

/** The same with one more than the last value, wherever that stands. */
function spoilLast(value: unknown): unknown {
  if (Array.isArray(value)) return [...value.slice(0, -1), spoilLast(value.at(-1))]
  if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value).filter(key => !key.endsWith('_would_give'))
    const last = keys.at(-1) ?? ''
    return { ...value, [last]: spoilLast(Object.entries(value).find(([key]) => key === last)?.[1]) }
  }
  return value === '1/16' ? '1/15' : String(Number(value) + 1)
}
