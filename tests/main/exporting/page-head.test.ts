/** The head of every page: which edition of the rules the results are by, once there is more than one. */
import { expect, it } from 'vitest'
import { pageHead } from '../../../main/exporting/page-head.ts'
import { aWorkbook } from './a-workbook.ts'

const metaOf = (edition: number | undefined, language: 'zh' | 'en') => {
  const input = aWorkbook()
  return pageHead({ ...input, language, results: { ...input.results, ...(edition === undefined ? {} : { edition }) } }).meta
}

it('says nothing of editions while there is one', () => {
  expect(metaOf(undefined, 'zh')).not.toContain('版')
})

it('names the edition between the panels and the printing', () => {
  expect(metaOf(2, 'zh')).toMatch(/评审组：.*　规则第 2 版　打印：/)
  expect(metaOf(3, 'en')).toContain('Rules, edition 3')
})
