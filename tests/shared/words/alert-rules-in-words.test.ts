/** Every limit that rules may name for alerts, as the sentences that people read. */
import { describe, expect, test } from 'vitest'
import { words } from '../../../shared/words/index.ts'
import { rulesInWords } from '../../../shared/words/rules-in-words.ts'
import { type Language, trackWith } from './explained.ts'

type Case = readonly [name: string, rules: Readonly<Record<string, unknown>>, zh: readonly string[], en: readonly string[]]

const cases: readonly Case[] = [
  [
    'every limit of alerts',
    {
      alerts: {
        distance: { points: 3500 },
        criterionDistance: { perMille: 125 },
        spread: { perMille: 200 },
        robustZ: { above: 3500, least: { points: 2000 } },
        dixon: { confidence: 90, least: { perMille: 50 } },
        inversion: { below: -250, from: 8 },
        sameMark: { total: 5, criterion: 8 },
        mustBeClosed: true,
      },
    },
    [
      '一份评分单的总分与其余评委的中位数相差超过 3.5 分，就提示组长。',
      '一项的分数与其余评委的中位数相差超过该项满分的 12.5%，就提示组长。',
      '同一环节最高与最低总分相差超过环节满分的 20%，就提示组长。',
      '总分的偏离度（与其余评委中位数的差，除以其余评委通常的差，再乘 0.6745）超过 3.5，且相差不少于 2 分，就提示组长。',
      '最高或最低总分经狄克逊检验（90% 置信）为离群，且相差不少于环节满分的 5%，就提示组长。',
      '一位评委排出的先后与其余评委的一致程度（等级相关系数）低于 −0.25（至少 8 位参赛者），就提示组长。',
      '一位评委连续 5 份总分相同，就提示组长。',
      '一位评委同一项连续 8 份分数相同，就提示组长。',
      '提示全部结案后，才能核定。',
    ],
    [
      'The chief is asked about a total further than 3.5 points from the median of the other judges.',
      'The chief is asked about a mark of a criterion further than 12.5% of the criterion’s maximum from the median of the other judges.',
      'The chief is asked where the highest and the lowest total of a part are further apart than 20% of the part’s maximum.',
      'The chief is asked about a total whose robust z (its distance from the median of the others, divided by their own usual distance, times 0.6745) is above 3.5 and that is at least 2 points away.',
      'The chief is asked about the highest or lowest total where Dixon’s Q calls it an outlier at 90% and that is at least 5% of the part’s maximum away.',
      'The chief is asked about a judge whose order agrees with that of the others by less than −0.25 (rank correlation, from 8 entries on).',
      'The chief is asked about a judge who gives the same total 5 times running.',
      'The chief is asked about a judge who gives the same mark of a criterion 8 times running.',
      'A panel is certified only when every alert is closed.',
    ],
  ],
  [
    'alerts that are switched off',
    {
      alerts: {
        distance: 'off',
        criterionDistance: 'off',
        spread: 'off',
        robustZ: 'off',
        dixon: 'off',
        inversion: 'off',
        sameMark: 'off',
      },
    },
    [
      '总分与其余评委的差距不提示。',
      '单项分数与其余评委的差距不提示。',
      '最高与最低总分的差距不提示。',
      '总分的偏离度不提示。',
      '不作狄克逊检验。',
      '评委排出的先后不提示。',
      '连续给同样的分不提示。',
    ],
    [
      'Nobody is asked how far totals lie from those of the others.',
      'Nobody is asked how far marks of a criterion lie from those of the others.',
      'Nobody is asked how far the highest and the lowest total are apart.',
      'Nobody is asked about the robust z of totals.',
      'Dixon’s Q is not used.',
      'Nobody is asked about the order in which a judge ranks entries.',
      'Nobody is asked about the same mark given again and again.',
    ],
  ],
  [
    'alerts about z and Q alone, and a run of neither',
    { alerts: { robustZ: { above: 4000 }, dixon: { confidence: 95 }, inversion: { below: 300, from: 6 }, sameMark: {} } },
    [
      '总分的偏离度（与其余评委中位数的差，除以其余评委通常的差，再乘 0.6745）超过 4，就提示组长。',
      '最高或最低总分经狄克逊检验（95% 置信）为离群，就提示组长。',
      '一位评委排出的先后与其余评委的一致程度（等级相关系数）低于 0.3（至少 6 位参赛者），就提示组长。',
      '连续给同样的分不提示。',
    ],
    [
      'The chief is asked about a total whose robust z (its distance from the median of the others, divided by their own usual distance, times 0.6745) is above 4.',
      'The chief is asked about the highest or lowest total where Dixon’s Q calls it an outlier at 95%.',
      'The chief is asked about a judge whose order agrees with that of the others by less than 0.3 (rank correlation, from 6 entries on).',
      'Nobody is asked about the same mark given again and again.',
    ],
  ],
]

const linesOf = (language: Language, rules: Readonly<Record<string, unknown>>) =>
  rulesInWords(trackWith(rules), language).find(({ label }) => label === words[language].workbook.rules.labels.alerts)?.lines

describe.each(cases)('%s', (_name, rules, zh, en) => {
  test('in Chinese', () => expect(linesOf('zh', rules)).toEqual(zh))
  test('in English', () => expect(linesOf('en', rules)).toEqual(en))
})

test('usual limits are no rules, and nothing is said of them', () => {
  expect(linesOf('zh', {})).toBeUndefined()
  expect(linesOf('zh', { alerts: {} })).toBeUndefined()
})
