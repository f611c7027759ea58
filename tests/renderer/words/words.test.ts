import { expect, test } from 'vitest'
import { words } from '../../../shared/words/index.ts'

type Tree = Readonly<{ [key: string]: string | Tree }>

function leaves(tree: Tree, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as const] : leaves(value, `${path}${key}.`),
  )
}
const zh = new Map(leaves(words.zh))
const en = new Map(leaves(words.en))
const holes = (sentence = '') => [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(match => match[1]).sort()

test('both languages have the same sentences; English may have a singular besides', () => {
  const singular = (key: string) => key.endsWith('_one') && zh.has(key.replace(/_one$/, '_other'))
  expect([...en.keys()].filter(key => !singular(key)).sort()).toEqual([...zh.keys()].sort())
})

test('no sentence is empty', () => {
  for (const [key, sentence] of [...zh, ...en]) expect(sentence.trim(), key).not.toBe('')
})

test('a sentence has the same holes in both languages', () => {
  for (const [key, sentence] of zh) expect(holes(en.get(key)), key).toEqual(holes(sentence))
})
