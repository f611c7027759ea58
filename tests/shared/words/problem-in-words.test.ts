/** What a person reads of a problem: its place, what is wrong, what to do, in both languages. */
import { expect, it } from 'vitest'
import type { DocumentProblem } from '../../../shared/domain/document-problem.ts'
import { words } from '../../../shared/words/index.ts'
import { problemInWords } from '../../../shared/words/problem-in-words.ts'

it.each<readonly [problem: DocumentProblem, zh: string, en: string]>([
  [
    { problem: 'json-broken', place: '3:5', line: 3, column: 5 },
    '第 3 行第 5 列：这里不合 JSON 的写法。请检查引号、逗号和括号。',
    'Line 3, column 5: this is not how JSON is written. Check quotation marks, commas and brackets.',
  ],
  [
    { problem: 'type-wrong', place: 'rules.ties', expected: 'list' },
    'rules.ties：类型不对。这里应写列表 [ ]。',
    'rules.ties: the wrong kind of value. Write a list [ ] here.',
  ],
  [
    { problem: 'comma-missing', place: '3:5', line: 3, column: 5 },
    '第 3 行第 5 列：在这之前缺逗号。请在这一行或上一行末尾补上。',
    'Line 3, column 5: a comma is missing before this. Add it at the end of this line or of the line before.',
  ],
  [
    { problem: 'sign-not-ascii', place: '3:5', line: 3, column: 5, sign: '，', instead: ',' },
    '第 3 行第 5 列：这里是中文标点 ， 。请改用英文标点 , 。',
    'Line 3, column 5: this is the Chinese sign ， . Write , instead.',
  ],
  [
    { problem: 'kind-missing', place: 'rules.reduction.keepAtLeast', expected: 'number' },
    'rules.reduction.keepAtLeast：缺少这一项。请补上，写整数（不加引号）。',
    'rules.reduction.keepAtLeast: this field is missing. Add it: a whole number (without quotation marks).',
  ],
  [
    { problem: 'number-not-whole', place: 'rules.composition.percent.design' },
    'rules.composition.percent.design：必须是整数。请去掉小数。',
    'rules.composition.percent.design: this must be a whole number. Write it without decimals.',
  ],
  [
    { problem: 'weights-not-100', place: 'rules.composition.percent', sum: 90 },
    'rules.composition.percent：百分比合计是 90，应为 100。请调整。',
    'rules.composition.percent: the percentages add up to 90 instead of 100. Adjust them.',
  ],
  [
    { problem: 'stage-never-reached', place: 'rules.rounding.stages[1]', stage: 'weighted' },
    'rules.rounding.stages[1]：按现在的规则，计算不经过修约阶段“weighted”，写了也不起作用。请从 stages 中删去，或改用会经过它的规则。',
    'rules.rounding.stages[1]: by these rules the computation never comes to the rounding stage “weighted”. Delete it from stages, or use rules that come to it.',
  ],
])('%o', (problem, zh, en) => {
  expect(problemInWords(problem, 'zh')).toBe(zh)
  expect(problemInWords(problem, 'en')).toBe(en)
})

it.each(['zh', 'en'] as const)('every sentence of %s begins with the place and ends with the remedy', language => {
  for (const [problem, sentence] of Object.entries(words[language].documentProblems.sentences)) {
    expect([
      problem,
      /^(\{\{place\}\}|第 \{\{line\}\} 行第 \{\{column\}\} 列|Line \{\{line\}\}, column \{\{column\}\})[:：]/.test(sentence),
    ]).toEqual([problem, true])
    expect([problem, sentence.split(language === 'zh' ? /[。；]/ : /[.;] ?/).filter(Boolean).length >= 2]).toEqual([problem, true])
  }
})
