import { expect, test } from 'vitest'
import { checkFile } from '../../../build/boundaries/check-file.ts'

const importing = (path: string) => `import { fragility } from '${path}sensitivity/fragility.ts'`

test.each([
  'shared/scoring/rank.ts',
  'shared/awards/allocate.ts',
  'shared/statistics/icc.ts',
  'shared/domain/entry.ts',
  'shared/facts/fact.ts',
])('%s may not ask how firmly a result stands', path => {
  expect(checkFile(path, importing('../')).join()).toContain('may not import shared/sensitivity/fragility.ts')
})

test('what says so may ask the engine, the awards and the statistics, and nothing outside', () => {
  const of = (path: string) => checkFile('shared/sensitivity/fragility.ts', `import { x } from '${path}'`)
  for (const room of ['domain/entry', 'scoring/rank', 'awards/allocate', 'statistics/icc']) expect(of(`../${room}.ts`)).toEqual([])
  for (const place of ['../facts/fact.ts', '../../main/index.ts', 'node:fs', 'zod']) expect(of(place)).toHaveLength(1)
})
